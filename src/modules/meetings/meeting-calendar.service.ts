import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Day } from '../../shared/local-date.ts'
import { meetingZone, swedishTimeZone, wallClockOf } from './calendar.ts'
import type { MeetingStatus } from './meeting.ts'

/** Meetings as a calendar other programs can follow (RFC 5545): stable identities, Swedish wall clock with its zone. */

interface Held {
  readonly id: string
  readonly day: Day
  readonly startsAt: string
  readonly expectedMinutes: number
  readonly place: string
  readonly status: MeetingStatus
  readonly revision: number
}

export interface CalendarMeeting {
  readonly meeting: Held
  /** Title of the event, in the reader's language. */
  readonly summary: string
  readonly description: string
  /** Address of the meeting's own page; null where it is told beside the event. */
  readonly url: string | null
}

export function calendarOf(
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
  // RFC 5545 wants this one in UTC, whatever the zone of the calendar.
  return calendar.toString().replaceAll(/^DTSTAMP:.*$/gm, `DTSTAMP:${utcOf(stamp)}`)
}

const utcOf = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

const statusOf = ({ status }: Pick<Held, 'status'>): ICalEventStatus =>
  status === 'cancelled'
    ? ICalEventStatus.CANCELLED
    : status === 'planned'
      ? ICalEventStatus.TENTATIVE
      : ICalEventStatus.CONFIRMED
