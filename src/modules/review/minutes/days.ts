import { type Day, parseDay } from '../../../shared/local-date.ts'
import { lexicon } from '../lexicon.ts'

/** Days as documents write them: `tisdagen den 4 december 2018`, `2018-12-04`. */

export interface PrintedDay {
  readonly printed: string
  readonly at: number
  /** Null for a day that the calendar does not have. */
  readonly day: Day | null
}

const { months } = lexicon
const inWords = new RegExp(`\\b(\\d{1,2}) (${months.join('|')}) (\\d{4})\\b`, 'gi')
const inDigits = /\b(20\d\d)-(\d\d)-(\d\d)\b/g

export const daysIn = (text: string): PrintedDay[] => [
  ...[...text.matchAll(inWords)].map((hit) => {
    const month = (months as readonly string[]).indexOf((hit[2] ?? '').toLowerCase()) + 1
    return printed(hit, `${hit[3]}-${String(month).padStart(2, '0')}-${(hit[1] ?? '').padStart(2, '0')}`)
  }),
  ...[...text.matchAll(inDigits)].map((hit) => printed(hit, hit[0])),
]

const printed = (hit: RegExpExecArray, day: string): PrintedDay => ({
  printed: hit[0],
  at: hit.index,
  day: parseDay(day) ?? null,
})
