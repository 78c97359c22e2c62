import type { Money } from '../../shared/money.ts'

/** The tables of a budget that must agree with each other, and the equations that say how. Tables and equations are data. */

export interface StatementRowDefinition {
  readonly key: string
  readonly label: string
  /** A sum is printed strong. */
  readonly isSum: boolean
}

export interface StatementTable {
  /** As `income`, `balance`, `cash-flow`, `frames`, `investments`, `means`. */
  readonly key: string
  readonly title: string
  readonly rows: readonly StatementRowDefinition[]
  readonly columns: readonly StatementColumn[]
}

export interface StatementColumn {
  readonly year: number
  readonly kind: 'actual' | 'budget' | 'plan' | 'forecast'
}

/** One printed figure; a cell left empty has none. */
export interface StatementFigure {
  readonly table: string
  readonly row: string
  readonly year: number
  readonly kind: StatementColumn['kind']
  readonly amount: Money
  /** Follows the figure into every export. */
  readonly note: string | null
}

export type EquationState = 'holds' | 'rounding' | 'broken' | 'explained'

export interface EquationOutcome {
  readonly equation: string
  readonly title: string
  readonly year: number
  readonly state: EquationState
  readonly left: Money
  readonly right: Money
  readonly difference: Money
  /** The arithmetic written out with the figures as shown. */
  readonly arithmetic: string
  /** Words that are printed beside a breach; null while nobody has written any. */
  readonly explanation: string | null
}
