/** The door of the ledger: what other modules may know of what was booked. */
export {
  type AccountGroup,
  type Actual,
  type CodePart,
  codeParts,
  groupOf,
  type StatementRow,
  statementRows,
} from './account.ts'
export { accountGroups, actualsOf, lastBookedMonth, spentOnProjects } from './actuals.service.ts'
