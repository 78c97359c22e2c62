/** The door of the case register: what other modules may know of cases and do to them. */
export {
  askForCaseLife,
  findCase,
  findCaseByNumber,
  listOpenCases,
  moveCase,
  type NewCase,
  registerCase,
  returnToOfficer,
} from './case.service.ts'
export {
  type CaseEvent,
  type CaseFile,
  type CaseId,
  type CaseStatus,
  caseStatuses,
  type SecrecyMarking,
} from './case-file.ts'
export { listDocuments, type OpenedDocument, readDocument } from './document.service.ts'
export { type Direction, directions, type RecordDocument, type RecordDocumentId } from './record-document.ts'
