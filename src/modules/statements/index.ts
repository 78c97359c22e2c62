/** The door of the statements. */

export type { Equation, EquationKind, Term } from './equation.ts'
export { equationKinds } from './equation.ts'
export type { FigurePlace } from './figure-place.ts'
export { askForFigurePlaces } from './figure-places.service.ts'
export { fillStatements } from './fill-statements.service.ts'
export { type FormKey, formKeys, standardEquations } from './forms.service.ts'
export type { LinkedOrder } from './linked-statements.ts'
export { keyFor } from './set-editing.ts'
export type {
  EquationOutcome,
  EquationState,
  Explanation,
  FigureKind,
  Measure,
  NotApplicable,
  RowBinding,
  StatementCell,
  StatementColumn,
  StatementFigure,
  StatementRowDefinition,
  StatementTable,
} from './statement.ts'
export { bindings, equationStates, figureKinds, measures } from './statement.ts'
export type { BreachOrder, FigureOrder, StatementSet } from './statement-set.ts'
export {
  countStates,
  outcomeKey,
  type ShownCell,
  type ShownRemark,
  type ShownRow,
  type ShownTable,
  shownTables,
} from './statement-view.ts'
export { breachContract, columnContract, equationContract, rowContract, tableContract } from './statements.contract.ts'
export {
  copyStatements,
  explainBreach,
  explainMissing,
  holdStatements,
  type ShownStatements,
  type Statements,
  saveFigures,
  saveTables,
  showStatements,
  statementsOf,
  type TablesOrder,
} from './statements.service.ts'
