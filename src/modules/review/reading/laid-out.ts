import type { Cell } from '../figure.ts'
import type { Edges } from './cells.ts'
import { tailOf } from './tail.ts'

/**
 * Where lines keep their layout, the columns are told by the page: numbers of one column stand over each other, and at least
 * two spaces stand between a number and the next. No count of columns has to be known, and a cell left empty is seen.
 */
export function laidOut(lines: readonly string[]): Edges | undefined {
  const several = lines.filter((line) => (tailOf(line).ways[0]?.length ?? 0) >= 2)
  const rows = lines.map(cellsByGap).filter((cells): cells is readonly Cell[] => (cells?.length ?? 0) >= 2)
  if (rows.length < 2 || rows.length * 4 < several.length * 3) return undefined
  const columns = columnsOver(rows.flat())
  const isShared = rows.some((cells) => new Set(cells.map((cell) => columnOf(cell, columns))).size < cells.length)
  // Where no row has them all, the layout changes on the way, as over the end of a page.
  const isFull = rows.some((cells) => cells.length === columns.length)
  if (isShared || !isFull || columns.length < 2) return undefined
  return { isLaidOut: true, ends: columns.map(({ ends }) => ends), spans: columns.map(({ span }) => span) }
}

interface Standing {
  readonly span: readonly [number, number]
  /** Least and most place where its cells end. */
  readonly ends: readonly [number, number]
}

/** Cells that stand over each other are one column. */
function columnsOver(cells: readonly Cell[]): readonly Standing[] {
  const columns: { span: [number, number]; ends: [number, number] }[] = []
  for (const { start, end } of cells.toSorted((a, b) => a.start - b.start)) {
    const last = columns.at(-1)
    if (last && start < last.span[1]) {
      last.span[1] = Math.max(last.span[1], end)
      last.ends = [Math.min(last.ends[0], end), Math.max(last.ends[1], end)]
    } else columns.push({ span: [start, end], ends: [end, end] })
  }
  return columns
}

const columnOf = ({ start, end }: Cell, columns: readonly Standing[]): number =>
  columns.findIndex(({ span: [from, to] }) => start < to && from < end)

/** The numbers behind the name when two spaces or more stand before each; undefined when one space does. */
function cellsByGap(line: string): readonly Cell[] | undefined {
  const way = tailOf(line).ways[0] ?? []
  // `Konst 15    3,3    3,2`: a number one space behind the name belongs to it.
  const named = way.findIndex(({ start }) => gapBefore(line, start) !== 1)
  const cells = way.slice(Math.max(0, named))
  return cells.length > 0 && cells.every(({ start }) => gapBefore(line, start) !== 1) ? cells : undefined
}

function gapBefore(line: string, at: number): number {
  const before = line.slice(0, at)
  return before.length - before.trimEnd().length
}

/** The line's cells in those columns; undefined when one of them stands in none, or two in the same. */
export function placeLaidOut(line: string, spans: Spans): readonly (Cell | null)[] | undefined {
  for (const way of tailOf(line).ways) {
    const named = way.findIndex(({ start }) => gapBefore(line, start) !== 1)
    for (let from = 0; from <= Math.max(0, named); from += 1) {
      const cells = inColumns(way.slice(from), spans)
      if (cells) return cells
    }
  }
  return undefined
}

export type Spans = readonly (readonly [number, number])[]

function inColumns(way: readonly Cell[], spans: Spans): readonly (Cell | null)[] | undefined {
  const cells: (Cell | null)[] = spans.map(() => null)
  let before = -1
  for (const cell of way) {
    const at = nearest(cell, spans)
    if (at === undefined || at <= before) return undefined
    cells[at] = cell
    before = at
  }
  return way.length > 0 ? cells : undefined
}

/** The column that the cell stands over, or as good as. */
function nearest({ start, end }: Cell, spans: Spans): number | undefined {
  const over = spans.flatMap(([from, to], at) => (start < to && from < end ? [at] : []))
  if (over.length > 0) return over.length === 1 ? over[0] : undefined
  const near = spans.findIndex(([from, to]) => Math.min(Math.abs(from - end), Math.abs(start - to)) <= 2)
  return near < 0 ? undefined : near
}
