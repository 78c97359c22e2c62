import { describe, expect, it } from 'vitest'
import { addDays } from '../../shared/local-date.ts'
import { compareDays } from './comparison.ts'
import { dayBefore, idOf, staffing, theDay, unitsAfter } from './reorganisation.fixture.ts'
import { closeUnit, createUnit, replacing } from './reorganise.ts'
import { addUp } from './staffing.ts'

const compared = () => compareDays(unitsAfter(), staffing, dayBefore, theDay)
const of = (key: string) => compared().units.find((unit) => unit.key === key)!

describe('comparing 30 June with 1 July 2025', () => {
  it('tells which units were renamed and which moved, in the order of the tree', () => {
    const changed = compared().units.filter((unit) => unit.changes.length > 0)
    expect(changed.map((unit) => [unit.before?.name, unit.after?.name, unit.changes])).toEqual([
      ['HR-avdelningen', 'Verksamhetsstöd', ['renamed']],
      ['Servicecenter', 'Servicecenter', ['moved']],
      ['Staben', 'Ledningsstöd', ['renamed']],
      ['Digitaliseringsavdelningen', 'IT-avdelningen', ['renamed']],
    ])
  })

  it('tells which positions moved from where to where', () => {
    expect(compared().moves.map((move) => [move.what, move.from, move.to, move.fullTimeEquivalents])).toEqual([
      ['Kommunikatörer', idOf('staben'), idOf('hr'), 2],
      ['Kommunsekreterare', idOf('staben'), idOf('hr'), 1],
      ['Kommunledningssekreterare', idOf('staben'), idOf('hr'), 1],
      ['Utredare', idOf('staben'), idOf('hr'), 1],
      ['Servicecenter', idOf('digitalisering'), idOf('hr'), 6.75],
    ])
  })

  it('explains each unit’s staff: before, in, out, after', () => {
    const row = (key: string) => {
      const staff = of(key).staff!
      return [
        staff.before?.fullTimeEquivalents,
        staff.movedIn,
        staff.movedOut,
        staff.other,
        staff.after?.fullTimeEquivalents,
      ]
    }
    expect(row('hr')).toEqual([7.75, 11.75, 0, 0, 19.5])
    expect(row('staben')).toEqual([10, 0, 5, 0, 5])
    expect(row('digitalisering')).toEqual([18.75, 0, 6.75, 0, 12])
    expect(of('kf').staff).toBeNull()
  })

  it('takes in no more than it gives out', () => {
    const rows = compared().units.flatMap((unit) => unit.staff ?? [])
    expect(addUp(rows.map((row) => row.movedIn))).toBe(addUp(rows.map((row) => row.movedOut)))
  })

  it('calls what no move explains other', () => {
    const counts = [
      ...staffing.counts,
      { unit: idOf('hr'), countedOn: dayBefore, fullTimeEquivalents: 7, source: 'Räkning' },
    ]
    const hr = compareDays(unitsAfter(), { ...staffing, counts }, dayBefore, theDay).units.find(
      (unit) => unit.key === 'hr',
    )
    expect(hr?.staff?.other).toBe(0.75)
  })
})

describe('comparing two other days', () => {
  it('tells which units are new and which are closed, and by whom they are succeeded', () => {
    const units = unitsAfter()
    const ekonomi = units.find((unit) => unit.key === 'ekonomi')!
    const later = addDays(theDay, 30)
    const closed = replacing(units, closeUnit(units, ekonomi, { from: later, successor: idOf('hr'), openTasks: 0 }))
    const order = { key: 'ny', name: 'Ny', kind: 'unit', parent: idOf('ksf'), from: later } as const
    const all = [...closed, createUnit(closed, idOf('ny'), order)]
    const { units: rows } = compareDays(all, staffing, theDay, later)
    const changed = rows.filter((unit) => unit.changes.length > 0)
    expect(changed.map((unit) => [unit.key, unit.changes, unit.successor])).toEqual([
      ['ny', ['new'], null],
      ['ekonomi', ['closed'], idOf('hr')],
    ])
  })

  it('finds no change between a day and itself', () => {
    const same = compareDays(unitsAfter(), staffing, theDay, theDay)
    expect(same.moves).toEqual([])
    expect(same.units.every((unit) => unit.changes.length === 0)).toBe(true)
  })
})
