import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { aMeasurement, aReading } from './measurement.fixture.ts'
import { anyPreliminary, checkReading, contentKindOf, latestAt, type Measured } from './measurement.ts'

const today = day('2026-09-10')
const aNumber: Measured = { kind: 'share', splitBySex: false, targets: [] }
const check = (parts: Parameters<typeof aReading>[0], measured: Measured = aNumber) =>
  checkReading(aReading(parts), measured, today)

describe('a measurement', () => {
  it('is handed in as number, answer or day, as the indicator asks', () => {
    expect(contentKindOf('rank')).toBe('number')
    expect(contentKindOf('answer')).toBe('answer')
    expect(() => check({ content: { kind: 'answer', answer: 'yes' } })).toThrow('measurement.wrong-kind')
  })

  it('with a value must have one, and without a value must have none', () => {
    expect(() => check({ status: 'final', content: null })).toThrow('measurement.no-value')
    expect(() => check({ status: 'missing' })).toThrow('measurement.value-with-missing')
    expect(check({ status: 'not-applicable', content: null }).content).toBeNull()
  })

  it('can be preliminary but not final before its period has ended', () => {
    const periodEnd = day('2026-12-31')
    expect(() => check({ periodEnd })).toThrow('measurement.period-not-ended')
    expect(check({ periodEnd, status: 'preliminary' }).status).toBe('preliminary')
  })

  it('from forty years ago is taken for a slip of the finger', () => {
    expect(() => check({ periodEnd: day('1986-08-31') })).toThrow('measurement.period-too-old')
  })

  it('is split by sex only where the indicator is', () => {
    expect(() => check({ sex: 'women' })).toThrow('measurement.not-split')
    expect(check({ sex: 'women' }, { ...aNumber, splitBySex: true }).sex).toBe('women')
  })

  it('counts in whole numbers from nought, ranks from one', () => {
    const count: Measured = { ...aNumber, kind: 'count' }
    const rank: Measured = { ...aNumber, kind: 'rank' }
    expect(() => check({ content: { kind: 'number', value: 1.5 } }, count)).toThrow('measurement.not-whole')
    expect(() => check({ content: { kind: 'number', value: -1 } }, count)).toThrow('measurement.too-small')
    expect(() => check({ content: { kind: 'number', value: 0 } }, rank)).toThrow('measurement.too-small')
    expect(() => check({ content: { kind: 'number', value: Number.NaN } })).toThrow('measurement.no-number')
  })

  it('cannot say that a milestone was reached after the period it tells of', () => {
    const milestone: Measured = { ...aNumber, kind: 'milestone' }
    expect(() => check({ content: { kind: 'milestone', reachedOn: day('2026-09-01') } }, milestone)).toThrow(
      'measurement.reached-after-period',
    )
  })

  it('of an indicator with a secret target is kept secret by the same provision', () => {
    const secrecy = { provision: 'OSL 18:13', note: '' }
    expect(check({}, { ...aNumber, targets: [{ secrecy: null }, { secrecy }] }).secrecy).toEqual(secrecy)
    expect(check({}).secrecy).toBeNull()
  })

  it('that counts on a day is the latest at or before it, of the sex asked for', () => {
    const series = [
      aMeasurement({ periodEnd: day('2026-04-30') }),
      aMeasurement({ periodEnd: day('2026-08-31'), sex: 'women' }),
      aMeasurement({ periodEnd: day('2026-06-30') }),
    ]
    expect(latestAt(series, day('2026-08-31'))?.periodEnd).toBe('2026-06-30')
    expect(latestAt(series, day('2026-08-31'), 'women')?.periodEnd).toBe('2026-08-31')
    expect(latestAt(series, day('2026-01-31'))).toBeUndefined()
  })

  it('that is preliminary makes every result it is part of preliminary', () => {
    expect(anyPreliminary([aMeasurement({}), aMeasurement({ preliminary: true })])).toBe(true)
    expect(anyPreliminary([aMeasurement({})])).toBe(false)
  })
})
