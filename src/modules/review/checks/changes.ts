import { type Column, isRow, type Row, type Table } from '../document.ts'
import type { Figure } from '../figure.ts'
import type { ReviewFinding } from '../finding.ts'
import { checkSum, usualDecimals } from './exact.ts'
import { nameOf, type Quantity, quantitiesOf } from './quantity.ts'
import { quoted } from './quoted.ts'
import { changeSpan, isChange, middle } from './ratio.ts'
import { isPercentRow } from './row-kind.ts'

/**
 * Changes and percentages, across the columns and down the years. Which two columns a change is between is not guessed from
 * the heading: it is the pair that most rows agree with.
 */
export function checkChanges(tables: readonly Table[]): ReviewFinding[] {
  const known = tables.flatMap(quantitiesOf)
  return tables.flatMap((table) => [
    ...table.columns.flatMap((column, index) => {
      if (column.version !== 'change' && column.version !== 'variance') return []
      return column.unit === 'percent' ? percentColumn(table, index) : amountColumn(table, index)
    }),
    ...percentRows(table, known),
  ])
}

interface Compared {
  readonly row: Row
  readonly printed: Figure
  readonly from: Figure
  readonly to: Figure
  readonly pair: readonly [number, number]
}

/** Every pair of columns that stands before the column, the nearest first. */
function compared(table: Table, index: number): Compared[][] {
  const levels = table.columns.flatMap((column, at) => (at < index && isLevel(column) ? [at] : []))
  const pairs = levels.flatMap((from, place) => levels.slice(place + 1).map((to) => [from, to] as const)).toReversed()
  return pairs.map((pair) =>
    table.rows.filter(isRow).flatMap((row) => {
      const [printed, from, to] = [row.cells[index], row.cells[pair[0]], row.cells[pair[1]]]
      return printed && from && to && !isPercentRow({ ...row, cells: [from, to] })
        ? [{ row, printed, from, to, pair }]
        : []
    }),
  )
}

const isLevel = ({ version, unit }: Column): boolean =>
  unit === 'amount' && version !== 'change' && version !== 'variance'

/** The pair that most rows agree with, when nearly all do. */
function believed(candidates: readonly (readonly Compared[])[], holds: (one: Compared) => boolean) {
  const best = candidates
    .map((rows) => ({ rows, held: rows.filter(holds).length }))
    .toSorted((a, b) => b.held - a.held)[0]
  return best && best.held >= 2 && best.held >= 2 * (best.rows.length - best.held) ? best.rows : []
}

function amountColumn(table: Table, index: number): ReviewFinding[] {
  const decimals = usualDecimals(table.rows.filter(isRow).flatMap(({ cells }) => cells.filter((cell) => cell !== null)))
  const differences = ({ printed, from, to }: Compared) =>
    ([1, -1] as const)
      .map((sign) =>
        checkSum(
          printed,
          [
            { figure: to, sign },
            { figure: from, sign: sign === 1 ? -1 : 1 },
          ],
          decimals,
        ),
      )
      .toSorted((a, b) => Math.abs(a.difference) - Math.abs(b.difference))[0]
  const rows = believed(compared(table, index), (one) => differences(one)?.isWithin ?? false)
  return rows.flatMap((one): ReviewFinding[] => {
    const check = differences(one)
    if (!check || check.isWithin) return []
    return [
      {
        code: 'change-differs',
        severity: 'contradiction',
        quoted: quotedOf(table, one, index),
        facts: { difference: check.difference / 10 ** check.decimals, decimals: check.decimals },
      },
    ]
  })
}

function percentColumn(table: Table, index: number): ReviewFinding[] {
  const decimals = usualDecimals(
    table.rows.filter(isRow).flatMap(({ cells }) => cells.filter((cell) => cell && !cell.isPercent)) as Figure[],
  )
  const spanOf = ({ from, to }: Compared) => changeSpan(from, to, decimals)
  const holds = (one: Compared) => {
    const span = spanOf(one)
    return span !== undefined && isChange(one.printed, span)
  }
  return believed(compared(table, index), holds).flatMap((one): ReviewFinding[] => {
    const span = spanOf(one)
    return !span || holds(one) ? [] : [percentFinding(quotedOf(table, one, index), span, one.printed)]
  })
}

const quotedOf = (table: Table, { row, printed, from, to, pair }: Compared, index: number): ReviewFinding['quoted'] => [
  quoted(row, table.columns[index], printed),
  quoted(row, table.columns[pair[0]], from),
  quoted(row, table.columns[pair[1]], to),
]

const percentFinding = (
  held: ReviewFinding['quoted'],
  span: { readonly least: number; readonly most: number },
  printed: Figure,
): ReviewFinding => ({
  code: 'percent-differs',
  severity: 'error',
  quoted: held,
  facts: { percent: Math.round(middle(span) * 100) / 100, decimals: Math.max(2, printed.decimals) },
})

/** A row that says how the row above it changes from year to year; the year before may stand in another table. */
function percentRows(table: Table, known: readonly Quantity[]): ReviewFinding[] {
  const rows = table.rows.filter(isRow)
  return rows.flatMap((row, index) => {
    const above = rows.slice(0, index).findLast((one) => !isPercentRow(one))
    if (!above || !/förändring|ökning|utveckling/i.test(row.label) || !row.cells.some((cell) => cell?.isPercent))
      return []
    const each = table.columns.flatMap((column, at) => {
      const [printed, to] = [row.cells[at], above.cells[at]]
      const before =
        at > 0
          ? { figure: above.cells[at - 1], row: above, column: table.columns[at - 1] }
          : earlier(above, column, known)
      if (!printed?.isPercent || !to || !before?.figure) return []
      const span = changeSpan(before.figure, to, usualDecimals([before.figure, to]))
      return span ? [{ printed, to, before, column, span, holds: isChange(printed, span) }] : []
    })
    if (each.filter(({ holds }) => holds).length < each.filter(({ holds }) => !holds).length) return []
    return each.flatMap(({ printed, to, before, column, span, holds }) =>
      holds || !before.figure
        ? []
        : [
            percentFinding(
              [
                quoted(row, column, printed),
                quoted(before.row, before.column, before.figure),
                quoted(above, column, to),
              ],
              span,
              printed,
            ),
          ],
    )
  })
}

function earlier(row: Row, column: Column, known: readonly Quantity[]) {
  if (column.year === null) return undefined
  const same = known.filter(
    (one) =>
      nameOf(one.row.label) === nameOf(row.label) && one.column.year === (column.year ?? 0) - 1 && one.scope === '',
  )
  const values = new Set(same.map(({ figure }) => figure.digits))
  // Several values for the year before: which was meant is not known.
  return values.size === 1 ? same[0] : undefined
}
