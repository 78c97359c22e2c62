import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../shared/local-date.ts'
import type { Unit, UnitKind } from './organisation.ts'
import { dayBefore, idOf, positionMoves, staffing, theDay, unitsAfter } from './reorganisation.fixture.ts'
import { createUnit } from './reorganise.ts'
import { addUp, mustBeMovable, type PositionMoveId, type Staffing, staffOn, withStaffing } from './staffing.ts'
import { flatten, treeOn } from './tree.ts'

const fte = (key: string, on = theDay) => staffOn(staffing, idOf(key), on)?.fullTimeEquivalents
const treeTotal = (on = theDay, from: Staffing = staffing) =>
  withStaffing(treeOn(unitsAfter(), on)!, from, on).totalFullTimeEquivalents

describe('staff on 1 July 2025', () => {
  it('adds up to 60.75 full-time equivalents', () => {
    expect(treeTotal()).toBe(60.75)
    expect(addUp([1, 19.5, 11, 5, 12.25, 12])).toBe(60.75)
  })

  it('tells what the units had the day before, by taking the moves back', () => {
    expect(fte('hr', dayBefore)).toBe(7.75)
    expect(fte('staben', dayBefore)).toBe(10)
    expect(fte('digitalisering', dayBefore)).toBe(18.75)
    expect(treeTotal(dayBefore)).toBe(60.75)
  })

  it('says whether the figure is the latest count or calculated across moves', () => {
    expect(staffOn(staffing, idOf('hr'), theDay)).toEqual({
      fullTimeEquivalents: 19.5,
      basis: 'counted',
      countedOn: theDay,
    })
    expect(staffOn(staffing, idOf('hr'), dayBefore)?.basis).toBe('calculated')
    expect(staffOn(staffing, idOf('hr'), day('2026-01-01'))?.basis).toBe('counted')
    const later = { ...positionMoves[0]!, movedOn: day('2025-12-01') }
    expect(staffOn({ ...staffing, moves: [later] }, idOf('hr'), day('2026-01-01'))?.basis).toBe('calculated')
  })

  it('says that a figure is incomplete when a move tells no number', () => {
    const moves = [{ ...positionMoves[0]!, fullTimeEquivalents: null }]
    expect(staffOn({ ...staffing, moves }, idOf('hr'), dayBefore)?.basis).toBe('incomplete')
  })

  it('is unknown for a unit that was never counted', () => {
    expect(fte('kf')).toBeUndefined()
    expect(
      withStaffing(treeOn(unitsAfter(), theDay)!, { counts: [], moves: [] }, theDay).totalFullTimeEquivalents,
    ).toBeNull()
  })

  it('of a department is the sum of its parts, and a part below a counted unit is in that unit’s count', () => {
    const tree = withStaffing(treeOn(unitsAfter(), theDay)!, staffing, theDay)
    const ksf = flatten(tree).find(({ node }) => node.key === 'ksf')!.node
    expect(ksf.staff).toBeNull()
    expect(ksf.totalFullTimeEquivalents).toBe(60.75)
  })

  it('is not summed where a part was never counted, since part of a sum is read as the whole', () => {
    const counts = staffing.counts.filter((count) => count.unit !== idOf('ekonomi'))
    expect(treeTotal(theDay, { ...staffing, counts })).toBeNull()
  })

  it('is not missed in a body or a company, where nobody is employed by the municipality', () => {
    const extra = (key: string, kind: UnitKind) => (units: Unit[]) =>
      units.concat(createUnit(units, idOf(key), { key, name: key, kind, parent: idOf('kf'), from: theDay }))
    const withBodies = extra('valnamnden', 'committee')(extra('bolaget', 'company')(unitsAfter()))
    expect(withStaffing(treeOn(withBodies, theDay)!, staffing, theDay).totalFullTimeEquivalents).toBe(60.75)
    const withOffice = extra('bf', 'department')(withBodies)
    expect(withStaffing(treeOn(withOffice, theDay)!, staffing, theDay).totalFullTimeEquivalents).toBeNull()
  })

  it('starts from the nearest count before the day', () => {
    const later = { unit: idOf('hr'), countedOn: day('2026-01-01'), fullTimeEquivalents: 21, source: 'Räkning' }
    const counts = [later, ...staffing.counts]
    expect(staffOn({ ...staffing, counts }, idOf('hr'), day('2025-12-31'))?.fullTimeEquivalents).toBe(19.5)
    expect(staffOn({ ...staffing, counts }, idOf('hr'), day('2026-01-01'))?.fullTimeEquivalents).toBe(21)
  })
})

describe('moving positions', () => {
  const unit = (key: string) => unitsAfter().find((one) => one.key === key)!

  it('never changes the sum of the municipality', () => {
    const keys = ['ledning', 'hr', 'ekonomi', 'staben', 'naringsliv', 'digitalisering']
    const aMove = fc.record({
      from: fc.constantFrom(...keys),
      to: fc.constantFrom(...keys),
      days: fc.integer({ min: -50, max: 50 }),
      hundredths: fc.integer({ min: 1, max: 2000 }),
    })
    fc.assert(
      fc.property(fc.array(aMove, { maxLength: 20 }), fc.integer({ min: -60, max: 60 }), (orders, away) => {
        const moves = orders.map((order, index) => ({
          id: `${index}` as PositionMoveId,
          movedOn: addDays(theDay, order.days),
          from: idOf(order.from),
          to: idOf(order.to),
          what: 'tjänst',
          fullTimeEquivalents: order.hundredths / 100,
        }))
        expect(treeTotal(addDays(theDay, away), { ...staffing, moves })).toBe(60.75)
      }),
    )
  })

  it('is refused within one unit', () =>
    expect(() => mustBeMovable(unit('hr'), unit('hr'), theDay, dayBefore)).toThrow('organisation.position-stays'))

  it('is refused from a unit that was not there the day before', () => {
    const first = day('2019-01-01')
    expect(() => mustBeMovable(unit('hr'), unit('staben'), first, addDays(first, -1))).toThrow('organisation.not-there')
  })
})
