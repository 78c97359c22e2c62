import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore } from '../../shared/money.ts'
import { accuracyBy, accuracyOf, bandAround, type Judged } from './accuracy.ts'
import { unitId } from './forecast.fixture.ts'

const judged = (forecast: number, outcome: number, parts: Partial<Judged> = {}): Judged => ({
  unit: unitId(1),
  year: 2025,
  month: 8,
  author: null,
  forecast: ore(forecast),
  outcome: ore(outcome),
  ...parts,
})

describe('accuracy and bias', () => {
  it('tell the size of the errors, and whether they lie on one side', () => {
    expect(accuracyOf([judged(-100, -110), judged(-100, -90)])).toEqual({
      count: 2,
      bias: 0,
      error: 10,
      errorShare: 10,
    })
    expect(accuracyOf([judged(-100, -110), judged(-100, -130)])).toMatchObject({ bias: -20, error: 20 })
    expect(accuracyOf([]).errorShare).toBeNull()
  })

  it('never have a bias greater than the mean error', () => {
    const one = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }))
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (pairs) => {
        const { bias, error } = accuracyOf(pairs.map(([forecast, outcome]) => judged(forecast, outcome)))
        expect(Math.abs(bias)).toBeLessThanOrEqual(error + 1)
      }),
    )
  })

  it('are told by unit, month or author', () => {
    const some = [judged(-100, -90, { month: 3 }), judged(-100, -99), judged(-100, -101)]
    const found = accuracyBy(some, ({ month }) => month)
    expect([...found].map(([month, { error }]) => [month, error])).toEqual([
      [3, 10],
      [8, 1],
    ])
  })
})

describe('the band around a forecast', () => {
  const at = { unit: unitId(1), month: 8 }

  it('is as wide as earlier forecasts of the same month were wrong', () => {
    expect(bandAround(ore(-1_000), [judged(-100, -110), judged(-100, -90)], at)).toEqual({
      low: -1_100,
      high: -900,
      from: 2,
    })
  })

  it('is learnt from all units when the own ones are too few, and not drawn when those are', () => {
    const elsewhere = { unit: unitId(2) }
    const all = [judged(-100, -110), judged(-100, -100, elsewhere)]
    expect(bandAround(ore(-1_000), all, at)?.from).toBe(2)
    expect(bandAround(ore(-1_000), [judged(-100, -110)], at)).toBeNull()
    expect(bandAround(ore(-1_000), [judged(-100, -110), judged(-100, -90, { month: 3 })], at)).toBeNull()
  })
})
