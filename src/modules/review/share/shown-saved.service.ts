import type { Line, ReadDocument } from '../document.ts'
import { codesOf, type FamilyKey, familyKeys } from '../finding.ts'
import type { FindingAnswer, SharedReview } from '../review.contract.ts'
import { plain } from './muted.ts'
import type { ReadFile, ShownFinding } from './show-review.service.ts'
import { markedLine, shownPages, type Told } from './shown-document.ts'

/**
 * A review as it was saved, beside the text of its document read anew. What was said stands; a line is known by its number and its
 * words, so that it is found although the reading has become another since.
 */
export function shownSaved(
  { sha256, kind, kindReason, findings, muted, unread, document: name }: SharedReview['reviews'][number],
  document: ReadDocument,
): ReadFile {
  const lineOf = lineFinder(document.lines)
  const all = [...findings, ...muted]
  return {
    ...{ name, sha256, fault: null, kind, kindReason, unread, tables: document.tables.length },
    pages: shownPages(
      { ...document, unread: unread.flatMap(({ line, excerpt }) => wrapped(lineOf(line, excerpt))) },
      all.map((finding) => toldOf(finding, lineOf)),
    ),
    findings: all.map(
      (finding, number): ShownFinding => ({
        ...finding,
        number,
        line: lineOf(finding.line, finding.excerpt)?.number ?? finding.line,
        family: familyOf(finding.code),
        marked: markedLine(finding.excerpt, printedOn(finding)),
        arithmetic: null,
        standing: null,
        reason: 'reason' in finding && typeof finding.reason === 'string' ? finding.reason : null,
      }),
    ),
  }
}

const wrapped = (line: Line | undefined) => (line ? [{ line, reason: 'columns' as const }] : [])

type FindLine = (number: number, words?: string) => Line | undefined

/** The line of the number, when its words are still those; else the first with the words. */
function lineFinder(lines: readonly Line[]): FindLine {
  const byNumber = new Map(lines.map((line) => [line.number, line]))
  const byWords = new Map(lines.toReversed().map((line) => [line.text.trim(), line]))
  return (number, words) => {
    const there = byNumber.get(number)
    return words === undefined || there?.text.trim() === words ? there : byWords.get(words)
  }
}

/** The figures on the finding's own line, and the words it quotes there. */
function printedOn({ figures, quoted, excerpt, line }: FindingAnswer): string[] {
  const before = `${plain(excerpt)}: `
  return [
    ...figures.filter((one) => one.line === line && one.document === undefined).map(({ printed }) => printed),
    ...quoted.flatMap((words) => (words.startsWith(before) ? [words.slice(before.length)] : [])),
  ]
}

/** The finding's own line, and the lines of its figures that still have them. */
function toldOf(finding: FindingAnswer, lineOf: FindLine): Told {
  const own = lineOf(finding.line, finding.excerpt)
  const others = finding.figures.flatMap((figure): Told['quoted'] => {
    if (figure.line === finding.line && figure.document === undefined) return []
    const line = lineOf(figure.line)
    return line?.text.includes(figure.printed) ? [{ ...figure, line }] : []
  })
  return { quoted: [...(own ? ['', ...printedOn(finding)].map((printed) => ({ line: own, printed })) : []), ...others] }
}

/** A code that no family says any longer is told among those on words. */
const familyOf = (code: string): FamilyKey =>
  familyKeys.find((key) => codesOf[key].some((one) => one === code)) ?? 'prose'
