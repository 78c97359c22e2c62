import { type Column, isRow, type ReadDocument, type Table } from '../document.ts'
import { lexicon } from '../lexicon.ts'
import { chapterBody } from './chapter-body.ts'
import { nameOf, type Quantity, quantitiesOf } from './quantity.ts'
import { bodyOf, type Subject } from './subject.ts'

/** A row of a table that can be found again in another document, by what it is the amount of and not only by its name. */
export interface KnownRow {
  /** `body kommunstyrelse`, or the row's name when it is no body's. */
  readonly entity: string
  /** What is measured; `other` is what no title tells. */
  readonly measure: Measure
  readonly quantities: readonly Quantity[]
}

export type Measure = 'operating' | 'investment' | 'other'

const netRow = new RegExp(lexicon.netRow, 'u')

export function knownRowsOf(document: ReadDocument, { body }: Subject): KnownRow[] {
  return document.tables.flatMap((table) => {
    const measure = measureOf(document, table)
    const all = quantitiesOf(table).filter(({ column, scope }) => isWholeYear(column) && scope === '')
    const names = table.rows.filter(isRow).map(({ label }) => nameOf(label))
    return table.rows.filter(isRow).flatMap((row): KnownRow[] => {
      const quantities = all.filter((one) => one.row === row)
      // A name that a table has twice says nothing about which is meant.
      if (quantities.length === 0 || names.filter((name) => name === nameOf(row.label)).length > 1) return []
      const own = bodyOf(row.label)
      if (own) return [{ entity: `body ${own}`, measure, quantities }]
      if (!netRow.test(nameOf(row.label)))
        return [{ entity: `row ${body ?? ''} ${nameOf(row.label)}`, measure, quantities }]
      if (body) return [{ entity: `body ${body}`, measure, quantities }]
      const chapter = chapterBody(document, table)
      if (chapter) return [{ entity: `body ${chapter}`, measure, quantities }]
      const summed = bodiesOf(table)
      return summed.length >= 3 ? [{ entity: `${ofAll} ${summed.join(' + ')}`, measure, quantities }] : []
    })
  })
}

/** What begins the name of a total over bodies; which they are follows, for a total of others is another amount. */
export const ofAll = 'row all of'

const bodiesOf = ({ rows }: Table): string[] =>
  rows
    .filter(isRow)
    .flatMap(({ label }) => bodyOf(label) ?? [])
    .toSorted()

/** The title and the heading say what the table measures; when they do not, its rows may. */
function measureOf({ lines }: ReadDocument, table: Table): Measure {
  const first = table.rows.find(isRow)?.line.number ?? table.to
  const heading = lines.filter(({ number }) => number >= table.from && number < first).map(({ text }) => text)
  const told = [table.title, ...heading].join(' ')
  if (/balans|resultat|kassaflöde|likvid/i.test(table.title)) return 'other'
  const isInvestment = /invester/i.test(told)
  const isOperating =
    /\bdrift|nettobelopp|nettokostnad|budgetram|\bram(?:ar|en|förändring)?\b|verksamhet\/avdelning/i.test(told)
  if (isInvestment !== isOperating) return isInvestment ? 'investment' : 'operating'
  if (isInvestment) return 'other'
  const rows = table.rows.filter(isRow).map(({ label }) => nameOf(label))
  const isStatement =
    rows.some((name) => /^(intäkter|verksamhetens intäkter)$/.test(name)) &&
    rows.some((name) => /kostnader$/.test(name))
  return isStatement || /\bnämnd.*budget|budget.*\bnämnd|budgetjämförelse/i.test(told) ? 'operating' : 'other'
}

/** `Utfall jan–aug 2026` is no amount of the year 2026. */
const isWholeYear = ({ label }: Column): boolean =>
  !/\b(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|delår|period|ack|t ?o ?m|tertial|kvartal)|\d{4}[-–]\d{2}\b|\b\d{6}\b/i.test(
    label,
  )
