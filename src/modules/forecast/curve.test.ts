import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore, sumOf } from '../../shared/money.ts'
import { curve } from './curve.ts'
import { twelve } from './forecast.fixture.ts'

describe('the month curve', () => {
  it('ends in the year budget and the year forecast, and starts where the actual ends', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map(ore)
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 12, maxLength: 12 }),
        fc.array(amount, { minLength: 1, maxLength: 11 }),
        amount,
        (budget, actual, yearForecast) => {
          const months = curve({ budget, actual, yearForecast, band: null })
          expect(months.at(-1)).toMatchObject({ budget: sumOf(budget), forecast: yearForecast, actual: null })
          const here = months[actual.length - 1]
          expect(here?.actual).toBe(sumOf(actual))
          expect(here?.forecast).toBe(here?.actual)
          expect(months.slice(0, actual.length - 1).every(({ forecast }) => forecast === null)).toBe(true)
        },
      ),
    )
  })

  it('opens its band from nothing to all of it in December', () => {
    const months = curve({
      budget: twelve(-100),
      actual: twelve(-100).slice(0, 8),
      yearForecast: ore(-1_200),
      band: { low: ore(-1_300), high: ore(-1_100), from: 3 },
    })
    expect(months[7]).toMatchObject({ low: -800, high: -800 })
    expect(months[9]).toMatchObject({ forecast: -1_000, low: -1_050, high: -950 })
    expect(months[11]).toMatchObject({ low: -1_300, high: -1_100 })
    expect(months[6]?.low).toBeNull()
  })

  it('follows the budget before anything is booked, and has no forecast left when all is', () => {
    const none = curve({ budget: twelve(-100), actual: [], yearForecast: ore(-1_200), band: null })
    expect(none[0]).toMatchObject({ actual: null, forecast: -100 })
    const all = curve({ budget: twelve(-100), actual: twelve(-90), yearForecast: ore(-1_080), band: null })
    expect(all[11]).toMatchObject({ actual: -1_080, forecast: -1_080 })
  })
})
