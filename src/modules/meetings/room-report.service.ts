import type { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { forReader, openForReader } from './held-meeting.service.ts'
import { listMeetings } from './meeting.store.ts'
import type { HeldMeeting, Meeting } from './meeting.ts'
import { findMeetingBodyByKey } from './meeting-body.store.ts'
import type { meetingLine, roomReply } from './room.contract.ts'
import { mayFollowRoom } from './room.policy.ts'
import { itemIn, presentIn } from './room.ts'
import type { MeetingId } from './room-event.ts'
import { placesFor } from './room-evolve.ts'
import { roomVersion } from './room-live.service.ts'
import { servingIn } from './serving.ts'

/** A room as programs read it. */

export const lineOf = (meeting: Meeting): z.input<typeof meetingLine> => ({ ...meeting, body: meeting.bodyKey })

/** Meetings of a body (undefined: of all) that the reader may follow, by day. @throws NotFound for an unknown body */
export const listRooms = (ctx: Context, body: string | undefined): Promise<z.input<typeof meetingLine>[]> =>
  ctx.read(async (tx) => {
    const unit = body === undefined ? null : (await findMeetingBodyByKey(tx, body))?.unit
    if (unit === undefined) throw new NotFound('meeting-body')
    const meetings = await listMeetings(tx, unit as UnitId | null)
    return meetings.filter((one) => ctx.actor.kind === 'system' || mayFollowRoom(ctx.actor, one)).map(lineOf)
  })

/** @throws NotFound */
export const reportRoom = (ctx: Context, id: MeetingId): Promise<z.input<typeof roomReply>> =>
  ctx.read(async (tx) => {
    const version = await roomVersion(tx, id)
    return reportOf(forReader(ctx, await openForReader(ctx, tx, id)), version)
  })

export function reportOf({ meeting, agenda, room, happened }: HeldMeeting, version: string): z.input<typeof roomReply> {
  const current = room.current === null ? null : (itemIn(room, room.current) ?? null)
  const serving = servingIn(placesFor(room, current))
  const names = new Map([...room.guests, ...room.composition.mandates].map(({ person, name }) => [person, name]))
  return {
    version,
    meeting: lineOf(meeting),
    stage: room.stage,
    current: room.current,
    chair: room.chair,
    approvers: [...room.approvers],
    present: [...presentIn(room)].map((person) => ({
      person,
      name: names.get(person) ?? '',
      isServing: serving.includes(person),
    })),
    items: room.items.map(({ id, paragraph, outcome, decision, answers }) => {
      const planned = agenda.find((one) => one.id === id)
      return {
        id,
        title: planned?.title ?? '',
        secrecyProvision: planned?.secrecyProvision ?? null,
        paragraph,
        outcome,
        decision: [...decision],
        questions: Object.entries(answers).map(([key, { answer, result, vote }]) => ({
          key,
          answer,
          ballots: (vote?.ballots ?? []).map(({ person, choice }) => ({ person, choice })),
          result,
        })),
      }
    }),
    happened: happened.map(({ sequence, at, isUndone, event }) => ({ sequence, at, isUndone, event: event as never })),
  }
}
