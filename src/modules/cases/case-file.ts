import type { Id, PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'

/** A case in a body's register: one matter, its documents and its way through the bodies (OSL 5 kap. 1–2 §§). */

export type CaseId = Id<'case'>

export const caseStatuses = ['open', 'with-officer', 'with-body', 'decided', 'closed'] as const
export type CaseStatus = (typeof caseStatuses)[number]

export const caseKinds = ['ordinary', 'member-motion', 'resident-proposal', 'collective'] as const
export type CaseKind = (typeof caseKinds)[number]

/** A warning that content may be secret: provision, day and authority. Each request is still tried anew (OSL 5 kap. 5 §). */
export interface SecrecyMarking {
  /** As `OSL 18 kap. 13 §`. */
  readonly provision: string
  readonly markedOn: Day
  readonly authority: string
}

export interface CaseFile {
  readonly id: CaseId
  /** As `KS117-25 020` or `2021/28`. */
  readonly number: string
  /** The number in addresses: `ks117-25-020`. */
  readonly slug: string
  readonly body: UnitId
  /** Code of the classification scheme, as `041`. */
  readonly classification: string
  readonly title: string
  /** What the public register shows in place of the title when the case is secret. */
  readonly publicTitle: string
  readonly secrecy: SecrecyMarking | null
  readonly officer: PersonId | null
  readonly status: CaseStatus
  readonly openedOn: Day
  readonly closedOn: Day | null
  /** Why a body sent it back to its officer; empty when it did not, and for those who may not read it. */
  readonly returnedReason: string
  /** The body that sent it back. */
  readonly returnedBy: UnitId | null
  /** A member's motion or a resident's proposal has its own times (KL 5 kap. 35 §). */
  readonly kind: CaseKind
  readonly revision: number
}

/** One thing that happened in the life of a case, told by the module that knows it. */
export interface CaseEvent {
  readonly at: Day
  readonly kind:
    | 'registered'
    | 'document'
    | 'agenda'
    | 'proposal'
    | 'decision'
    | 'referral-back'
    | 'postponement'
    | 'minutes'
    | 'notice'
    | 'dispatch'
    | 'assignment'
    | 'review'
    | 'closed'
  /** What to read, ready in the reader's language. */
  readonly text: string
  readonly body: UnitId | null
  /** Staff address, null when there is nothing to open. */
  readonly href: string | null
  /** Public address, null while it is not public. */
  readonly publicHref: string | null
}
