import { Refusal } from '../../../shared/failure.ts'
import type { Room } from '../room.ts'
import { checkEvent } from '../room-check.ts'
import type { RoomEvent } from '../room-event.ts'
import { evolve } from '../room-evolve.ts'
import type { RoomOrder } from '../room-order.ts'

/** What the secretary has done that the server has not answered for yet: kept in the browser, sent in order, sent again. */

export type Queue = readonly RoomOrder[]

/** A later text takes the place of an earlier one that has not left yet; everything else waits in line. */
export function enqueue(queue: Queue, order: RoomOrder, sending: string | null): Queue {
  const { deed } = order
  if (deed.kind !== 'text.saved') return [...queue, order]
  const rest = queue.filter(
    ({ clientId, deed: other }) =>
      clientId === sending || other.kind !== 'text.saved' || other.item !== deed.item || other.text !== deed.text,
  )
  return [...rest, order]
}

export const dequeue = (queue: Queue, clientId: string): Queue => queue.filter((one) => one.clientId !== clientId)

/** The § is drawn by the server; until it answers the number is nought. */
export const eventOf = ({ deed }: RoomOrder): RoomEvent =>
  deed.kind === 'item.opened' ? { ...deed, paragraph: 0 } : deed

/** The room as it will be when what waits has been taken in. What the rules refuse is left out here and told by the server. */
export function projectRoom(room: Room, queue: Queue, at: string): Room {
  return queue.reduce((now, order) => {
    const event = eventOf(order)
    try {
      checkEvent(now, event)
    } catch (thrown) {
      if (thrown instanceof Refusal) return now
      throw thrown
    }
    return evolve(now, event, at)
  }, room)
}

/** How long a text waits for the next keystroke before it is sent. */
export const pause = 900

/** What was kept, if it can be read; what cannot is nothing to send. */
export function readQueue(kept: string | null): Queue {
  if (kept === null) return []
  try {
    const read: unknown = JSON.parse(kept)
    return Array.isArray(read) ? read.filter(isOrder) : []
  } catch {
    return []
  }
}

const isOrder = (one: unknown): one is RoomOrder => {
  if (typeof one !== 'object' || one === null) return false
  const { clientId, deed } = one as { clientId?: unknown; deed?: { kind?: unknown } }
  return typeof clientId === 'string' && typeof deed?.kind === 'string'
}
