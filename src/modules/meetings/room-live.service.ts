import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { countBallotChanges } from './ballot.store.ts'
import { openForReader, readMeeting, seesSecrets } from './held-meeting.service.ts'
import { maskRoom } from './masked-room.ts'
import { getMeeting } from './meeting.store.ts'
import type { HeldMeeting } from './meeting.ts'
import { findRoomStamp } from './room.store.ts'
import type { MeetingId } from './room-event.ts'
import { type RoomNow, roomNow, withTold } from './room-now.ts'

/** How often a room that somebody follows is asked whether it is another, milliseconds. */
const beat = 200

/** The same text, the same room: changes when an event, a vote, the agenda or the people do. @throws NotFound */
export async function roomVersion(tx: Read, id: MeetingId): Promise<string> {
  const stamp = await findRoomStamp(tx, id)
  if (stamp === undefined) throw new NotFound('meeting')
  return `${stamp}.${await countBallotChanges(tx, id)}`
}

/** What is told: the version, to be named when coming back after a break, and what has changed. */
export interface Told {
  readonly version: string
  readonly now: RoomNow
}

type Hear = (version: string, seen: { readonly whole: HeldMeeting; readonly open: HeldMeeting }) => void

/** All who follow one meeting in this process share one asking; other processes ask for themselves, of the same database. */
interface Watch {
  readonly listeners: Set<Hear>
  last: { readonly version: string; readonly seen: Parameters<Hear>[1] } | undefined
  timer: ReturnType<typeof setTimeout> | undefined
}

const watches = new Map<string, Watch>()

async function look(ctx: Context, id: MeetingId, watch: Watch): Promise<void> {
  const found = await ctx.read(async (tx) => {
    const version = await roomVersion(tx, id)
    if (version === watch.last?.version) return undefined
    const { start: _, ...whole } = await readMeeting(tx, await getMeeting(tx, id))
    return { version, seen: { whole, open: maskRoom(whole) } }
  })
  if (!found) return
  watch.last = found
  for (const hear of watch.listeners) hear(found.version, found.seen)
}

function keepLooking(ctx: Context, key: string, id: MeetingId, watch: Watch): void {
  watch.timer = setTimeout(async () => {
    // A database that is away for a while is asked again; those who listen wait meanwhile.
    await look(ctx, id, watch).catch(() => undefined)
    if (watch.listeners.size > 0) keepLooking(ctx, key, id, watch)
    else watches.delete(key)
  }, beat)
  watch.timer.unref()
}

/**
 * Tells each time the room has become another, until the returned function is called: at once unless the reader has the version already.
 * @param lastSeen the version the reader was told last
 * @throws NotFound for those who may not follow the meeting
 */
export async function followRoom(
  ctx: Context,
  id: MeetingId,
  lastSeen: string | undefined,
  tell: (told: Told) => void,
): Promise<() => void> {
  const seesAll = await ctx.read(async (tx) => {
    return seesSecrets(ctx, await openForReader(ctx, tx, id))
  })
  const key = `${ctx.tenant} ${id}`
  const watch: Watch = watches.get(key) ?? { listeners: new Set(), last: undefined, timer: undefined }
  if (!watches.has(key)) {
    watches.set(key, watch)
    keepLooking(ctx, key, id, watch)
  }
  let known: ReadonlyMap<PersonId, string> = new Map()
  const hear: Hear = (version, seen) => {
    const now = roomNow(seesAll ? seen.whole : seen.open, known)
    known = withTold(known, now)
    tell({ version, now })
  }
  watch.listeners.add(hear)
  if (!watch.last) await look(ctx, id, watch)
  else if (watch.last.version !== lastSeen) hear(watch.last.version, watch.last.seen)
  return () => void watch.listeners.delete(hear)
}
