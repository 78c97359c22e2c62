import { type Money, ore, plus, sumOf } from '../../shared/money.ts'
import { grantsOff } from './population.ts'

/** What assumptions mean in kronor, as formulas whose parts can be shown and questioned. */

/** The value of a key in a year; undefined when the set says nothing. */
export type Lookup = (key: string, year: number) => number | undefined

export interface TaxRevenue {
  readonly year: number
  /** The last year whose tax base is known, and that base. */
  readonly baseYear: number
  readonly base: Money
  /** Growth in per cent of each year after it, up to and with the year itself. */
  readonly growth: readonly { readonly year: number; readonly percent: number }[]
  readonly rate: number
  readonly amount: Money
}

export interface Missing {
  readonly key: string
  readonly year: number
}

/** Per cent with at most four decimals as whole ten-thousandths. */
const scaled = (percent: number): bigint => BigInt(Math.round(percent * 10_000))

const divided = (numerator: bigint, denominator: bigint): number => {
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (size * 2n + denominator) / (denominator * 2n)
  return Number(numerator < 0n ? -rounded : rounded)
}

/** So much per cent of an amount, to the nearest öre, half away from nought. */
export const percentOf = (amount: Money, percent: number): Money =>
  ore(divided(BigInt(amount) * scaled(percent), 1_000_000n))

/**
 * Municipal tax of a year: the last known tax base, carried on by the growth of each year after it, times the rate. Exact to the öre.
 * The formula is own knowledge of the field and not taken from a statute; it is shown with its parts so that it can be reviewed.
 */
export function taxRevenue(look: Lookup, year: number): TaxRevenue | readonly Missing[] {
  const baseYear = Array.from({ length: 6 }, (_, back) => year - back).find(
    (one) => look('tax-base', one) !== undefined,
  )
  const rate = look('tax-rate', year)
  const missing: Missing[] = []
  if (baseYear === undefined) missing.push({ key: 'tax-base', year: year - 2 })
  if (rate === undefined) missing.push({ key: 'tax-rate', year })
  const years = baseYear === undefined ? [] : Array.from({ length: year - baseYear }, (_, at) => baseYear + 1 + at)
  for (const one of years)
    if (look('tax-base-growth', one) === undefined) missing.push({ key: 'tax-base-growth', year: one })
  if (missing.length > 0 || baseYear === undefined || rate === undefined) return missing
  const base = ore(look('tax-base', baseYear) ?? 0)
  const growth = years.map((one) => ({ year: one, percent: look('tax-base-growth', one) ?? 0 }))
  const grown = growth.reduce((product, { percent }) => product * (1_000_000n + scaled(percent)), BigInt(base))
  const amount = ore(divided(grown * scaled(rate), 1_000_000n * 1_000_000n ** BigInt(growth.length)))
  return { year, baseYear, base, growth, rate, amount }
}

export const isRevenue = (told: TaxRevenue | readonly Missing[]): told is TaxRevenue => !Array.isArray(told)

/** Keys of money that are revenue as they stand. */
export const grantKeys = [
  'final-settlement',
  'income-equalisation',
  'cost-equalisation',
  'disability-equalisation',
  'regulation',
  'structural-grant',
  'property-fee',
  'other-general-grants',
] as const

/** Grants and settlements as they are told; what the set says nothing of counts as nought. */
export const toldGrants = (look: Lookup, year: number): Money =>
  sumOf(grantKeys.map((key) => ore(look(key, year) ?? 0)))

/** Grants and settlements of a year together, for the population of the set. */
export const grantsOf = (look: Lookup, year: number): Money => plus(toldGrants(look, year), grantsOff(look, year))
