import type { Money } from '../../shared/money.ts'
import type { FigureKind, StatementCell, StatementColumn, StatementRowDefinition, StatementTable } from './statement.ts'

/** An equation between figures of the statements, as data: the terms of the left side against those of the right. */

export const equationKinds = ['sum', 'net', 'same', 'carry-forward', 'articulation', 'growth'] as const
export type EquationKind = (typeof equationKinds)[number]

export interface Term {
  readonly table: string
  /** One row; `*` is the row the equation is written out for. */
  readonly row?: string
  /** Every row of the group in the table. */
  readonly group?: string
  /** 1 when left out; −1 subtracts, 1.025 is an uplift of 2,5 %. */
  readonly factor?: number
  /** Years before the year of the column. */
  readonly back?: number
  /** When it is not the kind of the column itself. */
  readonly kind?: FigureKind
  /** Counts as nothing when the row is not in the table or the cell is empty. */
  readonly optional?: boolean
}

export interface Equation {
  readonly code: string
  readonly title: string
  readonly kind: EquationKind
  /** The first term decides in which columns the equation is tried. */
  readonly left: readonly Term[]
  readonly right: readonly Term[]
  /** Of `growth`: what the right side has grown from. */
  readonly base?: readonly Term[]
  /** Written out once for every row of a group; `*` in the terms is that row. */
  readonly each?: { readonly table: string; readonly group: string }
}

/** A figure that counts in a side, with how many times. */
export interface Counted {
  readonly cell: StatementCell
  readonly factor: number
  readonly amount: Money
  readonly table: StatementTable
}

const rowIn = (term: Term, row: string): Term => (term.row === '*' ? { ...term, row } : term)

/** Equations for each row of a group, one by one: `frames.same` becomes `frames.same.school-board`. */
export function writtenOut(equations: readonly Equation[], tables: readonly StatementTable[]): Equation[] {
  return equations.flatMap((equation) => {
    if (!equation.each) return [equation]
    const { table, group } = equation.each
    const rows = tables.find(({ key }) => key === table)?.rows.filter((row) => row.group === group) ?? []
    return rows.map((row) => forRow(equation, row))
  })
}

function forRow({ each: _, ...equation }: Equation, { key, label }: StatementRowDefinition): Equation {
  const named = (terms: readonly Term[]) => terms.map((term) => rowIn(term, key))
  return {
    ...equation,
    code: `${equation.code}.${key}`,
    title: `${equation.title}: ${label}`,
    left: named(equation.left),
    right: named(equation.right),
    ...(equation.base && { base: named(equation.base) }),
  }
}

/** Columns an equation is tried in: those of its first term. */
export function columnsOf({ left }: Equation, tables: readonly StatementTable[]): readonly StatementColumn[] {
  const [first] = left
  const columns = tables.find(({ key }) => key === first?.table)?.columns ?? []
  return columns.filter(({ kind }) => (first?.kind ? kind === first.kind : kind !== 'change' && kind !== 'percent'))
}

/** Cells a term stands for in a column: one, or one for each row of its group. None when table, rows or column are not there. */
export function cellsOf(term: Term, column: StatementColumn, tables: readonly StatementTable[]): StatementCell[] {
  const table = tables.find(({ key }) => key === term.table)
  const found = table && columnFor(table, term, column)
  if (!found) return []
  return table.rows
    .filter((row) => (term.group ? row.group === term.group : row.key === term.row))
    .map((row) => ({ table: table.key, row: row.key, ...found }))
}

/** The same kind first; otherwise the only column of the year. Two that might be meant are none. */
function columnFor(table: StatementTable, term: Term, { year, kind }: StatementColumn): StatementColumn | undefined {
  const wanted = year - (term.back ?? 0)
  const ofYear = table.columns.filter((one) => one.year === wanted)
  if (term.kind) return ofYear.find((one) => one.kind === term.kind)
  const figures = ofYear.filter((one) => one.kind !== 'change' && one.kind !== 'percent')
  return figures.find((one) => one.kind === kind) ?? (figures.length === 1 ? figures[0] : undefined)
}

/** Terms that name a table or row which is not there, as `balance/equity`: an edited set must not lose an equation by a misspelling. */
export function unknownTerms(equations: readonly Equation[], tables: readonly StatementTable[]): string[] {
  const isKnown = (term: Term): boolean => {
    const rows = tables.find(({ key }) => key === term.table)?.rows ?? []
    return rows.some((row) => (term.group ? row.group === term.group : row.key === term.row))
  }
  return writtenOut(equations, tables).flatMap(({ left, right, base = [] }) =>
    [...left, ...right, ...base]
      .filter((term) => !term.optional && !isKnown(term))
      .map((term) => `${term.table}/${term.row ?? term.group ?? ''}`),
  )
}

/** Of a larger set, the equations whose tables and rows are all there. */
export const equationsFitting = (equations: readonly Equation[], tables: readonly StatementTable[]): Equation[] =>
  equations.filter(
    (equation) =>
      unknownTerms([equation], tables).length === 0 && (!equation.each || writtenOut([equation], tables).length > 0),
  )
