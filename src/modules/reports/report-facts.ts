import type { Day } from '../../shared/local-date.ts'

/**
 * What a report may say: an allow-list copied from the goals and the follow-up.
 * There is no field here for anything secret, so nothing secret can reach a report; only its provision can.
 */

export interface SecretMark {
  readonly kind: 'secret'
  /** As `OSL 18:13`. */
  readonly provision: string
  readonly note: string
}

export type DemandFacts =
  | { readonly type: 'at-least' | 'at-most' | 'equals'; readonly value: number }
  | { readonly type: 'rank-at-most'; readonly rank: number; readonly among: string }
  | { readonly type: 'change'; readonly by: number; readonly measure: 'percent' | 'percentage-points' | 'number' }
  | { readonly type: 'milestone'; readonly by: Day }
  | { readonly type: 'answer'; readonly answer: 'yes' | 'partly' | 'no' }

export interface TargetFacts {
  readonly due: Day
  readonly demand: DemandFacts | SecretMark
}

export type ReadingContent =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'answer'; readonly answer: 'yes' | 'partly' | 'no' }
  /** Null means asked and not yet reached. */
  | { readonly kind: 'reached'; readonly on: Day | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-applicable' }
  | SecretMark

export interface Reading {
  readonly on: Day
  readonly sex: 'total' | 'women' | 'men'
  readonly preliminary: boolean
  readonly content: ReadingContent
  readonly source: string
  readonly isDemo: boolean
}

export interface IndicatorFacts {
  readonly id: string
  readonly name: string
  readonly kind: 'number' | 'count' | 'share' | 'index' | 'rank' | 'answer' | 'milestone'
  readonly unit: string
  readonly direction: 'up' | 'down' | 'keep'
  readonly baseline: { readonly value: number; readonly on: Day; readonly source: string } | null
  readonly frequency: 'month' | 'quarter' | 'round' | 'half-year' | 'year' | 'once' | null
  readonly source: string
  readonly targets: readonly TargetFacts[]
  readonly readings: readonly Reading[]
}

export interface ActionFacts {
  readonly id: string
  readonly title: string
  readonly ownerRole: string
  readonly starts: Day | null
  readonly ends: Day | null
  readonly status: 'planned' | 'under-way' | 'done' | 'stopped'
  /** Whole öre. */
  readonly budget: number | null
  /** As last told in a report that the committee has accepted. */
  readonly progress: ProgressFacts | null
}

export interface ProgressFacts {
  /** The last day of the period it was told for. */
  readonly on: Day
  readonly status: ActionFacts['status']
  /** Whole öre. */
  readonly actual: number | null
  readonly note: string
  /** It should have ended within the period, and had not. */
  readonly isLate: boolean
  readonly isDemo: boolean
}

export interface TrendFacts {
  readonly year: number
  readonly direction: 'improving' | 'unchanged' | 'worsening' | 'cannot-judge'
  readonly description: string
  readonly isDemo: boolean
}

export interface GoalFacts {
  readonly id: string
  readonly ref: string
  readonly plan: string
  readonly levelName: string
  readonly levelKind: 'vision' | 'strategic' | 'committee' | 'unit'
  readonly title: string
  readonly description: string
  readonly parent: string | null
  readonly focusUnits: readonly string[]
  readonly answerableRole: string
  readonly perspectives: readonly string[]
  readonly globalGoals: readonly number[]
  readonly indicators: readonly IndicatorFacts[]
  readonly actions: readonly ActionFacts[]
  readonly trend: TrendFacts | null
}

export interface DecisionFacts {
  readonly body: string
  readonly decidedOn: Day
  readonly paragraph: string
  readonly caseNumber: string
}

export interface PlanFacts {
  readonly municipality: string
  /** A demo municipality publishes nothing in its own right. */
  readonly isDemo: boolean
  readonly key: string
  readonly title: string
  readonly kind: 'council' | 'committee' | 'unit'
  readonly unit: string
  readonly firstYear: number
  readonly lastYear: number
  readonly version: number
  readonly status: 'draft' | 'proposed' | 'adopted' | 'replaced'
  readonly reason: string
  readonly decision: DecisionFacts | null
  readonly valueWords: readonly string[]
  /** In the plan's order, parents before children. */
  readonly goals: readonly GoalFacts[]
  /** What the plan hangs from: the goals of the plan above, outermost first. */
  readonly above: readonly GoalFacts[]
  /** The last day anything in the report was decided or measured. */
  readonly dated: Day
}

export type AttainmentStatus = 'met' | 'on-way' | 'not-met' | 'cannot-judge'

/** What the committee has accepted about one goal in one round. */
export interface JudgedFacts {
  readonly round: string
  readonly name: string
  readonly assessed: AttainmentStatus | null
  readonly assessment: string
  readonly isDemo: boolean
}

/** One goal in one round. */
export interface AttainmentFacts {
  readonly goal: GoalFacts
  readonly proposed: AttainmentStatus | null
  readonly assessed: AttainmentStatus | null
  readonly assessment: string
  readonly isDemo: boolean
}

export interface RoundFacts {
  readonly municipality: string
  readonly isDemo: boolean
  readonly key: string
  readonly name: string
  readonly kind: 'monthly' | 'interim' | 'annual'
  readonly periodEnd: Day
  readonly status: 'planned' | 'open' | 'closed'
  readonly plans: readonly { readonly plan: PlanFacts; readonly attainments: readonly AttainmentFacts[] }[]
  readonly strategic: readonly GoalFacts[]
  readonly dated: Day
}

export const anythingInvented = (goals: readonly GoalFacts[]): boolean =>
  goals.some(
    (goal) =>
      goal.trend?.isDemo === true ||
      goal.actions.some((action) => action.progress?.isDemo) ||
      goal.indicators.some((indicator) => indicator.readings.some((r) => r.isDemo)),
  )
