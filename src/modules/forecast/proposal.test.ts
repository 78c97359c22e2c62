import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore, sumOf } from '../../shared/money.ts'
import { twelve } from './forecast.fixture.ts'
import { fastestPace, propose } from './proposal.ts'

const amount = fc.integer({ min: -900_000_000, max: 900_000_000 }).map(ore)
const months = (length: number) => fc.array(amount, { minLength: length, maxLength: length })
const known = fc.record({
  budget: months(12),
  actual: fc.integer({ min: 0, max: 12 }).chain(months),
  history: fc.array(months(12), { maxLength: 4 }),
})

describe('the proposed forecast', () => {
  it('is the sum of the steps that are shown, to the öre', () => {
    fc.assert(
      fc.property(known, (one) => {
        const { amount: proposed, steps } = propose(one)
        expect(sumOf(steps.map((step) => step.amount))).toBe(proposed)
      }),
    )
  })

  it('is the budget while nothing is booked, and the outcome when all twelve months are', () => {
    fc.assert(
      fc.property(months(12), months(12), fc.array(months(12), { maxLength: 3 }), (budget, booked, history) => {
        expect(propose({ budget, actual: [], history }).amount).toBe(sumOf(budget))
        expect(propose({ budget, actual: booked, history }).amount).toBe(sumOf(booked))
      }),
    )
  })

  it('is the budget as long as the year goes as the budget spreads it', () => {
    const cost = fc.array(fc.integer({ min: -900_000_000, max: -1 }).map(ore), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(cost, fc.integer({ min: 0, max: 12 }), (budget, through) => {
        expect(propose({ budget, actual: budget.slice(0, through), history: [] }).amount).toBe(sumOf(budget))
      }),
    )
  })

  it('carries half of an overrun forward at half the year, and more the later it is', () => {
    const budget = twelve(-1_000)
    const at = (through: number) => propose({ budget, actual: twelve(-1_100).slice(0, through), history: [] }).amount
    // 6 × 1 100 booked, 6 × 1 000 left, a tenth above the pace that counts by half.
    expect(at(6)).toBe(-(6_600 + 6_000 + 300))
    expect(at(9)).toBe(-(9_900 + 3_000 + 225))
  })

  it('learns from earlier years how a year spreads: snow in spring is no overrun', () => {
    const budget = twelve(-1_000)
    const snow = [3_000, 3_000, 2_000, 1_000, 0, 0, 0, 0, 0, 500, 1_000, 1_500].map((one) => ore(one === 0 ? 0 : -one))
    const booked = snow.slice(0, 4)
    const flat = propose({ budget, actual: booked, history: [] })
    const learnt = propose({ budget, actual: booked, history: [snow, snow] })
    expect(learnt.amount).toBe(-12_000)
    expect(learnt.steps[1]).toMatchObject({ from: 'history', share: 0.75, amount: -3_000 })
    expect(flat.amount).toBeLessThan(-18_000)
  })

  it('lets one wild month move the rest of the year only so far, and says so', () => {
    const { steps } = propose({ budget: twelve(-1_000), actual: [ore(-9_000)], history: [] })
    expect(steps.find((step) => step.kind === 'pace')).toMatchObject({ pace: fastestPace, bounded: true })
  })

  it('goes on as it has begun where nothing is budgeted, as earlier years spread when they can tell', () => {
    const nothing = twelve(0)
    const booked = twelve(-500).slice(0, 8)
    expect(propose({ budget: nothing, actual: booked, history: [nothing] }).amount).toBe(-6_000)
    const early = [-900, ...twelve(0).slice(0, 7), -100, 0, 0, 0].map(ore)
    const { amount: proposed, steps } = propose({ budget: nothing, actual: booked, history: [early] })
    expect(proposed).toBe(-4_444)
    expect(steps[1]).toMatchObject({ kind: 'rest', from: 'history', share: 0.9 })
    expect(propose({ budget: nothing, actual: [], history: [] }).amount).toBe(0)
  })
})
