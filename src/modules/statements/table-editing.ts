import { refuse } from '../../shared/failure.ts'
import type { MoneyUnit } from '../../shared/money.ts'
import type { Term } from './equation.ts'
import { keyFor } from './set-editing.ts'
import {
  columnKey,
  figureKinds,
  measureOf,
  type RowBinding,
  type StatementColumn,
  type StatementFigure,
  type StatementTable,
} from './statement.ts'
import { mustFit, type StatementSet } from './statement-set.ts'

/** Whole tables, their columns, and what their rows are bound to. */

type Tables = Pick<StatementSet, 'tables' | 'equations'>

export interface TableParts {
  readonly title: string
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly note: string
}

export interface NewTable extends TableParts {
  readonly columns: readonly StatementColumn[]
  /** A table has a row from the start; the others are added to it. */
  readonly firstRow: string
}

/** @throws Refusal statements.no-such-table */
export const tableOf = ({ tables }: Tables, key: string): StatementTable =>
  tables.find((one) => one.key === key) ?? refuse('statements.no-such-table', { table: key })

const replaced = <Set extends Tables>(set: Set, table: StatementTable): Set => ({
  ...set,
  tables: set.tables.map((one) => (one.key === table.key ? table : one)),
})

function mustBeFree({ tables }: Tables, title: string, key?: string): void {
  if (tables.some((one) => one.title === title && one.key !== key)) refuse('statements.title-taken', { title })
}

/** The columns of the table named; where there is none, the year of the budget and its plan years. */
export const columnsAs = (tables: readonly StatementTable[], key: string, year: number): readonly StatementColumn[] =>
  tables.find((one) => one.key === key)?.columns ?? [
    { year, kind: 'budget' },
    { year: year + 1, kind: 'plan' },
    { year: year + 2, kind: 'plan' },
  ]

/** A table of its own, last. @throws Refusal statements.title-taken, statements.key-twice */
export function withNewTable<Set extends Tables>(set: Set, { firstRow, ...parts }: NewTable): Set {
  const title = parts.title.trim()
  mustBeFree(set, title)
  const keys = set.tables.map((one) => one.key)
  const label = firstRow.trim()
  const rows = [{ key: keyFor(label, [], 'row'), label, isSum: false }]
  const after = { ...set, tables: [...set.tables, { ...parts, title, key: keyFor(title, keys, 'table'), rows }] }
  mustFit(after)
  return after
}

/** Another title, note or way of printing; rows, columns and figures stay. @throws Refusal statements.no-such-table, statements.title-taken */
export function withTableParts<Set extends Tables>(set: Set, key: string, parts: TableParts): Set {
  const title = parts.title.trim()
  const table = tableOf(set, key)
  mustBeFree(set, title, key)
  return replaced(set, { ...table, ...parts, title })
}

/**
 * Figures go away only when that is said; an equation that names the table is changed first.
 * @throws Refusal statements.no-such-table, statements.table-has-figures, statements.table-in-equation
 */
export function withoutTable<Set extends Tables>(
  set: Set,
  figures: readonly StatementFigure[],
  key: string,
  alsoFigures: boolean,
): Set {
  const { title } = tableOf(set, key)
  const count = figures.filter((one) => one.table === key).length
  if (count > 0 && !alsoFigures) refuse('statements.table-has-figures', { table: title, count })
  const names = (one: Pick<Term, 'table'>) => one.table === key
  const using = set.equations.filter(({ left, right, base = [], each }) =>
    [...left, ...right, ...base, ...(each ? [each] : [])].some(names),
  )
  if (using.length > 0) {
    const equations = using.map((one) => one.title).join(' · ')
    refuse('statements.table-in-equation', { table: title, equations })
  }
  return { ...set, tables: set.tables.filter((one) => one.key !== key) }
}

/** Columns stand by year, and within a year from outcome to change in per cent. */
const isLater = (one: StatementColumn, other: StatementColumn): boolean =>
  one.year === other.year ? figureKinds.indexOf(one.kind) > figureKinds.indexOf(other.kind) : one.year > other.year

/** @throws Refusal statements.no-such-table, statements.column-twice */
export function withColumn<Set extends Tables>(set: Set, key: string, column: StatementColumn): Set {
  const table = tableOf(set, key)
  const { columns, title } = table
  if (columns.some((one) => columnKey(one) === columnKey(column)))
    refuse('statements.column-twice', { table: title, year: column.year })
  const before = columns.findLastIndex((one) => !isLater(one, column))
  return replaced(set, { ...table, columns: columns.toSpliced(before + 1, 0, column) })
}

/** @throws Refusal statements.no-such-table, statements.no-such-column, statements.last-column, statements.column-has-figures */
export function withoutColumn<Set extends Tables>(
  set: Set,
  figures: readonly StatementFigure[],
  key: string,
  column: StatementColumn,
  alsoFigures: boolean,
): Set {
  const table = tableOf(set, key)
  const { columns, title } = table
  const kept = columns.filter((one) => columnKey(one) !== columnKey(column))
  if (kept.length === columns.length) refuse('statements.no-such-column', { table: title, year: column.year })
  if (kept.length === 0) refuse('statements.last-column', { table: title })
  const count = figuresIn(figures, key, column).length
  if (count > 0 && !alsoFigures) refuse('statements.column-has-figures', { table: title, year: column.year, count })
  return replaced(set, { ...table, columns: kept })
}

/** The figures of a table, or of one of its columns. */
export const figuresIn = (
  figures: readonly StatementFigure[],
  table: string,
  column?: StatementColumn,
): StatementFigure[] =>
  figures.filter((one) => one.table === table && (!column || columnKey(one) === columnKey(column)))

/** Of a body each; every other source is of the whole municipality. */
export const isOfBody = ({ to }: Pick<RowBinding, 'to'>): boolean => to === 'frame' || to === 'investments'

/**
 * Binds a row to what the system holds, or lets it go.
 * @throws Refusal statements.no-such-table, statements.no-such-row, statements.binding-of-percent
 */
export function withBinding<Set extends Tables>(set: Set, key: string, row: string, binding: RowBinding | null): Set {
  const table = tableOf(set, key)
  const found = table.rows.find((one) => one.key === row) ?? refuse('statements.no-such-row', { row })
  if (binding && measureOf(found, 'budget') === 'percent') refuse('statements.binding-of-percent', { row: found.label })
  const { bound: _, ...bare } = found
  const bound = binding && { ...binding, unit: isOfBody(binding) ? binding.unit : null }
  const rows = table.rows.map((one) => (one === found ? { ...bare, ...(bound && { bound }) } : one))
  return replaced(set, { ...table, rows })
}
