import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../shared/ids.ts'
import { addDays, day } from '../../shared/local-date.ts'
import { theDay, unitsBefore } from './reorganisation.fixture.ts'
import { closeUnit } from './reorganise.ts'
import { endSeat, giveSeat, type HeldSeat, type NewSeat, type SeatId } from './seat.ts'

const hr = unitsBefore().find((unit) => unit.key === 'hr')!
const order: NewSeat = { person: 'person' as PersonId, unit: hr.id, role: 'manager', from: theDay }
const give = (held: readonly HeldSeat[], change: Partial<NewSeat> = {}, unit = hr) =>
  giveSeat(held, unit, `seat-${held.length}` as SeatId, { ...order, ...change })

describe('giving a seat', () => {
  it('holds from its first day to its last', () => {
    expect(give([], { lastDay: day('2025-12-31'), post: 'avdelningschef' })).toMatchObject({
      from: theDay,
      until: '2026-01-01',
      post: 'avdelningschef',
    })
  })
  it('is refused while the person holds the same role in the same unit', () => {
    expect(() => give([give([])])).toThrow('organisation.seat-overlaps')
    expect(() => give([give([], { lastDay: theDay })])).toThrow('organisation.seat-overlaps')
    expect(() => give([give([])], { from: day('2025-01-01'), lastDay: theDay })).toThrow('organisation.seat-overlaps')
  })
  it('is allowed the day after, in another role, or to another person', () => {
    const held = [give([], { lastDay: theDay })]
    expect(give(held, { from: addDays(theDay, 1) }).from).toBe('2025-07-02')
    expect(give(held, { role: 'reporter' }).role).toBe('reporter')
    expect(give(held, { person: 'other' as PersonId }).person).toBe('other')
    expect(give([give([])], { from: day('2025-01-01'), lastDay: addDays(theDay, -1) }).until).toBe(theDay)
  })
  it('is refused when it would end before it begins', () =>
    expect(() => give([], { lastDay: addDays(theDay, -1) })).toThrow('organisation.seat-ends-before-start'))
  it('is refused in a unit that is not there', () =>
    expect(() => give([], { from: day('2010-01-01') })).toThrow('organisation.not-there'))
  it('is refused beyond the end of a unit that is closed', () => {
    const closed = closeUnit(unitsBefore(), hr, { from: addDays(theDay, 30), successor: null, openTasks: 0 })
    expect(() => give([], {}, closed)).toThrow('organisation.already-closed')
    expect(give([], { lastDay: addDays(theDay, 29) }, closed).until).toBe('2025-07-31')
  })
})

describe('ending a seat', () => {
  it('lets it hold through its last day', () => {
    expect(endSeat(give([]), day('2025-12-31'), []).until).toBe('2026-01-01')
  })
  it('is refused before it began', () =>
    expect(() => endSeat(give([]), addDays(theDay, -1), [])).toThrow('organisation.seat-ends-before-start'))
  it('is refused when it has ended already', () =>
    expect(() => endSeat(give([], { lastDay: theDay }), addDays(theDay, 5), [])).toThrow(
      'organisation.seat-already-ended',
    ))
  it('is refused for the last administrator', () => {
    const only = give([], { role: 'administrator' })
    const leaving = { ...only, id: 'leaving' as SeatId, until: addDays(theDay, 3) }
    expect(() => endSeat(only, theDay, [only, leaving])).toThrow('organisation.last-administrator')
    expect(endSeat(only, theDay, [only, { ...only, id: 'other' as SeatId }]).until).toBe('2025-07-02')
  })
})
