import { type Column, isRow, type Row, type Table } from '../document.ts'
import type { Figure } from '../figure.ts'
import { isPercentRow } from './row-kind.ts'

/** One figure of a table with all that says what it measures. */
export interface Quantity {
  readonly table: Table
  readonly row: Row
  readonly column: Column
  readonly figure: Figure
}

/** The same name however it is written: case, marks of notes, `o` for `och`. */
export const nameOf = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/\*+/g, '')
    .replaceAll(/\bo\b/g, 'och')
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()

/** Amounts that tell their year. */
export const quantitiesOf = (table: Table): Quantity[] =>
  table.rows.filter(isRow).flatMap((row) =>
    isPercentRow(row)
      ? []
      : table.columns.flatMap((column, index): Quantity[] => {
          const figure = row.cells[index]
          return figure && column.year !== null && column.unit === 'amount' && isLevel(column)
            ? [{ table, row, column, figure }]
            : []
        }),
  )

/** A change or a variance is no level: it has a year, and is not the year's amount. */
const isLevel = ({ version }: Column): boolean => version !== 'change' && version !== 'variance' && version !== 'total'

export const periodOf = ({ column }: Quantity): string => `${column.version ?? ''} ${column.year}`
