import { type Column, isRow, type Line, type Passage, type ReadDocument, type Row, type Table } from '../document.ts'
import { amountOf, type Figure } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { sentencesOf } from '../reading/passages.ts'
import { isNamed } from './prose-levels.ts'
import { quoted, quotedText } from './quoted.ts'
import type { Span } from './ratio.ts'
import { amountIn, amountShape, meet, spanSaid } from './said-amounts.ts'
import { saidWords } from './said-words.ts'
import { shareSpan } from './shares.ts'
import { sumsIn } from './sums.ts'

/**
 * A share told in a sentence beside the tables: `vård och omsorg står för 41 % av nettokostnaderna`. The whole is a total that
 * its rows come to, and the part is one of them; the share is wrong when it is that of no such total, in no year.
 */
export function checkSaidShares({ passages, tables, lines }: ReadDocument): ReviewFinding[] {
  const said = passages.flatMap((passage) =>
    sentencesOf(passage).flatMap((sentence) =>
      shapes.flatMap((shape) => {
        const hit = tellsShare.test(sentence.text) ? shape.exec(sentence.text) : null
        return hit ? [{ passage, at: sentence.at, hit }] : []
      }),
    ),
  )
  if (said.length === 0) return []
  const wholes = tables.flatMap((table) => wholesIn(table, lines))
  return said.flatMap(({ passage, at, hit }) => compared(passage, at, hit, wholes))
}

const name = '(?<name>\\p{L}[\\p{L} &-]{3,60}?)'
const share = `${amountShape('x')}(?!\\p{L})`
const of = '(?<of>[\\p{L} -]{4,60})'
const shapes = [
  new RegExp(`${saidWords.clause}${name}${saidWords.aside} ${saidWords.takes} ${share} av ${of}`, 'iu'),
  new RegExp(`${saidWords.clause}${name}s andel av ${of}? ${saidWords.isNow} ${share}`, 'iu'),
]

/** Most sentences tell no share, and are read no further. */
const tellsShare = /\d ?(?:%|procent(?!enhet)) av |(?<!\p{L})andel av /iu

interface Whole {
  readonly column: Column
  /** What stands over the table and its column, and the name of the total. */
  readonly words: string
  readonly total: Row
  readonly whole: Figure
  /** Each row that the total counts, by itself or within a part. */
  readonly parts: readonly { readonly row: Row; readonly figure: Figure }[]
}

/** Totals that their rows come to, in each column. */
function wholesIn(table: Table, lines: readonly Line[]): Whole[] {
  const first = table.rows.find(isRow)?.line.number ?? table.from
  const heading = lines.filter(({ number }) => number >= table.from && number < first).map(({ text }) => text)
  const sums = sumsIn(table).filter(({ kind }) => kind === 'holds')
  const below = new Map(sums.map((one) => [one.row, one]))
  const partsOf = (row: Row, column: number): { readonly row: Row; readonly figure: Figure }[] =>
    (below.get(row)?.columns.find((one) => one.column === column)?.terms ?? []).flatMap((term) => [
      { row: term.row, figure: term.figure },
      ...partsOf(term.row, column),
    ])
  return sums.flatMap(({ row, columns }) =>
    columns.flatMap(({ column, total }): Whole[] => {
      const told = table.columns[column]
      if (!told) return []
      const words = [table.title, ...heading, told.label, row.label].join(' ')
      return [{ column: told, words, total: row, whole: total, parts: partsOf(row, column) }]
    }),
  )
}

/** What the whole is called in the sentence, and how a table tells that it is the same thing. */
const measures: readonly (readonly [RegExp, RegExp])[] = [
  [/nettokostnad/i, /netto/i],
  [/(?:budget|ram)(?:en|ar|arna)?$/i, /budget|ram/i],
  [/invester/i, /invester|projekt/i],
  [/anställda|medarbetar|årsarbetare/i, /anställda|medarbetare|årsarbetare/i],
]

function compared(passage: Passage, at: number, hit: RegExpExecArray, wholes: readonly Whole[]): ReviewFinding[] {
  const groups = hit.groups ?? {}
  const said = amountIn(groups, 'x')
  const measure = measures.find(([word]) => word.test((groups.of ?? '').trim()))?.[1]
  if (!said?.isPercent || !measure) return []
  const found = wholes.filter(({ words }) => measure.test(words)).flatMap((one) => sharesOf(one, groups.name ?? ''))
  const near = found.toSorted(
    (a, b) => distance(a.span, amountOf(said.figure)) - distance(b.span, amountOf(said.figure)),
  )
  const [first] = near
  // Within one unit of what is said it may be cut off instead of rounded; far from all it is of something else.
  const unit = 1 / 10 ** said.figure.decimals
  if (!first || near.some(({ span }) => meet({ least: span.least - unit, most: span.most + unit }, spanSaid(said))))
    return []
  if (distance(first.span, amountOf(said.figure)) > amountOf(said.figure) / 2) return []
  const inside = hit[0].lastIndexOf(said.figure.printed)
  const [quote] = quotedText(passage, at + hit.index + inside, `${said.figure.printed} ${said.unit}`, {
    ...said.figure,
    isPercent: true,
  })
  if (!quote) return []
  const { one, part } = first
  return [
    {
      code: 'prose-share',
      severity: new Set(found.map(({ part: { row } }) => row)).size === 1 ? 'contradiction' : 'error',
      quoted: [quote, quoted(part.row, one.column, part.figure), quoted(one.total, one.column, one.whole)],
      facts: { percent: (first.span.least + first.span.most) / 2, decimals: Math.max(1, said.figure.decimals) },
    },
  ]
}

const sharesOf = (one: Whole, name: string) =>
  one.parts
    .filter(({ row }) => isNamed(name, row.label))
    .flatMap((part) => {
      const span = shareSpan(part.figure, one.whole)
      return span ? [{ one, part, span }] : []
    })

const distance = ({ least, most }: Span, value: number): number =>
  value < least ? least - value : Math.max(0, value - most)
