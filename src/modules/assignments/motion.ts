import { deadlineOf } from '../../shared/law/statutory-periods.ts'
import { type Day, day, daysBetween, yearOf } from '../../shared/local-date.ts'
import type { CaseFile } from '../cases/index.ts'

/** Members' motions: to be decided within a year, and told to the council before 1 April while they are not (KL 5 kap. 35 §). */

export interface Motion {
  readonly caseFile: CaseFile
  /** Whole days since it was put. */
  readonly age: number
  readonly lastDay: Day
  readonly isLate: boolean
}

export const isUndecided = (caseFile: CaseFile): boolean =>
  caseFile.status !== 'decided' && caseFile.status !== 'closed'

export const motionOf = (caseFile: CaseFile, today: Day): Motion => {
  const { lastDay } = deadlineOf('member-motion', caseFile.openedOn)
  return {
    caseFile,
    age: daysBetween(caseFile.openedOn, today),
    lastDay,
    isLate: isUndecided(caseFile) && lastDay < today,
  }
}

/** Which motions the report before 1 April of a year tells: put by the end of the year before, and not decided. Oldest first. */
export const reportedMotions = (motions: readonly Motion[], year: number): readonly Motion[] =>
  motions
    .filter(({ caseFile }) => isUndecided(caseFile) && yearOf(caseFile.openedOn) < year)
    .toSorted((one, other) => (one.caseFile.openedOn < other.caseFile.openedOn ? -1 : 1))

/** The last day to lay the report before the council. */
export const reportDay = (year: number): Day => day(`${year}-03-31`)

export const yearOfReport = (today: Day): number =>
  today <= reportDay(yearOf(today)) ? yearOf(today) : yearOf(today) + 1
