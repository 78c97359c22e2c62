import type { MoneyUnit } from '../../../shared/money.ts'
import type {
  FigureOrder,
  RowBinding,
  StatementColumn,
  StatementRowDefinition,
  StatementTable,
} from '../../statements/index.ts'
import type { Place } from '../draft.ts'
import { matchOf, unitOf } from './bodies.ts'
import type { Body, DraftColumn, DraftFigure, DraftRow, DraftTable } from './budget-draft.ts'
import { amountOf } from './figure-text.ts'
import { groupsOf } from './row-groups.ts'

/** A table of the draft as the statements keep it: standard rows by their keys, others by keys of their own, amounts in öre. */

export interface PlacedFigure extends FigureOrder {
  /** Null for a figure that a person has added. */
  readonly place: Place | null
  readonly rowLabel: string
}

export interface MadeTable {
  readonly table: StatementTable
  readonly figures: readonly PlacedFigure[]
}

/** What rules may not run themselves: keys from names, and the names of tables. */
export interface Naming {
  keyFor(name: string, taken: readonly string[], otherwise: string): string
  readonly bodies: readonly Body[]
}

/** A column that is taken in and has its year and kind. */
const isColumn = (column: DraftColumn): column is DraftColumn & StatementColumn =>
  column.take && column.year !== null && column.kind !== null

/** The key of each row that comes along; empty for one that does not, undefined for one that another row claims. */
export function rowKeysIn(table: DraftTable, { keyFor, bodies }: Naming): readonly (string | undefined)[] {
  const said = table.rows.map((row) => (row.take ? keyOf(matchOf(table, row, bodies), bodies) : null))
  const given = said.filter((key): key is string => key !== null)
  return table.rows.map((row, at) => {
    const key = said[at]
    if (!row.take) return ''
    if (key) return said.indexOf(key) === at ? key : undefined
    const own = keyFor(row.label, given, 'row')
    given.push(own)
    return own
  })
}

function keyOf(match: string | null, bodies: readonly Body[]): string | null {
  const unit = unitOf(match)
  if (unit === undefined) return match
  return unit === null ? 'undistributed' : (bodies.find(({ id }) => id === unit)?.key ?? null)
}

/** @param unit of the money in it */
export function madeTable(key: string, table: DraftTable, unit: MoneyUnit, naming: Naming): MadeTable {
  const keys = rowKeysIn(table, naming)
  const columns = table.columns.flatMap((column, at) =>
    isColumn(column) ? [{ at, year: column.year, kind: column.kind }] : [],
  )
  const taken = table.rows.flatMap((row, at) => (row.take ? [{ row, key: keys[at] ?? '' }] : []))
  const groups = groupsOf(
    table.role,
    taken.map((one) => ({ key: one.key, isSum: one.row.isSum })),
  )
  const rows = taken.map(({ row, key: own }, at): StatementRowDefinition => {
    const group = groups[at]
    const bound = table.asFrames && table.role === 'frames' ? boundOf(matchOf(table, row, naming.bodies)) : undefined
    return {
      key: own,
      label: row.label,
      isSum: row.isSum,
      ...(group ? { group } : {}),
      ...(row.isPercent ? { measure: 'percent' as const } : {}),
      ...(bound ? { bound } : {}),
    }
  })
  return {
    table: {
      key,
      title: table.title,
      unit,
      decimals: decimalsIn(
        taken.map((one) => one.row),
        columns,
      ),
      note: '',
      rows,
      columns: columns.map(({ year, kind }) => ({ year, kind })),
    },
    figures: taken.flatMap(({ row, key: own }) =>
      columns.flatMap(({ at, year, kind }): PlacedFigure[] => {
        const figure = row.figures[at]
        if (!figure) return []
        const measure = row.isPercent || kind === 'percent' ? 'percent' : 'money'
        const amount = amountOf(figure, measure, unit)
        return [{ table: key, row: own, year, kind, amount, place: placeOf(row, figure), rowLabel: row.label }]
      }),
    ),
  }
}

const placeOf = ({ page, printedPage, line }: DraftRow, { printed }: DraftFigure): Place | null =>
  printed === '' ? null : { page, ...(printedPage === undefined ? {} : { printedPage }), line, printed }

/** What the system will hold of a row whose frames come in with it, rounded as they are printed. */
function boundOf(match: string | null): RowBinding | undefined {
  const unit = unitOf(match)
  if (unit !== undefined) return { to: 'frame', unit }
  return match === 'committees' ? { to: 'net-cost', unit: null, isRounded: true } : undefined
}

const most = 3

/** As many as the figure of money that has most. */
const decimalsIn = (rows: readonly DraftRow[], columns: readonly { readonly at: number; readonly kind: string }[]) =>
  Math.min(
    most,
    Math.max(
      0,
      ...rows.flatMap((row) =>
        row.isPercent ? [] : columns.map(({ at, kind }) => (kind === 'percent' ? 0 : (row.figures[at]?.decimals ?? 0))),
      ),
    ),
  )
