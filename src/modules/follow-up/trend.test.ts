import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { aBaseline, aNumber, aTarget, august } from './follow-up.fixture.ts'
import { noiseOf, type TrendMeasured, trendOf } from './trend.ts'

const index: TrendMeasured = {
  kind: 'index',
  direction: 'up',
  baseline: aBaseline(51, '2022-12-31'),
  targets: [aTarget({ type: 'at-least', value: 55 }, day('2026-12-31'))],
}
const trend = (value: number, parts: Partial<TrendMeasured> = {}) =>
  trendOf({ ...index, ...parts }, [aNumber(value)], august)

describe('the trend of a strategic goal', () => {
  it('improves when it moves the wanted way from where it started, and worsens the other way', () => {
    expect(trend(53)).toMatchObject({ direction: 'improving', why: 'moved', change: 2 })
    expect(trend(49).direction).toBe('worsening')
    expect(trend(49, { direction: 'down' }).direction).toBe('improving')
  })

  it('is unchanged within the noise: one point for shares and indices, two per cent for other numbers', () => {
    expect(trend(52)).toMatchObject({ direction: 'unchanged', why: 'within-noise' })
    expect(trend(52.1).direction).toBe('improving')
    expect([noiseOf('share', 400), noiseOf('number', 400), noiseOf('count', -50)]).toEqual([1, 8, 1])
  })

  it('tells how much of the way to the wanted value is walked, also beyond and backwards', () => {
    expect(trend(53).progress).toBe(0.5)
    expect(trend(57).progress).toBe(1.5)
    expect(trend(49).progress).toBe(-0.5)
  })

  it('has no measure of the way where no number is wanted', () => {
    expect(trend(53, { targets: [] }).progress).toBeNull()
  })

  it('of what shall be kept worsens with any clear movement', () => {
    expect(trend(53, { direction: 'keep' }).direction).toBe('worsening')
    expect(trend(51.5, { direction: 'keep' }).direction).toBe('unchanged')
  })

  it('cannot be told without a baseline, without a later value, or of what is no number', () => {
    expect(trend(53, { baseline: null }).why).toBe('no-baseline')
    expect(trendOf(index, [aNumber(51, { periodEnd: day('2022-12-31') })], august).why).toBe('no-value')
    expect(trend(53, { kind: 'answer' }).why).toBe('no-numbers')
  })

  it('of a preliminary value is preliminary', () => {
    expect(trendOf(index, [aNumber(53, { preliminary: true, status: 'preliminary' })], august).preliminary).toBe(true)
  })
})
