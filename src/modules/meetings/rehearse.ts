import { Refusal } from '../../shared/failure.ts'
import type { Room } from './room.ts'
import { checkEvent } from './room-check.ts'
import type { RoomEvent } from './room-event.ts'
import { evolve } from './room-evolve.ts'

/** What happened elsewhere, tried against the rules of the room before it is entered. */

/** An event with the instant (UTC) at which it happened; an opening has the number of its §. */
export interface Recorded {
  readonly at: string
  readonly event: RoomEvent
}

/** The room as it would be, or the rule that says no and the event it says it of. */
export type Rehearsed = { readonly room: Room } | { readonly refusal: Refusal; readonly event: RoomEvent }

export function rehearse(start: Room, events: readonly Recorded[]): Rehearsed {
  let room = start
  for (const { at, event } of events) {
    try {
      checkEvent(room, event)
    } catch (refusal) {
      if (refusal instanceof Refusal) return { refusal, event }
      throw refusal
    }
    room = evolve(room, event, at)
  }
  return { room }
}
