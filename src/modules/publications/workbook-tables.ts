import type { Block, Cell, ReportDocument, Table } from '../../shared/document.ts'

/** The tables of a publication as sheets of a workbook: exact amounts shown rounded, and sums that are formulas. */

export type SheetCell =
  | string
  | number
  | null
  | { readonly amount: number; readonly decimals: number }
  /** With what it comes to, for those who read the file without calculating. */
  | { readonly formula: string; readonly decimals: number; readonly value: number }

export interface Sheet {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export function sheetsOf(document: ReportDocument, contents: string): readonly Sheet[] {
  const tables = document.blocks.flatMap(tablesIn)
  const names = sheetNames(
    contents,
    tables.map((table) => table.caption),
  )
  const facts = [document.publisher, document.kind, document.title, document.subtitle, document.decision ?? '']
  const first: Sheet = {
    name: names[0]!,
    columns: [
      { name: contents, width: 34 },
      { name: '', width: 70 },
    ],
    rows: [
      ...[...facts, document.status.text, document.demoMark ?? ''].filter((fact) => fact !== '').map((fact) => [fact]),
      [null],
      ...tables.map((table, i) => [names[i + 1]!, table.caption]),
    ],
  }
  return [first, ...tables.map((table, i) => sheetOf(table, names[i + 1]!))]
}

const tablesIn = (block: Block): readonly Table[] =>
  block.kind === 'table' ? [block.table] : block.kind === 'chart' ? [block.chart.table] : []

function sheetOf({ columns, rows, notes }: Table, name: string): Sheet {
  return {
    name,
    columns: columns.map(({ title, width }) => ({ name: title, width: Math.round(14 * width) })),
    rows: [...rows.map((row) => row.map((cell, at) => sheetCell(cell, at))), [null], ...notes.map((note) => [note])],
  }
}

function sheetCell({ lines, amount }: Cell, column: number): SheetCell {
  if (!amount) return lines.join('\n')
  const { value, decimals, sumOf } = amount
  return sumOf ? { formula: sumFormula(sumOf, column), decimals, value } : { amount: value, decimals }
}

/** Rows that lie together are summed as a range; a header stands above the first. */
export function sumFormula(rows: readonly number[], column: number): string {
  const letter = columnLetter(column)
  const isRange = rows.length > 1 && rows.every((row, i) => i === 0 || row === rows[i - 1]! + 1)
  if (isRange) return `SUM(${letter}${rows[0]! + 2}:${letter}${rows.at(-1)! + 2})`
  return rows.length === 0 ? '0' : `${rows.map((row) => `${letter}${row + 2}`).join('+')}`
}

const columnLetter = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : `${columnLetter(Math.floor(column / 26) - 1)}${columnLetter(column % 26)}`

/** A sheet's name has 31 signs, none of which a formula could read as its own, and no two are alike. */
export function sheetNames(first: string, captions: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return [first, ...captions].map((caption) => {
    const clean = caption
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 31)
      .trim()
    let name = clean === '' ? 'x' : clean
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${clean.slice(0, 31 - String(n).length - 1)} ${n}`
    taken.add(name.toLowerCase())
    return name
  })
}
