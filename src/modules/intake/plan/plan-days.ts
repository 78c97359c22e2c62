import { type Day, day, lastOfMonth, parseDay } from '../../../shared/local-date.ts'

/** The last day of what a plan calls a time: `2026` is over on 31 December, `2026-Q2` on 30 June, `2026-08` on 31 August. */
export function lastDayOf(due: string | null): Day | undefined {
  const [, year, quarter, month, date] = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(due ?? '') ?? []
  if (year === undefined) return undefined
  if (quarter) return lastOfMonth(Number(year), Number(quarter) * 3)
  if (date) return parseDay(`${year}-${month}-${date}`)
  if (!month) return day(`${year}-12-31`)
  return Number(month) >= 1 && Number(month) <= 12 ? lastOfMonth(Number(year), Number(month)) : undefined
}

const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december'
const named = new RegExp(`(${months})\\s+(20\\d\\d)|(?:Q|kvartal )\\s?([1-4])\\s+(20\\d\\d)`, 'giu')

/** Days that the headings of columns tell, in their order: `Delårsrapport (augusti 2026)   Årsrapport (december 2026)`. */
export const daysOfColumns = (text: string): Day[] =>
  [...text.matchAll(named)].map(([, month = '', year, quarter, ofQuarter]) =>
    quarter
      ? lastOfMonth(Number(ofQuarter), Number(quarter) * 3)
      : lastOfMonth(Number(year), months.split('|').indexOf(month.toLowerCase()) + 1),
  )
