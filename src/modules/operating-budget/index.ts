/** The door of the operating budget. */
export { budgetedOf } from './budgeted.service.ts'
export type { Budgeted } from './operating-budget.ts'
