import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { ActionId, ActionStatus } from '../goals/index.ts'
import type { ActionProgress } from './action-progress.ts'
import type { ReportId } from './report.ts'
import type { RoundId } from './round.ts'

const selectProgress = (tx: Read) =>
  tx.db.selectFrom('actionProgress').selectAll('actionProgress').where('actionProgress.tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectProgress>['executeTakeFirstOrThrow']>>

const progressOf = (row: Row): ActionProgress => ({
  round: row.roundId as RoundId,
  action: row.actionId as ActionId,
  report: row.reportId as ReportId,
  status: row.status as ActionStatus,
  actual: row.actual,
  note: row.note,
  person: row.personId as PersonId | null,
  isDemo: row.isDemo,
  revision: row.revision,
})

export const listProgress = async (tx: Read, round: RoundId): Promise<ActionProgress[]> =>
  (await selectProgress(tx).where('roundId', '=', round).execute()).map(progressOf)

/** What rounds of earlier periods told of some actions, the latest first. */
export async function listEarlierProgress(
  tx: Read,
  actions: readonly ActionId[],
  before: Day,
): Promise<ActionProgress[]> {
  if (actions.length === 0) return []
  const rows = await selectProgress(tx)
    .innerJoin('followUpRound as round', (join) =>
      join
        .onRef('round.tenantId', '=', 'actionProgress.tenantId')
        .onRef('round.roundId', '=', 'actionProgress.roundId'),
    )
    .where('actionProgress.actionId', 'in', [...actions])
    .where('round.periodEnd', '<', before)
    .orderBy('round.periodEnd', 'desc')
    .execute()
  return rows.map(progressOf)
}

/** One row for each action and round; the same round again replaces it. */
export async function saveProgress(
  tx: Write,
  before: ActionProgress | undefined,
  after: Omit<ActionProgress, 'revision'>,
): Promise<ActionProgress> {
  const { round: roundId, action: actionId, report: reportId, person: personId, ...told } = after
  const revision = (before?.revision ?? 0) + 1
  const columns = { ...told, personId, revision }
  if (!before)
    await tx.db
      .insertInto('actionProgress')
      .values({ tenantId: tx.tenant, roundId, actionId, reportId, ...columns })
      .execute()
  else {
    const { numUpdatedRows } = await tx.db
      .updateTable('actionProgress')
      .set(columns)
      .where('tenantId', '=', tx.tenant)
      .where('roundId', '=', roundId)
      .where('actionId', '=', actionId)
      .where('revision', '=', before.revision)
      .executeTakeFirst()
    refuseStale(numUpdatedRows, 'action-progress', before, after)
  }
  return { ...after, revision }
}
