import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import type { RoomDeed, RoomOrder } from '../room-order.ts'
import { dequeue, enqueue, pause, projectRoom, type Queue, readQueue } from './room-queue.ts'
import { fromOthers, type RoomState, roomOf } from './room-state.ts'

/** The room as one works in it: what the server has told, what waits to be sent, and how the two stand. */

export type Connection = 'live' | 'offline' | 'signed-out'

export interface LiveRoom {
  readonly state: RoomState
  readonly room: ReturnType<typeof roomOf>
  readonly queue: Queue
  readonly connection: Connection
  readonly failure: FailureView | undefined
  /** UTC instant when somebody else last wrote in the room; null: nobody has since the page came. */
  readonly othersAt: string | null
  readonly savedAt: string | null
  send(deed: RoomDeed): void
  undo(sequence: number): void
  dismiss(): void
}

type Answer = { readonly state?: RoomState; readonly failure?: FailureView }

/** By which the forms of the room send; undefined until the script has come, so that they post by themselves. */
export const RoomSend = createContext<((deed: RoomDeed) => void) | undefined>(undefined)
export const useSend = () => useContext(RoomSend)

const retry = 2_000
const lookAgain = 20_000

export function useRoom(first: RoomState): LiveRoom {
  const { id } = first.meeting
  const address = `/arbete/moten/${id}/rum`
  const place = `styrhjul.room.${id}`
  const [state, setState] = useState(first)
  const [queue, setQueue] = useState<Queue>([])
  const [connection, setConnection] = useState<Connection>('live')
  const [failure, setFailure] = useState<FailureView>()
  const [othersAt, setOthersAt] = useState<string | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const waiting = useRef<Queue>([])
  const known = useRef(first)
  const sending = useRef<string | null>(null)
  /** Counts what has been sent: an answer asked for before it tells of an older room. */
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(
    (next: Queue) => {
      waiting.current = next
      setQueue(next)
      if (next.length === 0) localStorage.removeItem(place)
      else localStorage.setItem(place, JSON.stringify(next))
    },
    [place],
  )

  /** An answer older than what is known is left: answers may overtake each other. */
  const learn = useCallback((next: RoomState, mine: readonly string[]) => {
    const isOlder = next.happened.length < known.current.happened.length
    if (isOlder) return
    if (fromOthers(known.current, next, mine).length > 0) setOthersAt(new Date().toISOString())
    known.current = next
    setState(next)
  }, [])

  const look = useCallback(async () => {
    if (sending.current !== null) return
    const asked = turn.current
    const answer = await ask(`${address}/lage`)
    if (answer.connection !== 'live') return setConnection(answer.connection)
    if (waiting.current.length === 0) setConnection('live')
    if (answer.state && turn.current === asked) learn(answer.state, [])
  }, [address, learn])

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const [order] = waiting.current
    if (!order || sending.current !== null) return
    sending.current = order.clientId
    turn.current++
    const answer = await ask(`${address}/handelse`, order)
    sending.current = null
    setConnection(answer.connection)
    if (answer.connection !== 'live') {
      timer.current = setTimeout(flush, retry)
      return
    }
    keep(dequeue(waiting.current, order.clientId))
    if (answer.state) learn(answer.state, [order.deed.kind])
    if (answer.failure) setFailure(answer.failure)
    else setSavedAt(new Date().toISOString())
    void flush()
  }, [address, keep, learn])

  const send = useCallback(
    (deed: RoomDeed) => {
      const order: RoomOrder = { clientId: crypto.randomUUID(), deed }
      const next = enqueue(waiting.current, order, sending.current)
      keep(next)
      if (deed.kind !== 'text.saved') setFailure(undefined)
      clearTimeout(timer.current)
      const onlyTexts = next.every((one) => one.deed.kind === 'text.saved')
      timer.current = setTimeout(flush, onlyTexts ? pause : 0)
    },
    [flush, keep],
  )

  const undo = useCallback(
    async (sequence: number) => {
      setFailure(undefined)
      turn.current++
      const answer = await ask(`${address}/handelse`, { undo: sequence })
      setConnection(answer.connection)
      if (answer.state) learn(answer.state, [])
      if (answer.failure) setFailure(answer.failure)
    },
    [address, learn],
  )

  useEffect(() => {
    // What a dead browser left behind goes first.
    const left = readQueue(localStorage.getItem(place))
    if (left.length > 0) {
      keep(left)
      void flush()
    }
    const hurry = () => void flush()
    window.addEventListener('online', hurry)
    window.addEventListener('pagehide', hurry)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('online', hurry)
      window.removeEventListener('pagehide', hurry)
    }
  }, [place, keep, flush])

  useLive(id, look)

  const room = useMemo(() => projectRoom(roomOf(state), queue, new Date().toISOString()), [state, queue])
  const dismiss = useCallback(() => setFailure(undefined), [])
  return { state, room, queue, connection, failure, othersAt, savedAt, send, undo, dismiss }
}

/** Looks when the stream tells that something happened, when it has been away, and now and then in any case. */
export function useLive(meeting: string, look: () => Promise<void> | void): void {
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined
    const hear = () => {
      soon ??= setTimeout(() => {
        soon = undefined
        void look()
      }, 60)
    }
    const stream = new EventSource(`/arbete/moten/${meeting}/strom`)
    stream.addEventListener('message', hear)
    stream.addEventListener('room', hear)
    stream.addEventListener('open', hear)
    const often = setInterval(hear, lookAgain)
    document.addEventListener('visibilitychange', hear)
    return () => {
      clearTimeout(soon)
      clearInterval(often)
      stream.close()
      document.removeEventListener('visibilitychange', hear)
    }
  }, [meeting, look])
}

/** Asks the server; never throws, since a network that is away is nothing to stop for. */
async function ask(path: string, sent?: unknown): Promise<Answer & { readonly connection: Connection }> {
  try {
    const answer = await fetch(path, {
      headers: { accept: 'application/json', ...(sent !== undefined && { 'content-type': 'application/json' }) },
      ...(sent !== undefined && { method: 'POST', body: JSON.stringify(sent), keepalive: true }),
    })
    if (answer.status === 401) return { connection: 'signed-out' }
    if (answer.status >= 500 || answer.status === 429) return { connection: 'offline' }
    const told = (await answer.json()) as Answer
    return { ...told, connection: 'live' }
  } catch {
    return { connection: 'offline' }
  }
}
