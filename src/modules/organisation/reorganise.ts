import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { findUnit, nameOn, periodOn, type Unit, type UnitKind, type UnitPeriod } from './organisation.ts'
import { type TreeFault, treeFault } from './tree.ts'

/** What can happen to a unit from a day on: it is created, renamed, moved or closed. The past stays as it was. */

export interface NewUnit {
  readonly key: string
  readonly name: string
  readonly kind: UnitKind
  readonly parent: UnitId | null
  readonly from: Day
  /** Last among its siblings unless told. */
  readonly position?: number
  readonly reason?: string
}

export interface Rename {
  readonly from: Day
  readonly name: string
  /** A company that becomes a department changes kind as well. */
  readonly kind?: UnitKind
  readonly reason?: string
}

export interface Move {
  readonly from: Day
  readonly parent: UnitId
  readonly position?: number
  readonly reason?: string
}

export interface Closing {
  /** The first day the unit is no more. */
  readonly from: Day
  readonly successor: UnitId | null
  readonly reason?: string
  /** Reports still waited for from the unit. */
  readonly openTasks: number
}

export function createUnit(units: readonly Unit[], id: UnitId, order: NewUnit): Unit {
  const { key, name, kind, parent, from, reason = '' } = order
  if (units.some((unit) => unit.key === key)) refuse('organisation.key-taken', { key })
  if ((kind === 'municipality') !== (parent === null)) refuse('organisation.municipality-is-root')
  const position = order.position ?? lastPosition(units, parent, from)
  const unit: Unit = {
    id,
    key,
    periods: [{ from, until: null, name, kind, parent, position, reason }],
    successor: null,
    closingReason: '',
    revision: 1,
  }
  mustStayOneTree([...units, unit])
  return unit
}

const lastPosition = (units: readonly Unit[], parent: UnitId | null, on: Day): number =>
  Math.max(-1, ...units.map((unit) => periodOn(unit, on)).map((at) => (at?.parent === parent ? at.position : -1))) + 1

/** Closes the running period and opens one with the new name; the identity, and all that hangs on it, is the same. */
export function renameUnit(unit: Unit, order: Rename): Unit {
  const current = periodToChange(unit, order.from)
  const kind = order.kind ?? current.kind
  if (current.name === order.name && current.kind === kind) refuse('organisation.same-name', { name: order.name })
  if ((kind === 'municipality') !== (current.kind === 'municipality')) refuse('organisation.municipality-is-root')
  return changeFrom(unit, order.from, { name: order.name, kind }, order.reason)
}

export function moveUnit(units: readonly Unit[], unit: Unit, order: Move): Unit {
  const current = periodToChange(unit, order.from)
  if (current.parent === null) refuse('organisation.municipality-is-root')
  if (current.parent === order.parent) {
    refuse('organisation.same-parent', { parent: nameIn(units, order.parent, order.from) })
  }
  const position = order.position ?? lastPosition(units, order.parent, order.from)
  const moved = changeFrom(unit, order.from, { parent: order.parent, position }, order.reason)
  mustStayOneTree(replacing(units, moved))
  return moved
}

/** A unit that is waited for cannot vanish: its tasks are finished first, or somebody is named to take them over. */
export function closeUnit(units: readonly Unit[], unit: Unit, order: Closing): Unit {
  const { from, successor, openTasks } = order
  const current = periodToChange(unit, from)
  if (current.parent === null) refuse('organisation.municipality-is-root')
  if (from <= current.from) refuse('organisation.closed-before-change', { day: current.from })
  if (openTasks > 0 && successor === null) refuse('organisation.open-tasks', { count: openTasks, name: current.name })
  if (successor !== null) mustTakeOver(units, unit, successor, from)
  const closed: Unit = {
    ...unit,
    periods: [...unit.periods.slice(0, -1), { ...current, until: from }],
    successor,
    closingReason: order.reason ?? '',
  }
  const orphan = units.find((other) => other.id !== unit.id && childAfter(other, unit.id, from))
  if (orphan) refuse('organisation.has-subunits', { name: current.name, below: nameOn(orphan, from) })
  return closed
}

const childAfter = (unit: Unit, parent: UnitId, from: Day): boolean =>
  unit.periods.some((period) => period.parent === parent && (period.until === null || period.until > from))

function mustTakeOver(units: readonly Unit[], unit: Unit, successor: UnitId, from: Day): void {
  const heir = findUnit(units, successor)
  if (!heir || heir.id === unit.id || !periodOn(heir, from)) refuse('organisation.successor-not-there', { day: from })
}

/** Only the last period can change, so that what is planned for a later day is never overtaken unseen. */
function periodToChange(unit: Unit, from: Day): UnitPeriod {
  const last = unit.periods[unit.periods.length - 1]!
  const name = nameOn(unit, from)
  if (last.until !== null) refuse('organisation.already-closed', { name, day: last.until })
  if (!periodOn(unit, from)) refuse('organisation.not-there', { name, day: from })
  if (from < last.from) refuse('organisation.later-change', { name, day: last.from })
  return last
}

function changeFrom(unit: Unit, from: Day, change: Partial<UnitPeriod>, reason = ''): Unit {
  const last = unit.periods[unit.periods.length - 1]!
  const earlier = unit.periods.slice(0, -1)
  if (last.from === from) {
    const reasons = [last.reason, reason].filter((text, at, all) => text !== '' && all.indexOf(text) === at)
    return { ...unit, periods: [...earlier, { ...last, ...change, reason: reasons.join(' ') }] }
  }
  return { ...unit, periods: [...earlier, { ...last, until: from }, { ...last, ...change, from, reason }] }
}

export const replacing = (units: readonly Unit[], unit: Unit): Unit[] =>
  units.map((other) => (other.id === unit.id ? unit : other))

const refusalOfFault: Record<TreeFault['kind'], string> = {
  'two-roots': 'organisation.second-municipality',
  'parent-missing': 'organisation.parent-not-there',
  cycle: 'organisation.below-itself',
}

function mustStayOneTree(units: readonly Unit[]): void {
  const fault = treeFault(units)
  if (fault) refuse(refusalOfFault[fault.kind], { day: fault.on })
}

const nameIn = (units: readonly Unit[], id: UnitId, on: Day): string => {
  const unit = findUnit(units, id)
  return unit ? nameOn(unit, on) : ''
}
