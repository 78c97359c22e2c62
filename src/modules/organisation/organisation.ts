import type { UnitId } from '../../shared/ids.ts'
import { type Day, holdsOn, type Span } from '../../shared/local-date.ts'

/** The municipality's bodies, departments and units: each an identity that keeps while its name, kind and place change. */

export const unitKinds = [
  'municipality',
  'council',
  'executive-board',
  'committee',
  'subcommittee',
  'joint-committee',
  'company',
  'department',
  'division',
  'unit',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** Elected bodies and owned companies, as apart from the officials' organisation below them. */
const bodyKinds: readonly UnitKind[] = ['council', 'executive-board', 'committee', 'subcommittee', 'joint-committee']
export const isBody = (kind: UnitKind): boolean => bodyKinds.includes(kind)

/** A stretch of days in which name, kind and place were the same. */
export interface UnitPeriod extends Span {
  readonly name: string
  readonly kind: UnitKind
  /** Null for the municipality itself, the root of the tree. */
  readonly parent: UnitId | null
  /** Order among siblings. */
  readonly position: number
  /** Why this stretch began: the decision or the reorganisation. */
  readonly reason: string
}

export interface Unit {
  readonly id: UnitId
  /** Short word in addresses and files; never changes. */
  readonly key: string
  /** Without gaps, earliest first. */
  readonly periods: readonly UnitPeriod[]
  /** Who took over when the unit was closed. */
  readonly successor: UnitId | null
  readonly closingReason: string
  readonly revision: number
}

export const periodOn = (unit: Unit, on: Day): UnitPeriod | undefined =>
  unit.periods.find((period) => holdsOn(period, on))

/** The name of a day, or the nearest known: the first before the unit began, the last after it was closed. */
export function nameOn(unit: Unit, on: Day): string {
  const { periods } = unit
  const known = periodOn(unit, on) ?? (on < periods[0]!.from ? periods[0]! : periods[periods.length - 1]!)
  return known.name
}

/** The day the unit is no more, null while it has no end. */
export const closedFrom = (unit: Unit): Day | null => unit.periods[unit.periods.length - 1]!.until

export const findUnit = (units: readonly Unit[], id: UnitId): Unit | undefined => units.find((unit) => unit.id === id)

/**
 * The unit that answers on a day for what another unit answered for: itself, or, once closed, its successor (and that
 * one's successor). This is what lets a figure from before a reorganisation be set beside one from after it.
 */
export function sameUnitAcross(units: readonly Unit[], id: UnitId, on: Day): Unit | undefined {
  const passed = new Set<UnitId>()
  let unit = findUnit(units, id)
  while (unit && !passed.has(unit.id)) {
    const end = closedFrom(unit)
    if (end === null || on < end) return unit
    passed.add(unit.id)
    unit = unit.successor === null ? undefined : findUnit(units, unit.successor)
  }
  return undefined
}
