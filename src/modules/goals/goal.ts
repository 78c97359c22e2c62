import type { Id, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'

/** A goal: what a body wants to have reached, with the indicators that tell whether and the actions that lead there. */

export type GoalId = Id<'goal'>
export type IndicatorId = Id<'indicator'>
export type TargetId = Id<'target'>
export type ActionId = Id<'action'>

export const indicatorKinds = ['number', 'count', 'share', 'index', 'rank', 'answer', 'milestone'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

export const directions = ['up', 'down', 'keep'] as const
export type Direction = (typeof directions)[number]

export const frequencies = ['month', 'quarter', 'round', 'half-year', 'year', 'once'] as const
export type Frequency = (typeof frequencies)[number]

export const answers = ['yes', 'partly', 'no'] as const
export type Answer = (typeof answers)[number]

export const actionStatuses = ['planned', 'under-way', 'done', 'stopped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

export const changeMeasures = ['percent', 'percentage-points', 'number'] as const
export type ChangeMeasure = (typeof changeMeasures)[number]

/** What an indicator shall have reached on the day its target is due. Values are in the indicator's own unit; a share is in percent (0–100). */
export type Demand =
  | { readonly type: 'at-least' | 'at-most' | 'equals'; readonly value: number }
  | { readonly type: 'rank-at-most'; readonly rank: number; readonly among: string }
  /** Signed: −2 percent is a decrease by 2 percent of the baseline value. */
  | { readonly type: 'change'; readonly by: number; readonly measure: ChangeMeasure }
  | { readonly type: 'milestone'; readonly by: Day }
  | { readonly type: 'answer'; readonly answer: Answer }

export type DemandType = Demand['type']

/** By what right something is kept secret; shown to everyone in place of the content. */
export interface Secrecy {
  /** Provision as `OSL 18:13`. */
  readonly provision: string
  readonly note: string
}

export interface Target {
  readonly id: TargetId
  /** Last day of the period it is judged for: 2026-08-31 for the interim report, 2026-06-30 for a second quarter. */
  readonly due: Day
  /** Null when the target is secret and the reader may not see it. */
  readonly demand: Demand | null
  readonly secrecy: Secrecy | null
}

export interface Baseline {
  readonly value: number
  readonly on: Day
  readonly source: string
}

export interface Indicator {
  readonly id: IndicatorId
  readonly name: string
  readonly kind: IndicatorKind
  /** `%`, `st`, `index`; empty for answers and milestones. */
  readonly unit: string
  readonly direction: Direction
  readonly baseline: Baseline | null
  readonly frequency: Frequency | null
  readonly source: string
  readonly splitBySex: boolean
  readonly targets: readonly Target[]
}

export interface Action {
  readonly id: ActionId
  readonly title: string
  readonly ownerRole: string
  readonly starts: Day | null
  readonly ends: Day | null
  readonly status: ActionStatus
  /** Whole öre; null when the action has no money of its own. */
  readonly budget: number | null
  readonly actual: number | null
  readonly budgetKind: 'operating' | 'capital' | null
}

export interface Goal {
  readonly id: GoalId
  /** Short and stable through all versions of the plan; stands in addresses. */
  readonly ref: string
  /** Key of a level in the steering model. */
  readonly level: string
  readonly parent: GoalId | null
  readonly position: number
  readonly title: string
  readonly description: string
  /** Fokusområde: the units that carry the goal. */
  readonly focusUnits: readonly UnitId[]
  readonly answerableRole: string
  readonly perspectives: readonly string[]
  /** Agenda 2030, 1–17. */
  readonly globalGoals: readonly number[]
  readonly indicators: readonly Indicator[]
  readonly actions: readonly Action[]
  readonly revision: number
}
