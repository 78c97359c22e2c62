import { inOre } from '../../shared/money.ts'
import type { Equation } from './equation.ts'
import type {
  FigureKind,
  StatementColumn,
  StatementFigure,
  StatementRowDefinition,
  StatementTable,
} from './statement.ts'

/** Small tables, written as they are read. */

export const aTable = (
  key: string,
  rows: readonly (string | StatementRowDefinition)[],
  columns: readonly StatementColumn[] = [column(2026)],
  parts: Partial<StatementTable> = {},
): StatementTable => ({
  key,
  title: key,
  unit: 'mkr',
  decimals: 1,
  note: '',
  rows: rows.map((row) => (typeof row === 'string' ? { key: row, label: row, isSum: false } : row)),
  columns,
  ...parts,
})

export const column = (year: number, kind: FigureKind = 'budget'): StatementColumn => ({ year, kind })

/** `figure('balance/assets', 650.8)` in mkr. */
export const figure = (place: string, amount: number, at: StatementColumn = column(2026)): StatementFigure => {
  const [table = '', row = ''] = place.split('/')
  return { table, row, ...at, amount: inOre(amount, 'mkr'), note: null }
}

/** `total = a + b` in one table. */
export const aSum = (table: string, parts: readonly string[], more: Partial<Equation> = {}): Equation => ({
  code: `${table}.total`,
  title: 'The total is its parts',
  kind: 'sum',
  left: [{ table, row: 'total' }],
  right: parts.map((row) => ({ table, row })),
  ...more,
})

export const sameIn = (one: string, other: string, row: string): Equation => ({
  code: `same.${row}`,
  title: 'Printed twice',
  kind: 'same',
  left: [{ table: one, row }],
  right: [{ table: other, row }],
})
