import { deadlineOf, type StatutoryPeriodCode, statutoryPeriods } from '../../shared/law/statutory-periods.ts'
import { addDays, type Day } from '../../shared/local-date.ts'
import type { MeetingBody } from './meeting-body.ts'

/** The last days for notice and summons of a meeting, each with its paragraph, and how they stand today. */

export type DeadlineState = 'in-time' | 'today' | 'late'

export interface MeetingDeadline {
  readonly code: StatutoryPeriodCode
  readonly paragraph: string
  readonly lastDay: Day
  /** False: the rule stands in the table as own knowledge and should be looked over. */
  readonly isReviewed: boolean
  readonly state: DeadlineState
}

type Of = Pick<MeetingBody, 'kind' | 'summonsDays'>

export function deadlinesOf(body: Of, meetingDay: Day, today: Day): readonly MeetingDeadline[] {
  if (body.kind === 'council')
    return (['council-notice', 'council-summons'] as const).map((code) => statutory(code, meetingDay, today))
  const lastDay = addDays(meetingDay, -body.summonsDays)
  const { paragraph } = statutoryPeriods['committee-summons']
  return [{ code: 'committee-summons', paragraph, lastDay, isReviewed: false, state: stateOf(lastDay, today) }]
}

/** The first of the deadlines that has passed. */
export const passedDeadline = (body: Of, meetingDay: Day, today: Day): MeetingDeadline | undefined =>
  deadlinesOf(body, meetingDay, today).find(({ state }) => state === 'late')

/** The day nearest ahead on which something has to be sent. */
export const nextDeadline = (body: Of, meetingDay: Day, today: Day): MeetingDeadline =>
  deadlinesOf(body, meetingDay, today).toSorted((one, other) => (one.lastDay < other.lastDay ? -1 : 1))[0]!

/** Until when an urgent matter may still be told of on the notice board (KL 5 kap. 14 §). */
export const urgentNotice = (meetingDay: Day, today: Day): MeetingDeadline =>
  statutory('council-urgent-notice', meetingDay, today)

/**
 * What lets a council decide on a matter that the notice did not name: told of in time as urgent, or agreed to by all
 * who are present. A committee has no such bar in law.
 */
export function lateTerms(kind: Of['kind'], meetingDay: Day, addedOn: Day): { readonly paragraph: string } | null {
  if (kind === 'committee') return null
  const urgent = urgentNotice(meetingDay, addedOn)
  return { paragraph: urgent.state === 'late' ? decidedUnnoticed : urgent.paragraph }
}

/** All who are present must agree to decide on a matter that was not told of. */
const decidedUnnoticed = 'KL 5 kap. 52 §'

function statutory(code: StatutoryPeriodCode, meetingDay: Day, today: Day): MeetingDeadline {
  const { paragraph, lastDay, isReviewed } = deadlineOf(code, meetingDay)
  return { code, paragraph, lastDay, isReviewed, state: stateOf(lastDay, today) }
}

const stateOf = (lastDay: Day, today: Day): DeadlineState =>
  today < lastDay ? 'in-time' : today === lastDay ? 'today' : 'late'
