import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day, Span } from '../../shared/local-date.ts'
import type { BodyKind } from './decision-rules.ts'
import type { MeetingStatus } from './meeting.ts'
import type { PlannedMeeting } from './meeting-plan.ts'
import type { MeetingId } from './room-event.ts'

const selectMeetings = (tx: Read) =>
  tx.db
    .selectFrom('meeting')
    .innerJoin('meetingBody', (join) =>
      join.onRef('meetingBody.tenantId', '=', 'meeting.tenantId').onRef('meetingBody.unitId', '=', 'meeting.unitId'),
    )
    .selectAll('meeting')
    .select(['meetingBody.kind as bodyKind', 'meetingBody.key as bodyKey'])
    .where('meeting.tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectMeetings>['executeTakeFirstOrThrow']>>

const meetingOf = (row: Row): PlannedMeeting => ({
  id: row.meetingId as MeetingId,
  body: row.unitId as UnitId,
  bodyKind: row.bodyKind as BodyKind,
  bodyKey: row.bodyKey,
  day: row.day,
  startsAt: row.startsAt,
  place: row.place,
  status: row.status as MeetingStatus,
  isPublic: row.isPublic,
  expectedMinutes: row.expectedMinutes,
  calledAt: row.calledAt,
  lateCallReason: row.lateCallReason,
  movedReason: row.movedReason,
  cancelledReason: row.cancelledReason,
  isDemo: row.isDemo,
  revision: row.revision,
})

/** By day, then hour. */
export async function listMeetings(tx: Read, body: UnitId | null): Promise<PlannedMeeting[]> {
  const all = selectMeetings(tx).orderBy('meeting.day').orderBy('meeting.startsAt')
  return (await (body === null ? all : all.where('meeting.unitId', '=', body)).execute()).map(meetingOf)
}

/** @throws NotFound */
export async function getMeeting(tx: Read, id: MeetingId): Promise<PlannedMeeting> {
  const row = await selectMeetings(tx).where('meeting.meetingId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('meeting')
  return meetingOf(row)
}

/** The meeting, locked until the transaction ends. @throws NotFound */
export async function lockMeeting(tx: Write, id: MeetingId): Promise<PlannedMeeting> {
  await tx.db
    .selectFrom('meeting')
    .select('meetingId')
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', id)
    .forUpdate()
    .execute()
  return getMeeting(tx, id)
}

/** Meetings of a body on a day, in order of hours; `key` is the body's short name. */
export const listMeetingsOn = async (tx: Read, key: string, day: Day): Promise<PlannedMeeting[]> =>
  (
    await selectMeetings(tx)
      .where('meetingBody.key', '=', key)
      .where('meeting.day', '=', day)
      .orderBy('meeting.startsAt')
      .execute()
  ).map(meetingOf)

/** The first closed meeting of a body in a span of days. */
export async function findClosedMeetingIn(tx: Read, body: UnitId, { from, until }: Span): Promise<Day | undefined> {
  const closed = tx.db
    .selectFrom('meeting')
    .select('day')
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', body)
    .where('status', '=', 'closed')
    .where('day', '>=', from)
    .orderBy('day')
  return (await (until === null ? closed : closed.where('day', '<', until)).executeTakeFirst())?.day
}

const columnsOf = ({ id: meetingId, body: unitId, bodyKind: _kind, bodyKey: _key, ...rest }: PlannedMeeting) => ({
  meetingId,
  unitId,
  ...rest,
})

export async function insertMeeting(tx: Write, meeting: PlannedMeeting): Promise<void> {
  await mustBeFree(tx, meeting)
  await tx.db
    .insertInto('meeting')
    .values({ tenantId: tx.tenant, ...columnsOf(meeting) })
    .execute()
}

export async function saveMeeting(tx: Write, before: PlannedMeeting, after: PlannedMeeting): Promise<PlannedMeeting> {
  await mustBeFree(tx, after)
  const saved = { ...after, revision: before.revision + 1 }
  const { meetingId, unitId: _unit, ...columns } = columnsOf(saved)
  const { numUpdatedRows } = await tx.db
    .updateTable('meeting')
    .set(columns)
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', meetingId)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'meeting', before, after)
  return saved
}

/** A body meets once at a time. */
async function mustBeFree(tx: Write, { id, body, day, startsAt }: PlannedMeeting): Promise<void> {
  const taken = await tx.db
    .selectFrom('meeting')
    .select('meetingId')
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', body)
    .where('day', '=', day)
    .where('startsAt', '=', startsAt)
    .where('meetingId', '<>', id)
    .executeTakeFirst()
  if (taken) refuse('meeting.time-taken', { day, time: startsAt })
}
