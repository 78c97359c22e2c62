import type { Column, Line, Row, Table, Unread } from '../document.ts'
import { edgesOf, isRowLine, isSentence, placeRow, usualCount } from './cells.ts'
import { columnsOf, countTold, type HeadingWords, headingWords, isHeadingLine, tellsColumns } from './heading.ts'

/** Finds tables in lines without ruling lines: rows of a name and numbers under a heading of years and versions. */

export interface FoundTables {
  readonly tables: readonly Table[]
  readonly unread: readonly Unread[]
}

export function findTables(lines: readonly Line[]): FoundTables {
  const tables: Table[] = []
  const unread: Unread[] = []
  let from = 0
  while (from < lines.length) {
    const line = lines[from]
    if (!line || !isDataLine(line.text)) {
      from += 1
      continue
    }
    const end = endOf(lines, from)
    const found = tableOf(lines, from, end)
    if (found) {
      tables.push(found.table)
      unread.push(...found.unread)
    }
    from = end
  }
  return { tables, unread }
}

const isDataLine = (text: string): boolean =>
  isRowLine(text) && !tellsColumns(text) && !(chapter.test(text) && usualCount(text) === 1)
const totalWord = /^(summa|s:a|totalt?|netto|resultat)\b/i
const isBlank = (text: string): boolean => text.trim() === ''
/** A numbered heading of a chapter, which no table goes past. */
const chapter = /^\s*\d+(\.\d+)*\.?\s+\p{Lu}/u
const loneNumber = /^\s*\d{1,4}(\s*\(\d+\))?\s*$/
const isBetween = (text: string): boolean =>
  !tellsColumns(text) && !chapter.test(text) && text.trim().length <= 80 && !isSentence(text)

/** The line after the table's last row. */
function endOf(lines: readonly Line[], from: number): number {
  let end = from + 1
  let words = 0
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || line.page !== lines[from]?.page) break
    if (isDataLine(line.text)) {
      end = at + 1
      words = 0
    } else if (isBlank(line.text)) continue
    else {
      words += 1
      if (words > 3 || !isBetween(line.text) || loneNumber.test(line.text)) break
    }
  }
  return end
}

function tableOf(
  lines: readonly Line[],
  from: number,
  end: number,
): { readonly table: Table; readonly unread: readonly Unread[] } | undefined {
  const data = lines.slice(from, end).filter(({ text }) => isDataLine(text))
  const heading = headingAbove(lines, from, data)
  const count = heading.count
  if (count < 1 || (data.length < 2 && !heading.words)) return undefined
  const edges = edgesOf(
    data.map(({ text }) => text),
    count,
  )
  const rows: Table['rows'][number][] = heading.parts.map((line) => ({ heading: line.text.trim(), line }))
  const unread: Unread[] = []
  let waiting: Line[] = []
  for (const line of lines.slice(from, end)) {
    if (isBlank(line.text)) continue
    if (!isDataLine(line.text)) {
      waiting.push(line)
      continue
    }
    const row = placeRow(line.text, count, edges)
    // Where the layout is kept, a long name goes on below its numbers; where it is not, the numbers come last.
    while (edges.isLaidOut && waiting[0] && goesOn.test(waiting[0].text) && lengthen(rows, waiting[0])) waiting.shift()
    const begins =
      row && waiting.length > 0 && !edges.isLaidOut && /^\p{Ll}/u.test(row.label) ? waiting.pop() : undefined
    for (const one of waiting) rows.push({ heading: one.text.trim(), line: one })
    waiting = []
    if (row) rows.push({ label: begins ? joined(begins.text, row.label) : row.label, cells: row.cells, line })
    else unread.push({ line, reason: 'columns' })
  }
  const placed = rows.filter((row): row is Row => 'cells' in row)
  // Without a heading one number behind a name is a table only when it is summed.
  const isSummed = placed.some(({ label }) => totalWord.test(label))
  if (placed.length === 0 || (!heading.words && (placed.length < 2 || (count === 1 && !isSummed)))) return undefined
  const columns: readonly Column[] = heading.words
    ? columnsOf(heading.words, count)
    : Array.from({ length: count }, () => ({ label: '', version: null, year: null, unit: 'amount' as const }))
  const lineOf = (at: number) => lines[at]?.number ?? 0
  return {
    table: {
      title: heading.title,
      unit: heading.words?.unit ?? unitIn(heading.title),
      columns,
      from: lineOf(heading.top),
      to: lineOf(end - 1),
      rows,
    },
    unread,
  }
}

const goesOn = /^\s*(\p{Ll}|\()/u

/** Adds the line to the name of the last row. False when there is no row to lengthen. */
function lengthen(rows: Table['rows'][number][], line: Line): boolean {
  const last = rows.at(-1)
  if (!last || !('cells' in last)) return false
  rows[rows.length - 1] = { ...last, label: joined(last.label, line.text.trim()) }
  return true
}

const unitIn = (title: string): string | null => /\b(mkr|mnkr|msek|tkr|ksek)\b/i.exec(title)?.[1]?.toLowerCase() ?? null

const joined = (first: string, rest: string): string =>
  `${first.trim()}${/\p{L}-$/u.test(first.trim()) && !/\s(o|och)$/.test(first.trim()) ? '' : ' '}${rest}`

interface Heading {
  readonly words: HeadingWords | undefined
  readonly count: number
  readonly title: string
  /** Index of its first line. */
  readonly top: number
  /** Names of parts between the heading and the first row. */
  readonly parts: readonly Line[]
}

const farthest = 24

/** Reads upwards from the first row, line by line, until the lines tell as many columns as the rows have. */
function headingAbove(lines: readonly Line[], from: number, data: readonly Line[]): Heading {
  const counts = data.map(({ text }) => usualCount(text))
  const usual = mostCommon(counts)
  const page = lines[from]?.page
  const above: string[] = []
  const skipped: Line[] = []
  const ways: { readonly words: HeadingWords; readonly at: number }[] = []
  let at = from - 1
  for (; at >= 0 && from - at <= farthest; at -= 1) {
    const line = lines[at]
    if (!line || line.page !== page) break
    if (isBlank(line.text)) continue
    if (!isHeadingLine(line.text)) {
      // A part of the table may have its own name between the heading and its first row.
      if (above.length > 0 || skipped.length >= 2 || !isBetween(line.text) || loneNumber.test(line.text)) break
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
  const first = words?.rest.filter((word) => /\p{L}/u.test(word)).join(' ')
  return {
    words,
    count: best ? countTold(best.words) : usual,
    title: titleAbove(lines, top - 1, page) || first || '',
    top,
    parts: words ? skipped : [],
  }
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
