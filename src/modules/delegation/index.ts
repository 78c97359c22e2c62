/** The door of delegation: what an agenda lays before a body. */

export {
  addDelegationRule,
  listDecisionsInCase,
  registerDelegatedDecision,
  rowsOfDelegation,
} from './delegation.service.ts'
export type { DelegatedDecision, DelegatedDecisionId } from './delegation.ts'
