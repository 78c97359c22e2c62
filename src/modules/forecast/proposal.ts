import { type Money, noMoney, ore, sumOf } from '../../shared/money.ts'

/** The system's proposal of a year's outcome: what is booked, what is budgeted for the rest, and the pace so far. */

/** Constants to review: how far the pace may move the rest of the year, and how many years of history count. */
export const slowestPace = 0.5
export const fastestPace = 1.5
export const yearsOfHistory = 3

export interface Known {
  /** Budget of the year, January first. */
  readonly budget: readonly Money[]
  /** Booked, January first, as many months as are booked. */
  readonly actual: readonly Money[]
  /** Whole earlier years, twelve months each, newest first. */
  readonly history: readonly (readonly Money[])[]
}

/** One addend of the proposal. The amounts of the steps add up to the proposal to the öre. */
export type Step =
  | { readonly kind: 'booked'; readonly amount: Money; readonly through: number }
  | {
      readonly kind: 'rest'
      readonly amount: Money
      readonly from: 'history' | 'budget' | 'pace'
      readonly share: number
    }
  | {
      readonly kind: 'pace'
      readonly amount: Money
      /** Booked as a share of what was expected by now: 1 is as expected. After the bounds. */
      readonly pace: number
      /** How much the pace counts: months booked of twelve. */
      readonly weight: number
      readonly bounded: boolean
    }

export interface Proposed {
  readonly amount: Money
  readonly steps: readonly Step[]
}

/**
 * Booked + what the budget holds for the rest of the year + a part of the rest by the pace so far.
 * How the year spreads is learnt from earlier years when there are any, else from the budget's months. Early in the year
 * the budget weighs most, late the pace does. What has no budget goes on as it has begun.
 */
export function propose({ budget, actual, history }: Known): Proposed {
  const through = Math.min(12, actual.length)
  const booked = sumOf(actual)
  const year = sumOf(budget)
  const learnt = shareByNow(history.slice(0, yearsOfHistory), through)
  if (through > 0 && budget.every((month) => month === 0)) return unbudgeted(booked, through, learnt)
  const planned = through === 0 ? 0 : shareOf(budget, through)
  const share = learnt ?? planned
  const left = through === 12 ? noMoney : restOf(budget, year, through, share)
  const expected = year - left
  const steps: Step[] = [
    { kind: 'booked', amount: booked, through },
    { kind: 'rest', amount: left, from: learnt === null || share === null ? 'budget' : 'history', share: share ?? 0 },
  ]
  if (through > 0 && left !== 0 && expected !== 0) steps.push(paceStep(booked / expected, through / 12, left))
  return { amount: sumOf(steps.map((step) => step.amount)), steps }
}

/** Without a budget the books are all there is: the rest of the year as earlier years spread, else month after month alike. */
function unbudgeted(booked: Money, through: number, learnt: number | null): Proposed {
  const from = learnt === null || learnt === 0 ? 'pace' : 'history'
  const share = from === 'history' ? (learnt as number) : through / 12
  const left = through === 12 ? noMoney : ore(Math.round((booked * (1 - share)) / share))
  const steps: Step[] = [
    { kind: 'booked', amount: booked, through },
    { kind: 'rest', amount: left, from, share },
  ]
  return { amount: sumOf(steps.map((step) => step.amount)), steps }
}

function paceStep(measured: number, weight: number, left: Money): Step {
  const pace = Math.min(fastestPace, Math.max(slowestPace, measured))
  const amount = ore(Math.round(left * weight * (pace - 1)))
  return { kind: 'pace', amount, pace, weight, bounded: pace !== measured }
}

/** A budget whose months add up to nought has no shares: then its own months say what is left. */
const restOf = (budget: readonly Money[], year: Money, through: number, share: number | null): Money =>
  share === null || year === 0 ? sumOf(budget.slice(through)) : ore(year - Math.round(year * share))

/** The middle of earlier years' shares by this month; null when no year can tell. */
function shareByNow(history: readonly (readonly Money[])[], through: number): number | null {
  if (through === 0) return history.some((months) => shareOf(months, 12) !== null) ? 0 : null
  const shares = history.flatMap((months) => shareOf(months, through) ?? [])
  return shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length
}

/** Null when the year turned round or added up to nought, so that a share would mean nothing. */
function shareOf(months: readonly Money[], through: number): number | null {
  const whole = sumOf(months)
  if (whole === 0) return null
  const share = sumOf(months.slice(0, through)) / whole
  return share >= 0 && share <= 1 ? share : null
}
