import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { findUnit, unitsIn } from '../organisation/index.ts'
import * as store from './meeting.store.ts'
import type { Meeting } from './meeting.ts'
import * as bodies from './meeting-body.store.ts'
import { checkBody, type MeetingBody } from './meeting-body.ts'
import type { MeetingOrder, PlannedMeeting } from './meeting-plan.ts'
import * as rules from './meeting-plan.ts'
import { mayKeepMeetingBody, mayPlanMeetings } from './planning.policy.ts'
import type { MeetingId } from './room-event.ts'

/**
 * How a body holds its meetings.
 * @throws NotFound for a unit that is not there; Refusal meeting-body.proposes-to-itself, meeting-body.council-decides, meeting-body.key-taken
 */
export const saveMeetingBody = (ctx: Context, order: MeetingBody): Promise<MeetingBody> =>
  ctx.write('meeting-body.save', order.unit, async (tx) => {
    ctx.must(mayKeepMeetingBody, { body: order.unit })
    const unit = findUnit(await unitsIn(tx), order.unit)
    if (!unit) throw new NotFound('unit')
    const before = await bodies.findMeetingBody(tx, order.unit)
    const after = checkBody(order)
    await bodies.saveMeetingBody(tx, after)
    return [before ?? null, after]
  })

/** @throws NotFound; Refusal meeting.time-taken */
export function planMeeting(ctx: Context, order: MeetingOrder): Promise<PlannedMeeting> {
  const id = newId<'meeting'>() as MeetingId
  return ctx.write('meeting.plan', id, async (tx) => {
    ctx.must(mayPlanMeetings, { body: order.body })
    const meeting = rules.planMeeting(id, await bodies.getMeetingBody(tx, order.body), order)
    await store.insertMeeting(tx, meeting)
    return [null, meeting]
  })
}

/** Locked, and as whoever acts has seen it; only its secretary gets this far. */
export async function lockSeen(
  ctx: Context,
  tx: Write,
  id: MeetingId,
  revision: number | null,
): Promise<PlannedMeeting> {
  const meeting = await store.lockMeeting(tx, id)
  ctx.must(mayPlanMeetings, { body: meeting.body })
  if (revision !== null && meeting.revision !== revision) throw new StaleVersion('meeting', meeting, { revision })
  return meeting
}

/** Meetings of a body (null: of all), by day; times and places are public. */
export const listMeetings = (_ctx: Context, tx: Read, body: UnitId | null): Promise<readonly Meeting[]> =>
  store.listMeetings(tx, body)

/** For modules that follow a meeting in their own transaction. @throws NotFound */
export const getMeeting = (tx: Read, id: MeetingId): Promise<PlannedMeeting> => store.getMeeting(tx, id)

export const getMeetingBody = (tx: Read, unit: UnitId): Promise<MeetingBody> => bodies.getMeetingBody(tx, unit)
export const listMeetingBodies = (tx: Read): Promise<MeetingBody[]> => bodies.listMeetingBodies(tx)
