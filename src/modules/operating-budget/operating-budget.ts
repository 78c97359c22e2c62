import { refuse } from '../../shared/failure.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import { type Money, noMoney } from '../../shared/money.ts'
import type { BudgetVersionId, VersionStatus } from '../budget/index.ts'

/** What a unit may spend and shall earn, month by month and by account group, inside the frame of its committee. */

export type LineId = Id<'operating-line'>
export type PositionId = Id<'budget-position'>
export type CommentId = Id<'operating-comment'>

/** One sum of the operating budget: revenue positive, cost negative. */
export interface Budgeted {
  readonly unit: UnitId
  readonly group: string
  /** 1–12. */
  readonly month: number
  readonly amount: Money
}

/** `typed` lines are filled in by people; the others are worked out by the system and only read. */
export const lineOrigins = ['typed', 'personnel', 'capital'] as const
export type LineOrigin = (typeof lineOrigins)[number]

export interface Line {
  readonly id: LineId
  readonly version: BudgetVersionId
  readonly unit: UnitId
  readonly group: string
  /** Further code parts; empty when the line is for the whole account group. */
  readonly activity: string
  readonly project: string
  readonly label: string
  /** Key of the spreading profile. */
  readonly profile: string
  readonly origin: LineOrigin
  readonly position: number
  readonly revision: number
}

/** One month of a line. Revision 0 is a cell that nobody has filled in. */
export interface Cell {
  readonly line: LineId
  readonly month: number
  readonly amount: Money
  readonly revision: number
  readonly by: string
  readonly at: string
}

export const unitStatuses = ['draft', 'proposed', 'approved'] as const
export type UnitStatus = (typeof unitStatuses)[number]

export interface UnitState {
  readonly version: BudgetVersionId
  readonly unit: UnitId
  readonly status: UnitStatus
  /** Why it was sent back; empty otherwise. */
  readonly reason: string
  readonly lastChange: number
  readonly lastLineChange: number
  readonly revision: number
}

export const newUnitState = (version: BudgetVersionId, unit: UnitId): UnitState => ({
  version,
  unit,
  status: 'draft',
  reason: '',
  lastChange: 0,
  lastLineChange: 0,
  revision: 0,
})

/** Only a draft version, and in it only a unit that has not proposed its budget, can be changed. */
export function mustBeOpen(version: { readonly status: VersionStatus }, unit: Pick<UnitState, 'status'>): void {
  if (version.status !== 'draft') refuse('operating-budget.version-locked')
  if (unit.status !== 'draft') refuse('operating-budget.unit-locked')
}

/** Where a unit's budget stands: what the whole version has come to holds over what the unit has. */
export type Standing = UnitStatus | 'adopted' | 'replaced'

export const standingOf = (version: { readonly status: VersionStatus }, unit: UnitStatus): Standing =>
  version.status === 'draft' ? unit : version.status

/** Why nothing can be written: the version is past its draft, the unit has put its budget forward, or the right is not the actor's. */
export type Lock =
  | 'version-adopted'
  | 'version-replaced'
  | 'version-proposed'
  | 'unit-proposed'
  | 'unit-approved'
  | 'not-yours'

/** @returns null when the budget can be written in */
export function lockOf(version: { readonly status: VersionStatus }, unit: UnitStatus, mayEdit: boolean): Lock | null {
  if (version.status !== 'draft') return `version-${version.status}`
  if (unit !== 'draft') return `unit-${unit}`
  return mayEdit ? null : 'not-yours'
}

export function proposeUnit(unit: UnitState, lines: number): UnitState {
  if (unit.status !== 'draft') refuse('operating-budget.not-draft')
  if (lines === 0) refuse('operating-budget.nothing-to-propose')
  return { ...unit, status: 'proposed', reason: '' }
}

export function approveUnit(unit: UnitState): UnitState {
  if (unit.status !== 'proposed') refuse('operating-budget.not-proposed')
  return { ...unit, status: 'approved', reason: '' }
}

/** Also what has been approved can be sent back, as long as the version is a draft. */
export function returnUnit(unit: UnitState, reason: string): UnitState {
  if (unit.status === 'draft') refuse('operating-budget.not-proposed')
  if (reason.trim() === '') refuse('operating-budget.reason-needed')
  return { ...unit, status: 'draft', reason: reason.trim() }
}

/** Sums by any key, in the order in which the keys first come. */
export function sumBy<Row extends { readonly amount: number }>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string,
): Map<string, Money> {
  const sums = new Map<string, Money>()
  for (const row of rows) sums.set(keyOf(row), ((sums.get(keyOf(row)) ?? noMoney) + row.amount) as Money)
  return sums
}
