import { type Column, isRow, type Row, type Table } from '../document.ts'
import type { Figure } from '../figure.ts'
import { isPercentRow } from './row-kind.ts'

/** One figure of a table with all that says what it measures. */
export interface Quantity {
  readonly table: Table
  readonly row: Row
  readonly column: Column
  readonly figure: Figure
  /** Empty for the municipality; which of several columns it stands in, where they tell the same year and not whose it is. */
  readonly scope: string
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
    isPercentRow(row) || isDoubtful(row)
      ? []
      : table.columns.flatMap((column, index): Quantity[] => {
          const figure = row.cells[index]
          return figure && column.year !== null && column.unit === 'amount' && isLevel(column)
            ? [{ table, row, column, figure, scope: scopeOf(table, column) }]
            : []
        }),
  )

/** Whether its amounts can be read in another way, all of them. */
const isDoubtful = ({ cells, otherwise }: Row): boolean =>
  otherwise?.some((other) => other.every((cell, at) => (cell === null) === (cells[at] === null))) ?? false

function scopeOf({ columns }: Table, column: Column): string {
  if (column.whose !== undefined) return column.whose === 'group' ? 'group' : ''
  const same = columns.filter(
    ({ version, year, whose }) => `${version} ${year} ${whose}` === `${column.version} ${column.year} undefined`,
  )
  return same.length > 1 ? `column ${same.indexOf(column) + 1}` : ''
}

/** A change or a variance is no level: it has a year, and is not the year's amount. */
const isLevel = ({ version }: Column): boolean => version !== 'change' && version !== 'variance' && version !== 'total'

export const periodOf = ({ column, scope }: Quantity): string =>
  `${column.version ?? ''} ${column.year} ${scope}`.trim()
