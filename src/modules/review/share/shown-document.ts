import type { Line, ReadDocument } from '../document.ts'
import type { Quoted } from '../finding.ts'

/** A document beside its findings: the text page by page as it was read, and each line that something is said of apart. */

export interface ShownRun {
  /** Lines as they stand, a line feed between them. */
  readonly text: string
  /** Their columns stand under each other, so that no line may be broken. */
  readonly isLaidOut: boolean
}

export interface ShownLine {
  readonly number: number
  readonly parts: readonly LinePart[]
  /** Numbers of the findings that stand on it; empty for a line that could not be read. */
  readonly findings: readonly number[]
  readonly isLaidOut: boolean
}

export interface ShownPage {
  readonly number: number
  /** The number printed on it, where it is another. */
  readonly printedPage?: number
  readonly runs: readonly (ShownRun | ShownLine)[]
}

/** A piece of a line; the figures of a finding are marked. */
export interface LinePart {
  readonly text: string
  readonly isMarked: boolean
}

/** What is said of a document, as far as it is shown: the words with their lines. */
export interface Told {
  readonly quoted: readonly Pick<Quoted, 'line' | 'printed' | 'document'>[]
}

/** @param findings in the order they are numbered, from nought */
export function shownPages(
  { lines, tables, unread }: Pick<ReadDocument, 'lines' | 'tables' | 'unread'>,
  findings: readonly Told[],
): ShownPage[] {
  const told = new Map<number, { findings: number[]; printed: string[] }>()
  const at = (line: Line) => {
    const known = told.get(line.number) ?? { findings: [], printed: [] }
    told.set(line.number, known)
    return known
  }
  for (const { line } of unread) at(line)
  for (const [index, { quoted }] of findings.entries())
    for (const { line, printed, document } of quoted) {
      if (document !== undefined) continue
      const place = at(line)
      if (!place.findings.includes(index)) place.findings.push(index)
      place.printed.push(printed)
    }
  const inTable = new Set(tables.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)))
  const laidOut = (line: Line) => inTable.has(line.number) || /\S {2,}\S|^ {8,}\S/.test(line.text)
  const pages: { number: number; printedPage?: number; runs: (ShownRun | ShownLine)[] }[] = []
  let plain: string[] = []
  let isLaidOut = false
  const close = () => {
    if (plain.length > 0) pages.at(-1)?.runs.push({ text: plain.join('\n'), isLaidOut })
    plain = []
  }
  for (const line of lines) {
    if (pages.at(-1)?.number !== line.page) {
      close()
      const { page: number, printedPage } = line
      pages.push({ number, ...(printedPage === undefined ? {} : { printedPage }), runs: [] })
    }
    const said = told.get(line.number)
    if (!said) {
      if (laidOut(line) !== isLaidOut) close()
      isLaidOut = laidOut(line)
      plain.push(line.text)
    } else {
      close()
      pages.at(-1)?.runs.push({
        number: line.number,
        parts: markedLine(line.text, said.printed),
        findings: said.findings,
        isLaidOut: laidOut(line),
      })
    }
  }
  close()
  return pages.filter(({ runs }) => runs.some((run) => !('text' in run) || run.text.trim() !== ''))
}

/** The line in pieces, with the first place of each printed figure marked that is not a part of a longer figure. */
export function markedLine(text: string, printed: readonly string[]): LinePart[] {
  const spans = [...new Set(printed)]
    .flatMap((one) => {
      const start = placeOf(text, one)
      return start === -1 ? [] : [{ start, end: start + one.length }]
    })
    .sort((a, b) => a.start - b.start)
  const parts: LinePart[] = []
  let from = 0
  for (const { start, end } of spans) {
    if (start < from) continue
    if (start > from) parts.push({ text: text.slice(from, start), isMarked: false })
    parts.push({ text: text.slice(start, end), isMarked: true })
    from = end
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), isMarked: false })
  return parts
}

function placeOf(text: string, printed: string): number {
  if (printed === '') return -1
  for (let at = text.indexOf(printed); at !== -1; at = text.indexOf(printed, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + printed.length)
    const cuts = /\d$/.test(printed) && /^(?:[,.]?\d|[ \u00a0]\d{3}(?!\d))/.test(after)
    const isInside = /^\d/.test(printed) && /[\d,]$/.test(before)
    if (!cuts && !isInside) return at
  }
  return -1
}
