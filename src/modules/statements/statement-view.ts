import type { Money } from '../../shared/money.ts'
import {
  cellKey,
  columnKey,
  type EquationOutcome,
  type EquationState,
  type Measure,
  measureOf,
  type StatementColumn,
  type StatementFigure,
  type StatementRowDefinition,
  type StatementTable,
} from './statement.ts'

/** A table as it is printed, with the equations that a reader must know of beneath it. Pages, books and files print the same. */

export interface ShownCell extends StatementColumn {
  /** Null where nothing is printed. */
  readonly amount: Money | null
  readonly measure: Measure
  readonly note: string | null
  /** The worst state of the equations the figure stands in; null when it stands in none. */
  readonly state: EquationState | null
  /** Numbers of the remarks beneath the table. */
  readonly remarks: readonly number[]
}

export interface ShownRow extends Pick<StatementRowDefinition, 'key' | 'label' | 'isSum'> {
  readonly cells: readonly ShownCell[]
}

/** An equation that does not hold, or whose breach is explained, as it is printed under the table. */
export interface ShownRemark {
  readonly number: number
  readonly outcome: EquationOutcome
}

export interface ShownTable extends Omit<StatementTable, 'rows'> {
  readonly rows: readonly ShownRow[]
  readonly remarks: readonly ShownRemark[]
  /** How many equations about the table hold only within rounding: what lets a reader tell rounding from error. */
  readonly roundings: number
}

const worst: readonly EquationState[] = ['holds', 'rounding', 'explained', 'broken']
const isBreach = ({ state }: EquationOutcome): boolean => state === 'broken' || state === 'explained'

interface Printed {
  readonly tables: readonly StatementTable[]
  readonly figures: readonly StatementFigure[]
  readonly outcomes: readonly EquationOutcome[]
}

export function shownTables({ tables, figures, outcomes }: Printed): ShownTable[] {
  const figureAt = new Map(figures.map((figure) => [cellKey(figure), figure]))
  return tables.map((table) => {
    const own = outcomes.filter(({ cells }) => cells.some((cell) => cell.table === table.key))
    const remarks = own.filter(isBreach).map((outcome, at) => ({ number: at + 1, outcome }))
    const rows = table.rows.map(({ key, label, isSum, ...row }) => ({
      key,
      label,
      isSum,
      cells: table.columns.map((column): ShownCell => {
        const place = cellKey({ table: table.key, row: key, ...column })
        const bound = own.filter(({ cells }) => cells.some((cell) => cellKey(cell) === place))
        return {
          ...column,
          amount: figureAt.get(place)?.amount ?? null,
          note: figureAt.get(place)?.note ?? null,
          measure: measureOf({ key, label, isSum, ...row }, column.kind),
          state: worstOf(bound),
          remarks: remarks.filter(({ outcome }) => isAbout(outcome, place)).map(({ number }) => number),
        }
      }),
    }))
    return { ...table, rows, remarks, roundings: own.filter(({ state }) => state === 'rounding').length }
  })
}

/** A breach is marked at the figure that states it; the parts that were added up are not accused. */
const isAbout = ({ cells }: EquationOutcome, place: string): boolean =>
  cells.length <= 2
    ? cells.some((cell) => cellKey(cell) === place)
    : cells[0] !== undefined && cellKey(cells[0]) === place

const worstOf = (outcomes: readonly EquationOutcome[]): EquationState | null =>
  worst.findLast((state) => outcomes.some((outcome) => outcome.state === state)) ?? null

export type StateCounts = Readonly<Record<EquationState, number>>

export const countStates = (outcomes: readonly EquationOutcome[]): StateCounts => {
  const count = (wanted: EquationState) => outcomes.filter(({ state }) => state === wanted).length
  return { holds: count('holds'), rounding: count('rounding'), broken: count('broken'), explained: count('explained') }
}

/** An equation in a column, in addresses and anchors. */
export const outcomeKey = (outcome: StatementColumn & { readonly equation: string }): string =>
  `${outcome.equation}.${columnKey(outcome)}`
