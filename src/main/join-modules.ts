import {
  assignedForThing,
  assignmentEvents,
  assignmentTasks,
  effectEvents,
  linksOfParagraph,
  readClause,
  suggestAssignments,
  warnOfStanding,
} from '../modules/assignments/index.ts'
import { askForBase, copyAssumptions } from '../modules/assumptions/index.ts'
import { afterVersionCopied, beforeBudgetIsProposed } from '../modules/budget/index.ts'
import { afterCaseRegistered, askForCaseLife, askForFoundDecisions, askForWhatsNext } from '../modules/cases/index.ts'
import {
  afterLogged,
  askForAssigned,
  askForDecisionsToChoose,
  askForDocumentPlace,
  askForRegisteredDecision,
} from '../modules/decision-log/index.ts'
import { rowsOfDelegation } from '../modules/delegation/index.ts'
import { askBeforeClosingRound, askForTasks, countOpenTasks, latestAssessments } from '../modules/follow-up/index.ts'
import { forecastTasks, lockRound } from '../modules/forecast/index.ts'
import { askForAssessments } from '../modules/goals/index.ts'
import { placesInDocuments, placesOfFigures } from '../modules/intake/index.ts'
import { baseOfInterest, copyInvestments } from '../modules/investments/index.ts'
import {
  afterMeetingCalled,
  agendaEvents,
  askBeforeRoomChanges,
  askForPreparedProposal,
  askForRowsToReport,
  askForWarnings,
  getMeetingBody,
} from '../modules/meetings/index.ts'
import {
  afterMinutesApproved,
  askForActors,
  askForParagraphLinks,
  decisionsOfBodies,
  holdSentMinutes,
  listParagraphsOf,
  minutesEvents,
  minutesTasks,
  nextInCase,
  publicFilePath,
  registeredDecision,
  searchParagraphs,
} from '../modules/minutes/index.ts'
import {
  afterPostingChanged,
  linksOfAppeal,
  pathOfPostingFile,
  postCouncilNotice,
  postMinutes,
} from '../modules/notice-board/index.ts'
import { baseOfSurcharge, copyOperatingBudget, holdOperatingBudget } from '../modules/operating-budget/index.ts'
import { askBeforeClosing } from '../modules/organisation/index.ts'
import { answerForPublications } from '../modules/publications/index.ts'
import { askForPublications } from '../modules/reports/index.ts'
import { reviewEvents } from '../modules/review/index.ts'
import { askForFigurePlaces, copyStatements, holdStatements } from '../modules/statements/index.ts'
import { tellOfCase, tellOfLogEntry, tellOfMeeting, tellOfMinutes, tellOfPosting } from '../modules/webhooks/index.ts'
import { swedishDay } from '../platform/context.ts'
import { askForDocumentPlaces } from '../platform/document-places.ts'
import { adoptedByParagraph } from './adopted-by-paragraph.ts'

/** Ties together what may not import each other: organisation and goals ask, follow-up knows the answer. */
export function joinModules(): void {
  const today = () => swedishDay(Temporal.Now.instant().toString())
  askBeforeClosing((tx, unit) => countOpenTasks({ today }, tx, unit))
  askForAssessments(latestAssessments)
  askBeforeClosingRound(lockRound)
  askForTasks('forecast', forecastTasks)
  askForTasks('assignments', assignmentTasks)
  afterMinutesApproved('notice-board', postMinutes)
  afterMinutesApproved('assignments', suggestAssignments)
  afterMeetingCalled('notice-board', postCouncilNotice)
  askForDocumentPlace('minutes', async (_tx, { kind, subject }) =>
    kind === 'minutes' || kind === 'correction' ? publicFilePath(subject) : undefined,
  )
  askForDocumentPlace('notice-board', async (tx, { kind, subject }) =>
    kind === 'notice' ? pathOfPostingFile(tx, subject) : undefined,
  )
  askForWarnings('assignments', warnOfStanding)
  askForRowsToReport('delegation', rowsOfDelegation)
  askBeforeRoomChanges('minutes', holdSentMinutes)
  askForTasks('minutes', minutesTasks)
  askForActors('assignments', async (clauses, on) => clauses.flatMap((text) => readClause(text, on).actor ?? []))
  askForCaseLife('meetings', agendaEvents)
  askForPreparedProposal('minutes', async (ctx, tx, caseFile, to) => {
    const last = (await listParagraphsOf(ctx, tx, caseFile)).findLast(({ outcome }) => outcome === 'proposed')
    if (!last || (await getMeetingBody(tx, last.body)).proposesTo !== to) return undefined
    return { summary: '', clauses: last.clauses.map(({ text }) => text) }
  })
  askForCaseLife('minutes', minutesEvents)
  askForFoundDecisions('minutes', searchParagraphs)
  afterCaseRegistered('webhooks', tellOfCase)
  afterMeetingCalled('webhooks', tellOfMeeting)
  afterMinutesApproved('webhooks', tellOfMinutes)
  afterPostingChanged('webhooks', tellOfPosting)
  afterLogged('webhooks', tellOfLogEntry)
  askForCaseLife('assignments', assignmentEvents)
  askForCaseLife('effects', effectEvents)
  askForCaseLife('review', reviewEvents)
  afterVersionCopied('assumptions', copyAssumptions)
  afterVersionCopied('operating-budget', copyOperatingBudget)
  afterVersionCopied('investments', copyInvestments)
  askForBase('investments', baseOfInterest)
  askForBase('operating-budget', baseOfSurcharge)
  beforeBudgetIsProposed('operating-budget', holdOperatingBudget)
  afterVersionCopied('statements', copyStatements)
  askForFigurePlaces('intake', placesOfFigures)
  askForDocumentPlaces('intake', placesInDocuments)
  beforeBudgetIsProposed('statements', holdStatements)
  askForPublications(answerForPublications)
  askForRegisteredDecision('minutes', registeredDecision)
  askForAssigned('assignments', assignedForThing)
  askForWhatsNext('minutes', nextInCase)
  askForDecisionsToChoose('minutes', decisionsOfBodies)
  askForParagraphLinks('adopted', adoptedByParagraph)
  askForParagraphLinks('assignments', linksOfParagraph)
  askForParagraphLinks('notice-board', linksOfAppeal)
}
