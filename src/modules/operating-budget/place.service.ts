import type { Context, Policy, Read, Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Day, day } from '../../shared/local-date.ts'
import {
  type BudgetVersion,
  type BudgetVersionId,
  getBudgetVersion,
  mayEditBudgetVersion,
  mayReadBudgetVersion,
  versionsOfYear,
} from '../budget/index.ts'
import { findUnit, nameOn, periodOn, treeOn, type Unit, unitsIn } from '../organisation/index.ts'
import type { BudgetedUnit } from './operating-budget.policy.ts'
import type { UnitState } from './operating-budget.ts'
import { lockUnit, type Touch } from './unit.store.ts'

export interface Where {
  readonly version: BudgetVersionId
  readonly unit: UnitId
}

export interface Place extends BudgetedUnit {
  readonly version: BudgetVersion
  readonly name: string
  readonly key: string
  /** The body that decided the version, as it was called that day; empty while nobody has. */
  readonly decidedBy: string
}

/** A unit in a version: for the organisation of the first day of the budget year, or of today where it was not there then. */
export function placeIn(ctx: Context, version: BudgetVersion, units: readonly Unit[], unit: Unit): Place {
  const first = day(`${version.budget.year}-01-01`)
  const on = periodOn(unit, first) ? first : ctx.today()
  return {
    version,
    unit: unit.id,
    parent: periodOn(unit, on)?.parent ?? null,
    name: nameOn(unit, on),
    key: unit.key,
    decidedBy: deciderOf(version, units),
    isDecided: version.status === 'adopted' || version.status === 'replaced',
    ...rightsIn(ctx, version, units),
  }
}

function deciderOf({ decision }: BudgetVersion, units: readonly Unit[]): string {
  const body = decision && findUnit(units, decision.body)
  return body ? nameOn(body, decision.decidedOn) : ''
}

export function rightsIn(ctx: Context, version: BudgetVersion, units: readonly Unit[]) {
  const subject = { municipality: municipalityOf(ctx.today(), units), version }
  return {
    isReadable: mayReadBudgetVersion(ctx.actor, subject),
    writesForParty: version.stage === 'party' ? mayEditBudgetVersion(ctx.actor, subject) : null,
  }
}

export const municipalityOf = (today: Day, units: readonly Unit[]): UnitId | null => treeOn(units, today)?.id ?? null

/** @throws NotFound when no unit or version has the id */
export async function readPlace(ctx: Context, tx: Read, { version, unit }: Where): Promise<Place> {
  const [found, units] = await Promise.all([getBudgetVersion(tx, version), unitsIn(tx)])
  const one = units.find(({ id }) => id === unit)
  if (!one) throw new NotFound('unit')
  return placeIn(ctx, found, units, one)
}

/** Locks a unit first, so that the version cannot be put forward while something is stored in it, and asks whether the actor may. */
export async function lockPlace(
  ctx: Context,
  tx: Write,
  where: Where,
  touch: Touch,
  may: Policy<BudgetedUnit>,
): Promise<{ readonly place: Place; readonly state: UnitState }> {
  const state = await lockUnit(tx, where.version, where.unit, touch)
  const place = await readPlace(ctx, tx, where)
  if (!place.isReadable) throw new NotFound('budget-version')
  ctx.must(may, place)
  return { place, state }
}

/** Number of the newest version of a budget that the actor may know of. @throws NotFound */
export const newestVersion = (ctx: Context, key: string): Promise<number> =>
  ctx.read(async (tx) => {
    const units = await unitsIn(tx)
    const readable = (await versionsOfYear(tx, yearIn(key))).filter(
      (one) => one.budget.key === key && rightsIn(ctx, one, units).isReadable,
    )
    if (readable.length === 0) throw new NotFound('budget')
    return Math.max(...readable.map(({ number }) => number))
  })

const yearIn = (key: string): number => (/^\d{4}/.test(key) ? Number(key.slice(0, 4)) : 0)

/** The version with a number in the budget of an address such as `2026`. @throws NotFound, also for what the actor may not know of */
export async function versionAt(ctx: Context, tx: Read, key: string, number: number): Promise<BudgetVersion> {
  const version = (await versionsOfYear(tx, yearIn(key))).find((one) => one.budget.key === key && one.number === number)
  if (!version || !rightsIn(ctx, version, await unitsIn(tx)).isReadable) throw new NotFound('budget-version')
  return version
}
