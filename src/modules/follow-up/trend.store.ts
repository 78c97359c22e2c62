import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { GoalId } from '../goals/index.ts'
import type { TrendDescription, TrendDirection } from './trend.ts'

const selectTrends = (tx: Read) => tx.db.selectFrom('trendDescription').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectTrends>['executeTakeFirstOrThrow']>>

const trendOf = (row: Row): TrendDescription => ({
  goal: row.goalId as GoalId,
  year: row.year,
  direction: row.direction as TrendDirection,
  description: row.description,
  isDemo: row.isDemo,
  revision: row.revision,
})

export const listTrends = async (tx: Read): Promise<TrendDescription[]> =>
  (await selectTrends(tx).orderBy('year', 'desc').execute()).map(trendOf)

export async function findTrend(tx: Read, goal: GoalId, year: number): Promise<TrendDescription | undefined> {
  const row = await selectTrends(tx).where('goalId', '=', goal).where('year', '=', year).executeTakeFirst()
  return row && trendOf(row)
}

export async function saveTrend(
  tx: Write,
  before: TrendDescription | undefined,
  after: TrendDescription,
  person: PersonId | null,
): Promise<TrendDescription> {
  const { goal: goalId, year, direction, description, isDemo } = after
  const revision = (before?.revision ?? 0) + 1
  const columns = { direction, description, isDemo, personId: person, revision }
  if (!before)
    await tx.db
      .insertInto('trendDescription')
      .values({ tenantId: tx.tenant, goalId, year, ...columns })
      .execute()
  else {
    const { numUpdatedRows } = await tx.db
      .updateTable('trendDescription')
      .set(columns)
      .where('tenantId', '=', tx.tenant)
      .where('goalId', '=', goalId)
      .where('year', '=', year)
      .where('revision', '=', before.revision)
      .executeTakeFirst()
    refuseStale(numUpdatedRows, 'trend', before, after)
  }
  return { ...after, revision }
}
