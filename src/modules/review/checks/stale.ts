import type { ReadDocument, Table } from '../document.ts'
import { budgetYearOf } from '../document-facts.ts'
import type { FindingCode, Quoted, ReviewFinding, Severity } from '../finding.ts'
import { lexicon } from '../lexicon.ts'
import { checkCrossReferences } from './cross-references.ts'
import { quotedText, withFirst } from './quoted.ts'
import { checkStaleNames } from './stale-names.ts'

/** What was left from last year's document: years, headings of columns, references, numbers of chapters. */
export const checkStale = (document: ReadDocument): ReviewFinding[] => [
  ...staleYears(document),
  ...document.tables.flatMap(planYears),
  ...brokenReferences(document),
  ...contentsAgainstBody(document),
  ...labelNumbers(document),
  ...missingNotes(document),
  ...checkCrossReferences(document),
  ...checkStaleNames(document),
]

const finding = (
  code: FindingCode,
  severity: Severity,
  all: readonly Quoted[],
  facts: ReviewFinding['facts'] = {},
): ReviewFinding[] => {
  const quoted = withFirst(all)
  return quoted ? [{ code, severity, quoted, facts }] : []
}

/** The document's own budget called by the year before it, in words that are not about the year before. */
function staleYears(document: ReadDocument): ReviewFinding[] {
  const year = budgetYearOf(document)
  if (year === null) return []
  const last = year - 1
  const { ownBudget, isDecided, planYears: years } = lexicon
  const shapes = [
    new RegExp(`\\b${ownBudget} ${last}\\b(?= ${isDecided})`, 'i'),
    new RegExp(`\\b${years} (?:${year}|${last})(?: och | ?[-–] ?)(?:${year}|${year + 1})\\b`, 'i'),
  ]
  const annex = new RegExp(`^\\s*(bilaga \\d+\\b.{0,60}\\b(?:budget|plan)\\b.{0,10}\\b${last})\\s*$`, 'i')
  const annexes = document.lines.flatMap((line) => {
    const printed = annex.exec(line.text)?.[1]
    return printed ? finding('stale-year', 'error', [{ line, printed, figure: null, what: '' }], { year }) : []
  })
  const inText = document.passages.flatMap((passage) =>
    shapes.flatMap((shape) => {
      const found = shape.exec(passage.text)
      return found ? finding('stale-year', 'error', quotedText(passage, found.index, found[0]), { year }) : []
    }),
  )
  return [...annexes, ...inText]
}

/** A plan for a year that the same table budgets. */
function planYears({ columns, rows }: Table): ReviewFinding[] {
  const budgets = columns.flatMap(({ version, year }) => (version === 'budget' && year !== null ? [year] : []))
  const last = Math.max(...budgets)
  const wrong = columns.filter(({ version, year }) => version === 'plan' && year !== null && year <= last)
  const line = rows[0]?.line
  if (budgets.length === 0 || wrong.length === 0 || !line) return []
  const told = wrong.map(({ label }): Quoted => ({ line, printed: label, figure: null, what: '' }))
  return finding('plan-year', 'error', told, { year: last })
}

const broken =
  /fel!\s*(bokmärket är inte definierat|hittar inte referenskälla|ogiltig\w*)|error!\s*(bookmark not defined|reference source not found)/i

const brokenReferences = ({ lines }: ReadDocument): ReviewFinding[] =>
  lines.flatMap((line) => {
    const found = broken.exec(line.text)
    return found ? finding('broken-reference', 'error', [{ line, printed: found[0], figure: null, what: '' }]) : []
  })

const contentsLine = /^\s*(\d+(?:\.\d+)+)\.?\s+(.+?)\s*(?:\.{4,}|…{2,}|\s{3,})/
const bodyHeading = /^\s*(\d+(?:\.\d+)+)\.?\s+(\p{Lu}.{2,80}?)\s*$/u
const wordsOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A chapter that has one number in the contents and another where it stands. */
function contentsAgainstBody({ lines }: ReadDocument): ReviewFinding[] {
  const contents = lines.flatMap((line) => {
    const [, number, title] = contentsLine.exec(line.text) ?? []
    return number && title ? [{ line, number, title }] : []
  })
  const body = lines.flatMap((line) => {
    const [, number, title] = contentsLine.test(line.text) ? [] : (bodyHeading.exec(line.text) ?? [])
    return number && title ? [{ line, number, title }] : []
  })
  return contents.flatMap((one) => {
    const same = body.filter(({ title }) => wordsOf(title) === wordsOf(one.title))
    if (same.length !== 1 || !same[0] || same[0].number === one.number) return []
    return finding(
      'numbering-differs',
      'error',
      [one, same[0]].map(({ line, number, title }) => ({
        line,
        printed: `${number} ${title}`,
        figure: null,
        what: '',
      })),
    )
  })
}

/** `uppföljningstillfälle 2` in the report that calls itself number 3. */
function labelNumbers({ lines }: ReadDocument): ReviewFinding[] {
  const found = lines.flatMap((line) =>
    [...line.text.matchAll(/\b(uppföljningstillfälle|tertialrapport|delårsrapport)\s+(\d)\b/gi)].map((hit) => ({
      line,
      printed: hit[0],
      name: (hit[1] ?? '').toLowerCase(),
      number: hit[2] ?? '',
    })),
  )
  return [...new Set(found.map(({ name }) => name))].flatMap((name) => {
    const mine = found.filter((one) => one.name === name)
    const often = mine.filter(({ number }) => mine.filter((other) => other.number === number).length >= 2)
    const usual = new Set(often.map(({ number }) => number))
    const odd = mine.filter(({ number }) => !usual.has(number))
    // One number alone beside one that returns; several that return are a plan of the year.
    if (usual.size !== 1 || odd.length !== 1 || !odd[0] || !often[0]) return []
    return finding(
      'label-number-differs',
      'error',
      [odd[0], often[0]].map(({ line, printed }) => ({ line, printed, figure: null, what: '' })),
    )
  })
}

/** An asterisk that no note explains. */
function missingNotes({ tables, lines }: ReadDocument): ReviewFinding[] {
  const notes = lines.flatMap(({ text, number }) => {
    const mark = /^\s*(\*{1,3})\)?\s*\p{L}/u.exec(text)?.[1]
    return mark ? [{ mark, number }] : []
  })
  return tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const text = 'cells' in row ? row.label : row.heading
      const mark = /\p{L}(\*{1,3})$/u.exec(text)?.[1]
      const isExplained = notes.some(
        (note) => note.mark === mark && note.number > table.from && note.number < table.to + 40,
      )
      return !mark || isExplained
        ? []
        : finding('note-missing', 'note', [{ line: row.line, printed: text, figure: null, what: '' }], { mark })
    }),
  )
}
