import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ore, sumOf } from '../../shared/money.ts'
import { aSet, aValue, circularValues } from './assumption.fixture.ts'
import { standardDefinitions } from './assumption.ts'
import { circularDifference, lookupIn } from './circular-difference.ts'
import { grantsOf, isRevenue, percentOf, taxRevenue } from './revenue.ts'

const look = lookupIn(circularValues())
const without = (key: string, year: number) => circularValues().filter((one) => one.key !== key || one.year !== year)

describe('the tax of a year', () => {
  test('is the last known tax base carried on year by year, times the rate, to the öre', () => {
    // 3 600 000 000 kr × 1,04 × 1,035 × 22,16 % = 858 708 864 kr
    expect(taxRevenue(look, 2027)).toMatchObject({
      baseYear: 2025,
      growth: [
        { year: 2026, percent: 4 },
        { year: 2027, percent: 3.5 },
      ],
      rate: 22.16,
      amount: 85_870_886_400,
    })
  })

  test('cannot be told without base, growth or rate, and says which', () => {
    expect(taxRevenue(lookupIn([]), 2027)).toEqual([
      { key: 'tax-base', year: 2025 },
      { key: 'tax-rate', year: 2027 },
    ])
    expect(taxRevenue(lookupIn(without('tax-base-growth', 2026)), 2027)).toEqual([
      { key: 'tax-base-growth', year: 2026 },
    ])
  })

  test('is exact for any base, growth and rate: never further from the true product than half an öre', () => {
    const percent = fc.integer({ min: -150_000, max: 200_000 }).map((whole) => whole / 10_000)
    const rate = fc.integer({ min: 0, max: 400_000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000_000_000 }), percent, rate, (base, growth, tenThousandths) => {
        const told = taxRevenue(
          lookupIn([
            aValue('tax-base', 2026, base),
            aValue('tax-base-growth', 2027, growth),
            aValue('tax-rate', 2027, tenThousandths / 10_000),
          ]),
          2027,
        )
        if (!isRevenue(told)) throw new Error('expected a revenue')
        const product = BigInt(base) * BigInt(1_000_000 + Math.round(growth * 10_000)) * BigInt(tenThousandths)
        const off = 2n * (BigInt(told.amount) * 10n ** 12n - product)
        expect(off <= 10n ** 12n && off >= -(10n ** 12n)).toBe(true)
      }),
    )
  })
})

describe('a new circular', () => {
  const bases = [
    { key: 'price-index', year: 2027, amount: ore(-100_000_000_000) },
    { key: 'internal-interest', year: 2027, amount: ore(-20_000_000_000) },
  ]
  const differ = (values: ReturnType<typeof circularValues>) =>
    circularDifference(aSet(), aSet({ values }), standardDefinitions, { years: [2027, 2028], bases })

  test('is told value by value with its effect in each year', () => {
    const changed = [...without('tax-rate', 2027), aValue('tax-rate', 2027, 22.26, 'KF § 96')]
    const { changes, total } = differ(changed)
    // 3 875 040 000 kr × 0,10 % = 3 875 040 kr
    expect(changes).toEqual([
      { key: 'tax-rate', year: 2027, from: 22.16, to: 22.26, evidence: 'KF § 96', effects: [387_504_000, 0] },
    ])
    expect(total).toEqual([387_504_000, 0])
  })

  test('with a higher price index or interest makes what they act upon cost more', () => {
    const changed = [
      ...without('price-index', 2027).filter((one) => one.key !== 'internal-interest'),
      aValue('price-index', 2027, 4),
      aValue('internal-interest', 2027, 3),
    ]
    expect(differ(changed).changes.map((one) => [one.key, one.effects?.[0]])).toEqual([
      ['price-index', -1_000_000_000],
      ['internal-interest', -50_000_000],
    ])
  })

  test('names what has come and what has gone, and does not pretend an effect it cannot reckon', () => {
    const { changes } = differ([...without('income-equalisation', 2027), aValue('population', 2028, 15_010)])
    expect(changes).toMatchObject([
      { key: 'population', year: 2028, from: null, to: 15_010, effects: null },
      { key: 'income-equalisation', from: 30_000_000_000, to: null, effects: [-30_000_000_000, 0] },
    ])
  })

  test('leaves tax out of years where one of the sets cannot tell it, and says so', () => {
    const { withoutTax, total } = differ(without('tax-rate', 2028))
    expect(withoutTax).toEqual([2028])
    expect(total).toEqual([0, 0])
  })

  test('has effects that add up to the whole difference to the öre, also where values multiply each other', () => {
    const wiggled = fc.tuple(
      ...circularValues().map((one) =>
        fc.integer({ min: -5_000, max: 5_000 }).map((off) => ({
          ...one,
          value: one.value > 1_000 ? one.value + off * 1_000 : Math.round(one.value * 10_000 + off) / 10_000,
        })),
      ),
    )
    fc.assert(
      fc.property(wiggled, (values) => {
        const told = differ([...values])
        const after = lookupIn(values)
        const whole = (find: typeof look) => {
          const tax = taxRevenue(find, 2027)
          const acted = bases.map((base) => percentOf(base.amount, find(base.key, 2027) ?? 0))
          return sumOf([isRevenue(tax) ? tax.amount : ore(0), grantsOf(find, 2027), ...acted])
        }
        const effects = told.changes.map((one): number => one.effects?.[0] ?? 0)
        expect(effects.reduce((sum, one) => sum + one, 0)).toBe(told.total[0])
        expect(told.total[0]).toBe(whole(after) - whole(look))
      }),
    )
  })
})
