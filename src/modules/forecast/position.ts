import type { UnitId } from '../../shared/ids.ts'
import { type Money, noMoney, plus, sumOf } from '../../shared/money.ts'
import { countedIn, type Measure } from './corrective-plan.ts'
import { type Figure, type ForecastLine, frameNotGiven, noGroup, type UnitForecast } from './forecast.ts'
import { type Proposed, propose } from './proposal.ts'

/** Budget and bookings of one unit and account group, month by month: what a forecast is made from. */

export interface Position {
  /** Null for what is booked on no known unit. */
  readonly unit: UnitId | null
  readonly group: string
  readonly budget: readonly Money[]
  /** As many months as are booked in the period. */
  readonly actual: readonly Money[]
  readonly history: readonly (readonly Money[])[]
}

export interface Posted {
  readonly unit: UnitId | null
  readonly group: string | null
  readonly month: number
  readonly amount: Money
}

export interface Material {
  /** Where a unit's figures stand on the round's day: itself, its successor, or null when nobody took over. */
  readonly placeOf: (unit: UnitId) => UnitId | null
  /** Last month counted; 0 when nothing is booked. */
  readonly through: number
  readonly budgeted: readonly Posted[]
  readonly actuals: readonly Posted[]
  /** Whole earlier years, newest first. */
  readonly history: readonly (readonly Posted[])[]
}

const year = (): Money[] => Array.from({ length: 12 }, () => noMoney)

/** Nothing is dropped: the sum of all positions is the sum of all that was budgeted, and of all booked in the period. */
export function positionsOf({ placeOf, through, budgeted, actuals, history }: Material): Position[] {
  const keyOf = ({ unit, group }: Posted) => `${(unit && placeOf(unit)) ?? ''}|${group ?? noGroup}`
  const monthsBy = (posted: readonly Posted[]) => {
    const found = new Map<string, Money[]>()
    for (const one of posted) {
      const months = found.get(keyOf(one)) ?? year()
      months[one.month - 1] = plus(months[one.month - 1] ?? noMoney, one.amount)
      found.set(keyOf(one), months)
    }
    return found
  }
  const budgets = monthsBy(budgeted)
  const booked = monthsBy(actuals.filter(({ month }) => month <= through))
  const years = history.map(monthsBy)
  return [...new Set([...budgets.keys(), ...booked.keys()])].sort().map((key) => {
    const at = key.indexOf('|')
    return {
      unit: at === 0 ? null : (key.slice(0, at) as UnitId),
      group: key.slice(at + 1),
      budget: budgets.get(key) ?? year(),
      actual: (booked.get(key) ?? year()).slice(0, through),
      history: years.flatMap((one) => (one.has(key) ? [one.get(key) as Money[]] : [])),
    }
  })
}

/** A line as it counts now: a draft that took the proposal goes on following it; what is sent stands. */
export function lineNow(position: Position, forecast: UnitForecast | undefined): ForecastLine & { now: Proposed } {
  const now = propose(position)
  const saved = forecast?.lines.find((line) => line.group === position.group)
  const follows = !saved || (forecast?.status === 'draft' && saved.amount === saved.proposed)
  return follows
    ? { group: position.group, proposed: now.amount, basis: now.steps, amount: now.amount, reason: '', now }
    : { ...saved, now }
}

export interface Said {
  readonly positions: readonly Position[]
  readonly forecasts: readonly UnitForecast[]
  readonly measures: readonly Measure[]
  readonly year: number
  readonly placeOf: (unit: UnitId) => UnitId | null
}

/** Every position with its forecast, and beside it the effect of the measures that count. */
export function figuresOf({ positions, forecasts, measures, year: now, placeOf }: Said): Figure[] {
  const byUnit = new Map(forecasts.map((forecast) => [forecast.unit, forecast]))
  const effects = new Map<string, Money>()
  const keyOf = (unit: UnitId | null, group: string) => `${unit ?? ''}|${group}`
  for (const measure of measures) {
    const key = keyOf(placeOf(measure.unit), measure.group)
    effects.set(key, plus(effects.get(key) ?? noMoney, countedIn(measure, now)))
  }
  const figures = positions.map((position): Figure => {
    const { unit, group, budget, actual } = position
    const key = keyOf(unit, group)
    const counted = effects.get(key) ?? noMoney
    effects.delete(key)
    return {
      unit,
      group,
      periodBudget: sumOf(budget.slice(0, actual.length)),
      periodActual: sumOf(actual),
      yearBudget: sumOf(budget),
      forecast:
        group === frameNotGiven
          ? sumOf(budget)
          : lineNow(position, unit === null ? undefined : byUnit.get(unit)).amount,
      measures: counted,
    }
  })
  // A measure in a group that the unit neither budgets nor books in still counts.
  const bare = [...effects].filter(([, counted]) => counted !== 0)
  return [...figures, ...bare.map(([key, counted]) => bareFigure(key, counted))]
}

function bareFigure(key: string, measures: Money): Figure {
  const at = key.indexOf('|')
  return {
    unit: at === 0 ? null : (key.slice(0, at) as UnitId),
    group: key.slice(at + 1),
    periodBudget: noMoney,
    periodActual: noMoney,
    yearBudget: noMoney,
    forecast: noMoney,
    measures,
  }
}
