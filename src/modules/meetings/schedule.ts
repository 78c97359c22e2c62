import type { UnitId } from '../../shared/ids.ts'
import { type HolidayName, holidayOn, isRestDay } from '../../shared/law/rest-days.ts'
import { addDays, type Day, parseDay, yearOf } from '../../shared/local-date.ts'
import type { UnitKind } from '../organisation/index.ts'
import { requiredOf } from './required-meetings.ts'

/** The schedule of a body: days pasted from anywhere, and what to look at before they are decided. */

export interface ScheduledDay {
  readonly day: Day
  readonly startsAt: string
  readonly place: string
}

export type ReadLine =
  | { readonly line: number; readonly text: string; readonly read: ScheduledDay }
  | { readonly line: number; readonly text: string; readonly fault: 'no-day' | 'no-such-day' | 'no-such-time' }

/** One meeting on each line: day, hour and place in this order; hour and place may be left out. Empty lines are passed over. */
export const readSchedule = (pasted: string, otherwise: Omit<ScheduledDay, 'day'>): readonly ReadLine[] =>
  pasted
    .split(/\r?\n/)
    .flatMap((text, index) => (text.trim() === '' ? [] : [readLine(text.trim(), index + 1, otherwise)]))

function readLine(text: string, line: number, otherwise: Omit<ScheduledDay, 'day'>): ReadLine {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})(?:[\s;,]+(?:kl\.?\s*)?(\d{1,2})[.:](\d{2}))?(?:[\s;,]+(.*))?$/.exec(text)
  if (!found) return { line, text, fault: 'no-day' }
  const [, year, month, date, hour, minute, place] = found
  const day = parseDay(`${year}-${month}-${date}`)
  if (!day) return { line, text, fault: 'no-such-day' }
  const startsAt = hour === undefined ? otherwise.startsAt : `${hour.padStart(2, '0')}:${minute}`
  if (!isHour(startsAt)) return { line, text, fault: 'no-such-time' }
  return { line, text, read: { day, startsAt, place: place?.trim() || otherwise.place } }
}

export const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

interface OfBody {
  readonly body: UnitId
  readonly day: Day
  readonly startsAt: string
}

export type ScheduleWarning =
  | { readonly kind: 'rest-day'; readonly day: Day; readonly holiday: HolidayName | null }
  /** Another body meets on the same day; people often sit in both. */
  | { readonly kind: 'clash'; readonly day: Day; readonly body: UnitId; readonly startsAt: string }
  /** No meeting falls where the law wants one. */
  | {
      readonly kind: 'required'
      readonly code: ReturnType<typeof requiredOf>[number]['code']
      readonly from: Day
      readonly to: Day
      readonly paragraph: string
    }
  /** No meeting between the day managers approve and the day the body should accept. */
  | { readonly kind: 'round'; readonly name: string; readonly from: Day; readonly to: Day }

/** A follow-up round that the body treats: after the approval, and by the day it should be accepted. */
export interface RoundToTreat {
  readonly name: string
  readonly approveDueOn: Day
  readonly acceptDueOn: Day
}

/** What to look at in a year of a body, in order of days. */
export function checkSchedule(
  body: { readonly unit: UnitId; readonly kind: UnitKind },
  year: number,
  planned: readonly OfBody[],
  rounds: readonly RoundToTreat[],
): readonly ScheduleWarning[] {
  const own = planned.filter((one) => one.body === body.unit && yearOf(one.day) === year)
  const others = planned.filter((one) => one.body !== body.unit)
  const isHeld = (from: Day, to: Day) => own.some(({ day }) => from <= day && day <= to)
  const found: ScheduleWarning[] = [
    ...own
      .filter(({ day }) => isRestDay(day))
      .map(({ day }) => ({ kind: 'rest-day' as const, day, holiday: holidayOn(day) ?? null })),
    ...own.flatMap(({ day }) =>
      others
        .filter((other) => other.day === day)
        .map((other) => ({ kind: 'clash' as const, day, body: other.body, startsAt: other.startsAt })),
    ),
    ...requiredOf(body.kind, year)
      .filter(({ from, to }) => !isHeld(from, to))
      .map(({ code, from, to, paragraph }) => ({ kind: 'required' as const, code, from, to, paragraph })),
    ...rounds
      .map(({ name, approveDueOn, acceptDueOn }) => ({
        kind: 'round' as const,
        name,
        from: addDays(approveDueOn, 1),
        to: acceptDueOn,
      }))
      .filter(({ from, to }) => yearOf(to) === year && from <= to && !isHeld(from, to)),
  ]
  return found.toSorted((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1))
}

const dayOf = (warning: ScheduleWarning): Day => ('to' in warning ? warning.to : warning.day)
