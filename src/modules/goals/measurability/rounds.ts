import { type Day, yearOf } from '../../../shared/local-date.ts'
import type { Plan } from '../plan.ts'

/**
 * The days goals are followed up for in the year at hand: the interim report to the end of August and the annual report
 * (KL 11 kap. 16 §). A later year of the plan is checked when it comes.
 */
export function roundsOf({ firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>, today: Day): Day[] {
  const year = Math.min(Math.max(yearOf(today), firstYear), lastYear)
  return [`${year}-08-31`, `${year}-12-31`] as Day[]
}
