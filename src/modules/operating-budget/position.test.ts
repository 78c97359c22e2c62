import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { type Money, sumOf } from '../../shared/money.ts'
import { terms } from './position.fixture.ts'
import { checkPosition, costByGroup, costByMonth, fullTimeEquivalents } from './position.ts'

const year = 2027

describe('what a position costs', () => {
  it('is pay times share of full time times one and the surcharge, to the öre, in each month', () => {
    // 40 000 × 0,75 × 1,4066 = 42 198,00
    const costs = costByMonth(terms({ share: 7_500 }), year)
    expect(costs).toEqual(Array(12).fill(-4_219_800))
  })

  it('follows the revised pay from its day: in that month by days', () => {
    const costs = costByMonth(terms({ surcharge: 0, revisedOn: day('2027-04-16'), revisionRate: 300 }), year)
    // April: fifteen days at 40 000 and fifteen at 41 200.
    expect(costs.slice(2, 5)).toEqual([-4_000_000, -4_060_000, -4_120_000])
  })

  it('begins and ends with its months', () => {
    const costs = costByMonth(terms({ surcharge: 0, fromMonth: 8, untilMonth: 10 }), year)
    expect(costs.map((cost) => cost !== 0)).toEqual(Array.from({ length: 12 }, (_, at) => at >= 7 && at <= 9))
  })

  it('is rounded once a month, half away from nought, and never as a float would', () => {
    expect(costByMonth(terms({ monthlyPay: 3_333_333 as Money, share: 3_333, surcharge: 4_066 }), year)[0]).toBe(
      -Math.round((3_333_333 * 3_333 * 14_066) / 1e8),
    )
    expect(costByMonth(terms({ monthlyPay: 1 as Money, share: 5_000, surcharge: 0 }), year)[0]).toBe(-1)
  })

  it('of many alike is so many times one, and groups add up to all positions', () => {
    const position = fc.record({
      holders: fc.integer({ min: 1, max: 40 }),
      share: fc.integer({ min: 1, max: 10_000 }),
      monthlyPay: fc.integer({ min: 1, max: 20_000_000 }),
      surcharge: fc.integer({ min: 0, max: 6_000 }),
      revisionRate: fc.integer({ min: -500, max: 900 }),
      group: fc.constantFrom('a', 'b'),
    })
    fc.assert(
      fc.property(fc.array(position, { maxLength: 20 }), (positions) => {
        const all = positions.map((one) => terms({ ...one, monthlyPay: one.monthlyPay as Money }))
        const each = all.flatMap((one) => costByMonth(one, year))
        const groups = [...costByGroup(all, year).values()].flat()
        expect(sumOf(groups)).toBe(sumOf(each))
        for (const one of all)
          expect(sumOf(costByMonth(one, year))).toBe(
            sumOf(costByMonth({ ...one, holders: 1 }, year)) * one.holders || 0,
          )
      }),
    )
  })

  it('is refused when its months or its revision make no sense', () => {
    expect(() => checkPosition(terms({ fromMonth: 9, untilMonth: 3 }), year)).toThrow(
      'operating-budget.months-out-of-order',
    )
    expect(() => checkPosition(terms({ revisedOn: day('2026-04-01') }), year)).toThrow(
      'operating-budget.revision-other-year',
    )
  })

  it('counts as full-time equivalents over the year', () => {
    expect(fullTimeEquivalents([terms({ share: 5_000, holders: 2, untilMonth: 6 })])).toBe(0.5)
  })
})
