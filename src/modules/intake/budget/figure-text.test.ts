import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOf, textOf, writtenIn } from './figure-text.ts'

describe('a figure as people write it', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999, max: 9_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        (digits, decimals) => {
          expect(writtenIn(textOf({ digits, decimals }))).toEqual({ digits, decimals })
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([
    ['1 207,5', { digits: 12075, decimals: 1 }],
    ['−16,4', { digits: -164, decimals: 1 }],
    ['- 3', { digits: -3, decimals: 0 }],
    ['2,6 %', { digits: 26, decimals: 1 }],
  ])('%s is read', (text, written) => {
    expect(writtenIn(text)).toEqual(written)
  })

  it.each(['4oo', '1,2,3', '', '12.5', '99999999999999999999'])('%s is no number', (text) => {
    expect(writtenIn(text)).toBeUndefined()
  })

  it('is kept to the öre in its unit, and percentages in millionths', () => {
    expect(amountOf({ digits: -12075, decimals: 1 }, 'money', 'mkr')).toBe(-120_750_000_000)
    expect(amountOf({ digits: 12075, decimals: 0 }, 'money', 'tkr')).toBe(1_207_500_000)
    expect(amountOf({ digits: 26, decimals: 1 }, 'percent', 'mkr')).toBe(26_000)
    expect(amountOf({ digits: -12345, decimals: 3 }, 'money', 'kr')).toBe(-1_235)
  })
})
