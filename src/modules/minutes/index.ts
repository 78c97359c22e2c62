/** The door of minutes: approved §§, their clauses, and who wants to know when there are new ones. */

export { approveMinutes } from './approve.service.ts'
export type { AttendanceGroup } from './attendance.ts'
export type { DispatchLine, MinutesText, ParagraphText, Section } from './compose.ts'
export { handOver } from './dispatch.service.ts'
export type { DispatchPurpose } from './dispatch.ts'
export { addReceiver } from './dispatch-draft.service.ts'
export { showDispatch } from './dispatch-page.service.ts'
export { attestExtracts } from './extract.service.ts'
export {
  type DecisionClause,
  type DecisionClauseId,
  type Layout,
  layouts,
  type Minutes,
  type MinutesId,
  type MinutesParagraph,
  type MinutesParagraphId,
  type MinutesStatus,
  minutesStatuses,
} from './minutes.ts'
export {
  afterMinutesApproved,
  findDecision,
  findParagraph,
  findParagraphText,
  listParagraphs,
  listParagraphsIn,
  listParagraphsOf,
} from './paragraph.service.ts'
export { askForParagraphLinks, nextInCase, type ParagraphLink } from './paragraph-links.service.ts'
export { publicFilePath } from './print.service.ts'
export { decisionsOfBodies, registeredDecision } from './registered-decision.service.ts'
export { searchParagraphs } from './search-paragraphs.service.ts'
export { holdSentMinutes, sendForApproval } from './send.service.ts'
export { askForActors } from './suggest-receivers.service.ts'
export { minutesEvents, minutesTasks } from './tasks.service.ts'
