import { type Money, minus, noMoney, plus, share } from '../../shared/money.ts'
import type { Band } from './accuracy.ts'

/** The year as a curve: month by month and added up, budget and actual, then the forecast to the year's end. */

export interface CurveMonth {
  readonly month: number
  readonly budget: Money
  /** Null where nothing is booked yet. */
  readonly actual: Money | null
  /** From the last booked month on; null before it. */
  readonly forecast: Money | null
  readonly low: Money | null
  readonly high: Money | null
}

export interface CurveKnown {
  readonly budget: readonly Money[]
  readonly actual: readonly Money[]
  readonly yearForecast: Money | null
  readonly band: Band | null
}

/** The forecast starts where the actual ends and reaches the year's forecast in December, spread as the budget's months. */
export function curve({ budget, actual, yearForecast, band }: CurveKnown): CurveMonth[] {
  const through = actual.length
  const budgets = addedUp(budget)
  const actuals = addedUp(actual)
  const start = actuals.at(-1) ?? noMoney
  const ahead = yearForecast === null ? null : towards(start, yearForecast, budget.slice(through))
  const low = band && towards(start, band.low, budget.slice(through))
  const high = band && towards(start, band.high, budget.slice(through))
  const at = (line: readonly Money[] | null, month: number) => line?.[month - through] ?? null
  return Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    budget: budgets[index] ?? noMoney,
    actual: actuals[index] ?? null,
    forecast: at(ahead, index + 1),
    low: at(low, index + 1),
    high: at(high, index + 1),
  }))
}

function addedUp(months: readonly Money[]): Money[] {
  let so = noMoney
  return months.map((month) => {
    so = plus(so, month)
    return so
  })
}

/** From where we are to where it ends; the first is where we are. */
function towards(start: Money, end: Money, rest: readonly Money[]): Money[] {
  const steps = share(
    minus(end, start),
    rest.map((month) => Math.abs(month)),
  )
  return [start, ...addedUp(steps).map((step) => plus(start, step))]
}
