import { refuse } from '../../shared/failure.ts'
import type { Id, PersonId } from '../../shared/ids.ts'
import type { GoalId, PlanVersionId } from '../goals/index.ts'
import type { Judgement } from './assessment.ts'
import type { Proposal } from './proposal.ts'
import type { Round, RoundId } from './round.ts'

/** A goal report: what is told of one goal in one round, on its way from the reporter by the manager to the committee. */

export type ReportId = Id<'report'>

export const reportStatuses = ['to-report', 'reported', 'approved', 'accepted'] as const
export type ReportStatus = (typeof reportStatuses)[number]

export interface Report {
  readonly id: ReportId
  readonly round: RoundId
  readonly goal: GoalId
  readonly version: PlanVersionId
  readonly status: ReportStatus
  /** Who saved last. */
  readonly reporter: PersonId | null
  readonly comment: string
  /** As it stood when last saved; what anybody may know, so a secret target counts as not judged. */
  readonly proposal: Proposal | null
  readonly assessedStatus: Judgement | null
  readonly assessment: string
  readonly isDemo: boolean
  readonly revision: number
}

export interface Draft {
  readonly comment: string
  readonly assessedStatus: Judgement | null
  readonly assessment: string
  readonly reporter: PersonId | null
  readonly proposal: Proposal
}

export const newReport = (id: ReportId, round: RoundId, goal: GoalId, version: PlanVersionId): Report => ({
  id,
  round,
  goal,
  version,
  status: 'to-report',
  reporter: null,
  comment: '',
  proposal: null,
  assessedStatus: null,
  assessment: '',
  isDemo: false,
  revision: 1,
})

export function mustBeOpen(round: Round): void {
  if (round.status === 'planned') refuse('report.round-not-open', { name: round.name })
  if (round.status === 'closed') refuse('report.round-closed', { name: round.name })
}

/** Only what lies with the reporter can be written in: what a manager has before the eyes must not change. */
export function writeDraft(report: Report, round: Round, draft: Draft): Report {
  mustBeOpen(round)
  if (report.status !== 'to-report') refuse('report.already-sent')
  return { ...report, ...draft }
}

/** The proposal is never enough: a person judges, and says why in words. */
export function sendReport(report: Report, round: Round): Report {
  mustBeOpen(round)
  if (report.status !== 'to-report') refuse('report.already-sent')
  if (report.assessedStatus === null) refuse('report.assessment-missing')
  if (report.assessment.trim() === '') refuse('report.assessment-text-missing')
  return { ...report, status: 'reported' }
}

export function approveReport(report: Report, round: Round): Report {
  mustBeOpen(round)
  if (report.status !== 'reported') refuse('report.not-reported')
  return { ...report, status: 'approved' }
}

export function acceptReport(report: Report, round: Round): Report {
  mustBeOpen(round)
  if (report.status !== 'approved') refuse('report.not-approved')
  return { ...report, status: 'accepted' }
}

/**
 * Always all the way to the reporter, who alone can change the text. Also what the committee has accepted,
 * while the round is open: it must then be accepted anew. After that a correction is told in the next round.
 */
export function sendBackReport(report: Report, round: Round, reason: string): Report {
  mustBeOpen(round)
  if (report.status === 'to-report') refuse('report.nothing-to-send-back')
  if (reason.trim() === '') refuse('report.reason-missing')
  return { ...report, status: 'to-report' }
}

/** The step a report waits for; none when the committee has it. */
export const nextStep = (status: ReportStatus) =>
  (({ 'to-report': 'report', reported: 'approve', approved: 'accept', accepted: null }) as const)[status]
