import { refuse } from '../../shared/failure.ts'
import { type Money, noMoney } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { type Equation, unknownTerms } from './equation.ts'
import type { FillOrder } from './linked-statements.ts'
import {
  cellKey,
  columnKey,
  type EquationOutcome,
  type Explanation,
  type StatementCell,
  type StatementFigure,
  type StatementTable,
} from './statement.ts'

/** The tables and equations that one budget version is printed and tried with. */

export interface StatementSet {
  readonly version: BudgetVersionId
  readonly tables: readonly StatementTable[]
  readonly equations: readonly Equation[]
  /** 0 while nothing has been saved. */
  readonly revision: number
  /** What the tables were last filled with; null when they never were. */
  readonly filledWith: FillOrder | null
}

/** A figure to save; without an amount the cell becomes empty. */
export interface FigureOrder extends StatementCell {
  readonly amount: Money | null
  readonly note?: string | null | undefined
  readonly isFilled?: boolean
}

function twiceIn(keys: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return keys.find((key) => seen.size === seen.add(key).size)
}

/**
 * A set is saved whole: no key twice, and no equation about a row that is not there.
 * @throws Refusal statements.key-twice, statements.unknown-row
 */
export function mustFit(set: Pick<StatementSet, 'tables' | 'equations'>): void {
  const twice =
    twiceIn(set.tables.map(({ key }) => key)) ??
    twiceIn(set.equations.map(({ code }) => code)) ??
    twiceIn(set.tables.flatMap((table) => table.rows.map((row) => `${table.key}/${row.key}`))) ??
    twiceIn(set.tables.flatMap((table) => table.columns.map((column) => `${table.key}/${columnKey(column)}`)))
  if (twice !== undefined) refuse('statements.key-twice', { key: twice })
  const [unknown] = unknownTerms(set.equations, set.tables)
  if (unknown !== undefined) refuse('statements.unknown-row', { row: unknown })
}

/** @throws Refusal statements.no-such-cell, statements.key-twice */
export function mustBeCells(cells: readonly StatementCell[], tables: readonly StatementTable[]): void {
  const twice = twiceIn(cells.map(cellKey))
  if (twice !== undefined) refuse('statements.key-twice', { key: twice })
  for (const cell of cells) if (!isCell(cell, tables)) refuse('statements.no-such-cell', { cell: cellKey(cell) })
}

export function isCell(cell: StatementCell, tables: readonly StatementTable[]): boolean {
  const table = tables.find(({ key }) => key === cell.table)
  const hasColumn = table?.columns.some((column) => columnKey(column) === columnKey(cell))
  return hasColumn === true && table?.rows.some(({ key }) => key === cell.row) === true
}

/** A printed figure never goes away with its row or column: it is emptied first, knowingly. @throws Refusal statements.figures-lost */
export function mustKeepFigures(figures: readonly StatementFigure[], tables: readonly StatementTable[]): void {
  const lost = figures.filter((figure) => !isCell(figure, tables))
  if (lost[0]) refuse('statements.figures-lost', { count: lost.length, cell: cellKey(lost[0]) })
}

export interface BreachOrder {
  readonly equation: string
  readonly year: number
  readonly kind: EquationOutcome['kind']
  readonly words: string
}

/**
 * Words are written for a breach as it is; they excuse nothing else.
 * @throws Refusal statements.not-broken, statements.words-needed
 */
export function explain(outcomes: readonly EquationOutcome[], order: BreachOrder): Explanation {
  const { equation, year, kind } = order
  const words = order.words.trim()
  const outcome = outcomes.find((one) => one.equation === equation && one.year === year && one.kind === kind)
  if (!outcome || (outcome.state !== 'broken' && outcome.state !== 'explained')) refuse('statements.not-broken')
  if (words === '') refuse('statements.words-needed')
  return { equation, year, kind, difference: outcome.difference, words }
}

/** The law wants the three statements in a budget (KL 11 kap. 5 §, LKBR 4 kap.); a budget without them says why, in words that are printed. */
export interface Missing {
  /** Null until somebody has said why. */
  readonly words: string | null
}

/** Under which the words are kept, where an equation's code would stand. */
export const missingCode = 'statements-missing'

/** Null when the version has any figure in its tables. */
export function missingIn(figureCount: number, explanations: readonly Explanation[]): Missing | null {
  if (figureCount > 0) return null
  return { words: explanations.find(({ equation }) => equation === missingCode)?.words ?? null }
}

/** @throws Refusal statements.not-missing, statements.missing-words-needed */
export function explainMissing(missing: Missing | null, year: number, typed: string): Explanation {
  if (missing === null) refuse('statements.not-missing')
  const words = typed.trim()
  if (words === '') refuse('statements.missing-words-needed')
  return { equation: missingCode, year, kind: 'budget', difference: noMoney, words }
}

/** Before a budget is put forward. @throws Refusal statements.missing */
export function mustBeThere(missing: Missing | null): void {
  if (missing !== null && missing.words === null) refuse('statements.missing')
}

/** Before a budget is put forward. @throws Refusal statements.broken naming each */
export function mustHold(outcomes: readonly EquationOutcome[]): void {
  const broken = outcomes.filter(({ state }) => state === 'broken')
  const named = broken.map(({ title, year, arithmetic }) => `${title} (${year}): ${arithmetic}`).join(' · ')
  if (broken.length > 0) refuse('statements.broken', { count: broken.length, equations: named })
}
