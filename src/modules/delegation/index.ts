/** The door of delegation: what an agenda lays before a body. */
export { addDelegationRule, registerDelegatedDecision, rowsOfDelegation } from './delegation.service.ts'
