/** The door of the case register: what other modules may know of cases and do to them. */

export { atomFeed } from './atom-feed.ts'
export {
  afterCaseRegistered,
  askForCaseLife,
  enterEarlierCase,
  findCase,
  findCaseByNumber,
  listOpenCases,
  markingsOf,
  moveCase,
  type NewCase,
  registerCase,
  returnToOfficer,
} from './case.service.ts'
export { assignCase, closeCase } from './case-deeds.service.ts'
export {
  type CaseEvent,
  type CaseFile,
  type CaseId,
  type CaseKind,
  type CaseStatus,
  caseKinds,
  caseStatuses,
  type SecrecyMarking,
} from './case-file.ts'
export { mayReadSecretCase, mayWorkWithCase } from './cases.policy.ts'
export { listDocuments, type OpenedDocument, readDocument } from './document.service.ts'
export { setDocumentFiles } from './documents/document-files.service.ts'
export { redactDocument } from './documents/redact.service.ts'
export { askForFoundDecisions, type FoundDecision } from './documents/search-records.service.ts'
export type { SentFile } from './documents/take-file.service.ts'
export { addVersion, publishVersion } from './documents/version.service.ts'
export { type NewRecord, recordsOf, registerDocument } from './record.service.ts'
export { type Direction, directions, type RecordDocument, type RecordDocumentId } from './record-document.ts'
export { explainGap, importClasses, setSeries } from './settings.service.ts'
export { askForWhatsNext } from './whats-next.service.ts'
