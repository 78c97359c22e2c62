import type { Id, PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId } from '../cases/index.ts'
import type { LogIndex } from '../decision-log/index.ts'
import type { AgendaItemId, MeetingId, Outcome } from '../meetings/index.ts'

/** Minutes: what a body did at a meeting, written by its secretary and approved by its chair and an approver (KL 5 kap. 65–69 §§). */

export type MinutesId = Id<'minutes'>
export type MinutesParagraphId = Id<'minutes-paragraph'>
export type DecisionClauseId = Id<'decision-clause'>

export const minutesStatuses = ['draft', 'for-approval', 'approved'] as const
export type MinutesStatus = (typeof minutesStatuses)[number]

/** As in document 000 (decision last) or document 004 (decision first). */
export const layouts = ['decision-last', 'decision-first'] as const
export type Layout = (typeof layouts)[number]

/** Minutes of a meeting, or those §§ of it that were approved at the meeting itself. */
export interface Minutes {
  readonly id: MinutesId
  readonly meeting: MeetingId
  readonly body: UnitId
  readonly meetingDay: Day
  readonly layout: Layout
  readonly status: MinutesStatus
  /** True for §§ approved at once, which are minutes of their own. */
  readonly isImmediate: boolean
  readonly approvals: readonly {
    readonly person: PersonId
    readonly name: string
    readonly as: 'chair' | 'approver' | 'secretary'
    readonly at: string
    /** OpenID Connect `acr` of the sign-in the approval was given with. */
    readonly assurance: string | null
    /** SHA-256 of the exact bytes that were before the eyes, hex. */
    readonly digest: string
  }[]
  readonly approvedOn: Day | null
  readonly logIndex: LogIndex | null
  /** Approved minutes never change: a correction is a new entry that points at the old. */
  readonly corrects: MinutesId | null
  readonly revision: number
}

/** One § as it was approved: frozen. */
export interface MinutesParagraph {
  readonly id: MinutesParagraphId
  readonly minutes: MinutesId
  readonly item: AgendaItemId
  readonly body: UnitId
  /** Day of the meeting. */
  readonly decidedOn: Day
  readonly year: number
  readonly number: number
  readonly title: string
  readonly caseFile: CaseId | null
  readonly caseNumber: string
  readonly outcome: Outcome
  readonly clauses: readonly DecisionClause[]
  /** Secret §§ are shown by number and provision alone. */
  readonly secrecyProvision: string | null
  readonly publicPath: string
  /** Holds a personal identity number, and nobody has decided that it may be published: the public reads its number alone. */
  readonly isHeld: boolean
}

/** One clause of a decision: what can give somebody a task. */
export interface DecisionClause {
  readonly id: DecisionClauseId
  readonly ordinal: number
  readonly text: string
  /** A preparing body only proposes. */
  readonly kind: 'decision' | 'proposal'
}
