import type { Day } from '../../shared/local-date.ts'

/** Wall clock of a meeting as instants: what calendars and other machines need to know. */

export const meetingZone = 'Europe/Stockholm'

interface Held {
  readonly day: Day
  readonly startsAt: string
  readonly expectedMinutes: number
}

export interface WallClock {
  readonly start: Temporal.ZonedDateTime
  readonly end: Temporal.ZonedDateTime
}

/**
 * A meeting begins at a wall-clock time in Sweden and lasts so many real minutes, so it may end on the next day, and on the
 * night the clock changes the hands differ from the minutes. An hour that does not exist becomes the one after.
 */
export function wallClockOf({ day, startsAt, expectedMinutes }: Held): WallClock {
  const start = Temporal.PlainDateTime.from(`${day}T${startsAt}`).toZonedDateTime(meetingZone, {
    disambiguation: 'compatible',
  })
  return { start, end: start.add({ minutes: expectedMinutes }) }
}

/**
 * The rules of Swedish time as a calendar component (RFC 5545, section 3.6.5): summer time from the last Sunday of March to
 * the last Sunday of October, both at one o'clock UTC (directive 2000/84/EC).
 */
export const swedishTimeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${meetingZone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')
