import type { Line, Table } from '../document.ts'
import { furnitureOf } from './furniture.ts'
import { isHeadingLine } from './heading.ts'
import { isDataLine } from './line-kind.ts'

/** Lines as a reader follows them: without running headers, over the end of a page where a table goes on, and past raised marks. */
export interface LinesAsRead {
  /** For tables. Their places are those of the document, but a page that a table goes on to counts as the one before. */
  readonly forTables: readonly Line[]
  /** For running text. */
  readonly forPassages: readonly Line[]
  /** Printed number by page, where it is another than the page's place. */
  readonly printed: ReadonlyMap<number, number>
}

export function asRead(lines: readonly Line[]): LinesAsRead {
  const furniture = furnitureOf(lines.map(asWords))
  const kept = lines.filter(({ number }) => !furniture.lines.has(number))
  return {
    forTables: namesBeside(overPages(kept.map(asWords)).map(withoutMarks)),
    forPassages: kept,
    printed: furniture.printed,
  }
}

/** No row of a table is as long as this; what is, is a paragraph on one line, and is no row even if it ends in numbers. */
const longestRow = 1_000
const asWords = (line: Line): Line =>
  line.text.length <= longestRow ? line : { ...line, text: `${line.text.slice(0, longestRow).replaceAll(/\d/g, '#')}.` }

/**
 * Marks of notes take no place in a number: `12,5` and a raised 3 is 12,5, and so is `12,5 3)` where the height was lost on the
 * way. So does `Not 24` between a name and its amounts. Places in the line stay as they are.
 */
const mark =
  /(?<=\p{L} +)Not \d{1,2}(?= +[-\u2212\u2013\u2014\d])|(?<=\S)[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u207d\u207e]+|(?<=\d%?) \d{1,2}\)(?=\s|$)/gu
const withoutMarks = (line: Line): Line => {
  const text = line.text.replaceAll(mark, (signs) => ' '.repeat(signs.length))
  return text === line.text ? line : { ...line, text }
}

/**
 * A name over two or three lines whose numbers stand in the middle of its height: `Kommuninterna`, then the numbers alone, then `bidrag`.
 * Its first line is laid in the room before the numbers.
 */
function namesBeside(lines: readonly Line[]): Line[] {
  const all = [...lines]
  for (const [at, { text, page }] of lines.entries()) {
    const [above, below] = [lines[at - 1], lines[at + 1]]
    if (!above || above.page !== page || !onlyName.test(above.text)) continue
    if (!below || below.page !== page || !restOfName.test(below.text) || !isOnlyNumbers(text)) continue
    const name = above.text.trimEnd()
    if (text.slice(0, name.length + 1).trim() !== '') continue
    all[at - 1] = { ...above, text: '' }
    all[at] = { ...(lines[at] as Line), text: name + text.slice(name.length) }
  }
  return all
}

const onlyName = /^\s*\p{Lu}[^\d:.]{2,60}$/u
const restOfName = /^\s*\p{Ll}[^\d:.]{0,60}$/u
const oneNumber = /^[-\u2212\u2013]?\d{1,3}(?:[ \u00a0.]?\d{3})*(?:,\d+)?\s?%?$/

/** At least two, far apart, and not all of them years. */
function isOnlyNumbers(text: string): boolean {
  const cells = text.trim().split(/\s{2,}/)
  return (
    cells.length > 1 && cells.every((cell) => oneNumber.test(cell)) && !cells.every((cell) => /^20\d\d$/.test(cell))
  )
}

/** A table that ends its page goes on where the next page begins with a row of it, with or without the heading once more. */
function overPages(lines: readonly Line[]): Line[] {
  const pages = [...Map.groupBy(lines, ({ page }) => page).values()]
  const all: Line[] = []
  let before: readonly Line[] = []
  let counted = 0
  for (const page of pages) {
    const again = goesOn(before, page)
    if (again === undefined) counted = page[0]?.page ?? 0
    for (const line of page)
      if (again === undefined || line.number > again)
        all.push(line.page === counted ? line : { ...line, page: counted })
    before = page
  }
  return all
}

const words = (text: string): string =>
  text
    .replaceAll(/[(,]?\s*forts(?:\.|ättning)?\.?\)?\s*$/gi, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()

const longestHeading = 5

/** The number of the last line that only repeats the heading, nought when none does; undefined when the page begins anew. */
function goesOn(before: readonly Line[], page: readonly Line[]): number | undefined {
  const last = before.findLast(({ text }) => text.trim() !== '' && !restOfName.test(text))
  const written = page.filter(({ text }) => text.trim() !== '')
  const first = written.findIndex(({ text }) => isDataLine(text))
  if (!last || !isDataLine(last.text) || first < 0 || first > longestHeading) return undefined
  const above = written.slice(0, first)
  if (above.length === 0) return 0
  if (!above.some(({ text }) => isHeadingLine(text))) return undefined
  // The same heading in the same order on the page before, with rows under it.
  const known = before.filter(({ text }) => text.trim() !== '').map(({ text }) => words(text))
  const starts = known.findLastIndex((_, at) => above.every(({ text }, index) => known[at + index] === words(text)))
  return starts < 0 || isOver(last.text) ? undefined : (above.at(-1)?.number ?? 0)
}

/** A table that has come to its total is over: what follows under the same heading is another one. */
const isOver = (text: string): boolean => /^\s*(?:summa|totalt?|s:a|netto|resultat|årets)\b/i.test(text)

/** The table with the lines of the document in place of those that were read. */
export function inDocument(table: Table, lines: ReadonlyMap<number, Line>): Table {
  const shown = (line: Line): Line => lines.get(line.number) ?? line
  return { ...table, rows: table.rows.map((row) => ({ ...row, line: shown(row.line) })) }
}
