import type { PersonId, UnitId } from '../../shared/ids.ts'
import { type Day, daysBetween } from '../../shared/local-date.ts'
import { nextStep, type Report } from './report.ts'
import { dueOf, type FollowUpStep, type Round } from './round.ts'

/** A task: the step a report waits for, by what day, and who shall take it. */

export interface Task {
  readonly report: Report
  readonly step: FollowUpStep
  readonly due: Day
}

/** None when the round is not open or nothing is left to do. */
export function taskOf(report: Report, round: Round): Task | null {
  const step = nextStep(report.status)
  return round.status === 'open' && step ? { report, step, due: dueOf(round, step) } : null
}

export const isLate = (task: Pick<Task, 'due'>, today: Day): boolean => task.due < today

/** A unit of the organisation as a task sees it: where it hangs, and whether it still is there. */
export interface UnitPlace {
  readonly unit: UnitId
  readonly parent: UnitId | null
  readonly isClosed: boolean
}

export interface Carrier {
  /** The unit that answers today. */
  readonly unit: UnitId
  /** The closed unit it took the task over from. */
  readonly passedFrom: UnitId | null
}

/** The tasks of a unit that has closed pass upwards to the first unit that is still there. */
export function carrierOf(unit: UnitId, placeOf: (unit: UnitId) => UnitPlace | undefined): Carrier {
  const seen = new Set<UnitId>()
  let here: UnitId | null = unit
  while (here !== null && !seen.has(here)) {
    seen.add(here)
    const place = placeOf(here)
    if (place && !place.isClosed) return { unit: here, passedFrom: here === unit ? null : unit }
    here = place?.parent ?? null
  }
  return { unit, passedFrom: null }
}

export interface SeatHolder {
  readonly person: PersonId
  readonly unit: UnitId
  readonly role: string
}

/**
 * Who is asked: those with the seat in the unit itself, else in the nearest unit above.
 * A task taken over from a closed unit is the manager's, for no reporter of it is left.
 */
export function holdersFor(
  carrier: Carrier,
  step: FollowUpStep,
  holders: readonly SeatHolder[],
  placeOf: (unit: UnitId) => UnitPlace | undefined,
): readonly PersonId[] {
  const wanted = rolesFor(step, carrier.passedFrom !== null)
  for (const roles of wanted) {
    const found = nearest(
      carrier.unit,
      holders.filter((holder) => roles.includes(holder.role)),
      placeOf,
    )
    if (found.length > 0) return found
  }
  return []
}

/** In order of preference: a unit without a reporter is reported by its manager. */
function rolesFor(step: FollowUpStep, isPassed: boolean): readonly (readonly string[])[] {
  if (step === 'report') return isPassed ? [['manager'], ['reporter']] : [['reporter'], ['manager']]
  return step === 'approve' ? [['manager']] : [['secretary'], ['controller']]
}

function nearest(
  unit: UnitId,
  holders: readonly SeatHolder[],
  placeOf: (unit: UnitId) => UnitPlace | undefined,
): PersonId[] {
  const seen = new Set<UnitId>()
  for (let here: UnitId | null = unit; here !== null && !seen.has(here); here = placeOf(here)?.parent ?? null) {
    seen.add(here)
    const found = holders.filter((holder) => holder.unit === here).map((holder) => holder.person)
    if (found.length > 0) return [...new Set(found)]
  }
  return []
}

/** Reminders go out so many days before the due day, and so many after it. */
export const reminderDays = { before: [7, 1], after: [1, 7, 14] } as const

export type ReminderKind = 'before' | 'after'

/** The reminder whose day has come last and not later than today; each goes out once, also when a night was missed. */
export function reminderOn(due: Day, today: Day): { readonly kind: ReminderKind; readonly days: number } | null {
  const left = daysBetween(today, due)
  if (left >= 0) {
    const before = reminderDays.before.filter((days) => left <= days).at(-1)
    return before === undefined ? null : { kind: 'before', days: before }
  }
  const after = reminderDays.after.filter((days) => -left >= days).at(-1)
  return after === undefined ? null : { kind: 'after', days: after }
}
