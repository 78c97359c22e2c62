import { refuse } from '../../shared/failure.ts'
import { inOre, type Money, type MoneyUnit, ore } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { type Equation, type Term, writtenOut } from './equation.ts'
import {
  measureOf,
  type StatementCell,
  type StatementFigure,
  type StatementRowDefinition,
  type StatementTable,
} from './statement.ts'
import { mustBeCells, mustFit, type StatementSet } from './statement-set.ts'

/** One change at a time in the tables and equations of a version: a figure, a row, an equation. */

type Tables = Pick<StatementSet, 'tables' | 'equations'>

/** A thousand milliards of kronor, or ten thousand per cent: more is a slip of the pen. */
const most = { money: 100_000_000_000_000, percent: 100_000_000 } as const

export interface Place {
  readonly table: StatementTable
  readonly row: StatementRowDefinition
}

/** @throws Refusal statements.no-such-cell */
export function placeOf(cell: StatementCell, tables: readonly StatementTable[]): Place {
  mustBeCells([cell], tables)
  const table = tables.find(({ key }) => key === cell.table) as StatementTable
  return { table, row: table.rows.find(({ key }) => key === cell.row) as StatementRowDefinition }
}

/**
 * What a person wrote for one figure, in the unit of its table or in per cent; nothing written empties the cell.
 * @returns öre, of a percent millionths
 * @throws Refusal statements.no-such-cell, statements.not-a-number, statements.figure-too-large
 */
export function readFigure(typed: string, cell: StatementCell, tables: readonly StatementTable[]): Money | null {
  const { table, row } = placeOf(cell, tables)
  if (typed.trim() === '') return null
  const where = { row: row.label, year: cell.year, table: table.title }
  const isPercent = measureOf(row, cell.kind) === 'percent'
  const value = parseSwedishNumber(typed)
  if (value === undefined)
    refuse('statements.not-a-number', { typed: typed.trim(), unit: unitOf(isPercent, table), ...where })
  if (Math.abs(value) > 1e12) refuse('statements.figure-too-large', where)
  const amount = isPercent ? ore(Math.sign(value) * Math.round(Math.abs(value) * 10_000)) : inOre(value, table.unit)
  mustBePlausible(amount, isPercent, where)
  return amount
}

const unitOf = (isPercent: boolean, { unit }: { readonly unit: MoneyUnit }): string => (isPercent ? '%' : unit)

function mustBePlausible(amount: number, isPercent: boolean, where: Readonly<Record<string, string | number>>): void {
  if (Math.abs(amount) > most[isPercent ? 'percent' : 'money']) refuse('statements.figure-too-large', where)
}

/** Of an amount that a program sends. @throws Refusal statements.no-such-cell, statements.figure-too-large */
export function mustBeFigure(amount: Money | null, cell: StatementCell, tables: readonly StatementTable[]): void {
  const { table, row } = placeOf(cell, tables)
  const where = { row: row.label, year: cell.year, table: table.title }
  if (amount !== null) mustBePlausible(amount, measureOf(row, cell.kind) === 'percent', where)
}

/** A key of small letters and digits from what people call a thing; never one that is taken. */
export function keyFor(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const key =
    plain
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60) || otherwise
  if (!taken.includes(key)) return key
  const number = Array.from({ length: taken.length + 1 }, (_, at) => at + 2).find(
    (at) => !taken.includes(`${key}-${at}`),
  )
  return `${key}-${number}`
}

export interface RowOrder {
  readonly table: string
  /** The row to change; left out for a new one. */
  readonly row?: string | undefined
  readonly label: string
  readonly isSum: boolean
  /** Rows that equations take together; null for none. */
  readonly group: string | null
  /** Of a new row: the row it is to stand beneath; null places it first. */
  readonly after?: string | null | undefined
}

const tableIn = ({ tables }: Tables, key: string): StatementTable =>
  tables.find((one) => one.key === key) ?? refuse('statements.no-such-row', { row: key })

const withTable = <Set extends Tables>(set: Set, table: StatementTable): Set => ({
  ...set,
  tables: set.tables.map((one) => (one.key === table.key ? table : one)),
})

/**
 * Adds a row or gives one another name, group or weight. Its key and figures stay.
 * @throws Refusal statements.no-such-row, statements.label-taken, statements.unknown-row
 */
export function withRow<Set extends Tables>(set: Set, order: RowOrder): Set {
  const table = tableIn(set, order.table)
  const label = order.label.trim()
  if (table.rows.some((one) => one.label === label && one.key !== order.row))
    refuse('statements.label-taken', { label })
  const parts = { label, isSum: order.isSum, ...(order.group !== null && { group: order.group }) }
  const after = withTable(set, {
    ...table,
    rows: order.row === undefined ? added(table, order, parts) : changed(table, order.row, parts),
  })
  mustFit(after)
  return after
}

type RowParts = Omit<StatementRowDefinition, 'key' | 'bound' | 'measure'>

function added({ rows }: StatementTable, { after }: RowOrder, parts: RowParts): StatementRowDefinition[] {
  const key = keyFor(
    parts.label,
    rows.map((one) => one.key),
    'row',
  )
  const beneath = rows.findIndex((one) => one.key === after)
  if (after && beneath < 0) refuse('statements.no-such-row', { row: after })
  return rows.toSpliced(beneath + 1, 0, { key, ...parts })
}

function changed({ rows }: StatementTable, key: string, parts: RowParts): StatementRowDefinition[] {
  if (!rows.some((one) => one.key === key)) refuse('statements.no-such-row', { row: key })
  return rows.map(({ group: _, ...one }) =>
    one.key === key ? { ...one, ...parts } : { ...one, ...(_ !== undefined && { group: _ }) },
  )
}

/**
 * Takes a row away. Not while it has figures, nor while an equation names it: both are changed first, knowingly.
 * @throws Refusal statements.no-such-row, statements.row-has-figures, statements.row-in-equation, statements.last-row
 */
export function withoutRow<Set extends Tables>(
  set: Set,
  figures: readonly StatementFigure[],
  key: string,
  row: string,
): Set {
  const table = tableIn(set, key)
  const found = table.rows.find((one) => one.key === row) ?? refuse('statements.no-such-row', { row })
  const count = figures.filter((one) => one.table === key && one.row === row).length
  if (count > 0) refuse('statements.row-has-figures', { row: found.label, count })
  const names = (term: Term) => term.table === key && term.row === row
  const using = set.equations.filter(({ left, right, base = [] }) => [...left, ...right, ...base].some(names))
  if (using.length > 0)
    refuse('statements.row-in-equation', { row: found.label, equations: using.map(({ title }) => title).join(' · ') })
  if (table.rows.length === 1) refuse('statements.last-row', { row: found.label, table: table.title })
  const after = withTable(set, { ...table, rows: table.rows.filter((one) => one !== found) })
  mustFit(after)
  return after
}

/** An equation as it is written; without a code it is new. */
export type EquationOrder = Omit<Equation, 'code'> & { readonly code?: string | undefined }

/**
 * Adds an equation, or replaces the one with its code.
 * @throws Refusal statements.no-terms, statements.factor-nought, statements.says-nothing, statements.unknown-row,
 *   statements.no-such-equation, statements.star-without-each, statements.never-tried
 */
export function withEquation<Set extends Tables>(set: Set, order: EquationOrder): Set {
  const { code: given, ...parts } = order
  const codes = set.equations.map(({ code }) => code)
  if (given !== undefined && !codes.includes(given)) refuse('statements.no-such-equation', { equation: given })
  const equation = { ...parts, title: parts.title.trim(), code: given ?? keyFor(parts.title, codes, 'equation') }
  mustSaySomething(equation)
  const equations =
    given === undefined
      ? [...set.equations, equation]
      : set.equations.map((one) => (one.code === given ? equation : one))
  const after = { ...set, equations }
  mustFit(after)
  if (writtenOut([equation], set.tables).length === 0) refuse('statements.never-tried', { title: equation.title })
  return after
}

function mustSaySomething({ kind, left, right, base, each, title }: Equation): void {
  if (left.length === 0 || right.length === 0) refuse('statements.no-terms', { title })
  if (kind === 'growth' && (base ?? []).length === 0) refuse('statements.base-needed', { title })
  const terms = [...left, ...right, ...(base ?? [])]
  if (terms.some(({ factor }) => factor === 0)) refuse('statements.factor-nought', { title })
  if (!each && terms.some(({ row }) => row === '*')) refuse('statements.star-without-each', { title })
  if (kind !== 'growth' && JSON.stringify(sorted(left)) === JSON.stringify(sorted(right)))
    refuse('statements.says-nothing', { title })
}

/** Terms in an order of their own, defaults written out, so that two sides that say the same look the same. */
const sorted = (terms: readonly Term[]): string[] =>
  terms
    .map(({ table, row = '', group = '', factor = 1, back = 0, kind = '' }) =>
      [table, row, group, factor, back, kind].join('/'),
    )
    .toSorted()

/** @throws Refusal statements.no-such-equation */
export function withoutEquation<Set extends Tables>(set: Set, code: string): Set {
  if (!set.equations.some((one) => one.code === code)) refuse('statements.no-such-equation', { equation: code })
  return { ...set, equations: set.equations.filter((one) => one.code !== code) }
}
