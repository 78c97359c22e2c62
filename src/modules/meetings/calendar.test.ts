import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { wallClockOf } from './calendar.ts'
import { calendarOf } from './meeting-calendar.service.ts'
import { aMeeting } from './planning.fixture.ts'

const clock = (text: string, startsAt: string, expectedMinutes: number) => {
  const { start, end } = wallClockOf({ day: day(text), startsAt, expectedMinutes })
  return [start, end].map((at) => at.toString({ timeZoneName: 'never' }))
}

describe('the clock of a meeting', () => {
  it('is the wall clock in Sweden, summer and winter', () => {
    expect(clock('2026-07-01', '13:15', 60)).toEqual(['2026-07-01T13:15:00+02:00', '2026-07-01T14:15:00+02:00'])
    expect(clock('2026-12-01', '13:15', 60)).toEqual(['2026-12-01T13:15:00+01:00', '2026-12-01T14:15:00+01:00'])
  })

  it('passes midnight, also into the new year', () => {
    expect(clock('2026-12-31', '22:30', 180)[1]).toBe('2027-01-01T01:30:00+01:00')
  })

  it('counts real minutes over the night the clock changes', () => {
    expect(clock('2026-10-24', '23:00', 300)[1]).toBe('2026-10-25T03:00:00+01:00')
    expect(clock('2026-03-28', '23:00', 300)[1]).toBe('2026-03-29T05:00:00+02:00')
  })

  it('moves an hour that does not exist to the one after', () => {
    expect(clock('2026-03-29', '02:30', 30)[0]).toBe('2026-03-29T03:30:00+02:00')
  })
})

describe('the calendar of meetings', () => {
  const written = (change: Parameters<typeof aMeeting>[0], method?: 'PUBLISH' | 'CANCEL') =>
    calendarOf(
      'Kommunstyrelsen',
      '2026-10-01T08:00:00Z',
      [{ meeting: aMeeting(change), summary: 'Sammanträde', description: '', url: null }],
      method,
    )

  it('tells wall clock and zone, with the rules of the zone', () => {
    const text = written({ day: day('2026-10-24'), startsAt: '23:00', expectedMinutes: 300 })
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20261024T230000')
    expect(text).toContain('DTEND;TZID=Europe/Stockholm:20261025T030000')
    expect(text).toContain('TZID:Europe/Stockholm\r\nBEGIN:DAYLIGHT')
    expect(text).toContain('DTSTAMP:20261001T080000Z')
  })

  it('keeps its identity and counts its versions, so that a moved meeting is moved and not doubled', () => {
    expect(written({ revision: 1 })).toContain('UID:meeting@styrhjul')
    expect(written({ revision: 3 })).toContain('SEQUENCE:2')
  })

  it('tells what is planned, called and cancelled', () => {
    expect(written({})).toContain('STATUS:TENTATIVE')
    expect(written({ status: 'called' }, 'PUBLISH')).toContain('METHOD:PUBLISH')
    expect(written({ status: 'called' })).toContain('STATUS:CONFIRMED')
    const cancelled = written({ status: 'cancelled' }, 'CANCEL')
    expect(cancelled).toContain('METHOD:CANCEL')
    expect(cancelled).toContain('STATUS:CANCELLED')
  })
})
