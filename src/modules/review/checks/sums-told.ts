import { isRow, type Table } from '../document.ts'
import type { ReviewFinding } from '../finding.ts'
import type { ColumnSum, Sums } from './column-sum.ts'
import { quoted } from './quoted.ts'
import { likeliest } from './read-otherwise.ts'

/** What is said of a total and its rows, and how grave it is. */
export function toldOf(table: Table, sums: Sums): ReviewFinding[] {
  const rows = table.rows.filter(isRow)
  if (sums.columns.length === 0 || rows.length < 3) return []
  if (sums.kind === 'differs') return differing(table, sums)
  // A row that could not be read may be what is missing: among the terms, or anywhere when no column proves which they are.
  const isProved = sums.columns.some(({ check }) => check.isWithin)
  if (sums.kind !== 'holds' && (sums.hasUnread || (!isProved && rows.some((row) => row.isUnread)))) return []
  // A table that goes on from the page before has no heading here, and its first rows are there.
  if (sums.kind === 'unexplained' && table.columns.every(({ label }) => label === '')) return []
  if (sums.kind === 'unexplained') return [findingOf(table, sums, sums.columns, 'sum-unexplained')]
  if (sums.kind === 'leaves-out') return [findingOf(table, sums, sums.columns, 'sum-leaves-out')]
  return roundedOf(table, sums)
}

const roundedOf = (table: Table, sums: Sums): ReviewFinding[] =>
  sums.columns
    .filter(({ check }) => check.isWithin && !check.isExact)
    .map((one) => findingOf(table, sums, [one], 'sum-rounded'))

/** Rows that can be read in several ways are given the benefit of the doubt. */
function differing(table: Table, sums: Sums): ReviewFinding[] {
  const columns = likeliest(sums)
  if (!columns) return []
  const read = { ...sums, columns }
  const isProved = columns.some(({ check }) => check.isWithin)
  if (!isProved && table.rows.some((row) => isRow(row) && row.isUnread)) return []
  const wrong = columns.filter(({ check }) => !check.isWithin)
  return [
    ...wrong.map((one) => findingOf(table, read, [one], isTurned(one) ? 'sign-differs' : 'sum-differs')),
    ...roundedOf(table, read),
  ]
}

/** The total that the rows come to, with the other sign. */
function isTurned({ total, terms, check: { difference, decimals } }: ColumnSum): boolean {
  const printed = total.digits * 10 ** (decimals - total.decimals)
  return Math.abs(printed) > terms.length && 2 * Math.abs(difference + 2 * printed) <= terms.length + 1
}

const severityOf = {
  'sum-differs': 'contradiction',
  'sign-differs': 'error',
  'sum-rounded': 'rounding',
  'sum-leaves-out': 'note',
  'sum-unexplained': 'note',
} as const

function findingOf(
  table: Table,
  { row, columns, leftOut }: Sums,
  [first]: readonly ColumnSum[],
  code: keyof typeof severityOf,
): ReviewFinding {
  const one = first as ColumnSum
  const total = quoted(row, table.columns[one.column], one.total)
  // When no other column says that these rows are meant, a row may be missing on purpose.
  const isProved = columns.some(({ check }) => check.isWithin)
  return {
    code,
    severity: code === 'sum-differs' && !isProved ? 'error' : severityOf[code],
    quoted: [total, ...one.terms.map((term) => quoted(term.row, table.columns[one.column], term.figure))],
    facts: {
      difference: one.check.difference / 10 ** one.check.decimals,
      terms: one.terms.length,
      sum:
        (one.check.difference + one.total.digits * 10 ** (one.check.decimals - one.total.decimals)) /
        10 ** one.check.decimals,
      decimals: one.check.decimals,
      ...(leftOut ? { leftOut: leftOut.label } : {}),
    },
  }
}
