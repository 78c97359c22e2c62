import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { InvestmentRule, InvestmentRuleKey } from './investment.ts'

export async function listRules(tx: Read): Promise<InvestmentRule[]> {
  const rows = await tx.db.selectFrom('investmentRule').selectAll().where('tenantId', '=', tx.tenant).execute()
  return rows.map(({ tenantId: _, ...row }) => ({ ...row, key: row.key as InvestmentRuleKey }))
}

export async function saveRule(tx: Write, before: InvestmentRule, after: InvestmentRule): Promise<InvestmentRule> {
  const revision = before.revision + 1
  const { key, value, source, explanation } = after
  const stored = await tx.db
    .insertInto('investmentRule')
    .values({ tenantId: tx.tenant, key, value, source, explanation, revision })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'key'])
        .doUpdateSet({ value, source, explanation, revision })
        .where('investmentRule.revision', '=', before.revision),
    )
    .returning('key')
    .executeTakeFirst()
  refuseStale(stored ? 1 : 0, 'investment-rule', before, after)
  return { ...after, revision }
}
