import type { Context, Read, Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import { Refusal, refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { yearOf } from '../../shared/local-date.ts'
import { moveCase, returnToOfficer } from '../cases/index.ts'
import { listWaitingBallots, markEntered } from './ballot.store.ts'
import { forReader, type OpenedMeeting, readMeeting } from './held-meeting.service.ts'
import { getMeeting, lockMeeting } from './meeting.store.ts'
import type { HeldMeeting } from './meeting.ts'
import { questionsOf } from './question-order.ts'
import { mayKeepRoom } from './room.policy.ts'
import * as store from './room.store.ts'
import { type Item, itemIn, type Room } from './room.ts'
import { checkEvent } from './room-check.ts'
import type { MeetingId, RoomEvent } from './room-event.ts'
import { evolve } from './room-evolve.ts'
import { type RoomDeed, type RoomOrder, restAfterUndo, writesOver } from './room-order.ts'

export { castBallot } from './ballot.service.ts'
export type { RoomDeed, RoomOrder }

const changes = openQuestion<[Context, Read, MeetingId, RoomEvent], void>('before a room changes')
/** Whoever has made something final of what happened refuses what comes later; joined at start. */
export const askBeforeRoomChanges = changes.join
export const hearBeforeRoomChanges = changes.askAll

/**
 * Lets it happen in the room, in one transaction under the meeting's lock. The same order sent twice happens once.
 * @throws Refusal by the rules of the room (`room.*`); NotFound
 */
export const enterRoom = (ctx: Context, id: MeetingId, order: RoomOrder): Promise<HeldMeeting> =>
  inRoom(ctx, 'room.enter', id, async (tx, opened) => {
    const taken = await store.findTaken(tx, id, order.clientId)
    if (taken !== undefined) return { sequence: taken, kind: order.deed.kind, isRepeated: true }
    const event = await numbered(tx, opened, order.deed)
    await changes.askAll(ctx, tx, id, event)
    checkEvent(opened.room, event)
    const sequence = await write(ctx, tx, opened, event, order.clientId)
    await follow(tx, opened, event, evolve(opened.room, event, ctx.now()))
    return { sequence, ...traceOf(event) }
  })

/** What the log keeps: that it happened and where, never the words, which may be secret. */
const traceOf = (event: RoomEvent) => ({ kind: event.kind, ...('item' in event && { item: event.item }) })

/**
 * Strikes out an event, if what came after it could still have happened.
 * @throws Refusal room.undo-unknown, room.undo-breaks, room.number-passed-on
 */
export const undoInRoom = (ctx: Context, id: MeetingId, sequence: number): Promise<HeldMeeting> =>
  inRoom(ctx, 'room.undo', id, async (tx, opened) => {
    const undone = opened.happened.find((one) => one.sequence === sequence && !one.isUndone)
    if (!undone) refuse('room.undo-unknown')
    const { event } = undone
    await changes.askAll(ctx, tx, id, event)
    mustStandWithout(opened, sequence)
    if (event.kind === 'item.opened') await giveBack(tx, opened, event.paragraph)
    await store.strikeOut(tx, id, sequence)
    await store.touchRoom(tx, id)
    await unfollow(tx, opened, event)
    return { sequence, ...traceOf(event) }
  })

/** Does something in the room under its lock, and shows the room as it became. */
async function inRoom(
  ctx: Context,
  deed: string,
  id: MeetingId,
  act: (tx: Write, opened: OpenedMeeting) => Promise<object>,
): Promise<HeldMeeting> {
  let shown: HeldMeeting | undefined
  await ctx.write(deed, id, async (tx) => {
    const meeting = await lockMeeting(tx, id)
    ctx.must(mayKeepRoom, meeting)
    if (meeting.status === 'cancelled') refuse('room.cancelled')
    await store.lockRoom(tx, id)
    await enterBallots(tx, id)
    const done = await act(tx, await readMeeting(tx, meeting))
    shown = forReader(ctx, await readMeeting(tx, await getMeeting(tx, id)))
    return [null, done]
  })
  return shown as HeldMeeting
}

/** Votes from own devices become events before anything else does: the row tells the order in which it happened. */
async function enterBallots(tx: Write, id: MeetingId): Promise<void> {
  const waiting = await listWaitingBallots(tx, id)
  if (waiting.length === 0) return
  const last = (await store.listHappened(tx, id)).length
  await store.appendEvents(
    tx,
    id,
    waiting.map(({ person, item, question, choice, castAt }, index) => ({
      sequence: last + index + 1,
      clientId: store.ownClientId(),
      at: castAt,
      person,
      event: { kind: 'ballot.cast', item, question, person, choice },
    })),
  )
  await markEntered(tx, id)
  await store.touchRoom(tx, id)
}

/** A § keeps the number it once got; otherwise the next of the year in which the meeting began. */
async function numbered(tx: Write, { meeting, room }: OpenedMeeting, deed: RoomDeed): Promise<RoomEvent> {
  if (deed.kind !== 'item.opened') return deed
  const item = itemIn(room, deed.item) ?? refuse('room.item-unknown')
  // Asked before a number is drawn, so that a refusal is told by its own name.
  checkEvent(room, { ...deed, paragraph: item.paragraph ?? 0 })
  const paragraph = item.paragraph ?? (await store.drawParagraph(tx, meeting.body, yearOf(meeting.day)))
  return { ...deed, paragraph }
}

async function write(
  ctx: Context,
  tx: Write,
  { meeting, happened }: OpenedMeeting,
  event: RoomEvent,
  clientId: string,
): Promise<number> {
  const earlier = writesOver(happened, event, ctx.actor.person, ctx.now())
  if (earlier) await store.replaceText(tx, meeting.id, { sequence: earlier.sequence, clientId, event })
  const sequence = earlier?.sequence ?? happened.length + 1
  if (!earlier)
    await store.appendEvents(tx, meeting.id, [{ sequence, clientId, at: ctx.now(), person: ctx.actor.person, event }])
  await store.touchRoom(tx, meeting.id)
  return sequence
}

/** What follows of it outside the room: the meeting's state, and where the case lies. */
export async function follow(
  tx: Write,
  { meeting, agenda }: OpenedMeeting,
  event: RoomEvent,
  room: Room,
): Promise<void> {
  if (event.kind === 'meeting.opened') await store.saveMeetingStatus(tx, meeting.id, 'open')
  if (event.kind === 'meeting.closed') await store.saveMeetingStatus(tx, meeting.id, 'closed')
  if (event.kind !== 'item.decided') return
  const caseFile = agenda.find((item) => item.id === event.item)?.caseFile
  const item = itemIn(room, event.item)
  if (!caseFile || !item) return
  if (item.outcome === 'referred-back') await returnToOfficer(tx, caseFile, reasonOf(item), meeting.body)
  if (item.outcome === 'decided' || item.outcome === 'rejected') await moveCase(tx, caseFile, 'decided')
  if (item.outcome === 'proposed') await moveCase(tx, caseFile, 'with-body')
}

/** Why the officer gets it back: as the proposal that won says, or as its clauses do. */
function reasonOf(item: Item): string {
  const held = questionsOf(item).find(({ form, answering }) => form === 'today' && answering?.answer === 'no')
  return item.proposals.find((proposal) => proposal.id === held?.no)?.reason || item.decision.join(' ')
}

async function unfollow(tx: Write, { meeting, agenda, room }: OpenedMeeting, event: RoomEvent): Promise<void> {
  if (event.kind === 'meeting.opened')
    await store.saveMeetingStatus(tx, meeting.id, meeting.calledAt === null ? 'planned' : 'called')
  if (event.kind === 'meeting.closed') await store.saveMeetingStatus(tx, meeting.id, 'open')
  if (event.kind !== 'item.decided') return
  const caseFile = agenda.find((item) => item.id === event.item)?.caseFile
  const outcome = itemIn(room, event.item)?.outcome
  if (caseFile && outcome !== 'noted' && outcome !== 'postponed') await moveCase(tx, caseFile, 'with-body')
}

function mustStandWithout({ start, happened }: OpenedMeeting, sequence: number): void {
  try {
    restAfterUndo(start, happened, sequence)
  } catch (failure) {
    if (failure instanceof Refusal) refuse('room.undo-breaks')
    throw failure
  }
}

/** A number nobody has passed is drawn anew by the next item, so that none is missing in the year. */
async function giveBack(tx: Write, { meeting }: OpenedMeeting, paragraph: number): Promise<void> {
  if (!(await store.giveBackParagraph(tx, meeting.body, yearOf(meeting.day), paragraph)))
    refuse('room.number-passed-on', { number: paragraph })
}

/**
 * Tells with which number the §§ of a year begin, where earlier ones were written elsewhere.
 * @throws Refusal room.paragraphs-begun
 */
export const startParagraphs = (
  ctx: Context,
  body: UnitId,
  { year, first }: { readonly year: number; readonly first: number },
): Promise<{ readonly year: number; readonly first: number }> =>
  ctx.write('room.start-paragraphs', body, async (tx) => {
    ctx.must(mayKeepRoom, { body })
    if (!(await store.startParagraphs(tx, body, year, first))) refuse('room.paragraphs-begun', { year })
    return [null, { year, first }]
  })
