import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { passedDeadline, urgentNotice } from './deadlines.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingBody } from './meeting-body.ts'
import type { MeetingId } from './room-event.ts'

/** A meeting on its way to the room: planned, moved, called, or cancelled. */

export interface PlannedMeeting extends Meeting {
  /** How long the calendar is held. */
  readonly expectedMinutes: number
  readonly calledAt: string | null
  readonly lateCallReason: string
  readonly movedReason: string
  readonly cancelledReason: string
  readonly isDemo: boolean
}

export interface MeetingOrder {
  readonly body: UnitId
  readonly day: Day
  readonly startsAt: string
  readonly place: string
  readonly expectedMinutes: number
  readonly isPublic: boolean
  readonly isDemo?: boolean
}

export function planMeeting(id: MeetingId, body: MeetingBody, order: MeetingOrder): PlannedMeeting {
  const { isDemo = false, ...rest } = order
  return {
    ...rest,
    id,
    bodyKind: body.kind,
    bodyKey: body.key,
    status: 'planned',
    calledAt: null,
    lateCallReason: '',
    movedReason: '',
    cancelledReason: '',
    isDemo,
    revision: 1,
  }
}

export interface Move extends Pick<MeetingOrder, 'day' | 'startsAt' | 'place' | 'expectedMinutes'> {
  readonly reason: string
}

/** A called meeting has been told to many: whoever moves it says why, and the summons is sent anew. */
export function moveMeeting(meeting: PlannedMeeting, { reason, ...to }: Move): PlannedMeeting {
  if (meeting.status !== 'planned' && meeting.status !== 'called') refuse('meeting.has-been-held')
  if (meeting.status === 'called' && reason.trim() === '') refuse('meeting.reason-needed')
  return { ...meeting, ...to, movedReason: reason.trim(), status: 'planned', calledAt: null }
}

export function cancelMeeting(meeting: PlannedMeeting, reason: string): PlannedMeeting {
  if (meeting.status !== 'planned' && meeting.status !== 'called') refuse('meeting.has-been-held')
  if (reason.trim() === '') refuse('meeting.reason-needed')
  return { ...meeting, status: 'cancelled', cancelledReason: reason.trim() }
}

export interface Call {
  readonly on: Day
  readonly at: string
  /** Needed when a last day has passed. */
  readonly lateReason: string
}

/** Too late is refused, unless it cannot wait and somebody says why; a council needs the notice in time all the same. */
export function callMeeting(meeting: PlannedMeeting, body: MeetingBody, items: number, call: Call): PlannedMeeting {
  if (meeting.status !== 'planned') refuse('meeting.not-planned')
  if (items === 0) refuse('meeting.agenda-empty')
  if (call.on > meeting.day) refuse('meeting.day-has-passed', { day: meeting.day })
  const passed = passedDeadline(body, meeting.day, call.on)
  const lateReason = call.lateReason.trim()
  if (passed && lateReason === '') refuse('meeting.called-late', { day: passed.lastDay, paragraph: passed.paragraph })
  if (passed && body.kind === 'council') {
    const urgent = urgentNotice(meeting.day, call.on)
    if (urgent.state === 'late')
      refuse('meeting.too-late-to-call', { day: urgent.lastDay, paragraph: urgent.paragraph })
  }
  return { ...meeting, status: 'called', calledAt: call.at, lateCallReason: passed ? lateReason : '' }
}
