import { describe, expect, it } from 'vitest'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { addDays, day } from '../../shared/local-date.ts'
import { aReport, aRound } from './follow-up.fixture.ts'
import { carrierOf, holdersFor, isLate, reminderOn, type SeatHolder, taskOf, type UnitPlace } from './task.ts'

const id = (name: string) => name as UnitId
const who = (name: string) => name as PersonId
const places: UnitPlace[] = [
  { unit: id('committee'), parent: null, isClosed: false },
  { unit: id('division'), parent: id('committee'), isClosed: false },
  { unit: id('unit'), parent: id('division'), isClosed: false },
  { unit: id('closed'), parent: id('division'), isClosed: true },
  { unit: id('closed-below-closed'), parent: id('closed'), isClosed: true },
]
const placeOf = (unit: UnitId) => places.find((place) => place.unit === unit)
const holders: SeatHolder[] = [
  { person: who('reporter of the unit'), unit: id('unit'), role: 'reporter' },
  { person: who('reporter of the division'), unit: id('division'), role: 'reporter' },
  { person: who('manager of the division'), unit: id('division'), role: 'manager' },
  { person: who('secretary'), unit: id('committee'), role: 'secretary' },
]
const asked = (unit: string, step: 'report' | 'approve' | 'accept') =>
  holdersFor(carrierOf(id(unit), placeOf), step, holders, placeOf)

describe('a task', () => {
  it('is the next step of a report while the round is open', () => {
    expect(taskOf(aReport(), aRound())).toMatchObject({ step: 'report', due: '2026-09-11' })
    expect(taskOf(aReport({ status: 'approved' }), aRound())).toMatchObject({ step: 'accept', due: '2026-10-06' })
    expect(taskOf(aReport({ status: 'accepted' }), aRound())).toBeNull()
    expect(taskOf(aReport(), aRound({ status: 'closed' }))).toBeNull()
  })

  it('is late the day after its due day', () => {
    expect([
      isLate({ due: day('2026-09-11') }, day('2026-09-11')),
      isLate({ due: day('2026-09-11') }, day('2026-09-12')),
    ]).toEqual([false, true])
  })

  it('is for those who sit in the unit itself before those above it', () => {
    expect(asked('unit', 'report')).toEqual(['reporter of the unit'])
    expect(asked('division', 'report')).toEqual(['reporter of the division'])
    expect(asked('unit', 'approve')).toEqual(['manager of the division'])
    expect(asked('unit', 'accept')).toEqual(['secretary'])
  })

  it('of a closed unit passes to the manager of the unit above, and says from where', () => {
    expect(carrierOf(id('closed'), placeOf)).toEqual({ unit: 'division', passedFrom: 'closed' })
    expect(carrierOf(id('closed-below-closed'), placeOf)).toEqual({
      unit: 'division',
      passedFrom: 'closed-below-closed',
    })
    expect(asked('closed', 'report')).toEqual(['manager of the division'])
  })

  it('of a unit nobody reports for is its manager’s', () => {
    const managers = holders.filter((holder) => holder.role !== 'reporter')
    expect(holdersFor(carrierOf(id('unit'), placeOf), 'report', managers, placeOf)).toEqual(['manager of the division'])
  })

  it('with nobody to ask is nobody’s', () => {
    expect(holdersFor(carrierOf(id('unit'), placeOf), 'report', [], placeOf)).toEqual([])
  })
})

describe('a reminder', () => {
  const due = day('2026-09-11')
  const on = (days: number) => reminderOn(due, addDays(due, days))

  it('goes out seven days and one day before the due day', () => {
    expect(on(-8)).toBeNull()
    expect(on(-7)).toEqual({ kind: 'before', days: 7 })
    expect(on(-1)).toEqual({ kind: 'before', days: 1 })
  })

  it('goes out one, seven and fourteen days after it', () => {
    expect([on(1), on(7), on(14)]).toEqual([
      { kind: 'after', days: 1 },
      { kind: 'after', days: 7 },
      { kind: 'after', days: 14 },
    ])
  })

  it('is the same one until the next is due, so that a missed night is made up for and no day doubles it', () => {
    expect(on(-6)).toEqual(on(-7))
    expect(on(0)).toEqual(on(-1))
    expect(on(6)).toEqual(on(1))
    expect(on(90)).toEqual(on(14))
  })
})
