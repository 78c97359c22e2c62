import { addDays, type Day, day, daysInMonth, monthOf, yearOf } from '../local-date.ts'
import { workingDayBefore, workingDayFrom } from './rest-days.ts'

/**
 * Times the law sets for meetings, minutes and appeals, as a table to be reviewed. `own-knowledge` marks what has not
 * been read in the statute: whoever runs the system should have it looked over.
 */

type Unit = 'day' | 'week' | 'year' | 'working-day'

export interface StatutoryPeriod {
  /** As `KL 5 kap. 69 §`. */
  readonly paragraph: string
  readonly count: number
  readonly unit: Unit
  readonly direction: 'before' | 'after'
  /** A last day that is a rest day becomes the next working day (lag 1930:173). */
  readonly moves: boolean
  readonly evidence: 'statute' | 'own-knowledge'
}

export const statutoryPeriods = {
  /** Time, place and matters of a council meeting on the notice board. */
  'council-notice': after('KL 5 kap. 13 §', 1, 'week', 'before'),
  /** An urgent matter that the notice did not name. "Vardag" is read as working day, the stricter reading. */
  'council-urgent-notice': {
    ...after('KL 5 kap. 14 §', 1, 'working-day', 'before'),
    evidence: 'own-knowledge',
  },
  /** Summons to each member and substitute of the council. */
  'council-summons': after('KL 5 kap. 15 §', 1, 'week', 'before'),
  /** A committee's charter decides; a week is common. */
  'committee-summons': { ...after('KL 6 kap. 17 §', 1, 'week', 'before'), evidence: 'own-knowledge' },
  /** Counted from the day of the meeting. */
  'minutes-approval': after('KL 5 kap. 69 §', 14, 'day', 'after'),
  /** Counted from the day of approval: posted on the second day at the latest. */
  'approval-notice': after('KL 8 kap. 12 §', 2, 'day', 'after'),
  /** Review of legality, counted from the day of posting. That the last day moves is own knowledge. */
  'legality-appeal': { ...after('KL 13 kap. 5 §', 3, 'week', 'after'), moves: true, evidence: 'own-knowledge' },
  /** A party's appeal, counted from the day the party got the decision. */
  'party-appeal': { ...after('FL 44 §', 3, 'week', 'after'), moves: true, evidence: 'own-knowledge' },
  /** A member's motion is to be decided within a year of the day it was put. */
  'member-motion': after('KL 5 kap. 35 §', 1, 'year', 'after'),
} as const satisfies Record<string, StatutoryPeriod>

export type StatutoryPeriodCode = keyof typeof statutoryPeriods

function after(paragraph: string, count: number, unit: Unit, direction: 'before' | 'after'): StatutoryPeriod {
  return { paragraph, count, unit, direction, moves: false, evidence: 'statute' }
}

export interface Deadline {
  readonly code: StatutoryPeriodCode
  readonly paragraph: string
  readonly lastDay: Day
  /** True when a rest day pushed it forward. */
  readonly wasMoved: boolean
  readonly isReviewed: boolean
}

/** The last day for a thing, counted from (or back from) a day. */
export function deadlineOf(code: StatutoryPeriodCode, from: Day): Deadline {
  const period: StatutoryPeriod = statutoryPeriods[code]
  const counted = count(period, from)
  const lastDay = period.moves ? workingDayFrom(counted) : counted
  return {
    code,
    paragraph: period.paragraph,
    lastDay,
    wasMoved: lastDay !== counted,
    isReviewed: period.evidence === 'statute',
  }
}

function count(period: StatutoryPeriod, from: Day): Day {
  const sign = period.direction === 'before' ? -1 : 1
  if (period.unit === 'day') return addDays(from, sign * period.count)
  if (period.unit === 'week') return addDays(from, sign * period.count * 7)
  if (period.unit === 'year') return sameDayOf(yearOf(from) + sign * period.count, from)
  let found = from
  for (let step = 0; step < period.count; step++)
    found = sign < 0 ? workingDayBefore(found) : workingDayFrom(addDays(found, 1))
  return found
}

/** 29 February becomes the 28th in a year that has none. */
function sameDayOf(year: number, from: Day): Day {
  const date = Math.min(Number(from.slice(8)), daysInMonth(year, monthOf(from)))
  return day(`${year}-${from.slice(5, 7)}-${String(date).padStart(2, '0')}`)
}
