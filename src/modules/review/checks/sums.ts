import { type Column, isRow, type Row, type Table } from '../document.ts'
import { amountOf, type Figure } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { type ColumnSum, isBelieved, isProving, type Sums } from './column-sum.ts'
import { checkSum, RunningSum, type SumCheck, scaledTo, usualDecimals } from './exact.ts'
import { partsBelow } from './parts-below.ts'
import { isAmountColumn, isClosing, isEmpty, isNamedTotal, isOfWhich, isPercentRow, unitOf } from './row-kind.ts'
import { toldOf } from './sums-told.ts'
import { wholeColumns } from './whole-columns.ts'

/**
 * Sums and subtotals down the rows. Rows wait in order; when a row is the sum of the last of those that wait, it takes their
 * place. So a total of subtotals is found without knowing what a budget looks like, and the other columns of the same table
 * say which rows a total is meant to sum. What is left is tried with the parts below their total, and across the columns.
 */
export function checkSums(table: Table): ReviewFinding[] {
  const decimals = usualDecimals(table.rows.filter(isRow).flatMap(({ cells }) => cells.filter((cell) => cell !== null)))
  const findings = readingOf(table, decimals).flatMap((one) => toldOf(table, one))
  const wrong = new Set(findings.flatMap(({ quoted: [{ figure }] }) => (figure ? [figure] : [])))
  return [...findings, ...wholeColumns(table, decimals, wrong)]
}

/** What each total of the table sums. */
export const sumsIn = (table: Table): readonly Sums[] =>
  readingOf(
    table,
    usualDecimals(table.rows.filter(isRow).flatMap(({ cells }) => cells.filter((cell) => cell !== null))),
  )

/** The sums of the table read from above or from below, whichever way more of its totals are proved. */
function readingOf(table: Table, decimals: number): readonly Sums[] {
  const down = downwards(table, decimals, new Set())
  if (down.sums.every(({ kind }) => kind === 'holds') && down.sums.length > 0 && !isTotalFirst(table)) return down.sums
  const up = downwards({ ...table, rows: table.rows.toReversed() }, decimals, new Set())
  if (proofOf(up.sums) > Math.max(0, proofOf(down.sums))) return up.sums.toReversed()
  const below = partsBelow(table, decimals, down.settled)
  return below.sums.length > 0 ? [...below.sums, ...downwards(table, decimals, below.children).sums] : down.sums
}

const isTotalFirst = ({ rows }: Table): boolean => {
  const first = rows.find(isRow)
  return first !== undefined && isNamedTotal(first)
}

/** Columns in which totals are proved, less half of those in which they fail. */
const proofOf = (all: readonly Sums[]): number =>
  all.reduce((proof, { kind, columns }) => {
    if (kind === 'unexplained' || kind === 'leaves-out') return proof - 1
    const held = columns.filter(({ check }) => check.isWithin)
    return proof + held.filter(isProving).length - (columns.length - held.length) / 2
  }, 0)

interface Passed {
  readonly sums: readonly Sums[]
  /** Rows whose place is known: totals, and what they sum. */
  readonly settled: ReadonlySet<Row>
}

function downwards(table: Table, decimals: number, apart: ReadonlySet<Row>): Passed {
  const amounts = table.columns.flatMap((column, index) => (isAmountColumn(column) ? [index] : []))
  const all: Sums[] = []
  const settled = new Set<Row>()
  let waiting: Part[] = []
  let block = 0
  for (const row of table.rows) {
    if (!isRow(row)) {
      block = waiting.length
      continue
    }
    if (isPercentRow(row) || isOfWhich(row) || isEmpty(row) || apart.has(row)) continue
    const sums = row.isUnread ? undefined : bestSum(table, row, waiting, amounts, decimals, block)
    if (!sums) {
      waiting.push({ row, isTotal: false, meant: new Map() })
      continue
    }
    all.push(sums)
    if (sums.kind === 'holds' || sums.kind === 'differs')
      for (const one of [row, ...waiting.slice(sums.from).map((part) => part.row)]) settled.add(one)
    const part: Part = { row, isTotal: sums.replaces || isNamedTotal(row), meant: meantBy(sums) }
    waiting = sums.replaces ? [...waiting.slice(0, sums.from), part] : [...waiting, part]
    block = waiting.length
  }
  return { sums: all, settled }
}

interface Part {
  readonly row: Row
  readonly isTotal: boolean
  /** For a column whose printed total is wrong, what its terms come to. */
  readonly meant: ReadonlyMap<number, Figure>
}

const meantBy = ({ columns }: Pick<Sums, 'columns'>): ReadonlyMap<number, Figure> =>
  new Map(
    columns.flatMap(({ column, total, check }) =>
      check.isWithin ? [] : [[column, { ...total, ...scaledTo(total, check.decimals, check.difference) }] as const],
    ),
  )

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
  const isNamed = isNamedTotal(row)
  const only = waiting.length - block === 1 ? waiting.at(-1) : undefined
  // The sum of a part with one row takes its place, or a later sum would take the two for terms.
  if (isNamed && only && isSameRow(only.row, row, amounts))
    return { row, columns: [], parts: [], from: block, kind: 'holds', leftOut: null, replaces: true, hasUnread: false }
  const rowsFrom = (from: number) => waiting.slice(from).map((part) => part.row)
  const alone = isNamed && waiting.length === 1 ? aloneSum(row, waiting[0] as Part, amounts, decimals) : undefined
  if (alone)
    return {
      row,
      columns: alone,
      parts: rowsFrom(0),
      from: 0,
      kind: 'differs',
      leftOut: null,
      replaces: true,
      hasUnread: false,
    }
  const isLike = (part: Part) => unitOf(part.row.label) === unitOf(row.label)
  const running = runningSums(row, amounts, decimals, waiting)
  for (let from = waiting.length - 1; from >= 0 && isLike(waiting[from] as Part); from -= 1) {
    const mayHold = running.add(waiting[from] as Part)
    for (const [way, sign] of signsOf.entries()) {
      // A difference is a net, and a net is called one.
      const few = waiting.length - from
      if (few < 2 || (few > 2 && !mayHold) || (way > 0 && (few > 2 || !isNamed))) continue
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
  }
  const hasUnread = (from: number) => waiting.slice(from).some((part) => part.row.isUnread)
  if (best && isBelieved(best.columns, isNamed || isClosing(row))) {
    const kind = best.columns.every(({ check }) => check.isWithin) ? 'holds' : 'differs'
    return {
      ...best,
      row,
      parts: rowsFrom(best.from),
      kind,
      leftOut: null,
      replaces: true,
      hasUnread: hasUnread(best.from),
    }
  }
  if (!isNamed || !waiting.every(isLike)) return undefined
  const loose = looseSum(table, row, waiting, amounts, decimals, block)
  return loose && { ...loose, row, parts: rowsFrom(loose.from), hasUnread: hasUnread(loose.from) }
}

/** Adds rows from below, and tells whether any column may hold by now: a long table is not summed anew for each row it may begin with. */
function runningSums(row: Row, amounts: readonly number[], decimals: number, waiting: readonly Part[]) {
  const rows = [row, ...waiting.map((part) => part.row)]
  const widest = rows.reduce(
    (most, { cells }) => cells.reduce((all, cell) => Math.max(all, cell?.decimals ?? 0), most),
    decimals,
  )
  const columns = amounts.flatMap((column) => {
    const total = row.cells[column]
    // As printed, and with what wrong subtotals should have been.
    const sum = () => new RunningSum(total as Figure, decimals, widest)
    return total && !total.isPercent ? [{ column, printed: sum(), meant: sum() }] : []
  })
  return {
    add: (part: Part): boolean => {
      for (const { column, printed, meant } of columns) {
        const figure = part.row.cells[column]
        const instead = part.meant.get(column) ?? figure
        if (figure) printed.add(figure)
        if (instead) meant.add(instead)
      }
      return columns.some(({ printed, meant }) => printed.isWithin || meant.isWithin)
    },
  }
}

/** Nothing stands between a result and the next, and they are the same in all columns but one: that one is wrong. */
function aloneSum(row: Row, part: Part, amounts: readonly number[], decimals: number): ColumnSum[] | undefined {
  const columns = amounts.flatMap((column): ColumnSum[] => {
    const [total, figure] = [row.cells[column], part.row.cells[column]]
    if (!total || !figure) return []
    const terms = [{ row: part.row, figure, sign: 1 as const }]
    return [{ column, total, terms, check: checkSum(total, terms, decimals) }]
  })
  const held = columns.filter((one) => one.check.isExact && isProving(one))
  return part.isTotal && held.length >= 2 && held.length === columns.length - 1 ? columns : undefined
}

const isSameRow = (one: Row, other: Row, columns: readonly number[]): boolean =>
  columns.every((column) => one.cells[column]?.digits === other.cells[column]?.digits)

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
    if (!total || total.isPercent) return []
    const termsBy = (way: (index: number) => 1 | -1, isMeant: boolean) =>
      parts.flatMap((part, index) => {
        const printed = part.row.cells[column]
        const figure = isMeant ? (part.meant.get(column) ?? printed) : printed
        return figure ? [{ row: part.row, figure, sign: way(index) }] : []
      })
    // A subtotal that is wrong is told once: the total may count with what it should have been.
    const readings = parts.some(({ meant }) => meant.has(column)) ? [false, true] : [false]
    const sums = waysOf(table.columns[column], parts.length, sign)
      .flatMap((way) => readings.map((isMeant) => termsBy(way, isMeant)))
      .map((terms) => ({ column, total, terms, check: checkSum(total, terms, decimals) }))
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
): Omit<Sums, 'row' | 'parts' | 'hasUnread'> | undefined {
  const from = waiting.length - block >= 2 ? block : 0
  const parts = waiting.slice(from)
  if (parts.length < 2) return undefined
  const sumOf = (some: readonly Part[]) => sumsOf(table, row, some, amounts, decimals, signsOf[0])
  for (const left of parts) {
    const columns = sumOf(parts.filter((part) => part !== left))
    if (
      columns.length >= 2 &&
      columns.every(({ check }) => check.isWithin) &&
      columns.some(({ total }) => total.digits !== 0)
    )
      return { columns, from, kind: 'leaves-out', leftOut: left.row, replaces: true }
  }
  const columns = sumOf(parts)
  const isNear = columns.length > 0 && columns.every(({ total, check }) => near(total, check))
  if (!isNear && (!/^(summa|totalt|s:a)\b|^total$/i.test(row.label) || columns.every(isMean))) return undefined
  return { columns, from, kind: isNear ? 'differs' : 'unexplained', leftOut: null, replaces: isNear }
}

/** A total among its terms is their mean, or an index: it sums nothing. */
const isMean = ({ total, terms }: ColumnSum): boolean => {
  const sizes = terms.map(({ figure }) => amountOf(figure))
  return amountOf(total) >= Math.min(...sizes) && amountOf(total) <= Math.max(...sizes)
}

/** Within a tenth of the total: the rows are meant to be summed, and one of them or the total is wrong. */
const near = (total: Figure, { difference, decimals }: SumCheck): boolean =>
  Math.abs(difference) * 10 <= Math.abs(total.digits) * 10 ** (decimals - total.decimals)
