import type { Action, Goal, Indicator, Target } from './goal.ts'
import type { PlanVersionId } from './plan.ts'
import { isSecret } from './secrecy.ts'

/** From goals to rows. The order of indicators and actions in the goal becomes their position. */

export interface Place {
  readonly tenantId: number
  readonly versionId: PlanVersionId
}

export const goalColumns = (goal: Goal) => ({
  level: goal.level,
  parentGoalId: goal.parent,
  position: goal.position,
  title: goal.title,
  description: goal.description,
  focusUnitIds: [...goal.focusUnits],
  answerableRole: goal.answerableRole,
  perspectives: [...goal.perspectives],
  globalGoals: [...goal.globalGoals],
})

export const goalRow = (place: Place, goal: Goal) => ({
  ...place,
  goalId: goal.id,
  revision: goal.revision,
  ...goalColumns(goal),
})

const indicatorRow = (place: Place, goal: Goal, indicator: Indicator, position: number) => ({
  ...place,
  indicatorId: indicator.id,
  goalId: goal.id,
  position,
  name: indicator.name,
  kind: indicator.kind,
  unit: indicator.unit,
  direction: indicator.direction,
  baselineValue: indicator.baseline?.value ?? null,
  baselineOn: indicator.baseline?.on ?? null,
  baselineSource: indicator.baseline?.source ?? null,
  frequency: indicator.frequency,
  source: indicator.source,
  splitBySex: indicator.splitBySex,
})

const targetRow = (place: Place, indicator: Indicator, target: Target) => ({
  ...place,
  targetId: target.id,
  indicatorId: indicator.id,
  dueOn: target.due,
  demand: isSecret(target) || target.demand === null ? null : JSON.stringify(target.demand),
  secrecyProvision: target.secrecy?.provision ?? null,
  secrecyNote: target.secrecy?.note ?? null,
})

const actionRow = (place: Place, goal: Goal, action: Action, position: number) => ({
  ...place,
  actionId: action.id,
  goalId: goal.id,
  position,
  title: action.title,
  ownerRole: action.ownerRole,
  startsOn: action.starts,
  endsOn: action.ends,
  status: action.status,
  budget: action.budget,
  actual: action.actual,
  budgetKind: action.budgetKind,
})

/** All rows below the goals themselves. */
export const partRows = (place: Place, goals: readonly Goal[]) => ({
  indicators: goals.flatMap((goal) =>
    goal.indicators.map((indicator, position) => indicatorRow(place, goal, indicator, position)),
  ),
  targets: goals.flatMap((goal) =>
    goal.indicators.flatMap((indicator) => indicator.targets.map((target) => targetRow(place, indicator, target))),
  ),
  actions: goals.flatMap((goal) => goal.actions.map((action, position) => actionRow(place, goal, action, position))),
})

/** A statement carries at most 65 535 values: rows go in portions. */
export function portions<Row>(rows: readonly Row[], size = 500): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
}
