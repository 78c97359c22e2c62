import { isRow, type Row, type Table } from '../document.ts'
import { type ColumnSum, isBelieved, type Sums } from './column-sum.ts'
import { checkSum } from './exact.ts'
import { isAmountColumn, isNamedTotal, isOfWhich, isPercentRow, unitOf } from './row-kind.ts'

/** Totals that stand above their parts: a row that the rows right below it come to, in all or nearly all columns. */
export interface PartsBelow {
  readonly sums: readonly Sums[]
  /** Rows that a total above them counts; no total below is to count them again. */
  readonly children: ReadonlySet<Row>
}

const farthest = 40

/** @param settled rows that a total below them counts already */
export function partsBelow(table: Table, decimals: number, settled: ReadonlySet<Row>): PartsBelow {
  const rows = table.rows.filter(isRow).filter((row) => !isPercentRow(row) && !isOfWhich(row))
  const children = new Set<Row>()
  const all: Sums[] = []
  // From the bottom, so that parts of parts are set aside before what stands above them is tried.
  for (const [index, parent] of [...rows.entries()].toReversed()) {
    if (settled.has(parent) || parent.isUnread) continue
    const found = bestBelow(table, parent, candidates(rows, index, settled, children), decimals)
    if (!found) continue
    all.push(found)
    for (const { terms } of found.columns) for (const { row } of terms) children.add(row)
  }
  return { sums: all.toReversed(), children }
}

/** The rows right below that can be parts: none that is settled, of another unit or not read. */
function candidates(rows: readonly Row[], index: number, settled: ReadonlySet<Row>, children: ReadonlySet<Row>): Row[] {
  const some: Row[] = []
  const unit = unitOf(rows[index]?.label ?? '')
  for (const row of rows.slice(index + 1, index + 1 + farthest)) {
    if (settled.has(row) || row.isUnread || unitOf(row.label) !== unit) break
    if (!children.has(row)) some.push(row)
  }
  return some
}

function bestBelow(table: Table, parent: Row, parts: readonly Row[], decimals: number): Sums | undefined {
  const isNamed = isNamedTotal(parent)
  let differs: Sums | undefined
  for (let count = 2; count <= parts.length; count += 1) {
    const columns = columnsOf(table, parent, parts.slice(0, count), decimals)
    const failed = columns.filter(({ check }) => !check.isWithin).length
    // Two columns at least must tell, whatever the row is called.
    const telling = columns.filter(({ check, total }) => check.isWithin && total.digits !== 0).length
    if (telling < 2 || !isBelieved(columns, isNamed)) continue
    const sums: Sums = {
      row: parent,
      columns,
      parts: parts.slice(0, count),
      from: 0,
      kind: failed === 0 ? 'holds' : 'differs',
      leftOut: null,
      replaces: true,
      hasUnread: false,
    }
    if (failed === 0) return sums
    differs ??= sums
  }
  return differs
}

const columnsOf = (table: Table, parent: Row, parts: readonly Row[], decimals: number): ColumnSum[] =>
  table.columns.flatMap((column, index): ColumnSum[] => {
    const total = parent.cells[index]
    if (!total || !isAmountColumn(column)) return []
    const terms = parts.flatMap((row) => {
      const figure = row.cells[index]
      return figure ? [{ row, figure, sign: 1 as const }] : []
    })
    return terms.length > 0 ? [{ column: index, total, terms, check: checkSum(total, terms, decimals) }] : []
  })
