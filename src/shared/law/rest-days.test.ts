import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../local-date.ts'
import {
  easterSunday,
  holidayOn,
  holidaysOf,
  isRestDay,
  weekdayOf,
  workingDayBefore,
  workingDayFrom,
} from './rest-days.ts'
import { deadlineOf } from './statutory-periods.ts'

describe('rest days', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('Easter of %i is %s', (year, easter) => {
    expect(easterSunday(year)).toBe(easter)
  })

  it.each([
    ['2026-06-19', 'midsummer-eve'],
    ['2026-06-20', 'midsummer-day'],
    ['2027-06-25', 'midsummer-eve'],
    ['2026-05-14', 'ascension'],
    ['2026-10-31', 'all-saints'],
    ['2025-11-01', 'all-saints'],
    ['2026-12-24', 'christmas-eve'],
  ] as const)('%s is %s', (on, name) => {
    expect(holidayOn(day(on))).toBe(name)
  })

  it('a weekday is the one the calendar of the platform gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (offset) => {
        const d = addDays(day('2000-01-01'), offset)
        expect(weekdayOf(d)).toBe(new Date(`${d}T00:00:00Z`).getUTCDay())
      }),
    )
  })

  it('sixteen days a year stand by name, in order', () => {
    for (let year = 1990; year < 2060; year++) {
      const days = holidaysOf(year).map((holiday) => holiday.on)
      expect(days).toHaveLength(16)
      expect([...days].sort()).toEqual(days)
    }
  })

  it('a working day is never a rest day, and none lies between it and where one started', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
        const d = addDays(day('2000-01-01'), offset)
        expect(isRestDay(workingDayFrom(d))).toBe(false)
        expect(isRestDay(workingDayBefore(d))).toBe(false)
        for (let on = d; on < workingDayFrom(d); on = addDays(on, 1)) expect(isRestDay(on)).toBe(true)
      }),
    )
  })
})

describe('statutory periods', () => {
  it.each([
    ['legality-appeal', '2026-01-07', '2026-01-28', false],
    ['legality-appeal', '2026-05-29', '2026-06-22', true],
    ['legality-appeal', '2026-12-03', '2026-12-28', true],
    ['legality-appeal', '2026-12-10', '2027-01-04', true],
    ['party-appeal', '2026-03-13', '2026-04-07', true],
    ['minutes-approval', '2026-06-05', '2026-06-19', false],
    ['approval-notice', '2026-06-18', '2026-06-20', false],
    ['council-notice', '2026-11-23', '2026-11-16', false],
    ['council-urgent-notice', '2026-11-23', '2026-11-20', false],
    ['council-urgent-notice', '2027-01-07', '2027-01-05', false],
    ['member-motion', '2024-02-29', '2025-02-28', false],
  ] as const)('%s from %s ends on %s', (code, from, last, moved) => {
    expect(deadlineOf(code, day(from))).toMatchObject({ lastDay: last, wasMoved: moved })
  })

  it('no time to appeal ends on a rest day, over ten years of postings', () => {
    for (let on = day('2020-01-01'); on < day('2030-01-01'); on = addDays(on, 1)) {
      const { lastDay } = deadlineOf('legality-appeal', on)
      expect(isRestDay(lastDay)).toBe(false)
      expect(lastDay >= addDays(on, 21)).toBe(true)
    }
  })
})
