import type { Money, MoneyUnit } from '../../shared/money.ts'
import { parseTable } from './clipboard-text.ts'
import { readPasted, type TextFault } from './formula.ts'
import {
  type Area,
  amountAt,
  areaOf,
  type Edit,
  type GridRow,
  type Place,
  type Selection,
  setRow,
  spread,
} from './grid-model.ts'

/** What a paste means for the sheet. It is taken as a whole or refused as a whole; a cell that is no number is told and keeps what it had. */

/** More than this at once is refused: a whole sheet of a large municipality's unit is a tenth of it. */
export const largestPaste = 20_000

export interface CellFault extends Place {
  readonly text: string
  readonly fault: TextFault | 'locked'
}

export type Pasted =
  | {
      readonly edits: readonly Edit[]
      readonly faults: readonly CellFault[]
      readonly cells: number
      /** Empty cells that took the place of an amount: they become nought, as in a spreadsheet. */
      readonly emptied: number
      readonly area: Area
    }
  | { readonly refused: 'too-many'; readonly cells: number }
  | { readonly refused: 'outside'; readonly rows: number; readonly columns: number }

export function paste(rows: readonly GridRow[], selection: Selection, text: string, unit: MoneyUnit): Pasted {
  const table = parseTable(text)
  const width = Math.max(...table.map((row) => row.length))
  const cells = table.reduce((sum, row) => sum + row.length, 0)
  if (cells > largestPaste) return { refused: 'too-many', cells }
  const chosen = areaOf(selection)
  const single = table.length === 1 && width === 1
  const area = single ? chosen : { ...chosen, bottom: chosen.top + table.length - 1, right: chosen.left + width - 1 }
  const columns = (rows[0]?.amounts.length ?? 0) + 1
  if (area.bottom >= rows.length || area.right >= columns)
    return { refused: 'outside', rows: table.length, columns: width }
  const textAt = (row: number, column: number) =>
    single ? (table[0]?.[0] ?? '') : table[row - area.top]?.[column - area.left]
  return { ...put(rows, area, textAt, unit), cells: single ? countOf(area) : cells, area }
}

const countOf = ({ top, left, bottom, right }: Area) => (bottom - top + 1) * (right - left + 1)

function put(
  rows: readonly GridRow[],
  area: Area,
  textAt: (row: number, column: number) => string | undefined,
  unit: MoneyUnit,
): { edits: Edit[]; faults: CellFault[]; emptied: number } {
  const edits: Edit[] = []
  const faults: CellFault[] = []
  let emptied = 0
  for (let at = area.top; at <= area.bottom; at++) {
    const row = rows[at] as GridRow
    const amounts = new Map<number, Money>()
    for (let column = area.left; column <= area.right; column++) {
      const text = textAt(at, column)
      // Pasted together with its months, a sum follows by itself.
      if (text === undefined || (column === row.amounts.length && area.left < column)) continue
      const read = row.locked ? ({ fault: 'locked' } as const) : readPasted(text, unit)
      if ('fault' in read) faults.push({ row: at, column, text, fault: read.fault })
      else amounts.set(column, read.amount)
      if (text.trim() === '' && !row.locked && amountAt(row, column) !== 0) emptied++
    }
    const sum = amounts.get(row.amounts.length)
    edits.push(...(sum === undefined ? setRow(row, amounts) : spread(row, sum)))
  }
  return { edits, faults, emptied }
}
