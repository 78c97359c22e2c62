import type { Finding } from '../../../shared/finding.ts'
import type { Day } from '../../../shared/local-date.ts'
import type { ActionId, Goal, GoalId, IndicatorId } from '../goal.ts'
import type { Level } from '../steering-model.ts'

/** What hinders a goal from being measured: findings for a person to weigh, none stops the hand. */

export const measurabilityCodes = [
  'no-indicator',
  'no-baseline',
  'change-without-base',
  'percent-or-percentage-points',
  'target-against-direction',
  'no-target-at-round',
  'no-date',
  'unit-missing',
  'count-with-percent-target',
  'indicator-without-source',
  'activity-not-effect',
  'no-direction-or-vague',
  'no-answerable-role',
  'action-without-owner',
  'action-without-end',
  'duplicate-goals',
  'orphan-goal',
  'parent-mismatch',
] as const
export type MeasurabilityCode = (typeof measurabilityCodes)[number]

export interface MeasurabilityFinding extends Finding<MeasurabilityCode> {
  readonly goal: GoalId
  readonly ref: string
  readonly indicator: IndicatorId | null
  readonly action: ActionId | null
  /** Which of the code's explanations holds here; empty when there is only one. */
  readonly reason: string
}

export interface CheckedPlan {
  readonly goals: readonly Goal[]
  /** Goals of other plans that these hang from. */
  readonly above: readonly Goal[]
  /** Of the steering model, from the top down. */
  readonly levels: readonly Level[]
  /** The days goals are followed up for, in order. */
  readonly rounds: readonly Day[]
}

/** One code, looked for goal by goal. What the rule looks for and what it cannot see stand in the message files. */
export interface Rule {
  readonly code: MeasurabilityCode
  readonly severity: Finding['severity']
  /** Reads fields only; a rule that reads Swedish can be wrong in both directions. */
  readonly reads: 'fields' | 'language'
  /** Called once for the whole plan; what it returns is asked for each goal. */
  prepare(plan: CheckedPlan): (goal: Goal) => readonly Remark[]
}

export interface Remark {
  readonly indicator?: IndicatorId
  readonly action?: ActionId
  readonly reason?: string
  readonly facts?: Finding['facts']
}

/** A rule that needs no more than the goal itself. */
export const eachGoal =
  (look: (goal: Goal) => readonly Remark[]): Rule['prepare'] =>
  () =>
    look

/** Levels somebody answers for and measures. The council's goals give a direction and are described by their trend. */
export const carriedLevels = ({ levels }: CheckedPlan): ReadonlySet<string> =>
  new Set(levels.filter(({ kind }) => kind === 'committee' || kind === 'unit').map(({ key }) => key))
