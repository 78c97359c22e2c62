import type { Line, ReadDocument } from '../document.ts'
import type { ReviewFinding } from '../finding.ts'
import { sentencesOf } from '../reading/passages.ts'
import { quotedText } from './quoted.ts'

/** References to chapters, tables, figures and annexes that the document does not have, and numbers left out or given twice. */
export const checkCrossReferences = (document: Pick<ReadDocument, 'lines' | 'passages'>): ReviewFinding[] => {
  const captions = captionsIn(document.lines)
  return [...missing(document, captions), ...numbering(captions)]
}

interface Captioned {
  readonly kind: string
  readonly number: string
  readonly title: string
  readonly line: Line
}

const isContents = /\.{4,}|…{2,}|\s\d{1,3}\s*$/
const caption = /^\s*(tabell|figur|diagram|bilaga)\s+(\d{1,2}(?:\.\d{1,2})*)(?:\s*[.:–-]\s*|\s+(?=\p{Lu})|\s*$)(.*)$/iu
/** `IT-center          BILAGA 2`: the annex says its number at the end of the page's first line. */
const annexAtEnd = /(?:^|\s{2,})(BILAGA)\s+(\d{1,2})(?:\s{2,}|\s*$)/
const chapterLine = /^\s*(\d{1,2}(?:\.\d{1,2})+)\.?\s+(\p{Lu}.{2,90})$/u

const captionsIn = (lines: readonly Line[]): Captioned[] =>
  lines.flatMap((line): Captioned[] => {
    const [, kind, number, title] = caption.exec(line.text) ?? annexAtEnd.exec(line.text) ?? []
    if (kind && number && /^\p{Lu}/u.test(kind)) return [{ kind: kind.toLowerCase(), number, title: title ?? '', line }]
    const chapter = chapterLine.exec(line.text)
    return chapter ? [{ kind: 'avsnitt', number: chapter[1] ?? '', title: chapter[2] ?? '', line }] : []
  })

const reference =
  /(?<!\p{L})(?<kind>avsnitt|kapitel|tabell|figur|diagram|bilaga)\s+(?<number>\d{1,2}(?:\.\d{1,2})*)(?![\d,]|\s?%|\s?§)(?=(?<after>.{0,25}))/giu
/** The chapter of something else: `avsnitt 3 i Mål och budget`, `bilaga 2 till ärendet`. */
const elsewhere = /^[)\s]*(?:(?:i|till|av|från|daterad)\s|§)/i

function missing(
  { passages, lines }: Pick<ReadDocument, 'lines' | 'passages'>,
  captions: readonly Captioned[],
): ReviewFinding[] {
  const own = new Set(captions.map(({ line }) => line.number))
  const isMinutes = lines.filter(({ text }) => /^\s*§\s*\d+/.test(text)).length >= 2
  return passages.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence) =>
      [...sentence.text.matchAll(reference)].flatMap((hit): ReviewFinding[] => {
        const { kind = '', number = '', after = '' } = hit.groups ?? {}
        const key = kind.toLowerCase() === 'kapitel' ? 'avsnitt' : kind.toLowerCase()
        const [quote] = quotedText(passage, sentence.at + hit.index, `${kind} ${number}`)
        if (!quote || own.has(quote.line.number) || elsewhere.test(after) || (key === 'bilaga' && isMinutes)) return []
        const same = captions.filter((one) => one.kind === key && isKin(one, number))
        // Annexes are often files of their own; chapters and tables may have lost their numbers on the way.
        if (new Set(same.map((one) => one.number)).size < (key === 'avsnitt' ? 3 : 2)) return []
        const isThere = captions.some(
          (one) => one.kind === key && (one.number === number || one.number.startsWith(`${number}.`)),
        )
        const last = same.at(-1)
        return isThere || !last
          ? []
          : [
              {
                code: 'reference-missing',
                severity: 'error',
                quoted: [quote, { line: last.line, printed: nameOf(last), figure: null, what: '' }],
                facts: {},
              },
            ]
      }),
    ),
  )
}

const nameOf = ({ kind, number }: Captioned): string => `${kind} ${number}`

const parentOf = (number: string): string => number.split('.').slice(0, -1).join('.')
/** Of the same depth and under the same number: only among those can one be missed. */
const isKin = ({ number }: Captioned, other: string): boolean => parentOf(number) === parentOf(other)

/** Tables and figures run 1, 2, 3. */
function numbering(captions: readonly Captioned[]): ReviewFinding[] {
  return ['tabell', 'figur', 'diagram'].flatMap((kind) => {
    const all = captions.filter(
      (one) => one.kind === kind && /^\d+$/.test(one.number) && !isContents.test(one.line.text),
    )
    const first = all.filter((one, index) => all.findIndex((other) => other.number === one.number) === index)
    if (first.length < 3) return []
    const twice = all.flatMap((one): ReviewFinding[] => {
      const before = first.find(({ number }) => number === one.number)
      const differs = before && before !== one && wordsOf(before.title) !== wordsOf(one.title)
      const isTold = wordsOf(one.title) !== '' && wordsOf(before?.title ?? '') !== '' && !/forts/i.test(one.title)
      return differs && isTold ? [finding('number-twice', 'error', one, before)] : []
    })
    const gaps = first.slice(1).flatMap((one, index): ReviewFinding[] => {
      const before = first[index]
      const step = before ? Number(one.number) - Number(before.number) : 1
      return before && step > 1 && step <= 3 && !first.some(({ number }) => Number(number) === Number(one.number) - 1)
        ? [finding('number-gap', 'note', one, before)]
        : []
    })
    return [...twice, ...gaps]
  })
}

const wordsOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim()

const finding = (
  code: 'number-twice' | 'number-gap',
  severity: ReviewFinding['severity'],
  one: Captioned,
  other: Captioned,
): ReviewFinding => ({
  code,
  severity,
  quoted: [
    { line: one.line, printed: one.line.text.trim().slice(0, 100), figure: null, what: '' },
    { line: other.line, printed: other.line.text.trim().slice(0, 100), figure: null, what: '' },
  ],
  facts: {},
})
