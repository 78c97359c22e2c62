import { type Money, noMoney, ore, plus } from '../../shared/money.ts'
import type { Lookup, Missing } from './revenue.ts'

/**
 * What one inhabitant more or less means for grants and equalisation. A simplification of how the state reckons, own knowledge of
 * the field: every part of it is an assumption that is told with its source in the set, and none stands in the code.
 */

/** Beside the population itself. Percentages in per cent, money in öre for each inhabitant. */
export const populationKeys = [
  'grants-population',
  'guaranteed-tax-base',
  'mean-tax-base',
  'county-rate',
  'other-per-inhabitant',
] as const

const needed = ['mean-tax-base', 'guaranteed-tax-base', 'county-rate', 'other-per-inhabitant'] as const

export interface PerInhabitant {
  /** The whole country's tax base for each inhabitant. */
  readonly mean: Money
  /** Per cent of it that income equalisation guarantees. */
  readonly guaranteed: number
  /** Per cent. */
  readonly rate: number
  /** Mean × guaranteed × rate. */
  readonly equalisation: Money
  /** Other grants and equalisation that follow the number of inhabitants. */
  readonly other: Money
  readonly amount: Money
}

export interface PopulationEffect {
  readonly year: number
  readonly population: number
  /** The number that the grants of the set are reckoned on; the population when the set does not say. */
  readonly counted: number
  readonly each: PerInhabitant
  readonly amount: Money
}

const scaled = (percent: number): bigint => BigInt(Math.round(percent * 10_000))

/** Half away from nought. */
function divided(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator
  const rounded = Number((size * 2n + denominator) / (denominator * 2n))
  return numerator < 0n ? -rounded : rounded
}

export function perInhabitant(look: Lookup, year: number): PerInhabitant | readonly Missing[] {
  const missing = needed.filter((key) => look(key, year) === undefined).map((key): Missing => ({ key, year }))
  if (missing.length > 0) return missing
  const told = (key: (typeof needed)[number]): number => look(key, year) ?? 0
  const [mean, guaranteed, rate, other] = needed.map(told) as [number, number, number, number]
  const equalisation = ore(divided(BigInt(mean) * scaled(guaranteed) * scaled(rate), 1_000_000n * 1_000_000n))
  return { mean: ore(mean), guaranteed, rate, equalisation, other: ore(other), amount: plus(equalisation, ore(other)) }
}

/** (Population − the population the grants are reckoned on) × what each inhabitant means; or what the set does not tell. */
export function populationEffect(look: Lookup, year: number): PopulationEffect | readonly Missing[] {
  const population = look('population', year)
  const each = perInhabitant(look, year)
  if (population === undefined) return [{ key: 'population', year }, ...(isEffect(each) ? [] : each)]
  if (!isEffect(each)) return each
  const counted = look('grants-population', year) ?? population
  return { year, population, counted, each, amount: ore((population - counted) * each.amount) }
}

export const isEffect = <Told extends object>(told: Told | readonly Missing[]): told is Told => !Array.isArray(told)

/** What the grants of a set are to be changed by when its population is another than the one they are reckoned on. */
export function grantsOff(look: Lookup, year: number): Money {
  const told = populationEffect(look, year)
  return isEffect(told) ? told.amount : noMoney
}
