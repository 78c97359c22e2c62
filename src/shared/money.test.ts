import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOre, type Money, ore, roundingSlack, share, shownIn, sumOf } from './money.ts'

const amounts = fc.integer({ min: -1e13, max: 1e13 }).map(ore)

describe('money', () => {
  it('is whole öre and nothing else', () => {
    for (const bad of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) expect(() => ore(bad)).toThrow(RangeError)
  })

  it('told in mkr becomes öre and is shown as it was told', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e7, max: 1e7 }), (tenths) => {
        expect(shownIn(inOre(tenths / 10, 'mkr'), 'mkr', 1)).toBe(tenths / 10)
      }),
    )
  })

  it('is never moved by being shown: rounded terms differ from a rounded sum by no more than the slack', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 12 }), (terms) => {
        const shown = terms.reduce((sum, term) => sum + Math.round(shownIn(term, 'mkr', 1) * 10), 0)
        const total = Math.round(shownIn(sumOf(terms), 'mkr', 1) * 10)
        expect(Math.abs(shown - total) * 10_000_000).toBeLessThanOrEqual(roundingSlack(terms.length, 'mkr', 1))
      }),
    )
  })

  it('shared by any weights adds up to the whole, to the öre', () => {
    const weights = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(amounts, weights, (whole: Money, by) => {
        const parts = share(whole, by)
        expect(parts).toHaveLength(by.length)
        expect(sumOf(parts)).toBe(whole)
      }),
    )
  })

  it('is rounded half away from nought, whatever the sign', () => {
    expect([shownIn(ore(5_000_000), 'mkr', 1), shownIn(ore(-5_000_000), 'mkr', 1)]).toEqual([0.1, -0.1])
  })
})
