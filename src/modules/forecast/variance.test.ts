import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOre, type Money, minus, negative, ore, plus } from '../../shared/money.ts'
import { costPositive, variance, varianceShare, varianceWord } from './variance.ts'

const mkr = (amount: number) => inOre(amount, 'mkr')
const amount = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).map(ore)

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

describe('the presentation with costs written positive', () => {
  it('gives the rows of the joint committee in document 004: 5,4 and −4,1', () => {
    const told = costPositive({
      revenue: { budget: mkr(39.3), actual: mkr(44.7) },
      cost: { budget: mkr(-39.8), actual: mkr(-43.9) },
    })
    expect(told.revenue.variance).toBe(mkr(5.4))
    expect(told.cost).toEqual({ budget: mkr(39.8), actual: mkr(43.9), variance: mkr(-4.1) })
    expect(told.net.actual).toBe(mkr(-0.8))
    expect(told.net.variance).toBe(mkr(1.3))
  })

  it('never changes what a variance says: its net is the signed net turned round with the same variance', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (budgetIn, actualIn, budgetOut, actualOut) => {
        const told = costPositive({
          revenue: { budget: budgetIn, actual: actualIn },
          cost: { budget: budgetOut, actual: actualOut },
        })
        const net = (a: Money, b: Money) => plus(a, b)
        expect(told.net.actual).toBe(negative(net(actualIn, actualOut)))
        expect(told.net.variance).toBe(minus(net(actualIn, actualOut), net(budgetIn, budgetOut)))
        expect(plus(told.revenue.variance, told.cost.variance)).toBe(told.net.variance)
      }),
    )
  })
})
