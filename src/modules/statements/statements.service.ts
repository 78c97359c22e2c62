import type { Read } from '../../platform/context.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { EquationOutcome, StatementFigure, StatementTable } from './statement.ts'

export interface Statements {
  readonly tables: readonly StatementTable[]
  readonly figures: readonly StatementFigure[]
  readonly outcomes: readonly EquationOutcome[]
}

/** Tables, figures and the state of every equation of a budget version. */
export async function statementsOf(_tx: Read, _version: BudgetVersionId): Promise<Statements> {
  throw new Error('not built yet')
}
