import { type Money, minus, noMoney, plus, sumOf } from '../../shared/money.ts'
import type { AssumptionDefinition, AssumptionSet, AssumptionValue } from './assumption.ts'
import { grantKeys, isRevenue, type Lookup, percentOf, taxRevenue } from './revenue.ts'

/** What a new circular changes, value by value, and what each change means in kronor. */

/** A sum that a percentage acts upon: frames for the price index, book value for internal interest, pay for the surcharge. */
export interface Base {
  readonly key: string
  readonly year: number
  /** Signed: cost negative, so that a higher percentage of a cost is worse. */
  readonly amount: Money
}

export interface ChangedValue {
  readonly key: string
  readonly year: number
  readonly from: number | null
  readonly to: number | null
  readonly evidence: string
  /** In each of the years asked for, in their order. Null when the key has no computed effect. */
  readonly effects: readonly Money[] | null
}

export interface CircularDifference {
  readonly years: readonly number[]
  readonly changes: readonly ChangedValue[]
  /** In each year, and equal to the sum of the changes' effects. */
  readonly total: readonly Money[]
  /** Years whose tax cannot be computed in one of the sets: effects on tax are then left out. */
  readonly withoutTax: readonly number[]
}

const place = (key: string, year: number) => `${key} ${year}`

export const lookupIn = (values: readonly AssumptionValue[]): Lookup => {
  const found = new Map(values.map((one) => [place(one.key, one.year), one.value]))
  return (key, year) => found.get(place(key, year))
}

const taxKeys = ['tax-base', 'tax-base-growth', 'tax-rate']
const effectKeys: readonly string[] = [...taxKeys, ...grantKeys]

/** All that is computed from a set in a year: tax, grants, and what percentages do to their bases. */
function resultOf(look: Lookup, year: number, bases: readonly Base[], withTax: boolean): Money {
  const tax = withTax ? taxRevenue(look, year) : []
  const grants = sumOf(grantKeys.map((key) => (look(key, year) ?? 0) as Money))
  const acted = sumOf(
    bases.filter((base) => base.year === year).map((base) => percentOf(base.amount, look(base.key, year) ?? 0)),
  )
  return plus(plus(isRevenue(tax) ? tax.amount : noMoney, grants), acted)
}

/**
 * Values are exchanged one at a time in the order of the definitions and years, each effect being what the exchange changed; so the
 * effects add up to the whole difference to the öre, also where values multiply each other.
 * @param years the years the effect is told for
 */
export function circularDifference(
  from: Pick<AssumptionSet, 'values'>,
  to: Pick<AssumptionSet, 'values'>,
  definitions: readonly Pick<AssumptionDefinition, 'key'>[],
  { years, bases }: { readonly years: readonly number[]; readonly bases: readonly Base[] },
): CircularDifference {
  const before = lookupIn(from.values)
  const after = lookupIn(to.values)
  const withoutTax = years.filter((year) => !isRevenue(taxRevenue(before, year)) || !isRevenue(taxRevenue(after, year)))
  const all = [...new Set([...from.values, ...to.values].map((one) => one.year))].toSorted((a, b) => a - b)
  const changed = definitions
    .flatMap(({ key }) => all.map((year) => ({ key, year })))
    .filter(({ key, year }) => before(key, year) !== after(key, year))
  const mixed = new Map(from.values.map((one) => [place(one.key, one.year), one.value]))
  const look: Lookup = (key, year) => mixed.get(place(key, year))
  const resultsNow = () => years.map((year) => resultOf(look, year, bases, !withoutTax.includes(year)))
  const first = resultsNow()
  let last = first
  const changes = changed.map(({ key, year }): ChangedValue => {
    const value = after(key, year)
    if (value === undefined) mixed.delete(place(key, year))
    else mixed.set(place(key, year), value)
    const now = resultsNow()
    const effects = now.map((amount, at) => minus(amount, last[at] ?? noMoney))
    last = now
    const isComputed = effectKeys.includes(key) || bases.some((base) => base.key === key)
    const evidence = to.values.find((one) => one.key === key && one.year === year)?.evidence ?? ''
    return {
      key,
      year,
      from: before(key, year) ?? null,
      to: value ?? null,
      evidence,
      effects: isComputed ? effects : null,
    }
  })
  return { years, changes, total: last.map((amount, at) => minus(amount, first[at] ?? noMoney)), withoutTax }
}
