import type { Context, Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { type BudgetVersionId, framesOf, getBudgetVersion } from '../budget/index.ts'
import { findUnit, nameOn, periodOn, unitsIn } from '../organisation/index.ts'
import { boundFigures } from './held.ts'
import { boundAmounts } from './sources.service.ts'
import * as store from './statement.store.ts'
import { cellKey, type RowBinding, type StatementColumn, type StatementFigure } from './statement.ts'
import type { StatementSet } from './statement-set.ts'
import { changeSet, draftToEdit } from './statements.service.ts'
import * as rules from './table-editing.ts'

/** Deeds on whole tables, their columns and what rows are bound to, in a draft. */

interface Seen {
  /** Revision of the statements as they were seen. */
  readonly revision: number
}

interface OfTable extends Seen {
  readonly table: string
}

/** Adds a table with its first row. @throws Refusal statements.title-taken, budget.proposed, budget.locked; StaleVersion */
export const addTable = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, ...order }: rules.NewTable & Seen,
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.add-table', version, revision, async (tx, before) => {
    const set = await store.saveSet(tx, before, rules.withNewTable(before, order))
    return { set, was: { table: null }, is: { table: set.tables.at(-1) } }
  })

/** @throws Refusal statements.no-such-table, statements.title-taken, budget.proposed, budget.locked; StaleVersion */
export const saveTable = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, table, ...parts }: rules.TableParts & OfTable,
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.save-table', version, revision, async (tx, before) => {
    const { title, unit, decimals, note } = rules.tableOf(before, table)
    const set = await store.saveSet(tx, before, rules.withTableParts(before, table, parts))
    return { set, was: { table, title, unit, decimals, note }, is: { table, ...parts } }
  })

/** @throws Refusal those of `withoutTable`, budget.proposed, budget.locked; StaleVersion */
export const removeTable = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, table, alsoFigures }: OfTable & { readonly alsoFigures: boolean },
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.remove-table', version, revision, async (tx, before) => {
    const figures = await store.listFigures(tx, version)
    const after = rules.withoutTable(before, figures, table, alsoFigures)
    const set = await store.saveSet(tx, before, after)
    return {
      set,
      was: { table: rules.tableOf(before, table), figures: rules.figuresIn(figures, table) },
      is: { table: null },
    }
  })

/** @throws Refusal statements.no-such-table, statements.column-twice, budget.proposed, budget.locked; StaleVersion */
export const addColumn = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, table, year, kind }: OfTable & StatementColumn,
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.add-column', version, revision, async (tx, before) => {
    const set = await store.saveSet(tx, before, rules.withColumn(before, table, { year, kind }))
    return { set, was: { table, column: null }, is: { table, column: { year, kind } } }
  })

/** @throws Refusal those of `withoutColumn`, budget.proposed, budget.locked; StaleVersion */
export const removeColumn = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, table, year, kind, alsoFigures }: OfTable & StatementColumn & { readonly alsoFigures: boolean },
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.remove-column', version, revision, async (tx, before) => {
    const figures = await store.listFigures(tx, version)
    const column = { year, kind }
    const after = rules.withoutColumn(before, figures, table, column, alsoFigures)
    const gone = rules.figuresIn(figures, table, column)
    const emptied = await withoutFigures(tx, before, gone)
    const set = await store.saveSet(tx, emptied, { ...emptied, tables: after.tables })
    return { set, was: { table, column, figures: gone }, is: { table, column: null } }
  })

const withoutFigures = async (
  tx: Write,
  set: StatementSet,
  figures: readonly StatementFigure[],
): Promise<StatementSet> =>
  figures.length === 0
    ? set
    : store.saveFigures(
        tx,
        set,
        figures.map((one) => ({ ...one, amount: null })),
      )

/**
 * Binds a row to what the system holds, or lets it go with null. Empty cells are fetched at once and follow when the tables are filled;
 * what a person has written stays and is tried against the source.
 * @throws Refusal those of `withBinding`, statements.no-such-body, budget.proposed, budget.locked; StaleVersion
 */
export const bindRow = (
  ctx: Context,
  version: BudgetVersionId,
  { revision, table, row, binding }: OfTable & { readonly row: string; readonly binding: RowBinding | null },
): Promise<StatementSet> =>
  changeSet(ctx, 'statements.bind-row', version, revision, async (tx, before) => {
    const after = rules.withBinding(before, table, row, binding)
    if (binding?.unit && rules.isOfBody(binding) && !findUnit(await unitsIn(tx), binding.unit))
      refuse('statements.no-such-body')
    const saved = await store.saveSet(tx, before, after)
    const there = new Set((await store.listFigures(tx, version)).map(cellKey))
    const sources = await boundAmounts(tx, await getBudgetVersion(tx, version), after.tables)
    const fetched = boundFigures(after.tables, sources).filter(
      (one) => one.table === table && one.row === row && !there.has(cellKey(one)),
    )
    const set =
      fetched.length === 0
        ? saved
        : await store.saveFigures(
            tx,
            saved,
            fetched.map((one) => ({ ...one, isFilled: true })),
          )
    const was = rules.tableOf(before, table).rows.find(({ key }) => key === row)?.bound ?? null
    return { set, was: { table, row, binding: was }, is: { table, row, binding, figures: fetched } }
  })

export interface BodyChoice {
  readonly unit: UnitId | null
  /** Null is what no body has been given. */
  readonly name: string | null
}

/** The bodies a row may be bound to: those that have a frame in the version, and what no body has been given. @throws NotFound, NotAllowed */
export const bodiesToBind = (ctx: Context, id: BudgetVersionId): Promise<BodyChoice[]> =>
  ctx.read(async (tx) => {
    const { budget } = await draftToEdit(ctx, tx, id)
    const [units, frames] = await Promise.all([unitsIn(tx), framesOf(tx, id, 'decided')])
    const on = day(`${budget.year}-01-01`)
    const named = [...new Set(frames.map(({ unit }) => unit))].flatMap((unit): BodyChoice[] => {
      const found = unit === null ? undefined : findUnit(units, unit)
      return found ? [{ unit, name: nameOn(found, periodOn(found, on) ? on : day(`${budget.year - 1}-01-01`)) }] : []
    })
    return [...named, { unit: null, name: null }]
  })
