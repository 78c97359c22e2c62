import { addDays, type Day, day, yearOf } from '../local-date.ts'

/** Days on which nothing has to be done: Sundays and public holidays (lag 1989:253) and what the law puts beside them. */

export type HolidayName =
  | 'new-year'
  | 'epiphany'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'first-of-may'
  | 'ascension'
  | 'whit-sunday'
  | 'national-day'
  | 'midsummer-eve'
  | 'midsummer-day'
  | 'all-saints'
  | 'christmas-eve'
  | 'christmas-day'
  | 'boxing-day'
  | 'new-years-eve'

export interface Holiday {
  readonly on: Day
  readonly name: HolidayName
}

/** Sunday is 0. */
export const weekdayOf = (d: Day): number => {
  const [year, month, date] = d.split('-').map(Number) as [number, number, number]
  const shifted = month < 3 ? year - 1 : year
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const
  return (
    (shifted +
      Math.floor(shifted / 4) -
      Math.floor(shifted / 100) +
      Math.floor(shifted / 400) +
      offsets[month - 1]! +
      date) %
    7
  )
}

/** Gregorian Easter by the method of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const rest = h + l - 7 * m + 114
  return day(`${year}-${two(Math.floor(rest / 31))}-${two((rest % 31) + 1)}`)
}

const two = (n: number): string => String(n).padStart(2, '0')

const saturdayFrom = (first: Day): Day => addDays(first, (6 - weekdayOf(first) + 7) % 7)

/** Public holidays of a year, with the three eves that lag 1930:173 treats in the same way. In order of days. */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(day(`${year}-06-20`))
  const found: Holiday[] = [
    { on: day(`${year}-01-01`), name: 'new-year' },
    { on: day(`${year}-01-06`), name: 'epiphany' },
    { on: addDays(easter, -2), name: 'good-friday' },
    { on: easter, name: 'easter-sunday' },
    { on: addDays(easter, 1), name: 'easter-monday' },
    { on: day(`${year}-05-01`), name: 'first-of-may' },
    { on: addDays(easter, 39), name: 'ascension' },
    { on: addDays(easter, 49), name: 'whit-sunday' },
    { on: day(`${year}-06-06`), name: 'national-day' },
    { on: addDays(midsummer, -1), name: 'midsummer-eve' },
    { on: midsummer, name: 'midsummer-day' },
    { on: saturdayFrom(day(`${year}-10-31`)), name: 'all-saints' },
    { on: day(`${year}-12-24`), name: 'christmas-eve' },
    { on: day(`${year}-12-25`), name: 'christmas-day' },
    { on: day(`${year}-12-26`), name: 'boxing-day' },
    { on: day(`${year}-12-31`), name: 'new-years-eve' },
  ]
  return found.sort((one, other) => (one.on < other.on ? -1 : 1))
}

export const holidayOn = (d: Day): HolidayName | undefined =>
  holidaysOf(yearOf(d)).find((holiday) => holiday.on === d)?.name

/** Saturday, Sunday, public holiday, or one of the eves put beside them (lag 1930:173 2 §). */
export const isRestDay = (d: Day): boolean => weekdayOf(d) === 0 || weekdayOf(d) === 6 || holidayOn(d) !== undefined

/** The day itself when it is a working day, else the first one after. */
export function workingDayFrom(d: Day): Day {
  let found = d
  while (isRestDay(found)) found = addDays(found, 1)
  return found
}

/** The last working day before, never the day itself. */
export function workingDayBefore(d: Day): Day {
  let found = addDays(d, -1)
  while (isRestDay(found)) found = addDays(found, -1)
  return found
}
