import { describe, expect, it } from 'vitest'
import { inOre, ore } from '../../shared/money.ts'
import { variance, varianceShare, varianceWord } from './variance.ts'

const mkr = (amount: number) => inOre(amount, 'mkr')

describe('variance from budget', () => {
  it('is better when less is spent and when more is earned', () => {
    expect(variance(mkr(-120), mkr(-123.5))).toBe(mkr(3.5))
    expect(variance(mkr(44.7), mkr(39.3))).toBe(mkr(5.4))
    expect(varianceWord(mkr(3.5))).toBe('better')
    expect(varianceWord(mkr(-0.1))).toBe('worse')
  })

  it('is level when it would be shown as nought, and only then', () => {
    const step = 10_000_000
    expect(varianceWord(ore(4_999_999), step)).toBe('level')
    expect(varianceWord(ore(5_000_000), step)).toBe('better')
    expect(varianceWord(ore(-5_000_000), step)).toBe('worse')
    expect(varianceWord(ore(0))).toBe('level')
  })

  it('is a share of the budget whichever sign it has, and none where there is no budget', () => {
    expect(varianceShare(mkr(5), mkr(-100))).toBe(5)
    expect(varianceShare(mkr(-5), mkr(100))).toBe(-5)
    expect(varianceShare(mkr(5), ore(0))).toBeNull()
  })
})
