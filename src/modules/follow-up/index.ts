/** The door of follow-up: what other modules may know of rounds, reports and trends. */

export type { ActionProgress, ActionStand, ToldProgress } from './action-progress.ts'
export { isLateAction } from './action-progress.ts'
export { annualWheelCalendar, showAnnualWheel } from './annual-wheel.service.ts'
export { annualWheel, type WheelEvent } from './annual-wheel.ts'
export { type Judgement, judgements, type Verdict, type Why } from './assessment.ts'
export { addFile, addLink } from './evidence.service.ts'
export type { Evidence, EvidenceId } from './evidence.ts'
export { type LatestAssessment, latestAssessments } from './latest-assessments.service.ts'
export type { IndicatorVerdict, Proposal } from './proposal.ts'
export { openReports, openTrends, type RoundReports } from './published.service.ts'
export { listReminders, sendReminders } from './reminder.service.ts'
export {
  acceptReport,
  approveReport,
  type SaveOrder,
  saveReport,
  sendBackReport,
  sendReport,
} from './report.service.ts'
export type { Report, ReportId, ReportStatus } from './report.ts'
export { goalSlug, showReporting } from './reporting.service.ts'
export {
  addTasks,
  askBeforeClosingRound,
  closeRound,
  getRound,
  getRoundByKey,
  type LockForecasts,
  listRounds,
  openRound,
  planRound,
  roundsIn,
} from './round.service.ts'
export type { Round, RoundId, RoundKind, RoundPlan } from './round.ts'
export { countOpenTasks, showRound, showRounds } from './round-overview.service.ts'
export { askForTasks, type OtherTask } from './start-page.service.ts'
export { saveTrend, showTrends } from './trend.service.ts'
export type { Trend, TrendDescription, TrendDirection } from './trend.ts'
