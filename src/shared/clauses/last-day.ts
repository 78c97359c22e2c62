import { type Day, day, lastOfMonth, parseDay } from '../local-date.ts'
import { inWords, monthNames } from './words.ts'

/** The last day a Swedish clause gives: a date, a month, a quarter, a half-year or a year. */

export interface LastDay {
  readonly day: Day
  /** The words it was read from. */
  readonly words: string
  /** False for a whole month, quarter or year, where the last day of it is meant. */
  readonly isExact: boolean
}

const months = monthNames.join('|')
const exact = inWords(new RegExp(String.raw`\b(?<date>\d{1,2})\s+(?<month>${months})(?:\s+(?<year>\d{4}))?`, 'iu'))
const ofMonth = inWords(
  new RegExp(
    String.raw`\b(?:i|under|senast|till|före)\s+(?:utgången\s+av\s+)?(?<month>${months})(?:\s+(?<year>\d{4}))?`,
    'iu',
  ),
)
const iso = inWords(/\b(?<day>\d{4}-\d{2}-\d{2})\b/u)
const quarter = inWords(
  /\b(?:Q\s?(?<q>[1-4])\s*,?\s*(?<y>\d{4})|kvartal\s+(?<k>[1-4])\s+(?<ky>\d{4})|(?<w>första|andra|tredje|fjärde)\s+kvartalet\s+(?<wy>\d{4}))/iu,
)
const ofYear = inWords(
  /\b(?:under|senast|vid\s+utgången\s+av|före\s+utgången\s+av|innan\s+utgången\s+av|vid\s+årsskiftet)\s+(?:under\s+)?(?:år\s+|året\s+)?(?<year>\d{4})\b/iu,
)
const ordinals = ['första', 'andra', 'tredje', 'fjärde']

/** @param decidedOn a date without a year means the first such day after the decision */
export function lastDayIn(text: string, decidedOn: Day): LastDay | undefined {
  const isoFound = iso.exec(text)
  const isoDay = isoFound && parseDay(isoFound.groups!.day!)
  if (isoDay) return { day: isoDay, words: isoFound[0], isExact: true }
  const date = exact.exec(text)
  if (date) {
    const month = monthNames.indexOf(date.groups!.month!.toLowerCase() as (typeof monthNames)[number]) + 1
    const found = inYear(date.groups!.year, month, Number(date.groups!.date), decidedOn)
    if (found) return { day: found, words: date[0], isExact: true }
  }
  const q = quarter.exec(text)
  if (q) {
    const { q: short, y, k, ky, w, wy } = q.groups!
    const number = Number(short ?? k ?? ordinals.indexOf(w?.toLowerCase() ?? '') + 1)
    return { day: lastOfMonth(Number(y ?? ky ?? wy), number * 3), words: q[0], isExact: false }
  }
  const month = ofMonth.exec(text)
  if (month) {
    const number = monthNames.indexOf(month.groups!.month!.toLowerCase() as (typeof monthNames)[number]) + 1
    const year = month.groups!.year ? Number(month.groups!.year) : yearFor(number, decidedOn)
    return { day: lastOfMonth(year, number), words: month[0], isExact: false }
  }
  const year = ofYear.exec(text)
  return year ? { day: day(`${year.groups!.year}-12-31`), words: year[0], isExact: false } : undefined
}

const yearFor = (month: number, decidedOn: Day): number =>
  Number(decidedOn.slice(0, 4)) + (month < Number(decidedOn.slice(5, 7)) ? 1 : 0)

function inYear(year: string | undefined, month: number, date: number, decidedOn: Day): Day | undefined {
  const text = (y: number) => `${y}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  if (year) return parseDay(text(Number(year)))
  const thisYear = parseDay(text(Number(decidedOn.slice(0, 4))))
  return thisYear && thisYear >= decidedOn ? thisYear : parseDay(text(Number(decidedOn.slice(0, 4)) + 1))
}
