import type { Context, Read } from '../../platform/context.ts'
import type { HeldMeeting } from './meeting.ts'
import type { MeetingId } from './room-event.ts'

/** A meeting with its agenda and what has happened in the room. Throws NotFound. */
export function getHeldMeeting(_ctx: Context, _tx: Read, _id: MeetingId): Promise<HeldMeeting> {
  throw new Error('not built yet')
}
