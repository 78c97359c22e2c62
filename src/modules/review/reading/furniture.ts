import type { Line } from '../document.ts'
import { usualCount } from './cells.ts'
import { isHeadingLine } from './heading.ts'
import { isDataLine, loneNumber } from './line-kind.ts'

/**
 * What stands at the top or the bottom of page after page: running headers and footers, and the printed number of the page.
 * They belong to the paper, not to the text: they stay among the lines, but no table and no sentence goes on through them.
 */
export interface Furniture {
  /** Numbers of the lines. */
  readonly lines: ReadonlySet<number>
  /** Printed number by page, where the pages number themselves otherwise than by their order. */
  readonly printed: ReadonlyMap<number, number>
}

/** How many lines from the page's edge. */
const deepest = 3
const fewest = 3

interface Edge {
  readonly line: Line
  readonly below: readonly Line[]
}

export function furnitureOf(lines: readonly Line[]): Furniture {
  const pages = Map.groupBy(
    lines.filter(({ text }) => text.trim() !== ''),
    ({ page }) => page,
  )
  const found = new Set<number>()
  const shapes = new Map<string, Edge[]>()
  for (const page of pages.values())
    for (const [at, line] of page.entries()) {
      const fromEnd = page.length - 1 - at
      if (at >= deepest && fromEnd >= deepest) continue
      const side = at < deepest ? 'top' : 'bottom'
      const shape = `${side} ${shapeOf(line.text)}`
      shapes.set(shape, [...(shapes.get(shape) ?? []), { line, below: page.slice(at + 1, at + 4) }])
    }
  for (const edges of shapes.values()) {
    const on = new Set(edges.map(({ line }) => line.page)).size
    // Left and right pages may have their own.
    if (on < fewest || on < 0.4 * pages.size || isHeadOfTable(edges) || isRowOfTable(edges)) continue
    for (const { line } of edges) found.add(line.number)
  }
  const numbers = pageNumbers([...pages.values()], found)
  for (const number of numbers.lines) found.add(number)
  return { lines: found, printed: numbers.printed }
}

/** The words without their numbers, which count the pages. */
const shapeOf = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll(/\d+/g, '#').toLowerCase()

/** The head of a table that is repeated where the table goes on. */
const isHeadOfTable = (edges: readonly Edge[]): boolean =>
  edges.filter(({ line, below }) => {
    // `Nämnd 1` is a heading with a number, not a row.
    const next = below.findIndex(({ text }) => isDataLine(text) && usualCount(text) > 1)
    return next >= 0 && isHeadingLine(line.text) && below.slice(0, next).every(({ text }) => isHeadingLine(text))
  }).length *
    2 >
  edges.length

/** Rows of numbers that are alike but for their numbers: `Summa -10,0 -11,0` last on each page. A page's number is one number. */
const isRowOfTable = (edges: readonly Edge[]): boolean => {
  const [first] = edges
  if (!first || !isDataLine(first.line.text)) return false
  return edges.some(({ line }) => /\d,\d/.test(line.text) || (line.text.match(/\d+/g)?.length ?? 0) > 3)
}

/** Numbers at the edge that rise by one from page to page. */
function pageNumbers(pages: readonly (readonly Line[])[], known: ReadonlySet<number>) {
  const told = pages.flatMap((page) =>
    page.flatMap((line, at) => {
      if (at >= deepest && page.length - 1 - at >= deepest) return []
      const isAlone = loneNumber.test(line.text) || /^\W*(?:sid(?:a|an)?|s\.?)?\s*\d{1,4}\W*$/i.test(line.text.trim())
      if (!isAlone && !known.has(line.number)) return []
      return numbersIn(line.text).map((number) => ({ line, number, shift: number - line.page }))
    }),
  )
  const shifts = new Map<number, Set<number>>()
  for (const { shift, line } of told) shifts.set(shift, (shifts.get(shift) ?? new Set()).add(line.page))
  const [shift, on] =
    [...shifts].sort(([a, one], [b, other]) => other.size - one.size || Math.abs(a) - Math.abs(b))[0] ?? []
  const fits = on !== undefined && on.size >= Math.min(fewest, 2) && on.size >= 0.4 * pages.length
  const lines = fits ? told.filter((one) => one.shift === shift).map(({ line }) => line.number) : []
  const printed = new Map<number, number>()
  if (fits && shift) for (const page of on) printed.set(page, page + shift)
  return { lines, printed }
}

/** The first and the last number: `3 (12)`, `Sida 3 av 12`, `3 Budget 2026`, `Budget 2026 3`. */
function numbersIn(text: string): number[] {
  const all = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)).filter((number) => number < 10_000)
  const ends = /\d\s*(?:\(|av\s|\/)\s*\d+\W*$/i.test(text) ? [all.at(-2), all[0]] : [all[0], all.at(-1)]
  return [...new Set(ends.flatMap((number) => number ?? []))]
}
