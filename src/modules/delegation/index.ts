/** The door of delegation: what an agenda lays before a body. */
export type { DelegatedDecision, DelegatedDecisionId } from './delegation.ts'
export {
  addDelegationRule,
  listDecisionsInCase,
  registerDelegatedDecision,
  rowsOfDelegation,
} from './delegation.service.ts'
