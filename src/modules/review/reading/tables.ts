import type { Column, Line, Row, Table, Unread } from '../document.ts'
import { edgesOf, isOnlyNotes, nameIn, placeRow, rowsPossible, usualCount } from './cells.ts'
import { headingByOrder, headingByPlace } from './heading-above.ts'
import { laidOut } from './laid-out.ts'
import { isBetween, isBlank, isDataLine, isEmptyRow, loneNumber } from './line-kind.ts'
import { withWhose } from './whose.ts'

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
    const end = beforeHeadings(lines, from, endOf(lines, from))
    const found = tableOf(lines, from, end)
    if (found) {
      tables.push(found.table)
      unread.push(...found.unread)
    }
    from = end
  }
  return { tables, unread }
}

const totalWord = /^(summa|s:a|totalt?|netto|resultat)\b/i

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
    } else if (isBlank(line.text) || isEmptyRow(line.text)) continue
    else {
      words += 1
      if (words > 3 || !isBetween(line.text) || loneNumber.test(line.text)) break
    }
  }
  return end
}

/** `Bilaga 2` below a table of several columns and an empty line is a heading, and no row of it. */
function beforeHeadings(lines: readonly Line[], from: number, end: number): number {
  let last = end - 1
  while (last > from && numbered.test(lines[last]?.text ?? '') && isBlank(lines[last - 1]?.text ?? '')) {
    let above = last - 1
    while (above > from && !isDataLine(lines[above]?.text ?? '')) above -= 1
    if (usualCount(lines[above]?.text ?? '') < 2) break
    last = above
  }
  return last + 1
}

const numbered = /^\s*\p{Lu}[\p{L} ]*[^ ] \d{1,2}\s*$/u

function tableOf(
  lines: readonly Line[],
  from: number,
  end: number,
): { readonly table: Table; readonly unread: readonly Unread[] } | undefined {
  const data = lines.slice(from, end).flatMap(({ text }) => (isDataLine(text) ? [text] : []))
  const laid = headingByPlace(lines, from, data)
  const heading = laid ?? headingByOrder(lines, from, data)
  const { count } = heading
  if (count < 1 || (data.length < 2 && !heading.columns)) return undefined
  const edges = (laid && laidOut(data)) ?? edgesOf(data, count)
  const rows: Table['rows'][number][] = heading.parts.map((line) => ({ heading: line.text.trim(), line }))
  const unread: Unread[] = []
  let waiting: Line[] = []
  const hasDecimals = data.filter((text) => /\d,\d/.test(text)).length * 2 > data.length
  for (const line of lines.slice(from, end)) {
    if (isBlank(line.text)) continue
    if (!isDataLine(line.text) || (hasDecimals && !edges.isLaidOut && isOnlyNotes(line.text, count, heading.notes))) {
      if (isEmptyRow(line.text))
        rows.push({ label: nameIn(line.text), cells: Array.from({ length: count }, () => null), line })
      else waiting.push(line)
      continue
    }
    const row = placeRow(line.text, count, edges, heading.notes)
    // Where the layout is kept, a long name goes on below its numbers; where it is not, the numbers come last.
    while (edges.isLaidOut && waiting[0] && goesOn.test(waiting[0].text) && lengthen(rows, waiting[0])) waiting.shift()
    const begins =
      row && waiting.length > 0 && !edges.isLaidOut && /^\p{Ll}/u.test(row.label) ? waiting.pop() : undefined
    for (const one of waiting) rows.push({ heading: one.text.trim(), line: one })
    waiting = []
    if (row) rows.push({ ...row, label: begins ? joined(begins.text, row.label) : row.label, line })
    else {
      unread.push({ line, reason: 'columns' })
      const otherwise = rowsPossible(line.text, count, heading.notes)
      const cells = Array.from({ length: count }, () => null)
      rows.push({ label: nameIn(line.text), cells, line, isUnread: true, ...(otherwise ? { otherwise } : {}) })
    }
  }
  const placed = rows.filter((row): row is Row => 'cells' in row && !row.isUnread)
  // Without a heading one number behind a name is a table only when it is summed.
  const isSummed = placed.some(({ label }) => totalWord.test(label))
  if (placed.length === 0 || (!heading.columns && (placed.length < 2 || (count === 1 && !isSummed)))) return undefined
  const unit = heading.unit ?? unitIn(heading.title)
  if (count === 1 && placed.length < 3 && unit === null && placed.every(isCounter)) return undefined
  const unnamed: Column = { label: '', version: null, year: null, unit: 'amount' }
  const lineOf = (at: number) => lines[at]?.number ?? 0
  return {
    table: {
      title: heading.title,
      unit,
      columns: withWhose(
        heading.columns ?? Array.from({ length: count }, () => unnamed),
        lines.slice(Math.max(0, heading.top - 2), from).map(({ text }) => text),
      ),
      from: lineOf(heading.top),
      to: lineOf(end - 1),
      rows,
    },
    unread,
  }
}

/** `Edition 1` below the name of the document: a number of few signs and no unit is no amount. */
const isCounter = ({ cells: [figure] }: Row): boolean =>
  !figure || (figure.decimals === 0 && !figure.isPercent && figure.digits >= 0 && figure.digits < 100)

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
