import { addDays, type Day, daysBetween } from '../../shared/local-date.ts'
import type { Assignment } from './assignment.ts'

/** When people are reminded of an assignment: a month and a week before its last day, on the day, and each fortnight after. */

export const remindBefore = [30, 7, 0] as const
const remindAfterEach = 14

/** The day a reminder of today belongs to; null when there is none to send. The same day gives the same key, so it is sent once. */
export function reminderOn(
  assignment: Assignment,
  today: Day,
): { readonly key: string; readonly isLate: boolean } | null {
  if (assignment.status !== 'active' || assignment.lastDay === null) return null
  const left = daysBetween(today, assignment.lastDay)
  const step = left >= 0 ? remindBefore.filter((days) => days >= left).at(-1) : left + (-left % remindAfterEach)
  if (step === undefined) return null
  return { key: `assignment-${assignment.id}-${addDays(assignment.lastDay, -step)}`, isLate: left < 0 }
}
