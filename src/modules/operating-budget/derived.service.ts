import { type Context, newId, type Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Money, ore } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { cellsAt, storeCells } from './cell.store.ts'
import { cellKey } from './cell-saving.ts'
import { deleteLine, insertLines, listLines } from './line.store.ts'
import { mayStoreDerived } from './operating-budget.policy.ts'
import { type Line, type LineId, type LineOrigin, mustBeOpen } from './operating-budget.ts'
import { lockPlace } from './place.service.ts'

export type DerivedOrigin = Exclude<LineOrigin, 'typed'>

/** Twelve amounts for each account group that something else works out. */
export type DerivedMonths = ReadonlyMap<string, readonly Money[]>

/** Puts worked-out lines of one origin into a locked unit: what is no longer worked out goes, the rest is brought up to date. */
export async function putDerived(
  ctx: Context,
  tx: Write,
  { version, unit }: { readonly version: BudgetVersionId; readonly unit: UnitId },
  origin: DerivedOrigin,
  groups: DerivedMonths,
  change: number,
): Promise<void> {
  const there = (await listLines(tx, version, unit)).filter((line) => line.origin === origin)
  for (const line of there) if (!groups.has(line.group)) await deleteLine(tx, line.id)
  const missing = [...groups.keys()].filter((group) => !there.some((line) => line.group === group))
  const added = missing.map((group): Line => {
    const id = newId<'operating-line'>() as LineId
    const plain = { activity: '', project: '', label: '', profile: 'even', position: 0, revision: 1 }
    return { ...plain, id, version, unit, group, origin }
  })
  await insertLines(tx, added)
  const wanted = [...there, ...added].flatMap((line) =>
    (groups.get(line.group) ?? []).map((amount, at) => ({ line: line.id, month: at + 1, amount: ore(amount) })),
  )
  const standing = new Map((await cellsAt(tx, wanted)).map((cell) => [cellKey(cell), cell]))
  const changed = wanted
    .filter((cell) => standing.get(cellKey(cell))?.amount !== cell.amount)
    .map((cell) => ({ ...cell, seen: standing.get(cellKey(cell))?.revision ?? 0 }))
  await storeCells(tx, changed, { person: ctx.actor.person, name: ctx.actor.name, at: ctx.now(), change })
}

/**
 * Replaces the capital charges of a unit, twelve amounts in öre for each account group. For the part that works them out.
 * @throws Refusal operating-budget.version-locked, unit-locked
 */
export const saveCapitalCharges = (
  ctx: Context,
  version: BudgetVersionId,
  unit: UnitId,
  groups: DerivedMonths,
): Promise<unknown> =>
  ctx.write('operating-budget.save-capital', unit, async (tx) => {
    const { place, state } = await lockPlace(ctx, tx, { version, unit }, 'lines', mayStoreDerived)
    mustBeOpen(place.version, state)
    await putDerived(ctx, tx, { version, unit }, 'capital', groups, state.lastChange)
    return [null, { label: place.name, groups: [...groups] }]
  })
