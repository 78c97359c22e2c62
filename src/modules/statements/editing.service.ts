import type { Context } from '../../platform/context.ts'
import type { Money } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import * as rules from './set-editing.ts'
import * as store from './statement.store.ts'
import { cellKey, type StatementCell } from './statement.ts'
import type { StatementSet } from './statement-set.ts'
import { changeSet } from './statements.service.ts'

/** Deeds that change one thing in the statements of a draft; each is in the log with what was and what is. */

interface Seen {
  /** Revision of the statements as they were seen. */
  readonly revision: number
}

export interface SetFigure extends StatementCell, Seen {
  /** Öre, of a percent millionths; null empties the cell. A text is read in the unit of the table. */
  readonly amount: Money | null | string
  readonly note?: string | null | undefined
}

/**
 * Changes one figure; from then on it is written by hand, and filling keeps it.
 * @throws Refusal statements.no-such-cell, statements.not-a-number, statements.figure-too-large, budget.proposed, budget.locked;
 *   StaleVersion
 */
export const setFigure = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, amount: typed, note, table, row, year, kind }: SetFigure,
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.set-figure', version, revision, async (tx, before) => {
    const cell = { table, row, year, kind }
    const amount = typeof typed === 'string' ? rules.readFigure(typed, cell, before.tables) : typed
    rules.mustBeFigure(amount, cell, before.tables)
    const old = (await store.listFigures(tx, version)).find((one) => cellKey(one) === cellKey(cell))
    const words = note?.trim() || null
    const set = await store.saveFigures(tx, before, [{ ...cell, amount, note: words }])
    return {
      set,
      was: { ...cell, amount: old?.amount ?? null, note: old?.note ?? null },
      is: { ...cell, amount, note: amount === null ? null : words },
    }
  })

/** Adds or changes a row. @throws Refusal those of `withRow`, budget.proposed, budget.locked; StaleVersion */
export const saveRow = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, ...order }: rules.RowOrder & Seen,
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.save-row', version, revision, async (tx, before) => {
    const after = rules.withRow(before, order)
    const rowsOf = ({ tables }: StatementSet) => tables.find(({ key }) => key === order.table)?.rows
    const set = await store.saveSet(tx, before, after)
    return { set, was: { table: order.table, rows: rowsOf(before) }, is: { table: order.table, rows: rowsOf(after) } }
  })

/** @throws Refusal those of `withoutRow`, budget.proposed, budget.locked; StaleVersion */
export const removeRow = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, table, row }: { readonly table: string; readonly row: string } & Seen,
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.remove-row', version, revision, async (tx, before) => {
    const after = rules.withoutRow(before, await store.listFigures(tx, version), table, row)
    const was = before.tables.find(({ key }) => key === table)?.rows.find(({ key }) => key === row)
    return { set: await store.saveSet(tx, before, after), was: { table, row: was ?? null }, is: { table, row: null } }
  })

/** Adds or replaces an equation. @throws Refusal those of `withEquation`, budget.proposed, budget.locked; StaleVersion */
export const saveEquation = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, ...order }: rules.EquationOrder & Seen,
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.save-equation', version, revision, async (tx, before) => {
    const after = rules.withEquation(before, order)
    const was = before.equations.find(({ code }) => code === order.code) ?? null
    const is =
      order.code === undefined ? after.equations.at(-1) : after.equations.find(({ code }) => code === order.code)
    return { set: await store.saveSet(tx, before, after), was: { equation: was }, is: { equation: is } }
  })

/** @throws Refusal statements.no-such-equation, budget.proposed, budget.locked; StaleVersion */
export const removeEquation = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, code }: { readonly code: string } & Seen,
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.remove-equation', version, revision, async (tx, before) => {
    const was = before.equations.find((one) => one.code === code)
    const set = await store.saveSet(tx, before, rules.withoutEquation(before, code))
    return { set, was: { equation: was }, is: { equation: null } }
  })
