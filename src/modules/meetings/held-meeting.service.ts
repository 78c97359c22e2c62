import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { markingsOf } from '../cases/index.ts'
import { listAgenda } from './agenda.store.ts'
import type { PlannedItem } from './agenda.ts'
import { type DeviceBallot, listWaitingBallots } from './ballot.store.ts'
import { compositionOf } from './mandate.service.ts'
import { maskRoom } from './masked-room.ts'
import { getMeeting } from './meeting.store.ts'
import type { HeldMeeting } from './meeting.ts'
import type { PlannedMeeting } from './meeting-plan.ts'
import { mayReadSecretItem } from './planning.policy.ts'
import { mayFollowRoom } from './room.policy.ts'
import { type KeptEvent, listHappened } from './room.store.ts'
import { emptyRoom, type ItemPlan, type Room } from './room.ts'
import type { MeetingId } from './room-event.ts'
import { evolve, foldRoom } from './room-evolve.ts'

/** A meeting read whole. Nothing is masked: for those who write in the room. */
export interface OpenedMeeting extends HeldMeeting {
  readonly meeting: PlannedMeeting
  readonly agenda: readonly PlannedItem[]
  readonly happened: readonly KeptEvent[]
  /** The room before anything happened. */
  readonly start: Room
}

/** The meeting given, its agenda, and what has happened in the room up to the votes of this moment. */
export async function readMeeting(tx: Read, meeting: PlannedMeeting): Promise<OpenedMeeting> {
  const agenda = await markedAgenda(tx, meeting.id)
  const composition = await compositionOf(tx, meeting.body, meeting.day)
  const happened = await listHappened(tx, meeting.id)
  const start = emptyRoom(meeting.bodyKind, composition, agenda.map(planOf))
  const room = withBallots(foldRoom(start, happened), await listWaitingBallots(tx, meeting.id))
  return { meeting, agenda, happened, room, start }
}

/** A case may have become secret after it was put on the agenda: then the item is. */
async function markedAgenda(tx: Read, id: MeetingId): Promise<readonly PlannedItem[]> {
  const agenda = await listAgenda(tx, id)
  const markings = await markingsOf(
    tx,
    agenda.flatMap((item) => item.caseFile ?? []),
  )
  return agenda.map((item) => ({
    ...item,
    secrecyProvision: item.secrecyProvision ?? (item.caseFile === null ? null : (markings.get(item.caseFile) ?? null)),
  }))
}

/** Only what the rules of the room ask for: title, case and summary stay in the agenda, where they are masked. */
const planOf = ({ id, matter, isProposedOnward, wasHeldByMinority, clauses }: PlannedItem): ItemPlan => ({
  id,
  matter,
  isProposedOnward,
  wasHeldByMinority,
  clauses,
})

/** Votes from own devices are in the room before they are events of it. */
export const withBallots = (room: Room, ballots: readonly DeviceBallot[]): Room =>
  ballots.reduce(
    (now, { castAt, item, question, person, choice }) =>
      evolve(now, { kind: 'ballot.cast', item, question, person, choice }, castAt),
    room,
  )

/**
 * A meeting with its agenda and what has happened in the room. What is secret is left out for those who neither prepare nor decide it.
 * @throws NotFound, also for a citizen when the meeting is not held in public
 */
export const getHeldMeeting = async (ctx: Context, tx: Read, id: MeetingId): Promise<HeldMeeting> =>
  forReader(ctx, await openForReader(ctx, tx, id))

/** The same with what this reader may not know left out. */
export function forReader(ctx: Context, opened: OpenedMeeting): HeldMeeting {
  const { start: _, ...held } = opened
  return seesSecrets(ctx, opened) ? held : maskRoom(held)
}

/** Those who prepare and those who decide. */
export function seesSecrets(ctx: Context, { meeting, room }: Pick<OpenedMeeting, 'meeting' | 'room'>): boolean {
  const mandateHolders = room.composition.mandates.map((mandate) => mandate.person)
  return ctx.actor.kind === 'system' || mayReadSecretItem(ctx.actor, { body: meeting.body, mandateHolders })
}

/** @throws NotFound for those who may not follow it */
export async function openForReader(ctx: Context, tx: Read, id: MeetingId): Promise<OpenedMeeting> {
  const meeting = await getMeeting(tx, id)
  if (ctx.actor.kind !== 'system' && !mayFollowRoom(ctx.actor, meeting)) throw new NotFound('meeting')
  return readMeeting(tx, meeting)
}

/** In a transaction of its own. @throws NotFound */
export const showHeldMeeting = (ctx: Context, id: MeetingId): Promise<HeldMeeting> =>
  ctx.read((tx) => getHeldMeeting(ctx, tx, id))
