import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { ore } from '../../shared/money.ts'
import type { InvestmentId } from './investment.ts'
import type { FinalForecast } from './project-standing.ts'

export async function listFinalForecasts(tx: Read): Promise<FinalForecast[]> {
  const rows = await tx.db.selectFrom('investmentForecast').selectAll().where('tenantId', '=', tx.tenant).execute()
  return rows.map(({ tenantId: _, investmentId, finalTotal, ...row }) => ({
    ...row,
    project: investmentId as InvestmentId,
    finalTotal: ore(finalTotal),
  }))
}

export async function saveFinalForecast(
  tx: Write,
  before: FinalForecast | undefined,
  { project, ...judged }: Omit<FinalForecast, 'revision'>,
): Promise<FinalForecast> {
  const revision = (before?.revision ?? 0) + 1
  const stored = await tx.db
    .insertInto('investmentForecast')
    .values({ tenantId: tx.tenant, investmentId: project, ...judged, revision })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'investmentId'])
        .doUpdateSet({ ...judged, revision })
        .where('investmentForecast.revision', '=', before?.revision ?? 0),
    )
    .returning('revision')
    .executeTakeFirst()
  refuseStale(stored ? 1 : 0, 'investment-forecast', before, judged)
  return { project, ...judged, revision }
}
