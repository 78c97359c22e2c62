import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { findUnit, periodOn, sameUnitAcross, type Unit, type UnitPeriod } from './organisation.ts'
import { addUp, type PositionMove, type Staffing, type StaffOn, staffOn } from './staffing.ts'
import { flatten, treeOn } from './tree.ts'

/** The organisation of two days side by side, so that a report can compare across a reorganisation. */

export type UnitChangeKind = 'new' | 'closed' | 'renamed' | 'moved' | 'kind-changed'

export interface UnitComparison {
  readonly unit: UnitId
  readonly key: string
  readonly before: UnitPeriod | null
  readonly after: UnitPeriod | null
  readonly changes: readonly UnitChangeKind[]
  /** Who answers after a closing. */
  readonly successor: UnitId | null
  readonly staff: StaffChange | null
}

/** before + in − out + other = after; `other` is what no move explains, as new posts. */
export interface StaffChange {
  readonly before: StaffOn | null
  readonly movedIn: number
  readonly movedOut: number
  readonly other: number | null
  readonly after: StaffOn | null
}

export interface Comparison {
  readonly from: Day
  readonly to: Day
  /** Every unit that was there on either day. */
  readonly units: readonly UnitComparison[]
  /** Those after the first day, up to and including the second. */
  readonly moves: readonly PositionMove[]
}

export function compareDays(units: readonly Unit[], staffing: Staffing, from: Day, to: Day): Comparison {
  const moves = staffing.moves.filter(({ movedOn }) => from < movedOn && movedOn <= to)
  const compared = inTreeOrder(units, from, to).flatMap((unit): UnitComparison[] => {
    const before = periodOn(unit, from) ?? null
    const after = periodOn(unit, to) ?? null
    if (!before && !after) return []
    const { id, key } = unit
    const successor = after ? null : (sameUnitAcross(units, id, to)?.id ?? null)
    const staff = staffChange(unit, { staffing, moves, from, to })
    return [{ unit: id, key, before, after, changes: changesOf(before, after), successor, staff }]
  })
  return { from, to, units: compared, moves }
}

/** As the later day's tree stands; what is closed by then comes last. */
function inTreeOrder(units: readonly Unit[], from: Day, to: Day): Unit[] {
  const order = [to, from].flatMap((on) => {
    const tree = treeOn(units, on)
    return tree ? flatten(tree).map(({ node }) => node.id) : []
  })
  return [...new Set(order)].flatMap((id) => findUnit(units, id) ?? [])
}

function changesOf(before: UnitPeriod | null, after: UnitPeriod | null): UnitChangeKind[] {
  if (!before) return ['new']
  if (!after) return ['closed']
  const changes: UnitChangeKind[] = []
  if (before.name !== after.name) changes.push('renamed')
  if (before.parent !== after.parent) changes.push('moved')
  if (before.kind !== after.kind) changes.push('kind-changed')
  return changes
}

interface Window {
  readonly staffing: Staffing
  readonly moves: readonly PositionMove[]
  readonly from: Day
  readonly to: Day
}

function staffChange(unit: Unit, { staffing, moves, from, to }: Window): StaffChange | null {
  const on = (day: Day) => (periodOn(unit, day) ? (staffOn(staffing, unit.id, day) ?? null) : null)
  const [before, after] = [on(from), on(to)]
  const size = (end: 'from' | 'to') =>
    addUp(moves.filter((move) => move[end] === unit.id).map((move) => move.fullTimeEquivalents ?? 0))
  const [movedIn, movedOut] = [size('to'), size('from')]
  if (!before && !after && movedIn === 0 && movedOut === 0) return null
  const other =
    before && after ? addUp([after.fullTimeEquivalents, -before.fullTimeEquivalents, -movedIn, movedOut]) : null
  return { before, movedIn, movedOut, other, after }
}
