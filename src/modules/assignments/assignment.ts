import type { DecisionReference } from '../../shared/decision.ts'
import { refuse } from '../../shared/failure.ts'
import type { Id, PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId } from '../cases/index.ts'
import type { DecisionClauseId, MinutesParagraphId } from '../minutes/index.ts'
import { isSameWording } from './clauses/read-clause.ts'

/** An assignment: what a body has decided that somebody is to do, watched until it is reported or decided (KL 6 kap. 5 §). */

export type AssignmentId = Id<'assignment'>

/**
 * `suggested`: read from a clause, not yet confirmed · `dormant`: waits for its condition · `reported`: the one who has it
 * says it is done, and the body may close it.
 */
export const assignmentStatuses = ['suggested', 'dismissed', 'dormant', 'active', 'reported', 'closed'] as const
export type AssignmentStatus = (typeof assignmentStatuses)[number]

export interface Condition {
  /** As the decision says it. */
  readonly words: string
  /** Who must decide in the same words; empty when it is something else. */
  readonly sameDecisionBy: string
  /** What shows that it is so; empty while it is not proved. */
  readonly proof: string
  readonly provedOn: Day | null
}

export interface Closing {
  readonly on: Day
  readonly by: 'report' | 'decision'
  readonly words: string
  /** The decision that closed it; null when its report did. */
  readonly decision: DecisionReference | null
}

export interface Assignment {
  readonly id: AssignmentId
  readonly decision: DecisionReference
  readonly caseFile: CaseId | null
  readonly paragraph: MinutesParagraphId | null
  readonly clauseId: DecisionClauseId | null
  /** The clause as it was approved. */
  readonly clause: string
  /** Public address of the §; empty when it has none. */
  readonly publicPath: string
  readonly title: string
  /** As the clause names who is to do it; a unit may be chosen beside. */
  readonly actor: string
  readonly unit: UnitId | null
  readonly lastDay: Day | null
  readonly reportTo: string
  readonly status: AssignmentStatus
  readonly dismissedReason: string
  readonly condition: Condition | null
  readonly closing: Closing | null
  readonly isDemo: boolean
  readonly revision: number
}

export interface ProgressReport {
  readonly id: Id<'assignment-report'>
  readonly assignment: AssignmentId
  readonly toldOn: Day
  readonly person: PersonId | null
  readonly toldBy: string
  readonly words: string
  readonly isFinal: boolean
}

export interface Terms {
  readonly title: string
  readonly actor: string
  readonly unit: UnitId | null
  readonly lastDay: Day | null
  readonly reportTo: string
}

const checkedTerms = (terms: Terms, decidedOn: Day): Terms => {
  if (terms.title.trim() === '') refuse('assignment.title-missing')
  if (terms.actor.trim() === '' && terms.unit === null) refuse('assignment.nobody-to-do-it')
  if (terms.lastDay !== null && terms.lastDay < decidedOn)
    refuse('assignment.day-before-decision', { day: terms.lastDay })
  return terms
}

/** The secretary has read the clause and says what it means. */
export function confirm(assignment: Assignment, terms: Terms): Assignment {
  if (assignment.status !== 'suggested') refuse('assignment.already-settled')
  const isWaiting = assignment.condition !== null && assignment.condition.provedOn === null
  return {
    ...assignment,
    ...checkedTerms(terms, assignment.decision.decidedOn),
    status: isWaiting ? 'dormant' : 'active',
  }
}

export function dismiss(assignment: Assignment, reason: string): Assignment {
  if (assignment.status !== 'suggested') refuse('assignment.already-settled')
  if (reason.trim() === '') refuse('assignment.reason-missing')
  return { ...assignment, status: 'dismissed', dismissedReason: reason.trim() }
}

const isOpen = (assignment: Assignment): boolean => ['dormant', 'active', 'reported'].includes(assignment.status)

export function amend(assignment: Assignment, terms: Terms): Assignment {
  if (!isOpen(assignment)) refuse('assignment.not-open')
  return { ...assignment, ...checkedTerms(terms, assignment.decision.decidedOn) }
}

/**
 * A condition is never taken for granted: somebody shows what proves it.
 * @param other what another municipality decided, when it must be the same words
 */
export function proveCondition(assignment: Assignment, proof: string, on: Day, other = ''): Assignment {
  if (assignment.status !== 'dormant' || assignment.condition === null) refuse('assignment.no-condition-waits')
  if (proof.trim() === '') refuse('assignment.proof-missing')
  // Where another must decide the same, its text is shown to be the same when it is given.
  if (other.trim() !== '' && !isSameWording(assignment.clause, other)) refuse('assignment.not-same-wording')
  return {
    ...assignment,
    status: 'active',
    condition: { ...assignment.condition, proof: proof.trim(), provedOn: on },
  }
}

export function report(assignment: Assignment, words: string, isFinal: boolean): Assignment {
  if (assignment.status === 'dormant') refuse('assignment.waits-for-condition')
  if (assignment.status !== 'active' && assignment.status !== 'reported') refuse('assignment.not-open')
  if (words.trim() === '') refuse('assignment.report-empty')
  return { ...assignment, status: isFinal ? 'reported' : 'active' }
}

export interface CloseOrder {
  readonly words: string
  readonly decision: DecisionReference | null
}

/** Nothing is closed without a report that says it is done, or a decision. */
export function close(assignment: Assignment, order: CloseOrder, on: Day): Assignment {
  if (!isOpen(assignment)) refuse('assignment.not-open')
  if (order.decision === null && assignment.status !== 'reported') refuse('assignment.neither-report-nor-decision')
  if (order.decision !== null && order.decision.decidedOn < assignment.decision.decidedOn)
    refuse('assignment.closed-before-given', { day: order.decision.decidedOn })
  return {
    ...assignment,
    status: 'closed',
    closing: {
      on,
      by: order.decision === null ? 'report' : 'decision',
      words: order.words.trim(),
      decision: order.decision,
    },
  }
}

export const isLate = (assignment: Assignment, today: Day): boolean =>
  (assignment.status === 'active' || assignment.status === 'dormant') &&
  assignment.lastDay !== null &&
  assignment.lastDay < today
