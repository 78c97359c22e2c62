import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDay,
  formatInstant,
  formatNumber,
  formatPercent,
  formatTime,
  formatWithUnit,
  parseSwedishNumber,
} from './format.ts'

describe('a number in Swedish', () => {
  it('has thin spaces that never break between thousands, a comma and a true minus', () => {
    expect(formatNumber(1544762)).toBe('1\u00a0544\u00a0762')
    expect(formatNumber(1240.3)).toBe('1\u00a0240,3')
    expect(formatNumber(-5)).toBe('\u22125')
    expect(formatNumber(999)).toBe('999')
  })

  it('has as many decimals as asked for, otherwise at most two', () => {
    expect(formatNumber(2, { decimals: 1 })).toBe('2,0')
    expect(formatNumber(1 / 3)).toBe('0,33')
    expect(formatNumber(1234.567, { decimals: 0 })).toBe('1\u00a0235')
  })

  it('has no minus when it rounds to nought, and a plus only where a change is told', () => {
    expect(formatNumber(-0.001)).toBe('0')
    expect(formatNumber(-0.04, { decimals: 1 })).toBe('0,0')
    expect(formatNumber(3, { signed: true })).toBe('+3')
    expect(formatNumber(0, { signed: true })).toBe('0')
  })

  it('is never parted from its unit', () => {
    expect(formatPercent(-0.7)).toBe('\u22120,7\u00a0%')
    expect(formatWithUnit(12, 'tkr')).toBe('12\u00a0tkr')
    expect(formatWithUnit(12, '%')).toBe('12\u00a0%')
    expect(formatWithUnit(12, '')).toBe('12')
  })

  it('can be read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (hundredths) => {
        expect(parseSwedishNumber(formatNumber(hundredths / 100))).toBe(hundredths / 100 + 0)
      }),
    )
  })
})

describe('a number in English', () => {
  it('has commas between thousands, a point, and no space before the per cent sign', () => {
    expect(formatNumber(-1240.3, { language: 'en' })).toBe('\u22121,240.3')
    expect(formatPercent(12.5, { language: 'en' })).toBe('12.5%')
  })
})

describe('a day', () => {
  it('is written out in running text, with the date and month kept together', () => {
    expect(formatDay('2026-11-21')).toBe('21\u00a0november 2026')
    expect(formatDay('2026-05-01', 'en')).toBe('1\u00a0May 2026')
  })

  it('is shown as it stands when it is no day', () => {
    expect(formatDay('soon')).toBe('soon')
  })

  it('follows the clock in Sweden, summer and winter', () => {
    expect(formatTime('2026-07-01T12:03:00Z')).toBe('14:03')
    expect(formatInstant('2026-11-21T23:30:00Z')).toBe('2026-11-22 00:30')
  })
})
