import type { Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { lastOfMonth, monthOf } from '../../shared/local-date.ts'
import { type Money, noMoney, sumOf } from '../../shared/money.ts'
import { reachOn } from '../organisation/index.ts'
import { readJudged } from './accuracy.service.ts'
import { bandAround } from './accuracy.ts'
import { type Books, type Ground, readBooksThrough, readGround } from './books.service.ts'
import { type CurveMonth, curve } from './curve.ts'
import type { Figure } from './forecast.ts'
import { yearForecast } from './forecast.ts'
import { sumFigures } from './roll-up.ts'
import { latestRoundOf, readRoundFigures } from './round-figures.service.ts'

export interface ForecastCurve {
  readonly year: number
  /** Key of the round the forecast is told in; null while no round of the year has begun. */
  readonly round: string | null
  /** The last booked month; 0 when none is. */
  readonly through: number
  /** How many earlier forecasts the band is learnt from; 0 when there are too few for one. */
  readonly bandFrom: number
  readonly months: readonly CurveMonth[]
}

/**
 * A unit's year, itself and all below it (of the municipality also what lies on no unit), month by month and added up in öre: budget, actual, and the latest round's forecast
 * with a band from how earlier forecasts came true.
 * @throws NotFound when the unit was not there
 */
export async function forecastCurve(tx: Read, unit: UnitId, year: number): Promise<ForecastCurve> {
  const round = await latestRoundOf(tx, year)
  if (!round) {
    const ground = await readGround(tx, lastOfMonth(year, 12))
    const books = await readBooksThrough(tx, year, 12, ground)
    return curveOf(tx, { unit, ground, books, figures: null, round: null, month: 12 })
  }
  const { ground, books, figures } = await readRoundFigures(tx, round)
  return curveOf(tx, { unit, ground, books, figures, round: round.key, month: monthOf(round.periodEnd) })
}

interface Asked {
  readonly unit: UnitId
  readonly ground: Ground
  readonly books: Books
  readonly figures: readonly Figure[] | null
  readonly round: string | null
  readonly month: number
}

export async function curveOf(tx: Read, asked: Asked): Promise<ForecastCurve> {
  const { unit, ground, books, figures, round, month } = asked
  if (!ground.nodes.has(unit)) throw new NotFound('unit')
  const below = new Set(reachOn(ground.units, unit, ground.on))
  const mine = <T extends { readonly unit: UnitId | null }>(some: readonly T[]) =>
    some.filter((one) => (one.unit === null ? unit === ground.tree.id : below.has(one.unit)))
  const positions = mine(books.positions)
  const monthly = (key: 'budget' | 'actual', length: number): Money[] =>
    Array.from({ length }, (_, at) => sumOf(positions.map((position) => position[key][at] ?? noMoney)))
  const forecast = figures && yearForecast(sumFigures(mine(figures)))
  const band = forecast === null ? null : bandAround(forecast, await readJudged(tx), { unit, month })
  return {
    year: books.year,
    round,
    through: books.through,
    bandFrom: band?.from ?? 0,
    months: curve({
      budget: monthly('budget', 12),
      actual: monthly('actual', books.through),
      yearForecast: forecast,
      band,
    }),
  }
}
