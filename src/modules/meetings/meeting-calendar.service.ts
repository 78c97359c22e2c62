import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { meetingZone, swedishTimeZone, wallClockOf } from './calendar.ts'
import type { PlannedMeeting } from './meeting-plan.ts'

/** Meetings as a calendar other programs can follow (RFC 5545): stable identities, Swedish wall clock with its zone. */

export interface CalendarMeeting {
  readonly meeting: PlannedMeeting
  /** Title of the event, in the reader's language. */
  readonly summary: string
  readonly description: string
  /** Address of the meeting's own page; null where it is told beside the event. */
  readonly url: string | null
}

export function meetingCalendar(
  name: string,
  stamp: string,
  events: readonly CalendarMeeting[],
  method?: 'PUBLISH' | 'CANCEL',
): string {
  const calendar = ical({
    name,
    ...(method ? { method: ICalCalendarMethod[method] } : {}),
    prodId: { company: 'Styrhjul', product: 'Styrhjul', language: 'SV' },
    timezone: { name: meetingZone, generator: () => swedishTimeZone },
  })
  for (const { meeting, summary, description, url } of events) {
    const { start, end } = wallClockOf(meeting)
    calendar.createEvent({
      id: `${meeting.id}@styrhjul`,
      sequence: meeting.revision - 1,
      start,
      end,
      timezone: meetingZone,
      stamp: Temporal.Instant.from(stamp),
      summary,
      description,
      location: meeting.place,
      ...(url === null ? {} : { url }),
      status: statusOf(meeting),
    })
  }
  return calendar.toString()
}

const statusOf = ({ status }: PlannedMeeting): ICalEventStatus =>
  status === 'cancelled'
    ? ICalEventStatus.CANCELLED
    : status === 'planned'
      ? ICalEventStatus.TENTATIVE
      : ICalEventStatus.CONFIRMED
