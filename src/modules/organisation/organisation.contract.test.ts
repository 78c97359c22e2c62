import { describe, expect, it } from 'vitest'
import { parseInput } from '../../platform/contract.ts'
import { InvalidInput } from '../../shared/failure.ts'
import { dayAsked, positionMoving, seatGiving, staffCounting, unitCreation } from './organisation.contract.ts'

function fieldsOf(act: () => unknown): Readonly<Record<string, string>> {
  try {
    act()
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return thrown.fields
    throw thrown
  }
  return {}
}

const count = (fullTimeEquivalents: unknown) =>
  parseInput(staffCounting, { countedOn: '2025-07-01', fullTimeEquivalents }, 'sv').fullTimeEquivalents

describe('what a form or a program sends', () => {
  it('may write full-time equivalents with a comma or a point', () => {
    expect([count('6,75'), count('6.75'), count(6.75), count('0')]).toEqual([6.75, 6.75, 6.75, 0])
  })

  it('is told beside the field when the figure is no figure, below zero or too fine', () => {
    expect(fieldsOf(() => count('sex'))).toEqual({ fullTimeEquivalents: 'Skriv ett tal.' })
    expect(fieldsOf(() => count('-1'))).toEqual({ fullTimeEquivalents: 'Minst 0.' })
    expect(fieldsOf(() => count('1,234'))).toEqual({ fullTimeEquivalents: 'Ange högst två decimaler.' })
  })

  it('is told beside the field when the day is no day', () => {
    const order = { countedOn: '2025-02-30', fullTimeEquivalents: 1 }
    expect(fieldsOf(() => parseInput(staffCounting, order, 'sv'))).toEqual({ countedOn: 'Skriv dagen som 2026-11-21.' })
    expect(fieldsOf(() => parseInput(staffCounting, { ...order, countedOn: '0040-01-01' }, 'sv'))).toHaveProperty(
      'countedOn',
    )
  })

  it('is told what a short name may hold', () => {
    const order = { key: 'Åsa & Co', name: 'X', kind: 'unit', from: '2025-07-01' }
    expect(Object.keys(fieldsOf(() => parseInput(unitCreation, order, 'sv')))).toEqual(['key'])
  })

  it('is refused when a name has two thousand characters', () => {
    const order = { key: 'lang', name: 'x'.repeat(2000), kind: 'unit', from: '2025-07-01' }
    expect(fieldsOf(() => parseInput(unitCreation, order, 'sv'))).toEqual({ name: 'Högst 200 tecken får plats.' })
  })

  it('keeps script, emoji and right-to-left text as the text it is', () => {
    const name = '<script>alert(1)</script> 🌲 مدرسة'
    const order = { key: 'ny', name, kind: 'unit', from: '2025-07-01' }
    expect(parseInput(unitCreation, order, 'sv').name).toBe(name)
  })

  it('may leave out how many positions moved, but not say that none did', () => {
    const id = '00000000-0000-4000-8000-000000000001'
    const order = { movedOn: '2025-07-01', from: id, to: id, what: 'Utredare' }
    expect(parseInput(positionMoving, order, 'sv').fullTimeEquivalents).toBeNull()
    expect(fieldsOf(() => parseInput(positionMoving, { ...order, fullTimeEquivalents: 0 }, 'sv'))).toHaveProperty(
      'fullTimeEquivalents',
    )
  })

  it('is refused when a role does not exist', () => {
    expect(fieldsOf(() => parseInput(seatGiving, { role: 'kung' }, 'sv'))).toHaveProperty('role')
  })

  it('takes an unreadable day in an address as not given', () => {
    expect([dayAsked(null), dayAsked('i går'), dayAsked('2025-07-01')]).toEqual([undefined, undefined, '2025-07-01'])
  })
})
