/** The door of the statements. */
export type {
  EquationOutcome,
  EquationState,
  StatementColumn,
  StatementFigure,
  StatementRowDefinition,
  StatementTable,
} from './statement.ts'
export { type Statements, statementsOf } from './statements.service.ts'
