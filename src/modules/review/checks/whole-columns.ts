import { type Column, isRow, type Row, type Table } from '../document.ts'
import type { Figure } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { isProving } from './column-sum.ts'
import { checkSum, type SumCheck } from './exact.ts'
import { quoted } from './quoted.ts'
import { isAmountColumn, isPercentRow } from './row-kind.ts'

/** Columns that sum those before them: the whole year of its quarters, a total, a net. Which rows say so is counted, not guessed. */

interface Whole {
  readonly row: Row
  readonly total: Figure
  readonly terms: readonly { readonly column: number; readonly figure: Figure; readonly sign: 1 | -1 }[]
  readonly check: SumCheck
}

/** @param known figures that are wrong already; a row with one of them is not told again */
export function wholeColumns(table: Table, decimals: number, known: ReadonlySet<unknown>): ReviewFinding[] {
  const amounts = table.columns.flatMap((column, index) => (isAmountColumn(column) ? [index] : []))
  const last = amounts.at(-1)
  const parts = amounts.slice(0, -1)
  if (last === undefined || parts.length < 2) return []
  const best = signsFor(table.columns[last], parts.length)
    .map((signs) => rowsOf(table, last, parts, signs, decimals))
    .toSorted((a, b) => held(b) - held(a))[0]
  if (!best || held(best) < 3 || held(best) < 3 * best.filter(({ check }) => !check.isWithin).length) return []
  return best
    .filter(({ row, check }) => !check.isWithin && !row.cells.some((cell) => known.has(cell)))
    .map((one) => findingOf(table, last, one))
}

const held = (rows: readonly Whole[]): number => rows.filter((one) => one.check.isWithin && isProving(one)).length

const isNet = ({ label }: Column): boolean => /^netto/i.test(label)
const isWhole = ({ label, version }: Column): boolean =>
  version === 'total' || /^(helår|hela året|summa|totalt?)(?!\p{L})/iu.test(label)

/** Two columns before a third are its terms only when it is called a whole or a net; of three or more the rows say enough. */
function signsFor(column: Column | undefined, parts: number): (readonly (1 | -1)[])[] {
  const plus = Array.from({ length: parts }, (): 1 | -1 => 1)
  if (parts === 2 && column && isNet(column)) return [plus, [1, -1], [-1, 1]]
  return parts > 2 || (column && isWhole(column)) ? [plus] : []
}

const rowsOf = (
  table: Table,
  last: number,
  parts: readonly number[],
  signs: readonly (1 | -1)[],
  decimals: number,
): Whole[] =>
  table.rows.filter(isRow).flatMap((row): Whole[] => {
    const total = row.cells[last]
    const terms = parts.flatMap((column, index) => {
      const figure = row.cells[column]
      return figure && figure.digits !== 0 ? [{ column, figure, sign: signs[index] ?? 1 }] : []
    })
    if (!total || terms.length < 2 || isPercentRow(row)) return []
    return [{ row, total, terms, check: checkSum(total, terms, decimals) }]
  })

const findingOf = (table: Table, last: number, { row, total, terms, check }: Whole): ReviewFinding => ({
  code: 'sum-differs',
  severity: 'contradiction',
  quoted: [
    quoted(row, table.columns[last], total),
    ...terms.map(({ column, figure }) => quoted(row, table.columns[column], figure)),
  ],
  facts: {
    difference: check.difference / 10 ** check.decimals,
    terms: terms.length,
    sum: (check.difference + total.digits * 10 ** (check.decimals - total.decimals)) / 10 ** check.decimals,
    decimals: check.decimals,
  },
})
