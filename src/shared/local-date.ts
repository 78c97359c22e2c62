import type { Brand } from './brand.ts'

/** A calendar day in Sweden as `2026-11-21`: sorts as text, crosses every wire unchanged, and knows no time zone. */
export type Day = Brand<string, 'day'>

/** Undefined when the text is no day of the calendar (2026-02-30, 26-1-1). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined
  return text as Day
}

/** For days that stand in code or in checked data. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new RangeError(`not a day: ${text}`)
  return parsed
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const utc = (d: Day) => Date.UTC(yearOf(d), monthOf(d) - 1, Number(d.slice(8, 10)))

export const yearOf = (d: Day): number => Number(d.slice(0, 4))
export const monthOf = (d: Day): number => Number(d.slice(5, 7))

export const addDays = (d: Day, days: number): Day =>
  new Date(utc(d) + days * 86_400_000).toISOString().slice(0, 10) as Day

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => Math.round((utc(b) - utc(a)) / 86_400_000)

export const lastOfMonth = (year: number, month: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(daysInMonth(year, month)).padStart(2, '0')}` as Day

/** Something that holds from a day up to, not including, another; an open end is null. */
export interface Span {
  readonly from: Day
  readonly until: Day | null
}

export const holdsOn = (span: Span, on: Day): boolean => span.from <= on && (span.until === null || on < span.until)
