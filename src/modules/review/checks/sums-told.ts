import { isRow, type Row, type Table } from '../document.ts'
import type { Figure } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import type { ColumnSum, Sums } from './column-sum.ts'
import { checkSum } from './exact.ts'
import { quoted } from './quoted.ts'

/** What is said of a total and its rows, and how grave it is. */
export function toldOf(table: Table, sums: Sums): ReviewFinding[] {
  const rows = table.rows.filter(isRow)
  if (sums.columns.length === 0 || rows.length < 3) return []
  // A row that could not be read may be what is missing: among the terms, or anywhere when no column proves which they are.
  const isProved = sums.columns.some(({ check }) => check.isWithin)
  if (sums.kind !== 'holds' && (sums.hasUnread || (!isProved && rows.some((row) => row.isUnread)))) return []
  // A table that goes on from the page before has no heading here, and its first rows are there.
  if (sums.kind === 'unexplained' && table.columns.every(({ label }) => label === '')) return []
  if (sums.kind === 'unexplained') return [findingOf(table, sums, sums.columns, 'sum-unexplained')]
  if (sums.kind === 'leaves-out') return [findingOf(table, sums, sums.columns, 'sum-leaves-out')]
  if (sums.kind === 'differs' && isReadOtherwise(sums)) return []
  const rounded = sums.columns.filter(({ check }) => check.isWithin && !check.isExact)
  const wrong = sums.columns.filter(({ check }) => !check.isWithin)
  return [
    ...wrong.map((one) => findingOf(table, sums, [one], isTurned(one) ? 'sign-differs' : 'sum-differs')),
    ...rounded.map((one) => findingOf(table, sums, [one], 'sum-rounded')),
  ]
}

/** Whether the sum holds in every column when one of its rows is cut in another way: then nothing is proved by it. */
function isReadOtherwise({ row, columns }: Sums): boolean {
  const rows = new Set([row, ...columns.flatMap(({ terms }) => terms.map((term) => term.row))])
  const holds = (one: Row, cells: readonly (Figure | null)[]) =>
    columns.every(({ column, total, terms, check }) => {
      const others = terms.filter((term) => term.row !== one)
      const [own] = terms.filter((term) => term.row === one)
      const figure = cells[column]
      if (one === row) return !figure || checkSum(figure, terms, check.decimals).isWithin
      return checkSum(total, figure ? [...others, { figure, sign: own?.sign ?? 1 }] : others, check.decimals).isWithin
    })
  return [...rows].some((one) => one.otherwise?.some((cells) => holds(one, cells)))
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
