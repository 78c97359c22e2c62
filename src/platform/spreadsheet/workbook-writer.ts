import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { Day } from '../../shared/local-date.ts'

/** Tables as an Excel workbook. Texts stay texts: what a spreadsheet would run as a formula is disarmed. */

export type TableCell =
  | string
  | number
  | null
  | { readonly day: Day }
  | { readonly amount: number; readonly decimals: number }
  /** A formula of our own making, as `SUM(B2:B9)` without an equals sign, as the file format wants it: never built from what people write. */
  | {
      readonly formula: string
      readonly decimals: number
      /** What it comes to now, for programs that do not work formulas out. */
      readonly value?: number
    }

export interface Table {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly width: number }[]
  readonly rows: readonly (readonly TableCell[])[]
}

const risky = /^'*[=+\-@\t\r]/

/** One apostrophe more than the text had, so that `armed` gives back the very same text. */
export const disarmed = (text: string): string => (risky.test(text) ? `'${text}` : text)

export const armed = (text: string): string => (text.startsWith("'") && risky.test(text) ? text.slice(1) : text)

// Control characters cannot stand in XML; `_x0041_` would be read back as an A.
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const written = (text: string): string =>
  disarmed(text)
    .replaceAll(unwritable, '')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

const numberFormat = (decimals: number): string => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`)

function cellOf(cell: TableCell): Cell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'object' && 'amount' in cell)
    return { value: cell.amount, type: Number, format: numberFormat(cell.decimals) }
  if (typeof cell === 'object' && 'formula' in cell)
    return { value: cell.formula, type: 'Formula', format: numberFormat(cell.decimals), fontWeight: 'bold' }
  if (typeof cell === 'object') return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  return { value: written(cell), type: String, wrap: true, alignVertical: 'top' }
}

export function writeWorkbook(tables: readonly Table[]): Promise<Uint8Array> {
  return writeExcelFile(
    tables.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map((column): Cell => ({ value: column.name, type: String, fontWeight: 'bold' })),
        ...rows.map((row) => row.map(cellOf)),
      ] satisfies SheetData,
    })),
    { features: [{ files: { transform: { [sheetFile]: { transform: valuesBesideFormulas(tables) } } } }] },
  ).toBuffer()
}

const sheetFile = 'xl/worksheets/sheet{id}.xml'

/** The package writes a formula without its value: values are put beside their formulas, which stand in the file in the order of the rows. */
const valuesBesideFormulas =
  (tables: readonly Table[]) =>
  (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
    const formulas = (tables[sheetIndex]?.rows ?? [])
      .flat()
      .filter((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell)
    let at = 0
    return xml.replaceAll('</f></c>', () => {
      const value = formulas[at++]?.value
      return value === undefined ? '</f></c>' : `</f><v>${value}</v></c>`
    })
  }
