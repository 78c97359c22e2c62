import type { UnitId } from '../../shared/ids.ts'
import type { Money, MoneyUnit } from '../../shared/money.ts'

/** The tables of a budget that must agree with each other, and the equations that say how. Tables and equations are data. */

export const measures = ['money', 'percent'] as const
export type Measure = (typeof measures)[number]

export const bindings = [
  'frame',
  'net-cost',
  'operations',
  'tax',
  'grants',
  'depreciation',
  'investments',
  'outlays',
] as const
export type BindingSource = (typeof bindings)[number]

/**
 * What the system itself holds of a row: `frame` of a body; `net-cost`, all frames together; `operations`, all frames and what the tables
 * put beside them; `tax` and `grants` of the assumptions; `depreciation` of the projects; `investments`, the outlay of a body's projects, and
 * `outlays`, of all projects (both positive, as investments are printed).
 */
export interface RowBinding {
  readonly to: BindingSource
  /** The body of `frame` and `investments`; null is what no body has been given, and of the other sources. */
  readonly unit: UnitId | null
  /** The table prints it with the other sign, as depreciation laid back in a cash flow. */
  readonly isReversed?: boolean
  /** What the system holds was itself entered from figures rounded as those of the table. */
  readonly isRounded?: boolean
}

export interface StatementRowDefinition {
  readonly key: string
  readonly label: string
  /** A sum is printed strong. */
  readonly isSum: boolean
  /** Rows that equations take together, as `bodies`. */
  readonly group?: string
  /** Money when left out. */
  readonly measure?: Measure
  readonly bound?: RowBinding
}

export interface StatementTable {
  /** As `income`, `balance`, `cash-flow`, `frames`, `investments`, `means`. */
  readonly key: string
  readonly title: string
  /** The unit and number of decimals the figures are printed with; they tell how much rounding can explain. */
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly note: string
  readonly rows: readonly StatementRowDefinition[]
  readonly columns: readonly StatementColumn[]
}

/** The last two are no figures of a year but what happened since the year before. */
export const figureKinds = ['actual', 'budget', 'plan', 'forecast', 'change', 'percent'] as const
export type FigureKind = (typeof figureKinds)[number]

export interface StatementColumn {
  readonly year: number
  readonly kind: FigureKind
}

/** One place in one table. */
export interface StatementCell extends StatementColumn {
  readonly table: string
  readonly row: string
}

/** One printed figure; a cell left empty has none. */
export interface StatementFigure extends StatementCell {
  /** Öre; of a percent millionths, so that 2,6 % is 26 000. */
  readonly amount: Money
  /** Follows the figure into every export. */
  readonly note: string | null
  /** Came from filling the tables; left out when a person wrote it. */
  readonly isFilled?: boolean
}

export const equationStates = ['holds', 'rounding', 'broken', 'explained'] as const
export type EquationState = (typeof equationStates)[number]

export interface EquationOutcome extends StatementColumn {
  readonly equation: string
  readonly title: string
  readonly state: EquationState
  /** What left, right and difference are told in: öre, or millionths. */
  readonly measure: Measure
  readonly left: Money
  readonly right: Money
  readonly difference: Money
  /** The arithmetic written out with the figures as shown. */
  readonly arithmetic: string
  /** Words that are printed beside a breach; null while nobody has written any. Kept also when they no longer excuse it. */
  readonly explanation: string | null
  /** The figures it binds together, the left side first. */
  readonly cells: readonly StatementCell[]
}

/** An equation that cannot be tried in a column, and the cells it lacks: never taken as nought. */
export interface NotApplicable extends StatementColumn {
  readonly equation: string
  readonly title: string
  readonly missing: readonly StatementCell[]
}

/** Words written for one breach, of the difference as it was then. Another difference needs other words. */
export interface Explanation extends StatementColumn {
  readonly equation: string
  readonly difference: Money
  readonly words: string
}

/** Years and kinds make a column one of a kind in its table. */
export const columnKey = ({ year, kind }: StatementColumn): string => `${year}.${kind}`
export const cellKey = (cell: StatementCell): string => `${cell.table}/${cell.row}/${columnKey(cell)}`

export const measureOf = (row: StatementRowDefinition, kind: FigureKind): Measure =>
  kind === 'percent' ? 'percent' : (row.measure ?? 'money')
