/** The door of the decision log: what other modules may have logged, and the receipts they may hand out. */

export { type AssignedFor, askForAssigned, assignedFor, type ServedKind } from './assigned.service.ts'
export { askForDocumentPlace } from './document-place.service.ts'
export { forgetDemoLog, keepLogSigned } from './keep-signed.service.ts'
export { afterLogged, appendToLog, entriesOf, receiptPath } from './log.service.ts'
export { setLogFiles } from './log-files.service.ts'
export { receiptOf } from './receipt.service.ts'
export {
  askForDecisionsToChoose,
  askForRegisteredDecision,
  decisionKey,
  decisionOptions,
  pathOfDecision,
  pathsOfDecisions,
  type RegisteredDecision,
  withChosenDecision,
} from './registered-decision.service.ts'
export { canonicalBytes } from './statement.contract.ts'
export { type LogEntry, type LogIndex, type LogKind, type LogOrder, logKinds } from './statement.ts'
