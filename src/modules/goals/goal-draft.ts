import type { Action, ActionId, Goal, Indicator, IndicatorId, Target, TargetId } from './goal.ts'

/** A goal as somebody writes it: parts that are new have no id yet. */

export interface TargetDraft extends Omit<Target, 'id'> {
  readonly id: TargetId | null
}

export interface IndicatorDraft extends Omit<Indicator, 'id' | 'targets'> {
  readonly id: IndicatorId | null
  readonly targets: readonly TargetDraft[]
}

export interface ActionDraft extends Omit<Action, 'id'> {
  readonly id: ActionId | null
}

export interface GoalDraft extends Omit<Goal, 'id' | 'position' | 'revision' | 'indicators' | 'actions'> {
  /** Empty for a new goal that shall have the next number. */
  readonly ref: string
  readonly indicators: readonly IndicatorDraft[]
  readonly actions: readonly ActionDraft[]
}
