import type { Read } from '../../platform/context.ts'
import type { GoalId, IndicatorId } from './goal.ts'
import type { PlanVersionId } from './plan.ts'

/** In which version a goal or an indicator holds today: the adopted one, else the newest it stands in. */

const versionsInOrder = (tx: Read) =>
  tx.db
    .selectFrom('planVersion')
    .where('planVersion.tenantId', '=', tx.tenant)
    .orderBy((order) => order.case().when('planVersion.status', '=', 'adopted').then(0).else(1).end())
    .orderBy('planVersion.number', 'desc')

export interface GoalHome {
  readonly goal: GoalId
  readonly version: PlanVersionId
}

/** The home of each goal that has one. */
export async function listGoalHomes(tx: Read, goals: readonly GoalId[]): Promise<GoalHome[]> {
  if (goals.length === 0) return []
  const rows = await versionsInOrder(tx)
    .innerJoin('goal', (join) =>
      join.onRef('goal.tenantId', '=', 'planVersion.tenantId').onRef('goal.versionId', '=', 'planVersion.versionId'),
    )
    .select(['goal.goalId', 'planVersion.versionId'])
    .where('goal.goalId', 'in', [...goals])
    .execute()
  const homes = new Map<string, string>()
  for (const row of rows) if (!homes.has(row.goalId)) homes.set(row.goalId, row.versionId)
  return [...homes].map(([goal, version]) => ({ goal: goal as GoalId, version: version as PlanVersionId }))
}

export const findGoalHome = async (tx: Read, goal: GoalId): Promise<PlanVersionId | undefined> =>
  (await listGoalHomes(tx, [goal]))[0]?.version

/** Goals in decided plans that hang from the goal. */
export async function listHomesBelow(tx: Read, parent: GoalId): Promise<GoalHome[]> {
  const rows = await tx.db
    .selectFrom('goal')
    .innerJoin('planVersion', (join) =>
      join.onRef('planVersion.tenantId', '=', 'goal.tenantId').onRef('planVersion.versionId', '=', 'goal.versionId'),
    )
    .select(['goal.goalId', 'goal.versionId'])
    .where('goal.tenantId', '=', tx.tenant)
    .where('goal.parentGoalId', '=', parent)
    .where('planVersion.status', '=', 'adopted')
    .orderBy('goal.versionId')
    .orderBy('goal.position')
    .execute()
  return rows.map((row) => ({ goal: row.goalId as GoalId, version: row.versionId as PlanVersionId }))
}

export async function findHome(
  tx: Read,
  indicator: IndicatorId,
): Promise<{ version: PlanVersionId; goal: GoalId } | undefined> {
  const row = await versionsInOrder(tx)
    .innerJoin('indicator', (join) =>
      join
        .onRef('indicator.tenantId', '=', 'planVersion.tenantId')
        .onRef('indicator.versionId', '=', 'planVersion.versionId'),
    )
    .select(['planVersion.versionId', 'indicator.goalId'])
    .where('indicator.indicatorId', '=', indicator)
    .executeTakeFirst()
  return row && { version: row.versionId as PlanVersionId, goal: row.goalId as GoalId }
}
