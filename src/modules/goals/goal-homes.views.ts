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

export async function findGoalHome(tx: Read, goal: GoalId): Promise<PlanVersionId | undefined> {
  const row = await versionsInOrder(tx)
    .innerJoin('goal', (join) =>
      join.onRef('goal.tenantId', '=', 'planVersion.tenantId').onRef('goal.versionId', '=', 'planVersion.versionId'),
    )
    .select('planVersion.versionId')
    .where('goal.goalId', '=', goal)
    .executeTakeFirst()
  return row?.versionId as PlanVersionId | undefined
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
