/** The door of the decision log: what other modules may have logged, and the receipts they may hand out. */
export { appendToLog, entriesOf, receiptOf, receiptPath } from './log.service.ts'
export { type LogEntry, type LogIndex, type LogKind, type LogOrder, logKinds } from './statement.ts'
