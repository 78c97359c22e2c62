import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aSet, aValue, circularValues } from './assumption.fixture.ts'
import { standardDefinitions } from './assumption.ts'
import { circularDifference, lookupIn } from './circular-difference.ts'
import { isEffect, perInhabitant, populationEffect } from './population.ts'
import { grantsOf, toldGrants } from './revenue.ts'

const parts = [
  aValue('mean-tax-base', 2027, 28_000_000),
  aValue('guaranteed-tax-base', 2027, 115),
  aValue('county-rate', 2027, 19.5),
  aValue('other-per-inhabitant', 2027, 621_000),
]
const people = (population: number, more: ReturnType<typeof circularValues> = []) => [
  ...circularValues().filter(({ key }) => key !== 'population'),
  aValue('population', 2027, population),
  ...parts,
  ...more,
]
const differ = (from: ReturnType<typeof circularValues>, to: ReturnType<typeof circularValues>) =>
  circularDifference(aSet({ values: from }), aSet({ values: to }), standardDefinitions, { years: [2027], bases: [] })

describe('an inhabitant', () => {
  test('means mean tax base × guaranteed level × county rate, and the other grants that follow', () => {
    // 280 000 kr × 115 % × 19,5 % = 62 790 kr, + 6 210 kr = 69 000 kr
    expect(perInhabitant(lookupIn(parts), 2027)).toMatchObject({ equalisation: 6_279_000, amount: 6_900_000 })
  })

  test('is not reckoned without every part, and it is said which is missing', () => {
    const found = perInhabitant(lookupIn(parts.filter(({ key }) => key !== 'county-rate')), 2027)
    expect(found).toEqual([{ key: 'county-rate', year: 2027 }])
    expect(populationEffect(lookupIn([]), 2027)).toHaveLength(5)
  })

  test('changes the grants only by those whom the grants are not reckoned on', () => {
    const own = lookupIn(people(15_110))
    expect(grantsOf(own, 2027)).toBe(toldGrants(own, 2027))
    const fewer = lookupIn(people(15_110, [aValue('grants-population', 2027, 15_150)]))
    expect(populationEffect(fewer, 2027)).toMatchObject({ population: 15_110, counted: 15_150, amount: -276_000_000 })
    expect(grantsOf(fewer, 2027)).toBe(toldGrants(fewer, 2027) - 276_000_000)
  })
})

describe('a circular with another population', () => {
  test('shows what the change means, and takes it away again when its grants are already reckoned on it', () => {
    const { changes, total } = differ(people(15_150), people(15_110))
    expect(changes.map(({ key, effects }) => [key, effects])).toEqual([
      ['population', [-276_000_000]],
      ['grants-population', [276_000_000]],
    ])
    expect(total).toEqual([0])
  })

  test('changes the result when its grants are still reckoned on the old one', () => {
    const counted = [aValue('grants-population', 2027, 15_150)]
    const { changes, total } = differ(people(15_150, counted), people(15_110, counted))
    expect(changes.map(({ key, effects }) => [key, effects])).toEqual([['population', [-276_000_000]]])
    expect(total).toEqual([-276_000_000])
  })

  test('says what is missing and in which set when the effect cannot be reckoned', () => {
    const { changes, gaps } = differ(people(15_150), [
      ...circularValues().filter(({ key }) => key !== 'population'),
      aValue('population', 2027, 15_110),
    ])
    expect(changes.find(({ key }) => key === 'population')?.effects).toBeNull()
    expect(gaps.map(({ set, of, key }) => [set, of, key])).toEqual([
      ['to', 'population', 'mean-tax-base'],
      ['to', 'population', 'guaranteed-tax-base'],
      ['to', 'population', 'county-rate'],
      ['to', 'population', 'other-per-inhabitant'],
    ])
  })

  test('has effects that add up to the whole difference whatever changes together', () => {
    const wiggle = fc.record({
      population: fc.integer({ min: 10_000, max: 20_000 }),
      counted: fc.option(fc.integer({ min: 10_000, max: 20_000 })),
      mean: fc.integer({ min: 20_000_000, max: 40_000_000 }),
      rate: fc.integer({ min: 100_000, max: 300_000 }),
    })
    const made = ({
      population,
      counted,
      mean,
      rate,
    }: {
      population: number
      counted: number | null
      mean: number
      rate: number
    }) => [
      ...people(population).filter(({ key }) => key !== 'mean-tax-base' && key !== 'county-rate'),
      aValue('mean-tax-base', 2027, mean),
      aValue('county-rate', 2027, rate / 10_000),
      ...(counted === null ? [] : [aValue('grants-population', 2027, counted)]),
    ]
    fc.assert(
      fc.property(wiggle, wiggle, (one, other) => {
        const { changes, total } = differ(made(one), made(other))
        expect(changes.reduce((sum, { effects }) => sum + (effects?.[0] ?? 0), 0)).toBe(total[0])
        const [before, after] = [lookupIn(made(one)), lookupIn(made(other))]
        expect(total[0]).toBe(grantsOf(after, 2027) - grantsOf(before, 2027))
        expect(isEffect(populationEffect(after, 2027))).toBe(true)
      }),
    )
  })
})
