import { type Money, minus, noMoney, plus, sumOf } from '../../shared/money.ts'
import type { AssumptionDefinition, AssumptionSet, AssumptionValue } from './assumption.ts'
import { isEffect, populationEffect, populationKeys } from './population.ts'
import { grantKeys, grantsOf, isRevenue, type Lookup, percentOf, taxRevenue, toldGrants } from './revenue.ts'

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
  /** Why, value by value; for the population only when it has changed. */
  readonly gaps: readonly Gap[]
}

const place = (key: string, year: number) => `${key} ${year}`

export const lookupIn = (values: readonly AssumptionValue[]): Lookup => {
  const found = new Map(values.map((one) => [place(one.key, one.year), one.value]))
  return (key, year) => found.get(place(key, year))
}

const taxKeys = ['tax-base', 'tax-base-growth', 'tax-rate']
const peopleKeys: readonly string[] = ['population', ...populationKeys]
const effectKeys: readonly string[] = [...taxKeys, ...grantKeys]

/** What cannot be reckoned in a year, and why: the values that one of the sets does not tell. */
export interface Gap {
  readonly set: 'from' | 'to'
  readonly of: 'tax' | 'population'
  readonly key: string
  readonly year: number
}

type Sided = readonly ['from' | 'to', Lookup]

const gapsOf = (sides: readonly Sided[], years: readonly number[]): Gap[] =>
  years.flatMap((year) =>
    sides.flatMap(([set, look]) => {
      const [tax, people] = [taxRevenue(look, year), populationEffect(look, year)]
      return [
        ...(isRevenue(tax) ? [] : tax.map((one): Gap => ({ set, of: 'tax', ...one }))),
        ...(isEffect(people) ? [] : people.map((one): Gap => ({ set, of: 'population', ...one }))),
      ]
    }),
  )

/** A set that does not say which population its grants are reckoned on is taken to mean its own. */
function withCounted(values: readonly AssumptionValue[], years: readonly number[]): readonly AssumptionValue[] {
  const look = lookupIn(values)
  const meant = years.flatMap((year): AssumptionValue[] => {
    const value = look('population', year)
    if (value === undefined || look('grants-population', year) !== undefined) return []
    return [{ key: 'grants-population', year, value, evidence: '' }]
  })
  return [...values, ...meant]
}

interface Reckoned {
  readonly bases: readonly Base[]
  readonly withTax: boolean
  readonly withPeople: boolean
}

/** All that is computed from a set in a year: tax, grants, and what percentages do to their bases. */
function resultOf(look: Lookup, year: number, { bases, withTax, withPeople }: Reckoned): Money {
  const tax = withTax ? taxRevenue(look, year) : []
  const grants = withPeople ? grantsOf(look, year) : toldGrants(look, year)
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
  const sides: Sided[] = [
    ['from', lookupIn(from.values)],
    ['to', lookupIn(to.values)],
  ]
  const gaps = gapsOf(sides, years)
  const without = (of: Gap['of']) => years.filter((year) => gapsOf(sides, [year]).some((gap) => gap.of === of))
  const [withoutTax, withoutPeople] = [without('tax'), without('population')]
  const withPeople = years.filter((year) => !withoutPeople.includes(year))
  const starting = withCounted(from.values, withPeople)
  const before = lookupIn(starting)
  const after = lookupIn(withCounted(to.values, withPeople))
  const all = [...new Set([...from.values, ...to.values].map((one) => one.year))].toSorted((a, b) => a - b)
  const changed = definitions
    .flatMap(({ key }) => all.map((year) => ({ key, year })))
    .filter(({ key, year }) => before(key, year) !== after(key, year))
  const mixed = new Map(starting.map((one) => [place(one.key, one.year), one.value]))
  const look: Lookup = (key, year) => mixed.get(place(key, year))
  const resultsNow = () =>
    years.map((year) =>
      resultOf(look, year, { bases, withTax: !withoutTax.includes(year), withPeople: withPeople.includes(year) }),
    )
  const first = resultsNow()
  let last = first
  const isComputed = (key: string, year: number): boolean =>
    effectKeys.includes(key) ||
    (peopleKeys.includes(key) && withPeople.includes(year)) ||
    bases.some((base) => base.key === key)
  const changes = changed.map(({ key, year }): ChangedValue => {
    const value = after(key, year)
    if (value === undefined) mixed.delete(place(key, year))
    else mixed.set(place(key, year), value)
    const now = resultsNow()
    const effects = now.map((amount, at) => minus(amount, last[at] ?? noMoney))
    last = now
    const evidence = to.values.find((one) => one.key === key && one.year === year)?.evidence ?? ''
    return {
      key,
      year,
      from: before(key, year) ?? null,
      to: value ?? null,
      evidence,
      effects: isComputed(key, year) ? effects : null,
    }
  })
  const asked = gaps.filter((gap) => gap.of === 'tax' || changed.some(({ key }) => key === 'population'))
  const total = last.map((amount, at) => minus(amount, first[at] ?? noMoney))
  return { years, changes, total, withoutTax, gaps: asked }
}
