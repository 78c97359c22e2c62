import { lineAt, type Passage, type ReadDocument } from '../document.ts'
import { budgetYearOf } from '../document-facts.ts'
import { amountOf, type Figure, figureOf } from '../figure.ts'
import type { Quoted, ReviewFinding } from '../finding.ts'
import { sentencesOf } from '../reading/passages.ts'
import { nameOf, type Quantity, quantitiesOf } from './quantity.ts'
import { quoted, quotedText, withFirst } from './quoted.ts'

/** What the document counts on in one place against what it counts on, or hopes for, in another. Notes: none of it is wrong by itself. */
export const checkAssumptions = (document: ReadDocument): ReviewFinding[] => [
  ...population(document),
  ...borrowing(document),
  ...points(document),
]

const people =
  /(?:(?<!\p{L})år\s+(20\d\d)\b[^.]{0,30}?)?(?<!\d)(\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d{4,7})\s+(?:inne?vånare|invånare|kommuninvånare)/giu
const plannedYear = /\b(?:planen|plan|prognosen|beräkningen)? ?för (20\d\d)|\btill (20\d\d)\b/gi

interface Counted {
  readonly figure: Figure
  readonly year: number | null
  readonly quoted: Quoted
}

function population(document: ReadDocument): ReviewFinding[] {
  const year = budgetYearOf(document)
  const all = document.passages.flatMap((passage) =>
    [...passage.text.matchAll(people)].flatMap((hit) => counted(passage, hit)),
  )
  const vision = all.find((one) => one.year !== null && year !== null && one.year >= year + 6)
  const planned = all.filter((one) => one !== vision && one.year !== null && year !== null && one.year < year + 6)
  const last = planned.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)).at(-1)
  const first = planned.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))[0]
  if (!vision || !last || !first || first === last) return []
  const isApart = amountOf(vision.figure) > amountOf(first.figure) && amountOf(last.figure) < amountOf(first.figure)
  const told = withFirst([vision.quoted, first.quoted, last.quoted])
  return isApart && told ? [{ code: 'population-differs', severity: 'note', quoted: told, facts: {} }] : []
}

function counted(passage: Passage, hit: RegExpMatchArray): Counted[] {
  const figure = figureOf(hit[2] ?? '', 0)
  const at = (hit.index ?? 0) + hit[0].indexOf(hit[2] ?? '')
  const sentence = sentencesOf(passage).findLast((one) => one.at <= at)
  const before = passage.text.slice(sentence?.at ?? 0, at)
  const told = [...before.matchAll(plannedYear)].at(-1)
  const year = hit[1] ?? told?.[1] ?? told?.[2]
  return figure
    ? quotedText(passage, at, hit[2] ?? '', figure).map((one) => ({
        figure,
        year: year ? Number(year) : null,
        quoted: one,
      }))
    : []
}

/** `ingen upplåning` beside falling liquid funds, or beside long-term debt. */
function borrowing(document: ReadDocument): ReviewFinding[] {
  const said = document.passages.flatMap((passage) => {
    const found = /\b(ingen (?:ny)?upplåning|utan upplåning|inga långfristiga lån)\b/i.exec(passage.text)
    return found ? quotedText(passage, found.index, found[0]) : []
  })
  const [first] = said
  if (!first) return []
  const quantities = document.tables.flatMap(quantitiesOf).filter(({ scope }) => scope === '')
  const ofRow = (shape: RegExp) => quantities.filter(({ row }) => shape.test(nameOf(row.label)))
  return [
    ...falling(first, ofRow(/^likvida medel vid (periodens|årets) (början|slut)$/)),
    ...debts(said, ofRow(/^långfristiga (skulder|lån)$/)),
  ]
}

function falling(said: Quoted, liquid: readonly Quantity[]): ReviewFinding[] {
  const first = liquid[0]
  const last = liquid.at(-1)
  if (!first || !last || amountOf(last.figure) * 2 > amountOf(first.figure) || amountOf(first.figure) <= 0) return []
  return [{ code: 'liquidity-falls', severity: 'note', quoted: [quoteOf(first), quoteOf(last), said], facts: {} }]
}

function debts(said: readonly Quoted[], debt: readonly Quantity[]): ReviewFinding[] {
  const denied = said.find(({ printed }) => /^inga/i.test(printed))
  const owed = debt.filter(({ figure }) => figure.digits !== 0)
  const told = withFirst([...(denied ? [denied] : []), ...owed.map(quoteOf)])
  return denied && owed.length > 0 && told ? [{ code: 'loans-differ', severity: 'note', quoted: told, facts: {} }] : []
}

const quoteOf = ({ row, column, figure }: Quantity): Quoted => quoted(row, column, figure)

const rate =
  /(?<!\p{L})(?:(?:intern)?räntan?|skattesats\p{L}*|andel\p{L}*)(?!\p{L})[^.]{0,120}?\b(\d+,\d+)\s?%[^.]{0,60}?(?<!\p{L})(?:ökning|sänkning|minskning|höjning) med (\d+,\d+)\s?%/iu

/** A rate in percent that changes `med 0,25 %`: of itself, or points? */
const points = ({ passages }: ReadDocument): ReviewFinding[] =>
  passages.flatMap((passage): ReviewFinding[] => {
    const found = rate.exec(passage.text)
    const at = found ? found.index + found[0].lastIndexOf(found[2] ?? '') : 0
    const figure = found ? figureOf(found[2] ?? '', 0) : undefined
    if (!found || !figure || !lineAt(passage, at)) return []
    const told = withFirst(quotedText(passage, at, passage.text.slice(at, found.index + found[0].length), figure))
    return told ? [{ code: 'percent-or-points', severity: 'note', quoted: told, facts: {} }] : []
  })
