import { type GridCell, gridLines } from './grid-layout.ts'
import { span } from './piece.ts'
import { TooMuch } from './unfit.ts'

/** A sheet holds what somebody put there: titles above tables, tables below and beside each other. Each is told for itself. */
export interface Block {
  /** What is written, by row and column, both from nought; rows in order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, string>>
  /** Columns that a merged cell covers, by `row:column`. */
  readonly spans: ReadonlyMap<string, number>
}

/** Nobody reads more columns than these. */
const mostColumns = 1_000

/** @throws TooMuch */
export function linesOfSheet({ rows, spans }: Block): string[] {
  if (columnsOf(rows).length > mostColumns) throw new TooMuch()
  const ordered = new Map([...rows].toSorted(([a], [b]) => a - b))
  const parts = bandsOf(ordered).flatMap((band) => besideEachOther(band))
  return parts.flatMap((part, index) => [...(index > 0 ? [''] : []), ...gridLines(gridOf(part, spans))])
}

type Rows = ReadonlyMap<number, ReadonlyMap<number, string>>

/** Those that something stands in, in order. */
const columnsOf = (rows: Rows): number[] =>
  [...new Set([...rows.values()].flatMap((cells) => [...cells.keys()]))].toSorted((a, b) => a - b)

/** Parted where a row is empty and what follows is beside something else, or not, so that a table keeps its own parts together. */
function bandsOf(rows: Rows): Rows[] {
  const whole = besideEachOther(rows)
  if (whole.length > 1) return whole.flatMap(bandsOf)
  const bands: Map<number, ReadonlyMap<number, string>>[] = []
  let before = Number.NaN
  for (const [row, cells] of rows) {
    if (row !== before + 1) bands.push(new Map())
    bands.at(-1)?.set(row, cells)
    before = row
  }
  // An empty row inside one table is no end of it.
  return bands.some((band) => besideEachOther(band).length > 1) ? bands : [rows]
}

/** Two tables side by side: an empty column, and on both sides of it names with figures behind them. */
function besideEachOther(rows: Rows): Rows[] {
  const columns = columnsOf(rows)
  const cut = columns.find((column, index) => {
    const before = columns[index - 1]
    return (
      before !== undefined &&
      column > before + 1 &&
      isTable(part(rows, (at) => at < column)) &&
      isTable(part(rows, (at) => at >= column))
    )
  })
  if (cut === undefined) return [rows]
  return [part(rows, (at) => at < cut), ...besideEachOther(part(rows, (at) => at >= cut))]
}

function part(rows: Rows, isIn: (column: number) => boolean): Rows {
  const kept = new Map<number, ReadonlyMap<number, string>>()
  for (const [row, cells] of rows) {
    const inside = new Map([...cells].filter(([column]) => isIn(column)))
    if (inside.size > 0) kept.set(row, inside)
  }
  return kept
}

/** Two rows at least that begin with a word and have a figure. */
function isTable(rows: Rows): boolean {
  const first = span([...rows.values()].flatMap((cells) => [...cells.keys()])).least
  const told = [...rows.values()].filter((cells) => {
    const texts = [...cells].filter(([column]) => column !== first).map(([, text]) => text)
    return (
      /\p{L}/u.test(cells.get(first) ?? '') && texts.some((text) => /^[-+\u2212]?\s?\d[\d\s,\u00a0]*%?$/.test(text))
    )
  })
  return told.length >= 2
}

/** Without the columns nothing stands in; an empty row stays a line. */
function gridOf(rows: Rows, spans: Block['spans']): GridCell[][] {
  const used = columnsOf(rows)
  const grid: GridCell[][] = []
  let before: number | undefined
  for (const [row, cells] of rows) {
    if (before !== undefined && row > before + 1) grid.push([])
    grid.push(rowOf(row, cells, used, spans))
    before = row
  }
  return grid
}

function rowOf(
  row: number,
  cells: ReadonlyMap<number, string>,
  used: readonly number[],
  spans: Block['spans'],
): GridCell[] {
  const told: GridCell[] = []
  for (let index = 0; index < used.length; ) {
    const column = used[index] ?? 0
    const text = cells.get(column) ?? ''
    const end = column + (text === '' ? 1 : (spans.get(`${row}:${column}`) ?? 1))
    const span = Math.max(1, used.filter((one) => one >= column && one < end).length)
    told.push({ text, span })
    index += span
  }
  return told
}
