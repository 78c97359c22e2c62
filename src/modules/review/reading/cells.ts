import { amountOf, type Cell, type Figure, isFigure, isYear } from '../figure.ts'
import { placeLaidOut } from './laid-out.ts'
import { tailOf } from './tail.ts'

/** Puts the numbers of a line into a table's columns, or says that it cannot be known. */

export interface PlacedRow {
  readonly label: string
  readonly cells: readonly (Figure | null)[]
  /** What the cells would be if digits that stand one space apart are thousands and a cell is empty. */
  readonly otherwise?: readonly (readonly (Figure | null)[])[]
}

/** Where the numbers of each column end, from lines that have all of them. Lines that keep their layout only. */
export interface Edges {
  readonly isLaidOut: boolean
  readonly ends: readonly (readonly [number, number])[]
  /** A minus stands apart from its number, so that a dash in front of a number is no empty cell. */
  readonly isSpaced?: boolean
  /** All the room that a column takes, where the page tells the columns by itself. */
  readonly spans?: readonly (readonly [number, number])[]
}

const whitespace = /[\s\u00a0\u2007\u2009\u202f]/

const startOf = (way: readonly Cell[], line: string): number => way[0]?.start ?? line.length

/** What stands before the numbers, with the spaces of one. */
export const labelBefore = (line: string, at: number): string => line.slice(0, at).replaceAll(/\s+/g, ' ').trim()

/** The words of a line, whatever its numbers are. */
export const nameIn = (line: string): string => labelBefore(line, startOf(tailOf(line).ways[0] ?? [], line))

const figures = (way: readonly (Cell | null)[]): (Figure | null)[] => way.map((cell) => (isFigure(cell) ? cell : null))

/** The ways to read the line with exactly this many cells; a number that belongs to the name goes back to it: `Avd 1 −62,6`. */
function exactWays(line: string, count: number, isSpaced = false): (readonly Cell[])[] {
  const byPlaces = new Map<string, readonly Cell[]>()
  const { ways, isWhole } = tailOf(line)
  for (const way of ways) {
    if (way.some(isUnlikely) || (isSpaced && hasLooseSign(way))) continue
    const surplus = way.length - count
    if (surplus < 0) continue
    const given = way.slice(0, surplus)
    if (surplus > 0 && !given.every((cell) => isFigure(cell) && (cell.isPercent || cell.decimals === 0))) continue
    const kept = way.slice(surplus)
    if (surplus > 0 && labelBefore(line, startOf(way, line)) === '') continue
    const places = kept.map(({ start, end }) => `${start}-${end}`).join()
    if (!byPlaces.has(places)) byPlaces.set(places, kept)
  }
  const exact = [...byPlaces.values()]
  // Reading a number back into the name is for lines that cannot be read otherwise.
  const starts = new Set(ways.map((way) => startOf(way, line)))
  const whole = exact.filter((way) => starts.has(startOf(way, line)))
  const likely = whole.length > 0 ? whole : exact
  const even = isWhole ? mostEven(likely) : undefined
  return even ? [even] : likely
}

/** `4 569 120,1 %` is an amount and its change, not a change by half a million percent. */
const isUnlikely = (cell: Cell): boolean => isFigure(cell) && cell.isPercent && Math.abs(amountOf(cell)) >= 10_000

/** `– 19` cut into an empty cell and 19. */
const hasLooseSign = (way: readonly Cell[]): boolean =>
  way.some((cell, at) => {
    const next = way[at + 1]
    return !isFigure(cell) && isFigure(next) && next.start - cell.end === 1 && /^\d/.test(next.printed)
  })

/** Whether the lines write minus with a space behind it: some of them can only be read so. */
const writesSpaced = (ways: readonly (readonly Cell[])[]): boolean =>
  ways.some((way) => way.some((cell) => isFigure(cell) && /^[^\d(+]\s/.test(cell.printed)))

/**
 * `245 600 251 300 260 100` in three columns can be cut in many ways; in one of them the numbers are of a size, in the others
 * one is a thousand times the next. Undefined when no way stands out.
 */
function mostEven(ways: readonly (readonly Cell[])[]): readonly Cell[] | undefined {
  if (ways.length < 2) return undefined
  const [best, next] = ways.map((way) => ({ way, spread: spreadOf(way) })).toSorted((a, b) => a.spread - b.spread)
  return best && next && best.spread * 20 <= next.spread ? best.way : undefined
}

/** How many times the smallest number goes into the largest; nought is of any size. */
function spreadOf(way: readonly Cell[]): number {
  const sizes = way.flatMap((cell) => (isFigure(cell) && cell.digits !== 0 ? [Math.abs(amountOf(cell))] : []))
  return sizes.length === 0 ? 1 : Math.max(...sizes) / Math.min(...sizes)
}

export function edgesOf(lines: readonly string[], count: number): Edges {
  const full = lines.flatMap((line) => {
    const ways = exactWays(line, count)
    return ways.length === 1 && ways[0] ? [{ line, way: ways[0] }] : []
  })
  const wide = full.filter(({ line, way }) =>
    gapsIn(line, way)
      .slice(1, -1)
      .every((gap) => gap >= 2),
  )
  const isLaidOut = count > 1 && wide.length * 2 > full.length
  const ends = Array.from({ length: count }, (_, column): readonly [number, number] => {
    const all = wide.flatMap(({ way }) => way[column]?.end ?? [])
    return [Math.min(...all), Math.max(...all)]
  })
  return { isLaidOut, ends, isSpaced: writesSpaced(full.map(({ way }) => way)) }
}

/** Spaces before each cell, and after the last. */
function gapsIn(line: string, way: readonly Cell[]): number[] {
  const gaps = way.map(({ start }) => spacesBefore(line, start))
  const last = way.at(-1)?.end ?? line.length
  return [...gaps, line.length - last]
}

function spacesBefore(line: string, at: number): number {
  let gap = 0
  while (at - gap > 0 && whitespace.test(line[at - gap - 1] ?? '')) gap += 1
  return gap
}

/** @returns undefined when the numbers cannot be placed with certainty */
export function placeRow(
  line: string,
  count: number,
  edges: Edges,
  notes: readonly number[] = [],
): PlacedRow | undefined {
  if (edges.spans) {
    const cells = tailOf(line).isWhole ? placeLaidOut(line, edges.spans) : undefined
    const first = cells?.find((cell) => cell !== null)
    return cells && { label: labelBefore(line, first?.start ?? line.length), cells: figures(cells) }
  }
  const noted = notes.length > 0 ? notedRow(line, count, notes, edges.isSpaced) : undefined
  if (noted) return noted.row
  const exact = exactWays(line, count, edges.isSpaced)
  if (!tailOf(line).isWhole) return undefined
  if (exact.length === 1 && exact[0])
    return { ...placed(line, exact[0], figures(exact[0])), ...otherwise(line, exact[0], count) }
  if (exact.length > 1) return undefined
  const fewer = tailOf(line).ways.filter((way) => way.length < count && way.some(isFigure))
  for (const way of fewer) {
    const cells = edges.isLaidOut ? byEdges(way, edges) : byGaps(line, way, count)
    if (cells) return placed(line, way, cells)
  }
  return undefined
}

/**
 * `Intäkter 2 240,1 245,0` under a heading with columns of notes. Undefined when no note's number can stand there.
 * @param notes before which amount each of these columns stands
 */
function notedRow(
  line: string,
  count: number,
  notes: readonly number[],
  isSpaced = false,
): { readonly row: PlacedRow | undefined } | undefined {
  // A number behind the name that can be a note is one: of two cuts with the same amounts the longer is meant.
  const noted = someOf(notes)
    .flatMap((places) => withNotes(line, count, places, isSpaced))
    .toSorted((a, b) => b.way.length - a.way.length)
  const start = Math.min(...noted.map(({ way }) => startOf(way, line)))
  const plain = exactWays(line, count, isSpaced)
    .filter((way) => startOf(way, line) === start)
    .map((way) => ({ way, amounts: [...way] }))
  const key = ({ amounts }: { readonly amounts: readonly Cell[] }) => amounts.map((cell) => cell.start).join()
  const all = [...new Map([...noted, ...plain].toReversed().map((one) => [key(one), one])).values()]
  const [best, ...others] = all.toSorted((a, b) => spreadOf(a.amounts) - spreadOf(b.amounts))
  if (noted.length === 0 || !best) return undefined
  // Where little tells whether the first digits are a note or thousands, the other reading is kept in mind.
  const near = others.filter(({ amounts }) => spreadOf(best.amounts) * 3 > spreadOf(amounts))
  if (near.length === 0 && plain.includes(best)) return undefined
  return {
    row: {
      label: labelBefore(line, startOf(best.way, line)),
      cells: figures(best.amounts),
      ...(near.length > 0 ? { otherwise: near.map(({ amounts }) => figures(amounts)) } : {}),
    },
  }
}

/** The line cut so that notes stand before these amounts. */
const withNotes = (line: string, count: number, places: readonly number[], isSpaced: boolean) => {
  const at = new Set(places.map((place, index) => place + index))
  return exactWays(line, count + places.length, isSpaced)
    .filter((way) => way.every((cell, index) => !at.has(index) || isNote(cell)))
    .map((way) => ({ way, amounts: way.filter((_, index) => !at.has(index)) }))
}

/** Every choice of at least one. */
function someOf([first, ...rest]: readonly number[]): (readonly number[])[] {
  if (first === undefined) return []
  const others = someOf(rest)
  return [[first], ...others, ...others.map((chosen) => [first, ...chosen])]
}

/** A row that tells only where its notes are, among amounts with decimals: `Skatteintäkter 3`. */
export function isOnlyNotes(line: string, count: number, notes: readonly number[]): boolean {
  const way = tailOf(line).ways[0] ?? []
  return notes.length > 0 && count > notes.length && way.length <= notes.length && way.every(isNote)
}

/** The number of a note: one or two digits of its own before the amounts. */
const isNote = (cell: Cell | undefined): boolean =>
  isFigure(cell) && cell.decimals === 0 && /^\d{1,2}$/.test(cell.printed) && cell.digits > 0

/** `-19 -2 543 -113` in four columns may be three numbers and a cell that left no trace. */
function otherwise(line: string, way: readonly Cell[], count: number): Pick<PlacedRow, 'otherwise'> {
  const fewer = tailOf(line).ways.filter(
    (other) => other.length < count && count - other.length <= 2 && startOf(other, line) === startOf(way, line),
  )
  const all = placesForAll(fewer, count)
  return all ? { otherwise: all } : {}
}

const mostOtherwise = 200

/** All that a line can tell that could not be placed; undefined when it is too much, or nothing. */
export function rowsPossible(line: string, count: number, notes: readonly number[]): PlacedRow['otherwise'] {
  const { ways, isWhole } = tailOf(line)
  const start = Math.min(...ways.map((way) => startOf(way, line)))
  const own = isWhole ? ways.filter((way) => startOf(way, line) === start && way.some(isFigure)) : []
  const noted = notes.length > 0 ? own.filter(([first]) => isNote(first)).map((way) => way.slice(1)) : []
  return placesForAll(
    [...own, ...noted].filter(({ length }) => length > 0 && length <= count),
    count,
  )
}

/** Every way to put each of these in that many columns; undefined when they are too many, or none. */
function placesForAll(ways: readonly (readonly Cell[])[], count: number): PlacedRow['otherwise'] {
  const number = ways.reduce((sum, { length }) => sum + choices(count, length), 0)
  return number > 0 && number <= mostOtherwise ? ways.flatMap((way) => placesFor(figures(way), count)) : undefined
}

const choices = (of: number, some: number): number =>
  some === 0 ? 1 : some > of ? 0 : (choices(of - 1, some - 1) * of) / some

/** Every way to put the cells in that many columns, in order. */
function placesFor(cells: readonly (Figure | null)[], count: number): (readonly (Figure | null)[])[] {
  const [first, ...rest] = cells
  if (first === undefined) return [Array.from({ length: count }, () => null)]
  if (cells.length > count) return []
  return [
    ...placesFor(rest, count - 1).map((places) => [first, ...places]),
    ...placesFor(cells, count - 1).map((places) => [null, ...places]),
  ]
}

const placed = (line: string, way: readonly Cell[], cells: readonly (Figure | null)[]): PlacedRow => ({
  label: labelBefore(line, startOf(way, line)),
  cells,
})

function byEdges(way: readonly Cell[], { ends }: Edges): (Figure | null)[] | undefined {
  const cells: (Figure | null)[] = ends.map(() => null)
  let before = -1
  for (const cell of way) {
    const distances = ends.map(([least, most]) => Math.max(least - cell.end, cell.end - most, 0))
    const column = distances.indexOf(Math.min(...distances))
    if (column <= before || (distances[column] ?? 99) > 2) return undefined
    cells[column] = isFigure(cell) ? cell : null
    before = column
  }
  return cells
}

/** Taken out cell by cell, an empty one leaves two spaces more. */
function byGaps(line: string, way: readonly Cell[], count: number): (Figure | null)[] | undefined {
  const gaps = gapsIn(line, way)
  if (gaps.some((gap, index) => index < way.length && gap % 2 === 0)) return undefined
  const missing = gaps.map((gap) => Math.max(0, Math.floor((gap - 1) / 2)))
  if (way.length + missing.reduce((sum, one) => sum + one, 0) !== count) return undefined
  const cells: (Figure | null)[] = []
  for (const [index, cell] of way.entries())
    cells.push(...Array.from({ length: missing[index] ?? 0 }, () => null), isFigure(cell) ? cell : null)
  return [...cells, ...Array.from({ length: missing.at(-1) ?? 0 }, () => null)]
}

/** Whether a line can be a row of a table: a name and then numbers, at least one of them no year. */
export function isRowLine(line: string): boolean {
  const way = tailOf(line).ways[0]
  if (!way?.some((cell) => isFigure(cell) && !isYear(cell)) || isCount(way)) return false
  const label = labelBefore(line, startOf(way, line))
  return /\p{L}/u.test(label) && label.length <= 90 && !/\.{4,}|…{2,}/.test(line) && !isSentence(label)
}

/** `Sida 3 (40)` and `Mål (3)`: a page of pages, how many there are. */
function isCount(way: readonly Cell[]): boolean {
  const [first, last] = way.length === 1 ? [undefined, way[0]] : way
  if (way.length > 2 || !isFigure(last) || !last.printed.startsWith('(') || last.decimals > 0) return false
  return first === undefined ? last.digits > -100 : isFigure(first) && first.digits >= 0 && first.digits <= -last.digits
}

/** `tillg.` shortens a word and ends no sentence. */
export const isSentence = (text: string): boolean => /[.!?;:]\s*$/.test(text) && text.trim().split(/\s+/).length > 6

/** The number of cells when the line is read in the usual way. */
export const usualCount = (line: string): number => tailOf(line).ways[0]?.length ?? 0
