import { sql } from 'kysely'
import { newId, type Read, type Write } from '../../platform/context.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { MeetingStatus } from './meeting.ts'
import type { Happened, MeetingId, RoomEvent } from './room-event.ts'

/** Held by whoever writes what happens in the room; those who vote hold it together, and wait while it is written. */
export async function lockRoom(tx: Write, meeting: MeetingId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('room'), hashtext(${meeting}))`.execute(tx.db)
}

export async function shareRoom(tx: Write, meeting: MeetingId): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('room'), hashtext(${meeting}))`.execute(tx.db)
}

/** An event as it is kept, with the hand that wrote it. */
export interface KeptEvent extends Happened {
  readonly person: PersonId | null
}

export async function listHappened(tx: Read, meeting: MeetingId): Promise<KeptEvent[]> {
  const rows = await tx.db
    .selectFrom('roomEvent')
    .select(['sequence', 'at', 'event', 'isUndone', 'personId'])
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', meeting)
    .orderBy('sequence')
    .execute()
  return rows.map(({ event, personId, ...row }) => ({
    ...row,
    event: event as unknown as RoomEvent,
    person: personId as PersonId | null,
  }))
}

export interface NewEvent {
  readonly sequence: number
  readonly clientId: string
  readonly at: string
  readonly person: PersonId | null
  readonly event: RoomEvent
}

export async function appendEvents(tx: Write, meeting: MeetingId, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await tx.db
    .insertInto('roomEvent')
    .values(
      events.map(({ person, event, ...rest }) => ({
        tenantId: tx.tenant,
        meetingId: meeting,
        personId: person,
        event: JSON.stringify(event),
        ...rest,
      })),
    )
    .execute()
}

/** The later text of the same hand stands in the place of the earlier. */
export async function replaceText(
  tx: Write,
  meeting: MeetingId,
  { sequence, clientId, event }: Pick<NewEvent, 'sequence' | 'clientId' | 'event'>,
): Promise<void> {
  await tx.db
    .updateTable('roomEvent')
    .set({ event: JSON.stringify(event) })
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', meeting)
    .where('sequence', '=', sequence)
    .execute()
  await tx.db
    .insertInto('roomReceipt')
    .values({ tenantId: tx.tenant, meetingId: meeting, clientId, sequence })
    .execute()
}

/** Where an order of this name was taken before; undefined when it is new. */
export async function findTaken(tx: Read, meeting: MeetingId, clientId: string): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom('roomEvent')
    .select('sequence')
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', meeting)
    .where('clientId', '=', clientId)
    .unionAll(
      tx.db
        .selectFrom('roomReceipt')
        .select('sequence')
        .where('tenantId', '=', tx.tenant)
        .where('meetingId', '=', meeting)
        .where('clientId', '=', clientId),
    )
    .executeTakeFirst()
  return row?.sequence
}

export async function strikeOut(tx: Write, meeting: MeetingId, sequence: number): Promise<void> {
  await tx.db
    .updateTable('roomEvent')
    .set({ isUndone: true })
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', meeting)
    .where('sequence', '=', sequence)
    .execute()
}

/** The next number of the body's year, under the lock of its row: two meetings at once get one each, and none is left out. */
export async function drawParagraph(tx: Write, body: UnitId, year: number): Promise<number> {
  const row = await tx.db
    .insertInto('paragraphSeries')
    .values({ tenantId: tx.tenant, unitId: body, year, nextNumber: 2 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'unitId', 'year'])
        .doUpdateSet((set) => ({ nextNumber: set('paragraphSeries.nextNumber', '+', 1) })),
    )
    .returning('nextNumber')
    .executeTakeFirstOrThrow()
  return row.nextNumber - 1
}

/**
 * Takes the numbers of §§ that were written elsewhere; the series goes on after the highest.
 * @returns the first that a § of the body's year has already
 */
export async function reserveParagraphs(
  tx: Write,
  body: UnitId,
  year: number,
  numbers: readonly number[],
): Promise<number | undefined> {
  const next = Math.max(...numbers) + 1
  await tx.db
    .insertInto('paragraphSeries')
    .values({ tenantId: tx.tenant, unitId: body, year, nextNumber: next })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'unitId', 'year'])
        .doUpdateSet({ nextNumber: sql`greatest(paragraph_series.next_number, ${next}::integer)` }),
    )
    .execute()
  return (await listTakenParagraphs(tx, body, year)).find((number) => numbers.includes(number))
}

/** Numbers that §§ of the body have in a year, lowest first. */
export async function listTakenParagraphs(tx: Read, body: UnitId, year: number): Promise<number[]> {
  const rows = await tx.db
    .selectFrom('roomEvent')
    .innerJoin('meeting', (join) =>
      join.onRef('meeting.tenantId', '=', 'roomEvent.tenantId').onRef('meeting.meetingId', '=', 'roomEvent.meetingId'),
    )
    .select(sql<number>`(room_event.event->>'paragraph')::integer`.as('number'))
    .distinct()
    .where('roomEvent.tenantId', '=', tx.tenant)
    .where('meeting.unitId', '=', body)
    .where('meeting.day', '>=', `${year}-01-01` as Day)
    .where('meeting.day', '<=', `${year}-12-31` as Day)
    .where('roomEvent.isUndone', '=', false)
    .where(sql<string>`room_event.event->>'kind'`, '=', 'item.opened')
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

/** Gives back the number drawn last; false when another has been drawn since. */
export async function giveBackParagraph(tx: Write, body: UnitId, year: number, number: number): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('paragraphSeries')
    .set({ nextNumber: number })
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', body)
    .where('year', '=', year)
    .where('nextNumber', '=', number + 1)
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** @returns false when §§ of the year have been drawn already */
export async function startParagraphs(tx: Write, body: UnitId, year: number, first: number): Promise<boolean> {
  const row = await tx.db
    .insertInto('paragraphSeries')
    .values({ tenantId: tx.tenant, unitId: body, year, nextNumber: first })
    .onConflict((conflict) => conflict.columns(['tenantId', 'unitId', 'year']).doNothing())
    .returning('nextNumber')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveMeetingStatus(tx: Write, meeting: MeetingId, status: MeetingStatus): Promise<void> {
  await tx.db
    .updateTable('meeting')
    .set((set) => ({ status, revision: set('revision', '+', 1) }))
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', '=', meeting)
    .execute()
}

/** Tells listeners and voters that the room is another. */
export async function touchRoom(tx: Write, meeting: MeetingId): Promise<void> {
  await tx.db
    .insertInto('roomChange')
    .values({ tenantId: tx.tenant, meetingId: meeting, version: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'meetingId'])
        .doUpdateSet((set) => ({ version: set('roomChange.version', '+', 1) })),
    )
    .execute()
}

/** The people of a body are others: every room of it where something has happened is read anew. */
export async function touchRoomsOf(tx: Write, body: UnitId): Promise<void> {
  await tx.db
    .updateTable('roomChange')
    .set((set) => ({ version: set('version', '+', 1) }))
    .where('tenantId', '=', tx.tenant)
    .where('meetingId', 'in', (meetings) =>
      meetings.selectFrom('meeting').select('meetingId').where('tenantId', '=', tx.tenant).where('unitId', '=', body),
    )
    .execute()
}

/** What all but the votes of the moment is read from: the same text, the same room. Undefined: no such meeting. */
export async function findRoomStamp(tx: Read, meeting: MeetingId): Promise<string | undefined> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws('.', coalesce((select version from room_change r where r.tenant_id = m.tenant_id and r.meeting_id = m.meeting_id), 0),
      m.revision, (select count(*) || '.' || coalesce(sum(revision), 0) from agenda_item a
        where a.tenant_id = m.tenant_id and a.meeting_id = m.meeting_id)) as stamp
    from meeting m where m.tenant_id = ${tx.tenant} and m.meeting_id = ${meeting}`.execute(tx.db)
  return rows[0]?.stamp
}

/** Those without a mandate who have been named in the rooms of a body, each as they came last. */
export async function listGuestsOf(
  tx: Read,
  body: UnitId,
): Promise<{ readonly name: string; readonly role: string }[]> {
  const { rows } = await sql<{ name: string; role: string }>`
    select distinct on (event->>'name') event->>'name' as name, event->>'role' as role
    from room_event e join meeting m using (tenant_id, meeting_id)
    where e.tenant_id = ${tx.tenant} and m.unit_id = ${body} and not is_undone and event->>'kind' = 'guest.arrived'
    order by event->>'name', at desc`.execute(tx.db)
  return rows
}

/** An id for an event that no browser has named. */
export const ownClientId = (): string => newId<'room-event'>()
