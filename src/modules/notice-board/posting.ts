import { refuse } from '../../shared/failure.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import { deadlineOf } from '../../shared/law/statutory-periods.ts'
import { addDays, type Day } from '../../shared/local-date.ts'
import { type PostingKind, postingLaw } from './posting-law.ts'

/** A posting on the municipality's notice board: what it tells of, since when, and when it may come down. */

export type PostingId = Id<'posting'>

export interface Posting {
  readonly id: PostingId
  readonly kind: PostingKind
  readonly body: UnitId
  readonly title: string
  /** A public path, or where the paper is kept. */
  readonly whereToRead: string
  /** The statute that demands it, when the law lists it as "other". */
  readonly statute: string
  /** The minutes or meeting behind it; null for what a person wrote. */
  readonly subject: string | null
  /** The day it tells of: of the meeting, or to come. */
  readonly concernsDay: Day | null
  readonly approvedOn: Day | null
  readonly postedOn: Day
  readonly appeal: 'legality' | 'none'
  /** Last day a review of legality can be asked for; null when nothing in it can be appealed. */
  readonly lastAppealDay: Day | null
  readonly removableFrom: Day
  readonly removedOn: Day | null
  readonly isDemo: boolean
  readonly revision: number
}

export interface NewPosting {
  readonly kind: PostingKind
  readonly body: UnitId
  readonly title: string
  readonly whereToRead: string
  readonly statute: string
  readonly subject: string | null
  readonly concernsDay: Day | null
  readonly approvedOn: Day | null
  /** False when all in it is preparatory: that cannot be appealed (KL 13 kap. 2 §). */
  readonly canBeAppealed: boolean
  readonly isDemo?: boolean
}

/** Days that nobody counts by hand: from the day of posting follow the last day of appeal and when it may come down. */
export function post(id: PostingId, order: NewPosting, on: Day): Posting {
  const law = postingLaw[order.kind]
  if (order.title.trim() === '') refuse('posting.title-missing')
  if (order.whereToRead.trim() === '') refuse('posting.place-missing')
  if (order.kind === 'other-statutory' && order.statute.trim() === '') refuse('posting.statute-missing')
  if (law.untilItsDay && order.concernsDay === null) refuse('posting.day-missing')
  if (law.untilItsDay && order.concernsDay !== null && order.concernsDay < on)
    refuse('posting.day-passed', { day: order.concernsDay })
  if (law.startsAppeal && order.approvedOn !== null && order.approvedOn > on)
    refuse('posting.before-approval', { day: order.approvedOn })
  const appeal = law.startsAppeal && order.canBeAppealed ? 'legality' : 'none'
  // The notice stays up through the whole time of appeal, also when nothing in it can be appealed: three weeks.
  const appealEnds = deadlineOf('legality-appeal', on).lastDay
  const { canBeAppealed: _, isDemo = false, ...told } = order
  return {
    ...told,
    id,
    postedOn: on,
    appeal,
    lastAppealDay: appeal === 'legality' ? appealEnds : null,
    removableFrom: law.startsAppeal
      ? addDays(appealEnds, 1)
      : law.untilItsDay && order.concernsDay !== null
        ? addDays(order.concernsDay, 1)
        : addDays(on, 1),
    removedOn: null,
    isDemo,
    revision: 1,
  }
}

/** Taken down too early, the time to appeal does not run out (KL 13 kap. 5 §): refused. */
export function takeDown(posting: Posting, on: Day): Posting {
  if (posting.removedOn !== null) refuse('posting.already-down')
  if (on < posting.removableFrom) refuse('posting.too-early', { day: posting.removableFrom })
  return { ...posting, removedOn: on }
}

/** Posted by the second day after approval (KL 8 kap. 12 §). Null when it tells of no approval. */
export const lastPostingDay = (posting: Posting): Day | null =>
  posting.approvedOn === null ? null : deadlineOf('approval-notice', posting.approvedOn).lastDay

export const wasPostedInTime = (posting: Posting): boolean => {
  const last = lastPostingDay(posting)
  return last === null || posting.postedOn <= last
}

/** The day from which its decisions can no longer be appealed, if nobody has; null when that is not to be told. */
export const legalForceFrom = (posting: Posting): Day | null =>
  posting.lastAppealDay === null ? null : addDays(posting.lastAppealDay, 1)

export interface PostingCheck {
  readonly at: string
  readonly isUp: boolean
  readonly digest: string
  readonly fault: string
}

export interface Proof {
  readonly checks: number
  readonly up: number
  readonly first: string | null
  readonly last: string | null
  /** The longest time between two checks that found it up, whole hours: what the proof says nothing of. */
  readonly longestGap: number
}

export function proofOf(checks: readonly PostingCheck[]): Proof {
  const up = checks.filter((check) => check.isUp).toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const hours = up.slice(1).map((check, index) => (Date.parse(check.at) - Date.parse(up[index]!.at)) / 3_600_000)
  return {
    checks: checks.length,
    up: up.length,
    first: up[0]?.at ?? null,
    last: up.at(-1)?.at ?? null,
    longestGap: Math.round(Math.max(0, ...hours)),
  }
}
