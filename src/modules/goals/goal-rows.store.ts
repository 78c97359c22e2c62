import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type {
  Action,
  ActionId,
  ActionStatus,
  Baseline,
  Demand,
  Direction,
  Frequency,
  Goal,
  GoalId,
  Indicator,
  IndicatorId,
  IndicatorKind,
  Secrecy,
  Target,
  TargetId,
} from './goal.ts'
import type { PlanVersionId } from './plan.ts'

/** Between rows and goals. A secret target is read without content here: the content lies in another table. */

export const selectGoals = (tx: Read, version: PlanVersionId) =>
  tx.db
    .selectFrom('goal')
    .innerJoin('goalIdentity', (join) =>
      join.onRef('goalIdentity.tenantId', '=', 'goal.tenantId').onRef('goalIdentity.goalId', '=', 'goal.goalId'),
    )
    .selectAll('goal')
    .select('goalIdentity.ref')
    .where('goal.tenantId', '=', tx.tenant)
    .where('goal.versionId', '=', version)
    .orderBy('goal.position')
    .orderBy('goalIdentity.ref')

export const selectIndicators = (tx: Read, version: PlanVersionId) =>
  tx.db
    .selectFrom('indicator')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('position')

export const selectTargets = (tx: Read, version: PlanVersionId) =>
  tx.db
    .selectFrom('target')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('dueOn')
    .orderBy('targetId')

export const selectActions = (tx: Read, version: PlanVersionId) =>
  tx.db
    .selectFrom('action')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('position')

type GoalRow = Awaited<ReturnType<ReturnType<typeof selectGoals>['executeTakeFirstOrThrow']>>
type IndicatorRow = Awaited<ReturnType<ReturnType<typeof selectIndicators>['executeTakeFirstOrThrow']>>
type TargetRow = Awaited<ReturnType<ReturnType<typeof selectTargets>['executeTakeFirstOrThrow']>>
type ActionRow = Awaited<ReturnType<ReturnType<typeof selectActions>['executeTakeFirstOrThrow']>>

interface Rows {
  readonly goals: readonly GoalRow[]
  readonly indicators: readonly IndicatorRow[]
  readonly targets: readonly TargetRow[]
  readonly actions: readonly ActionRow[]
}

export function goalsOf({ goals, indicators, targets, actions }: Rows): Goal[] {
  const targetsByIndicator = Map.groupBy(targets, (row) => row.indicatorId)
  const indicatorsByGoal = Map.groupBy(indicators, (row) => row.goalId)
  const actionsByGoal = Map.groupBy(actions, (row) => row.goalId)
  return goals.map((row) => ({
    ...goalOf(row),
    indicators: (indicatorsByGoal.get(row.goalId) ?? []).map((indicator) =>
      indicatorOf(indicator, targetsByIndicator.get(indicator.indicatorId) ?? []),
    ),
    actions: (actionsByGoal.get(row.goalId) ?? []).map(actionOf),
  }))
}

const goalOf = (row: GoalRow): Omit<Goal, 'indicators' | 'actions'> => ({
  id: row.goalId as GoalId,
  ref: row.ref,
  level: row.level,
  parent: row.parentGoalId as GoalId | null,
  position: row.position,
  title: row.title,
  description: row.description,
  focusUnits: row.focusUnitIds as UnitId[],
  answerableRole: row.answerableRole,
  perspectives: row.perspectives,
  globalGoals: row.globalGoals,
  revision: row.revision,
})

const indicatorOf = (row: IndicatorRow, targets: readonly TargetRow[]): Indicator => ({
  id: row.indicatorId as IndicatorId,
  name: row.name,
  kind: row.kind as IndicatorKind,
  unit: row.unit,
  direction: row.direction as Direction,
  baseline: baselineOf(row),
  frequency: row.frequency as Frequency | null,
  source: row.source,
  splitBySex: row.splitBySex,
  targets: targets.map(targetOf),
})

const baselineOf = (row: IndicatorRow): Baseline | null =>
  row.baselineValue !== null && row.baselineOn !== null
    ? { value: row.baselineValue, on: row.baselineOn, source: row.baselineSource ?? '' }
    : null

const targetOf = (row: TargetRow): Target => ({
  id: row.targetId as TargetId,
  due: row.dueOn,
  demand: row.demand as unknown as Demand | null,
  secrecy: secrecyOf(row),
})

const secrecyOf = (row: TargetRow): Secrecy | null =>
  row.secrecyProvision === null ? null : { provision: row.secrecyProvision, note: row.secrecyNote ?? '' }

const actionOf = (row: ActionRow): Action => ({
  id: row.actionId as ActionId,
  title: row.title,
  ownerRole: row.ownerRole,
  starts: row.startsOn,
  ends: row.endsOn,
  status: row.status as ActionStatus,
  budget: row.budget,
  actual: row.actual,
  budgetKind: row.budgetKind as Action['budgetKind'],
})
