import type { Role } from '../../shared/actor.ts'
import { type Day, yearOf } from '../../shared/local-date.ts'
import type { Round } from './round.ts'

/** The annual wheel: what each role has to do when in a year, drawn from the calendar of rounds and the years of the plans. */

export type WheelStep = 'open' | 'report' | 'approve' | 'accept' | 'plan-new' | 'describe-trend'

export interface WheelEvent {
  /** Stable, so that a calendar program moves an event instead of doubling it. */
  readonly key: string
  readonly on: Day
  readonly step: WheelStep
  readonly roles: readonly Role[]
  /** The round or plan it belongs to. */
  readonly about: string
  readonly roundKey: string | null
  readonly isDone: boolean
}

export interface WheelPlan {
  readonly key: string
  readonly title: string
  readonly firstYear: number
  readonly lastYear: number
}

const rolesOf: Readonly<Record<WheelStep, readonly Role[]>> = {
  open: ['controller'],
  report: ['reporter'],
  approve: ['manager'],
  accept: ['secretary', 'controller', 'politician'],
  'plan-new': ['controller', 'secretary', 'politician'],
  'describe-trend': ['controller'],
}

/** In order of day. Auditors and administrators read along: with no role given, everything stands there. */
export function annualWheel(
  year: number,
  rounds: readonly Round[],
  plans: readonly WheelPlan[],
  role?: Role,
): readonly WheelEvent[] {
  return [...rounds.flatMap(eventsOfRound), ...plans.map(eventOfPlan)]
    .filter((event) => yearOf(event.on) === year)
    .filter((event) => role === undefined || event.roles.includes(role))
    .toSorted((a, b) => (a.on === b.on ? a.key.localeCompare(b.key) : a.on < b.on ? -1 : 1))
}

function eventsOfRound(round: Round): WheelEvent[] {
  const event = (step: WheelStep, on: Day, isDone: boolean): WheelEvent => ({
    key: `${round.key}-${step}`,
    on,
    step,
    roles: rolesOf[step],
    about: round.name,
    roundKey: round.key,
    isDone,
  })
  const isClosed = round.status === 'closed'
  const steps = [
    event('open', round.opensOn, round.status !== 'planned'),
    event('report', round.reportDueOn, isClosed),
    event('approve', round.approveDueOn, isClosed),
    event('accept', round.acceptDueOn, isClosed),
  ]
  return round.kind === 'annual' && round.coversGoals
    ? [...steps, event('describe-trend', round.reportDueOn, isClosed)]
    : steps
}

/** The plan is adopted with the budget, which the council decides before the end of November (KL 11 kap. 6 and 10 §§). */
const eventOfPlan = (plan: WheelPlan): WheelEvent => ({
  key: `${plan.key}-plan-new`,
  on: `${plan.lastYear}-11-30` as Day,
  step: 'plan-new',
  roles: rolesOf['plan-new'],
  about: plan.title,
  roundKey: null,
  isDone: false,
})
