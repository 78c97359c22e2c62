import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { standingOf, storeCells } from './cell.store.ts'
import { type CellChange, cellKey, decideCells } from './cell-saving.ts'
import { mayEditUnitBudget } from './operating-budget.policy.ts'
import { type Cell, mustBeOpen } from './operating-budget.ts'
import { lockPlace } from './place.service.ts'

export interface SavedCells {
  /** Cells that hold what was sent, with the revision to tell next time. */
  readonly stored: readonly Cell[]
  /** Cells that somebody else has changed, as they stand now; what was sent is not stored. */
  readonly conflicts: readonly Cell[]
  /** The number of this change in the unit. */
  readonly change: number
}

/**
 * Stores cells of a unit in one transaction: every cell sent is either stored or told as a conflict.
 * @param changes at most 4 000 cells of lines that people fill in, amounts in öre
 * @throws Refusal operating-budget.version-locked, unit-locked, batch-too-large, line-gone, cell-twice
 */
export const saveCells = (
  ctx: Context,
  version: BudgetVersionId,
  unit: UnitId,
  changes: readonly CellChange[],
): Promise<SavedCells> =>
  ctx.write('operating-budget.save-cells', unit, async (tx) => {
    const { place, state } = await lockPlace(ctx, tx, { version, unit }, 'cells', mayEditUnitBudget)
    mustBeOpen(place.version, state)
    const { typed, cells } = await standingOf(tx, { version, unit }, changes)
    const standing = new Map(cells.map((cell) => [cellKey(cell), cell]))
    const { stored, same, conflicts } = decideCells(changes, standing, typed)
    const by = { person: ctx.actor.person, name: ctx.actor.name, at: ctx.now(), change: state.lastChange }
    const saved = await storeCells(tx, stored, by)
    const before = stored.flatMap((change) => standing.get(cellKey(change)) ?? [])
    return [
      { label: place.name, cells: before },
      { label: place.name, stored: [...saved, ...same], conflicts, change: state.lastChange },
    ]
  })
