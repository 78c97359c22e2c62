import type { PersonId } from '../../shared/ids.ts'
import type { Room } from './room.ts'
import { checkEvent } from './room-check.ts'
import type { AgendaItemId, Happened, RoomEvent } from './room-event.ts'
import { evolve, foldRoom } from './room-evolve.ts'

/** What a browser sends, and how it stands to what has happened already. */

/** The number of the § is drawn by the server, so an opening comes without one. */
export type RoomDeed =
  | Exclude<RoomEvent, { kind: 'item.opened' }>
  | { readonly kind: 'item.opened'; readonly item: AgendaItemId }

export interface RoomOrder {
  /** A random UUID made by the browser: the same order sent twice happens once. */
  readonly clientId: string
  readonly deed: RoomDeed
}

/** How long one hand's writing in one text is one event. */
const oneSpell = 60_000

/**
 * The text that this one stands in the place of: a person who writes on saves at every pause, and one spell of writing is
 * one event. What somebody else has written is never written over; it stays in the row.
 */
export function writesOver(
  happened: readonly (Happened & { readonly person: PersonId | null })[],
  event: RoomEvent,
  person: PersonId | null,
  now: string,
): Happened | undefined {
  if (event.kind !== 'text.saved') return undefined
  const last = happened.findLast(
    ({ event: other, isUndone }) =>
      !isUndone && other.kind === 'text.saved' && other.item === event.item && other.text === event.text,
  )
  return last && last.person === person && Date.parse(now) - Date.parse(last.at) < oneSpell ? last : undefined
}

/**
 * The room as it would be without one event. Throws the refusal of the first later event that could not have happened.
 * @param sequence of the event taken out
 */
export function restAfterUndo(start: Room, happened: readonly Happened[], sequence: number): Room {
  const before = foldRoom(
    start,
    happened.filter((one) => one.sequence < sequence),
  )
  return happened
    .filter((one) => one.sequence > sequence && !one.isUndone)
    .reduce((room, { event, at }) => {
      checkEvent(room, event)
      return evolve(room, event, at)
    }, before)
}
