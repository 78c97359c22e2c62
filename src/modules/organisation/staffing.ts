import { refuse } from '../../shared/failure.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { nameOn, periodOn, type Unit } from './organisation.ts'
import type { UnitNode } from './tree.ts'

/** How many full-time equivalents (årsarbetare) a unit has, and which positions moved between units. */

export type PositionMoveId = Id<'position-move'>

/** Counted in the unit itself, not in those below it; a move on the same day is already in the count. */
export interface StaffCount {
  readonly unit: UnitId
  readonly countedOn: Day
  readonly fullTimeEquivalents: number
  readonly source: string
}

export interface PositionMove {
  readonly id: PositionMoveId
  readonly movedOn: Day
  readonly from: UnitId
  readonly to: UnitId
  readonly what: string
  /** Null when the source tells what moved but not how much. */
  readonly fullTimeEquivalents: number | null
}

export interface Staffing {
  readonly counts: readonly StaffCount[]
  readonly moves: readonly PositionMove[]
}

/** `counted` that very day, or carried from a count on another day by the moves in between. */
export interface StaffOn {
  readonly fullTimeEquivalents: number
  readonly basis: 'counted' | 'calculated' | 'incomplete'
  readonly countedOn: Day
}

/** Hundredths, so that 6,75 + 12,25 adds up. */
const hundredths = (value: number): number => Math.round(value * 100)
export const addUp = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + hundredths(value), 0) / 100

/**
 * From the nearest count before the day (else the nearest after it), adding what moved in and taking away what moved
 * out in between. Undefined when the unit was never counted.
 */
export function staffOn({ counts, moves }: Staffing, unit: UnitId, on: Day): StaffOn | undefined {
  const count = nearestCount(counts, unit, on)
  if (!count) return undefined
  const { countedOn } = count
  const forward = countedOn <= on
  const [first, last] = forward ? [countedOn, on] : [on, countedOn]
  const between = moves.filter(
    ({ movedOn, from, to }) => movedOn > first && movedOn <= last && (from === unit || to === unit),
  )
  const net = between.map(({ from, to, fullTimeEquivalents }) => {
    const gained = (to === unit ? 1 : 0) - (from === unit ? 1 : 0)
    return (fullTimeEquivalents ?? 0) * (forward ? gained : -gained)
  })
  const isUnsure = between.some((move) => move.fullTimeEquivalents === null)
  return {
    fullTimeEquivalents: addUp([count.fullTimeEquivalents, ...net]),
    basis: isUnsure ? 'incomplete' : countedOn === on ? 'counted' : 'calculated',
    countedOn,
  }
}

function nearestCount(counts: readonly StaffCount[], unit: UnitId, on: Day): StaffCount | undefined {
  const own = counts.filter((count) => count.unit === unit).sort((a, b) => (a.countedOn < b.countedOn ? -1 : 1))
  return own.findLast((count) => count.countedOn <= on) ?? own[0]
}

export interface StaffedNode extends Omit<UnitNode, 'children'> {
  readonly staff: StaffOn | null
  /** Of the unit and all below it; null when none of them was ever counted. */
  readonly totalFullTimeEquivalents: number | null
  readonly children: readonly StaffedNode[]
}

export function withStaffing(node: UnitNode, staffing: Staffing, on: Day): StaffedNode {
  const children = node.children.map((child) => withStaffing(child, staffing, on))
  const staff = staffOn(staffing, node.id, on) ?? null
  const parts = [staff?.fullTimeEquivalents ?? null, ...children.map((child) => child.totalFullTimeEquivalents)]
  const known = parts.filter((part) => part !== null)
  return { ...node, children, staff, totalFullTimeEquivalents: known.length > 0 ? addUp(known) : null }
}

export function mustBeCountable(unit: Unit, on: Day): void {
  if (!periodOn(unit, on)) refuse('organisation.not-there', { name: nameOn(unit, on), day: on })
}

/** Positions move between two units that are there: the giver the day before, the taker on the day. */
export function mustBeMovable(giver: Unit, taker: Unit, movedOn: Day, dayBefore: Day): void {
  if (giver.id === taker.id) refuse('organisation.position-stays')
  mustBeCountable(giver, dayBefore)
  mustBeCountable(taker, movedOn)
}
