/** The door of minutes: approved §§, their clauses, and who wants to know when there are new ones. */

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
  listParagraphs,
  listParagraphsOf,
} from './paragraph.service.ts'
