import { type Column, isRow, type Row, type Table } from '../document.ts'
import { amountOf, type Figure } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { quoted } from './quoted.ts'
import { type Span, spanOf } from './ratio.ts'
import { isAmountColumn, isNamedTotal, isPercentRow } from './row-kind.ts'

/** A column of shares: each row's part of a total that stands in another column. Which, most rows say; the others are wrong. */
export const checkShares = (tables: readonly Table[]): ReviewFinding[] =>
  tables.flatMap((table) => table.columns.flatMap((column, index) => (isOfShares(column) ? judged(table, index) : [])))

const isOfShares = ({ version, unit, label }: Column): boolean =>
  (unit === 'percent' || /^andel/i.test(label)) && version !== 'change' && version !== 'variance'

interface Part {
  readonly row: Row
  readonly share: Figure
  readonly amount: Figure
  readonly whole: Figure
  readonly really: Span
}

function judged(table: Table, index: number): ReviewFinding[] {
  const rows = table.rows.filter(isRow).filter((row) => !isPercentRow({ ...row, cells: [] }))
  const amounts = table.columns.flatMap((column, at) => (at !== index && isAmountColumn(column) ? [at] : []))
  const readings = amounts.flatMap((at) =>
    rows.filter(isNamedTotal).map((total) => ({ at, total, parts: partsOf(rows, total, index, at) })),
  )
  const best = readings.toSorted((a, b) => held(b.parts) - held(a.parts))[0]
  if (!best || held(best.parts) < 3 || held(best.parts) < 3 * (best.parts.length - best.parts.filter(isRight).length))
    return []
  return best.parts.filter((part) => !isRight(part)).map((part) => findingOf(table, index, best.at, best.total, part))
}

const partsOf = (rows: readonly Row[], total: Row, index: number, at: number): Part[] =>
  rows.flatMap((row): Part[] => {
    const [share, amount, whole] = [row.cells[index], row.cells[at], total.cells[at]]
    const really = amount && whole && shareSpan(amount, whole)
    return share && amount && whole && really ? [{ row, share, amount, whole, really }] : []
  })

/** What the one can be of the other in percent, by what rounding leaves open. Undefined when the whole may be nought. */
export function shareSpan(part: Figure, whole: Figure): Span | undefined {
  const [of, all] = [spanOf(part), spanOf(whole)]
  if (all.least <= 0 && all.most >= 0) return undefined
  const ends = [of.least, of.most].flatMap((one) => [all.least, all.most].map((other) => (100 * one) / other))
  return { least: Math.min(...ends), most: Math.max(...ends) }
}

function isRight({ share, really }: Part): boolean {
  const told = spanOf(share)
  return told.least <= really.most + 1e-9 && really.least <= told.most + 1e-9
}

/** Rows that agree, and not only because both are as good as nothing; the total's own hundred is none. */
const held = (parts: readonly Part[]): number =>
  parts.filter((part) => isRight(part) && part.amount !== part.whole && Math.abs(amountOf(part.share)) >= 1).length

const findingOf = (table: Table, index: number, at: number, total: Row, part: Part): ReviewFinding => ({
  code: 'share-differs',
  severity: 'error',
  quoted: [
    quoted(part.row, table.columns[index], part.share),
    quoted(part.row, table.columns[at], part.amount),
    quoted(total, table.columns[at], part.whole),
  ],
  facts: {
    percent: (100 * amountOf(part.amount)) / amountOf(part.whole),
    decimals: Math.max(1, part.share.decimals),
  },
})
