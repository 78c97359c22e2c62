import type { Column, Line } from '../document.ts'
import { edgesOf, usualCount } from './cells.ts'
import {
  columnsOf,
  countTold,
  type HeadingWords,
  headingWords,
  isHeadingLine,
  isOnlyColumns,
  noteWord,
  tellsColumns,
  yearOf,
} from './heading.ts'
import { columnsInLine } from './heading-line.ts'
import { columnsByPlace, type Placed } from './heading-place.ts'
import { laidOut } from './laid-out.ts'
import { chapter, isBetween, isBlank, isDataLine, loneNumber } from './line-kind.ts'

/** What stands above a table's rows. */
export interface Heading {
  /** Undefined when nothing above tells what the columns are. */
  readonly columns: readonly Column[] | undefined
  readonly unit: string | null
  readonly count: number
  readonly title: string
  /** Before which amounts columns of notes stand that are not among the columns: `Not 2026 2025` is before the first. */
  readonly notes: readonly number[]
  /** Index of its first line. */
  readonly top: number
  /** Names of parts between the heading and the first row. */
  readonly parts: readonly Line[]
}

const farthest = 24
/** Names of parts within parts may stand between the heading and the first row. */
const mostParts = 4

/** Reads upwards from the first row, line by line, until the lines tell as many columns as the rows have. */
export function headingByOrder(lines: readonly Line[], from: number, data: readonly string[]): Heading {
  const counts = data.map(usualCount)
  const usual = mostCommon(counts)
  const page = lines[from]?.page
  const above: string[] = []
  const skipped: Line[] = []
  const ways: { readonly words: HeadingWords; readonly at: number }[] = []
  let oneLine: { readonly columns: readonly Column[]; readonly at: number } | undefined
  let at = from - 1
  for (; at >= 0 && from - at <= farthest; at -= 1) {
    const line = lines[at]
    if (!line || line.page !== page) break
    if (isBlank(line.text)) continue
    const alone = columnsInLine(line.text)
    if (alone && above.length === 0 && counts.includes(alone.length)) oneLine = { columns: alone, at }
    if (!isHeadingLine(line.text) && oneLine?.at !== at) {
      // A part of the table may have its own name between the heading and its first row.
      if (above.length > 0 || skipped.length >= mostParts || !isBetween(line.text) || loneNumber.test(line.text)) break
      skipped.unshift(line)
      continue
    }
    above.unshift(line.text)
    ways.push({ words: headingWords(above), at })
  }
  const told = ways.filter(({ words }) => counts.includes(countTold(words)) || countTold(words) > usual)
  // The farthest that fits a row tells the most; half a heading would give the columns wrong years.
  const isWhole = ({ versions, slots }: HeadingWords) => versions.length === slots.length
  const best = told.findLast(({ words }) => isWhole(words)) ?? told.at(-1)
  const top = best?.at ?? ways.at(-1)?.at ?? from
  const words = best?.words ?? ways.at(-1)?.words
  if (oneLine && words && tellsAll(oneLine.columns, above)) return alone(lines, oneLine, words, skipped, notesIn(above))
  const first = words?.rest.filter((word) => /\p{L}/u.test(word)).join(' ')
  const count = best ? countTold(best.words) : usual
  return {
    columns: words && columnsOf(words, count),
    unit: words?.unit ?? null,
    count,
    notes: notesIn(above),
    title: titleAbove(lines, top - 1, page) || first || '',
    top,
    parts: words ? skipped : [],
  }
}

/** Whether the line nearest the rows says by itself all that it and the lines above it say. */
function tellsAll(columns: readonly Column[], above: readonly string[]): boolean {
  // A title may hold a year or a unit among its words; what holds nothing else goes on in the line below.
  if (above.slice(0, -1).some(isOnlyColumns)) return false
  const { versions, slots } = headingWords(above.filter((text, at) => at === above.length - 1 || tellsColumns(text)))
  return (
    columns.filter(({ version }) => version !== null).length >= versions.length &&
    columns.filter(({ year }) => year !== null).length >= slots.filter(({ year }) => year !== null).length &&
    !(versions.length === columns.length && slots.length === columns.length)
  )
}

function alone(
  lines: readonly Line[],
  { columns, at }: { readonly columns: readonly Column[]; readonly at: number },
  words: HeadingWords,
  parts: readonly Line[],
  notes: readonly number[],
): Heading {
  const title = titleAbove(lines, at - 1, lines[at]?.page)
  return {
    columns,
    unit: words.unit,
    count: columns.length,
    notes,
    title,
    top: at,
    parts,
  }
}

/** A line with several tells by its columns where each stands; else there is one, between the names and the amounts. */
function notesIn(above: readonly string[]): readonly number[] {
  const line = above.findLast((text) => text.split(/\s+/).some((word) => noteWord.test(word)))
  if (line === undefined) return []
  const words = line.trim().split(/\s+/)
  const places = words.flatMap((word, at) =>
    noteWord.test(word) ? [words.slice(0, at).filter((before) => yearOf(before) !== undefined).length] : [],
  )
  return new Set(places).size === places.length ? places : [0]
}

function titleAbove(lines: readonly Line[], at: number, page: number | undefined): string {
  for (let index = at; index >= 0 && at - index < 4; index -= 1) {
    const line = lines[index]
    if (!line || line.page !== page) return ''
    const text = line.text.trim()
    if (text === '' || loneNumber.test(text)) continue
    return text.length <= 100 && !/[.!?]$/.test(text) && !isDataLine(text) ? text : ''
  }
  return ''
}

function mostCommon(counts: readonly number[]): number {
  const seen = new Map<number, number>()
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1)
  return [...seen].sort(([a, many], [b, more]) => more - many || b - a)[0]?.[0] ?? 0
}

const mostLines = 6

/**
 * Where the lines keep their layout, each word of the heading belongs to the column it stands over, in however many lines.
 * Undefined when the layout is not kept.
 */
export function headingByPlace(lines: readonly Line[], from: number, data: readonly string[]): Heading | undefined {
  const usual = mostCommon(data.map(usualCount))
  const edges = laidOut(data) ?? edgesOf(data, usual)
  const count = edges.ends.length
  if (!edges.isLaidOut) return undefined
  const page = lines[from]?.page
  const above: Line[] = []
  const parts: Line[] = []
  let at = from - 1
  for (; at >= 0 && above.length < mostLines; at -= 1) {
    const line = lines[at]
    if (!line || line.page !== page) break
    if (isBlank(line.text)) {
      if (above.length > 0) break
      continue
    }
    if (isDataLine(line.text) || chapter.test(line.text)) break
    const columns = columnsByPlace([line.text], edges)
    if (columns.isProse) break
    if (columns.isEmpty) {
      if (above.length > 0 || parts.length >= mostParts || !isBetween(line.text) || loneNumber.test(line.text)) break
      parts.unshift(line)
      continue
    }
    above.unshift(line)
  }
  const texts = above.map(({ text }) => text)
  const placed: Placed | undefined = above.length > 0 ? columnsByPlace(texts, edges) : undefined
  return {
    columns: placed?.columns,
    unit: placed?.unit ?? null,
    count,
    notes: [],
    title: titleAbove(lines, at, page) || (placed?.before ?? ''),
    top: above.length > 0 ? at + 1 : from,
    parts: placed ? parts : [],
  }
}
