import { refuse } from '../../shared/failure.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { isBody, nameOn, periodOn, type Unit, type UnitKind } from './organisation.ts'
import type { UnitNode } from './tree.ts'

/** How many full-time equivalents (årsarbetare) a unit has, and which positions moved between units. */

export type PositionMoveId = Id<'position-move'>

/** Counted in the unit with those below it that have no count of their own; a move on the same day is already in it. */
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

/** The latest count stands until something moves; across a move, or back before the first count, it is calculated. */
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
    basis: isUnsure ? 'incomplete' : forward && between.length === 0 ? 'counted' : 'calculated',
    countedOn,
  }
}

function nearestCount(counts: readonly StaffCount[], unit: UnitId, on: Day): StaffCount | undefined {
  const own = counts.filter((count) => count.unit === unit).sort((a, b) => (a.countedOn < b.countedOn ? -1 : 1))
  return own.findLast((count) => count.countedOn <= on) ?? own[0]
}

export interface StaffedNode extends Omit<UnitNode, 'children'> {
  readonly staff: StaffOn | null
  /** Of the unit and all below it; null unless every part of it was counted, since part of a sum is read as the whole. */
  readonly totalFullTimeEquivalents: number | null
  readonly children: readonly StaffedNode[]
}

export const withStaffing = (node: UnitNode, staffing: Staffing, on: Day): StaffedNode => weigh(node, staffing, on).node

/** `none` where nobody is employed: a board has members, and a company's staff are not the municipality's. */
type Coverage = 'none' | 'whole' | 'part'

function weigh(node: UnitNode, staffing: Staffing, on: Day): { node: StaffedNode; sum: number; coverage: Coverage } {
  const below = node.children.map((child) => weigh(child, staffing, on))
  const staff = staffOn(staffing, node.id, on) ?? null
  const sum = addUp([staff?.fullTimeEquivalents ?? 0, ...below.map((child) => child.sum)])
  const coverages = below.map((child) => child.coverage).filter((coverage) => coverage !== 'none')
  const coverage = staff ? 'whole' : (coverages.find((one) => one === 'part') ?? coverages[0] ?? whenEmpty(node.kind))
  const totalFullTimeEquivalents = coverage === 'whole' ? sum : null
  return {
    node: { ...node, staff, totalFullTimeEquivalents, children: below.map((child) => child.node) },
    sum,
    coverage,
  }
}

const whenEmpty = (kind: UnitKind): Coverage => (isBody(kind) || kind === 'company' ? 'none' : 'part')

export function mustBeCountable(unit: Unit, on: Day): void {
  if (!periodOn(unit, on)) refuse('organisation.not-there', { name: nameOn(unit, on), day: on })
}

/** Positions move between two units that are there: the giver the day before, the taker on the day. */
export function mustBeMovable(giver: Unit, taker: Unit, movedOn: Day, dayBefore: Day): void {
  if (giver.id === taker.id) refuse('organisation.position-stays')
  mustBeCountable(giver, dayBefore)
  mustBeCountable(taker, movedOn)
}
