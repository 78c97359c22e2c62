import type { Context } from '../../platform/context.ts'
import type { Choice } from './count.ts'
import type { HeldMeeting } from './meeting.ts'
import type { AgendaItemId, MeetingId, QuestionKey, RoomEvent } from './room-event.ts'

/** What a browser sends: the number of the § is drawn here, so an opening comes without one. */
export type RoomDeed =
  | Exclude<RoomEvent, { kind: 'item.opened' }>
  | { readonly kind: 'item.opened'; readonly item: AgendaItemId }

export interface RoomOrder {
  /** A random UUID made by the browser: the same order sent twice happens once. */
  readonly clientId: string
  readonly deed: RoomDeed
}

/** Lets it happen in the room, in one transaction under the meeting's lock; refuses by the rules of the room. */
export function enterRoom(_ctx: Context, _meeting: MeetingId, _order: RoomOrder): Promise<HeldMeeting> {
  throw new Error('not built yet')
}

/** Strikes out an event, if what came after it could still have happened. */
export function undoInRoom(_ctx: Context, _meeting: MeetingId, _sequence: number): Promise<HeldMeeting> {
  throw new Error('not built yet')
}

/** A member votes from an own device. */
export function castBallot(
  _ctx: Context,
  _meeting: MeetingId,
  _ballot: {
    readonly item: AgendaItemId
    readonly question: QuestionKey
    readonly choice: Choice
    readonly clientId: string
  },
): Promise<void> {
  throw new Error('not built yet')
}
