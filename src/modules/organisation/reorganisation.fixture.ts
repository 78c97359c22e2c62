import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { Unit } from './organisation.ts'
import { createUnit, moveUnit, renameUnit, replacing } from './reorganise.ts'
import type { PositionMove, PositionMoveId, Staffing } from './staffing.ts'

/** The reorganisation of an executive board's department on 1 July 2025, with the staff counted that day. */

export const theDay = day('2025-07-01')
export const dayBefore = day('2025-06-30')

export const idOf = (key: string): UnitId => `unit-${key}` as UnitId

const start = day('2019-01-01')

/** kommun → kf → ks → ksf → six parts, as they were called before. */
export function unitsBefore(): Unit[] {
  const rows = [
    ['kommun', 'Ekby kommun', 'municipality', null],
    ['kf', 'Kommunfullmäktige', 'council', 'kommun'],
    ['ks', 'Kommunstyrelsen', 'executive-board', 'kf'],
    ['ksf', 'Kommunstyrelseförvaltningen', 'department', 'ks'],
    ['ledning', 'Kommundirektör', 'unit', 'ksf'],
    ['hr', 'HR-avdelningen', 'division', 'ksf'],
    ['ekonomi', 'Ekonomi- och planeringsavdelningen', 'division', 'ksf'],
    ['staben', 'Staben', 'division', 'ksf'],
    ['naringsliv', 'Näringsliv och samhällsutveckling', 'division', 'ksf'],
    ['digitalisering', 'Digitaliseringsavdelningen', 'division', 'ksf'],
    ['servicecenter', 'Servicecenter', 'unit', 'digitalisering'],
  ] as const
  const units: Unit[] = []
  for (const [key, name, kind, parent] of rows) {
    const order = { key, name, kind, parent: parent === null ? null : idOf(parent), from: start }
    units.push(createUnit(units, idOf(key), order))
  }
  return units
}

export function unitsAfter(): Unit[] {
  const reason = 'Omorganisation 1 juli 2025'
  const renamed = [
    ['staben', 'Ledningsstöd'],
    ['hr', 'Verksamhetsstöd'],
    ['digitalisering', 'IT-avdelningen'],
  ].reduce(
    (units, [key, name]) =>
      replacing(units, renameUnit(units.find((unit) => unit.key === key)!, { from: theDay, name: name!, reason })),
    unitsBefore(),
  )
  const servicecenter = renamed.find((unit) => unit.key === 'servicecenter')!
  return replacing(renamed, moveUnit(renamed, servicecenter, { from: theDay, parent: idOf('hr'), reason }))
}

const moves = [
  ['staben', 'hr', 'Kommunikatörer', 2],
  ['staben', 'hr', 'Kommunsekreterare', 1],
  ['staben', 'hr', 'Kommunledningssekreterare', 1],
  ['staben', 'hr', 'Utredare', 1],
  ['digitalisering', 'hr', 'Servicecenter', 6.75],
] as const

export const positionMoves: readonly PositionMove[] = moves.map(([from, to, what, fullTimeEquivalents]) => ({
  id: `move-${what}` as PositionMoveId,
  movedOn: theDay,
  from: idOf(from),
  to: idOf(to),
  what,
  fullTimeEquivalents,
}))

export const countedStaff = [
  ['ledning', 1],
  ['hr', 19.5],
  ['ekonomi', 11],
  ['staben', 5],
  ['naringsliv', 12.25],
  ['digitalisering', 12],
] as const

export const staffing: Staffing = {
  counts: countedStaff.map(([key, fullTimeEquivalents]) => ({
    unit: idOf(key),
    countedOn: theDay,
    fullTimeEquivalents,
    source: 'Verksamhetsplan',
  })),
  moves: positionMoves,
}
