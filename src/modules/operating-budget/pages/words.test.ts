import { describe, expect, it } from 'vitest'
import { usualUnit } from './words.ts'

describe('the unit a sheet is first shown in', () => {
  it('is kr while every month fits, tkr from a million on, with either sign', () => {
    expect(usualUnit([])).toBe('kr')
    expect(usualUnit([{ amount: -999_999_99 }, { amount: 5 }])).toBe('kr')
    expect(usualUnit([{ amount: 5 }, { amount: -1_000_000_00 }])).toBe('tkr')
    expect(usualUnit([{ amount: 1_000_000_00 }])).toBe('tkr')
  })
})
