import type { Context, Read, Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { yearOf } from '../../shared/local-date.ts'
import { findCase } from '../cases/index.ts'
import { type OpenedMeeting, readMeeting } from './held-meeting.service.ts'
import { lockMeeting } from './meeting.store.ts'
import { type Recorded, rehearse } from './rehearse.ts'
import { mayKeepRoom } from './room.policy.ts'
import { follow, hearBeforeRoomChanges } from './room.service.ts'
import * as store from './room.store.ts'
import type { Room } from './room.ts'
import type { MeetingId } from './room-event.ts'
import { evolve } from './room-evolve.ts'

/**
 * Enters at once all that happened in a meeting that was held elsewhere, with the numbers its §§ have in its minutes. Each event is tried
 * by the rules of the room as if it happened now; of each the row keeps when it happened, the log when it was entered.
 * @param events in order; none later than now
 * @throws NotFound; Refusal room.has-begun, room.cancelled, room.recorded-times, room.number-taken, and by the rules of the room
 */
export const recordRoom = (
  ctx: Context,
  id: MeetingId,
  events: readonly Recorded[],
): Promise<{ readonly events: number; readonly paragraphs: readonly number[] }> =>
  ctx.write('room.record', id, async (tx) => {
    const meeting = await lockMeeting(tx, id)
    ctx.must(mayKeepRoom, meeting)
    if (meeting.status === 'cancelled') refuse('room.cancelled')
    await store.lockRoom(tx, id)
    const opened = await readMeeting(tx, meeting)
    if (opened.happened.length > 0) refuse('room.has-begun')
    mustHavePassed(ctx, events)
    for (const { event } of events) await hearBeforeRoomChanges(ctx, tx, id, event)
    const tried = rehearse(opened.start, events)
    if ('refusal' in tried) throw tried.refusal
    const paragraphs = await reserved(tx, opened, events)
    await store.appendEvents(
      tx,
      id,
      events.map(({ at, event }, index) => ({
        ...{ at, event, sequence: index + 1, clientId: store.ownClientId(), person: ctx.actor.person },
      })),
    )
    await store.touchRoom(tx, id)
    await followAll(ctx, tx, opened, events)
    return [null, { events: events.length, paragraphs }]
  })

function mustHavePassed(ctx: Context, events: readonly Recorded[]): void {
  const times = events.map(({ at }) => Date.parse(at))
  if (times.some((at, index) => at < (times[index - 1] ?? at)) || (times.at(-1) ?? 0) > Date.parse(ctx.now()))
    refuse('room.recorded-times')
}

/** A number stands once in the year of a body, and once in the meeting. */
async function reserved(tx: Write, { meeting }: OpenedMeeting, events: readonly Recorded[]): Promise<number[]> {
  const opened = new Map(
    events.flatMap(({ event }) => (event.kind === 'item.opened' ? [[event.item, event.paragraph] as const] : [])),
  )
  const numbers = [...opened.values()]
  const twice = numbers.find((number, index) => numbers.indexOf(number) !== index)
  if (numbers.length === 0) return []
  const taken = twice ?? (await store.reserveParagraphs(tx, meeting.body, yearOf(meeting.day), numbers))
  if (taken !== undefined) refuse('room.number-taken', { number: taken })
  return numbers
}

/** The meeting and its cases follow; a case that has been closed since stays as it is. */
async function followAll(ctx: Context, tx: Write, opened: OpenedMeeting, events: readonly Recorded[]): Promise<void> {
  let room: Room = opened.start
  const agenda: OpenedMeeting['agenda'][number][] = []
  for (const item of opened.agenda) {
    const file = item.caseFile === null ? undefined : await findCase(ctx, tx, item.caseFile)
    agenda.push(file?.status === 'closed' ? { ...item, caseFile: null } : item)
  }
  for (const { at, event } of events) {
    room = evolve(room, event, at)
    await follow(tx, { ...opened, agenda }, event, room)
  }
}

/** Numbers that §§ of the body have already in a year, for whoever is about to enter minutes. */
export const takenParagraphs = (tx: Read, body: UnitId, year: number): Promise<readonly number[]> =>
  store.listTakenParagraphs(tx, body, year)
