import type { PersonId, UnitId } from '../../shared/ids.ts'
import { type Money, minus, noMoney, ore, plus } from '../../shared/money.ts'

/** How well forecasts came true: how far off they were (accuracy), and whether always on the same side (bias). */

/** What a closed round said of a unit's year, beside what the year became. */
export interface Judged {
  readonly unit: UnitId
  readonly year: number
  /** Month the round's period ended with. */
  readonly month: number
  readonly author: PersonId | null
  readonly forecast: Money
  readonly outcome: Money
}

export interface Accuracy {
  readonly count: number
  /** Outcome less forecast, on average: positive when it went better than was said (careful), negative when worse (hopeful). */
  readonly bias: Money
  /** Mean size of the error. */
  readonly error: Money
  /** Mean size of the error as a share of the outcome, in per cent; null when outcomes are nought. */
  readonly errorShare: number | null
}

export const errorOf = ({ forecast, outcome }: Pick<Judged, 'forecast' | 'outcome'>): Money => minus(outcome, forecast)

export function accuracyOf(judged: readonly Judged[]): Accuracy {
  if (judged.length === 0) return { count: 0, bias: noMoney, error: noMoney, errorShare: null }
  const errors = judged.map(errorOf)
  const sum = errors.reduce((so, error) => so + error, 0)
  const size = errors.reduce((so, error) => so + Math.abs(error), 0)
  const outcomes = judged.reduce((so, { outcome }) => so + Math.abs(outcome), 0)
  return {
    count: judged.length,
    bias: ore(Math.round(sum / judged.length)),
    error: ore(Math.round(size / judged.length)),
    errorShare: outcomes === 0 ? null : (size / outcomes) * 100,
  }
}

export const accuracyBy = <Key>(judged: readonly Judged[], keyOf: (one: Judged) => Key): Map<Key, Accuracy> =>
  new Map([...Map.groupBy(judged, keyOf)].map(([key, group]) => [key, accuracyOf(group)]))

export interface Band {
  readonly low: Money
  readonly high: Money
  /** How many earlier forecasts it is learnt from. */
  readonly from: number
}

/** Fewer say nothing about the next. */
export const fewestForBand = 2

/**
 * Where the year is likely to end: the forecast and the mean size of earlier errors around it, from the unit's own forecasts
 * of the same month when there are enough, else of all. Null without enough history: no band is better than a made-up one.
 */
export function bandAround(
  forecast: Money,
  judged: readonly Judged[],
  at: { unit: UnitId; month: number },
): Band | null {
  const sameMonth = judged.filter(({ month }) => month === at.month)
  const own = sameMonth.filter(({ unit }) => unit === at.unit)
  const basis = own.length >= fewestForBand ? own : sameMonth
  if (basis.length < fewestForBand) return null
  const { errorShare } = accuracyOf(basis)
  if (errorShare === null) return null
  const half = ore(Math.round((Math.abs(forecast) * errorShare) / 100))
  return { low: minus(forecast, half), high: plus(forecast, half), from: basis.length }
}
