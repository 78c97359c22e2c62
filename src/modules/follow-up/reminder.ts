import { addDays, type Day } from '../../shared/local-date.ts'
import { type ReminderKind, reminderOn } from './task.ts'

/** A reminder: one message to one person about all that waits, never one for each goal. */

export interface Waiting<Line> {
  readonly person: string
  readonly due: Day
  readonly line: Line
}

export interface Digest<Line> {
  readonly person: string
  readonly kind: ReminderKind
  /** The day it should go out; a missed night is made up for under the same day. */
  readonly day: Day
  readonly lines: readonly Line[]
}

/** One for each person, kind and day, with what is due first standing first. */
export function digestsOf<Line>(waiting: readonly Waiting<Line>[], today: Day): readonly Digest<Line>[] {
  const inOrder = waiting.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  const reminded = inOrder.flatMap((one) => {
    const reminder = reminderOn(one.due, today)
    if (!reminder) return []
    const { kind, days } = reminder
    return { ...one, kind, day: addDays(one.due, kind === 'before' ? -days : days) }
  })
  return [...Map.groupBy(reminded, ({ person, kind, day }) => `${kind}:${day}:${person}`).values()].map((group) => {
    const { person, kind, day } = group[0]!
    return { person, kind, day, lines: group.map((one) => one.line) }
  })
}

export const digestKey = ({ kind, day, person }: Omit<Digest<unknown>, 'lines'>): string =>
  `remind:${kind}:${day}:${person}`
