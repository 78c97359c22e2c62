/** The door of the assumptions a budget rests on. */
export { saveAllocationKey } from './allocation.service.ts'
export type { AllocationKey } from './allocation-key.ts'
export type { AssumptionDefinition, AssumptionSet, AssumptionSetId, AssumptionValue } from './assumption.ts'
export {
  adoptForBudget,
  assumptionFor,
  copyAssumptions,
  createAssumptionSet,
  type NewSet,
  type SetOrder,
  saveAssumptionSet,
  saveDefinition,
  setBehind,
} from './assumptions.service.ts'
export { revenueFor } from './revenue-for.service.ts'
export { askForBase, showDifference } from './show-difference.service.ts'
