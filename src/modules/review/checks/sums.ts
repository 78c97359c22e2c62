import { type Column, isRow, type Row, type Table } from '../document.ts'
import type { Figure } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { checkSum, type SumCheck, type Term, usualDecimals } from './exact.ts'
import { quoted } from './quoted.ts'

/**
 * Sums and subtotals down the rows. Rows wait in order; when a row is the sum of the last of those that wait, it takes their
 * place. So a total of subtotals is found without knowing what a budget looks like, and the other columns of the same table
 * say which rows a total is meant to sum.
 */
export function checkSums(table: Table): ReviewFinding[] {
  const amounts = table.columns.flatMap((column, index) => (column.unit === 'amount' ? [index] : []))
  const rows = table.rows.filter(isRow)
  const decimals = usualDecimals(rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null)))
  const findings: ReviewFinding[] = []
  let waiting: Part[] = []
  let block = 0
  for (const row of table.rows) {
    if (!isRow(row)) {
      block = waiting.length
      continue
    }
    if (isPercentRow(row)) continue
    const sums = table.columns.length > 0 ? bestSum(table, row, waiting, amounts, decimals, block) : undefined
    if (!sums) {
      waiting.push({ row, isTotal: false })
      continue
    }
    findings.push(...told(table, row, sums, rows))
    if (sums.replaces) waiting = [...waiting.slice(0, sums.from), { row, isTotal: true }]
    else waiting.push({ row, isTotal: isNamedTotal(row) })
    block = waiting.length
  }
  return findings
}

interface Part {
  readonly row: Row
  readonly isTotal: boolean
}

const totalName =
  /^(del)?(summa|s:a|totalt?|totalsumma|netto|resultat)\b|^årets (resultat|kassaflöde)|\b(nettokostnad(er)?|slut)$|^kassaflöde från/i
export const isNamedTotal = ({ label }: Pick<Row, 'label'>): boolean => totalName.test(label)
export const isPercentRow = ({ cells, label }: Row): boolean =>
  cells.some((cell) => cell?.isPercent) || /^(procentuell|andel)\b/i.test(label) || /\(%\)|%/.test(label)

interface ColumnSum {
  readonly column: number
  readonly total: Figure
  readonly terms: readonly { readonly row: Row; readonly figure: Figure; readonly sign: 1 | -1 }[]
  readonly check: SumCheck
}

interface Sums {
  readonly columns: readonly ColumnSum[]
  /** The first of the waiting rows that it sums. */
  readonly from: number
  readonly kind: 'holds' | 'differs' | 'leaves-out' | 'unexplained'
  readonly leftOut: Row | null
  readonly replaces: boolean
}

/** Every row added; the first less the others; the others less the first (net of costs written without a minus). */
const signsOf = [
  (_: number): 1 | -1 => 1,
  (index: number): 1 | -1 => (index === 0 ? 1 : -1),
  (index: number): 1 | -1 => (index === 0 ? -1 : 1),
] as const

function bestSum(
  table: Table,
  row: Row,
  waiting: readonly Part[],
  amounts: readonly number[],
  decimals: number,
  block: number,
): Sums | undefined {
  let best:
    | { readonly columns: readonly ColumnSum[]; readonly from: number; readonly score: readonly number[] }
    | undefined
  for (let from = waiting.length - 2; from >= 0; from -= 1)
    for (const [way, sign] of signsOf.entries()) {
      if (way > 0 && waiting.length - from > 2) continue
      const columns = sumsOf(table, row, waiting.slice(from), amounts, decimals, sign)
      if (columns.length === 0) continue
      const held = columns.filter(({ check }) => check.isWithin)
      const telling = held.filter(({ total, terms }) => total.digits !== 0 && terms.length > 1).length
      const off = columns.reduce((sum, { check }) => sum + Math.abs(check.difference), 0)
      const score = [
        held.length === columns.length && telling > 0 ? 1 : 0,
        telling,
        held.length,
        from === block ? 1 : 0,
        -off,
      ]
      if (telling > 0 && (!best || isBetter(score, best.score))) best = { columns, from, score }
    }
  const isNamed = isNamedTotal(row)
  if (best) {
    const held = best.columns.filter(({ check }) => check.isWithin).length
    const failed = best.columns.length - held
    // A row that no name calls a total must be one in several columns before it is believed.
    const isBelieved = isNamed ? held >= failed : failed === 0 ? held >= 2 : held >= 3 && failed === 1
    if (isBelieved) return { ...best, kind: failed === 0 ? 'holds' : 'differs', leftOut: null, replaces: true }
  }
  return isNamed ? looseSum(table, row, waiting, amounts, decimals, block) : undefined
}

const isBetter = (one: readonly number[], other: readonly number[]): boolean => {
  for (const [index, value] of one.entries()) if (value !== other[index]) return value > (other[index] ?? 0)
  return false
}

function sumsOf(
  table: Table,
  row: Row,
  parts: readonly Part[],
  amounts: readonly number[],
  decimals: number,
  sign: (index: number) => 1 | -1,
): ColumnSum[] {
  return amounts.flatMap((column): ColumnSum[] => {
    const total = row.cells[column]
    if (!total) return []
    const termsBy = (way: (index: number) => 1 | -1) =>
      parts.flatMap((part, index) => {
        const figure = part.row.cells[column]
        return figure ? [{ row: part.row, figure, sign: way(index) }] : []
      })
    const sums = waysOf(table.columns[column], parts.length, sign)
      .map(termsBy)
      .map((terms) => ({ column, total, terms, check: checkSum(total, terms as readonly Term[], decimals) }))
      .toSorted((a, b) => Math.abs(a.check.difference) - Math.abs(b.check.difference))
    return sums[0] && sums[0].terms.length > 0 ? [sums[0]] : []
  })
}

/** A variance is told as better or worse, so its signs may differ from those of the amounts beside it. */
const waysOf = (column: Column | undefined, parts: number, sign: (index: number) => 1 | -1) =>
  parts === 2 && (column?.version === 'variance' || column?.version === 'change') ? signsOf : [sign]

/** A named total that no rows come to: with one row left out perhaps, else as near as it gets. */
function looseSum(
  table: Table,
  row: Row,
  waiting: readonly Part[],
  amounts: readonly number[],
  decimals: number,
  block: number,
): Sums | undefined {
  const from = waiting.length - block >= 2 ? block : 0
  const parts = waiting.slice(from)
  if (parts.length < 2) return undefined
  for (const left of parts) {
    const columns = sumsOf(
      table,
      row,
      parts.filter((part) => part !== left),
      amounts,
      decimals,
      signsOf[0],
    )
    if (
      columns.length >= 2 &&
      columns.every(({ check }) => check.isWithin) &&
      columns.some(({ total }) => total.digits !== 0)
    )
      return { columns, from, kind: 'leaves-out', leftOut: left.row, replaces: true }
  }
  const columns = sumsOf(table, row, parts, amounts, decimals, signsOf[0])
  const isNear = columns.length > 0 && columns.every(({ total, check }) => near(total, check))
  if (!isNear && !/^(summa|totalt?|s:a)\b/i.test(row.label)) return undefined
  return { columns, from, kind: isNear ? 'differs' : 'unexplained', leftOut: null, replaces: isNear }
}

/** Within a tenth of the total: the rows are meant to be summed, and one of them or the total is wrong. */
const near = (total: Figure, { difference, decimals }: SumCheck): boolean =>
  Math.abs(difference) * 10 <= Math.abs(total.digits) * 10 ** (decimals - total.decimals)

function told(table: Table, row: Row, sums: Sums, rows: readonly Row[]): ReviewFinding[] {
  if (sums.columns.length === 0 || rows.length < 3) return []
  // A table that goes on from the page before has no heading here, and its first rows are there.
  if (sums.kind === 'unexplained' && table.columns.every(({ label }) => label === '')) return []
  if (sums.kind === 'unexplained') return [findingOf(table, row, sums, sums.columns, 'sum-unexplained')]
  if (sums.kind === 'leaves-out') return [findingOf(table, row, sums, sums.columns, 'sum-leaves-out')]
  const rounded = sums.columns.filter(({ check }) => check.isWithin && !check.isExact)
  const wrong = sums.columns.filter(({ check }) => !check.isWithin)
  return [
    ...wrong.map((one) => findingOf(table, row, sums, [one], 'sum-differs')),
    ...rounded.map((one) => findingOf(table, row, sums, [one], 'sum-rounded')),
  ]
}

const severityOf = {
  'sum-differs': 'contradiction',
  'sum-rounded': 'rounding',
  'sum-leaves-out': 'note',
  'sum-unexplained': 'note',
} as const

function findingOf(
  table: Table,
  row: Row,
  sums: Sums,
  [first]: readonly ColumnSum[],
  code: keyof typeof severityOf,
): ReviewFinding {
  const one = first as ColumnSum
  const total = quoted(row, table.columns[one.column], one.total)
  return {
    code,
    severity: severityOf[code],
    quoted: [total, ...one.terms.map((term) => quoted(term.row, table.columns[one.column], term.figure))],
    facts: {
      difference: one.check.difference / 10 ** one.check.decimals,
      terms: one.terms.length,
      sum:
        (one.check.difference + one.total.digits * 10 ** (one.check.decimals - one.total.decimals)) /
        10 ** one.check.decimals,
      decimals: one.check.decimals,
      ...(sums.leftOut ? { leftOut: sums.leftOut.label } : {}),
    },
  }
}
