import { refuse } from '../../shared/failure.ts'
import type { Id } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'

/** A follow-up round: an occasion in the decided calendar at which the committees tell how it goes, step by step. */

export type RoundId = Id<'round'>

export const roundKinds = ['monthly', 'interim', 'annual'] as const
export type RoundKind = (typeof roundKinds)[number]

export const roundStatuses = ['planned', 'open', 'closed'] as const
export type RoundStatus = (typeof roundStatuses)[number]

export interface RoundPlan {
  /** Stands in addresses: `2026-08`. */
  readonly key: string
  readonly name: string
  readonly kind: RoundKind
  readonly periodEnd: Day
  readonly coversGoals: boolean
  readonly coversForecast: boolean
  readonly coversMeasures: boolean
  readonly opensOn: Day
  readonly reportDueOn: Day
  readonly approveDueOn: Day
  readonly acceptDueOn: Day
}

export interface Round extends RoundPlan {
  readonly id: RoundId
  readonly status: RoundStatus
  readonly revision: number
}

/** The steps come in the order of the work: nobody can approve what is not yet due to be reported. */
export function planRound(id: RoundId, plan: RoundPlan): Round {
  const days = [plan.opensOn, plan.reportDueOn, plan.approveDueOn, plan.acceptDueOn]
  if (days.some((day, index) => index > 0 && day < (days[index - 1] as Day))) refuse('round.days-out-of-order')
  if (plan.acceptDueOn < plan.periodEnd) refuse('round.ends-before-period', { day: plan.periodEnd })
  return { ...plan, id, status: 'planned', revision: 1 }
}

export function openRound(round: Round): Round {
  if (round.status !== 'planned') refuse('round.not-planned', { name: round.name })
  return { ...round, status: 'open' }
}

/** What is not accepted stays as it stands: a closed round is history, also of what was never told. */
export function closeRound(round: Round): Round {
  if (round.status !== 'open') refuse('round.not-open', { name: round.name })
  return { ...round, status: 'closed' }
}

export const followUpSteps = ['report', 'approve', 'accept'] as const
export type FollowUpStep = (typeof followUpSteps)[number]

export const dueOf = (round: RoundPlan, step: FollowUpStep): Day =>
  ({ report: round.reportDueOn, approve: round.approveDueOn, accept: round.acceptDueOn })[step]
