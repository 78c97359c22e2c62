import { type Day, parseDay } from '../../shared/local-date.ts'

/** The stable address of a meeting: its body and day, and its hour when the body meets once more on that day. */

interface Met {
  readonly bodyKey: string
  readonly day: Day
  readonly startsAt: string
}

export const publicPathOf = ({ bodyKey, day, startsAt }: Met, isFirstOfDay: boolean): string =>
  `/moten/${bodyKey}/${day}${isFirstOfDay ? '' : `-${startsAt.replace(':', '')}`}`

/** Undefined when the text names no day. */
export function readAddress(text: string): { readonly day: Day; readonly startsAt: string | null } | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:-(\d{2})(\d{2}))?$/.exec(text)
  const day = found && parseDay(found[1] ?? '')
  if (!day) return undefined
  return { day, startsAt: found[2] === undefined ? null : `${found[2]}:${found[3]}` }
}

/** Which of a body's meetings on the same day an address means: the first unless an hour is named. */
export const addressed = <M extends Met>(sameDay: readonly M[], startsAt: string | null): M | undefined =>
  startsAt === null ? sameDay[0] : sameDay.find((meeting) => meeting.startsAt === startsAt)

/** All meetings with their addresses; given in order of day and hour. */
export function withPaths<M extends Met>(meetings: readonly M[]): readonly { meeting: M; path: string }[] {
  const seen = new Set<string>()
  return meetings.map((meeting) => {
    const place = `${meeting.bodyKey} ${meeting.day}`
    const isFirst = !seen.has(place)
    seen.add(place)
    return { meeting, path: publicPathOf(meeting, isFirst) }
  })
}
