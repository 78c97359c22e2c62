import { isRow, lineAt, type Passage, type ReadDocument, type Row } from '../document.ts'
import { budgetYearOf } from '../document-facts.ts'
import { type Figure, figureOf } from '../figure.ts'
import type { Quoted, ReviewFinding } from '../finding.ts'
import { lexicon } from '../lexicon.ts'
import { sentencesOf } from '../reading/passages.ts'
import { checkLargest } from './prose-largest.ts'
import { checkLevels } from './prose-levels.ts'
import { checkSaidShares } from './prose-shares.ts'
import { checkWithinSentence } from './prose-within.ts'
import { nameOf } from './quantity.ts'
import { quoted, quotedText, withFirst } from './quoted.ts'
import { spanOf } from './ratio.ts'
import { isPercentRow } from './row-kind.ts'

/** Sentences against tables: what the text says that a body's frame grows by, beside what the table says. */

const number = String.raw`[-\u2212\u2013]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})*(?:,\d+)?`
const percents = new RegExp(String.raw`(${number})\s?%${lexicon.forYear}`, 'g')
const amounts = new RegExp(String.raw`(${number})\s?(mkr|mnkr|tkr|kr|miljoner kronor)\b`, 'gi')
const grows =
  /(?<!\p{L})(ök(?:ar|as|ade|ning|ningen|at|ats)|ramökning|ramförändring|räkna(?:s|ts) upp|uppräkning|minsk(?:ar|as|ade|ning)|tilldelas|får)(?!\p{L})/iu

/** A sentence about a part of the change, or about money beside the frame. */
const tellsPart =
  /(?<!\p{L})(ingår|varav|därav|dessutom|därutöver|utöver|inklusive|exklusive|tillfällig\p{L}*|engångs\p{L}*)(?!\p{L})/iu

export const checkProse = (document: ReadDocument): ReviewFinding[] => [
  ...saidChanges(document),
  ...checkLevels(document),
  ...checkWithinSentence(document),
  ...checkLargest(document),
  ...checkSaidShares(document),
]

function saidChanges(document: ReadDocument): ReviewFinding[] {
  const year = budgetYearOf(document)
  const changes = changesIn(document, year)
  if (changes.length === 0) return []
  return document.passages.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence) => {
      if (!grows.test(sentence.text) || tellsPart.test(sentence.text)) return []
      const subject = subjectOf(sentence.text, changes)
      return subject.length === 0 ? [] : sayings(passage, sentence, subject, year)
    }),
  )
}

/** What a table says that something changes by, in a year. */
interface Change {
  readonly name: string
  readonly year: number | null
  readonly quoted: Quoted
  readonly figure: Figure
  readonly isPercent: boolean
}

function changesIn({ tables }: ReadDocument, year: number | null): Change[] {
  return tables.flatMap((table) => {
    const rows = table.rows.filter(isRow)
    const inColumns = table.columns.flatMap((column, index) => {
      if (column.version !== 'change') return []
      const of = table.columns.filter((other) => other.version === 'budget' && other.year !== null).at(-1)?.year ?? year
      return rows.flatMap((row): Change[] =>
        changeOf(row, index, of, column.unit === 'percent', quotedOf(row, column.label)),
      )
    })
    const inRows = rows
      .filter(isPercentRow)
      .flatMap((row) =>
        /förändring|ökning/i.test(row.label)
          ? table.columns.flatMap((column, index) =>
              changeOf(row, index, column.year, true, (figure) => quoted(row, column, figure)),
            )
          : [],
      )
    return [...inColumns, ...inRows]
  })
}

const quotedOf =
  (row: Row, label: string) =>
  (figure: Figure): Quoted => ({
    line: row.line,
    printed: figure.printed,
    figure,
    what: `${row.label}, ${label}`,
  })

function changeOf(
  row: Row,
  index: number,
  year: number | null,
  isPercent: boolean,
  quote: (figure: Figure) => Quoted,
): Change[] {
  const figure = row.cells[index]
  return figure ? [{ name: nameOf(row.label), year, quoted: quote(figure), figure, isPercent }] : []
}

/** Whose change the sentence tells: the one body it names, or all the committees together. */
function subjectOf(sentence: string, changes: readonly Change[]): readonly Change[] {
  const named = nameOf(sentence)
  const bodies = [...new Set(changes.map(({ name }) => name))].filter((name) => named.includes(name))
  if (bodies.length === 1) return changes.filter(({ name }) => name === bodies[0])
  if (bodies.length > 1 || !/\bnämndern/i.test(sentence)) return []
  return changes.filter(({ name, isPercent }) => isPercent && /\bnämnder/.test(name))
}

function sayings(
  passage: Passage,
  sentence: { readonly text: string; readonly at: number },
  subject: readonly Change[],
  year: number | null,
): ReviewFinding[] {
  const said = [
    ...[...sentence.text.matchAll(percents)].map((hit) => ({
      hit,
      isPercent: true,
      of: hit[2] ? Number(hit[2]) : year,
    })),
    ...[...sentence.text.matchAll(amounts)].map((hit) => ({ hit, isPercent: false, of: year })),
  ]
  return said.flatMap(({ hit, isPercent, of }): ReviewFinding[] => {
    const figure = figureOf((hit[1] ?? '').replace(/^[-\u2212\u2013]/, ''), 0)
    const alike = subject.filter((one) => one.isPercent === isPercent)
    // Where neither the sentence nor the document tells a year, the one year that the table has is meant.
    const table =
      of === null && new Set(alike.map((one) => one.year)).size === 1 ? alike[0] : alike.find((one) => one.year === of)
    if (!figure || !table || fits(figure, table.figure)) return []
    const at = sentence.at + hit.index
    const line = lineAt(passage, at)
    const all = withFirst([...quotedText(passage, at, hit[0].trim(), { ...figure, isPercent }), table.quoted])
    return all && line
      ? [{ code: 'prose-differs', severity: 'contradiction', quoted: all, facts: { sentence: sentence.text } }]
      : []
  })
}

/** Whether both can be the same, as rounded; the text tells a size, the table a sign too. */
function fits(said: Figure, printed: Figure): boolean {
  const a = spanOf(said)
  const b = spanOf({ ...printed, digits: Math.abs(printed.digits) })
  return a.least <= b.most + 1e-9 && b.least <= a.most + 1e-9
}
