import { newId } from '../../platform/context.ts'
import { actorWith, type TestDatabase, theSystem } from '../../platform/testing/database.ts'
import type { Actor, Role } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { anOrganisation } from '../organisation/organisation.fixture.ts'
import { giveMandate } from './mandate.service.ts'
import type { Post } from './mandate.ts'
import { enterRoom } from './room.service.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'
import type { RoomDeed } from './room-order.ts'

/** A database of a test's own, or that of a platform it has opened. */
export type TownDatabase = Pick<TestDatabase, 'owner' | 'as'>

/** A municipality with a board of five and its substitutes, a secretary, and meetings to hold. */

export const meetingDay = day('2026-10-06')

const board: readonly (readonly [name: string, party: string, post: Post, order: number])[] = [
  ['chair', 'S', 'chair', 1],
  ['vice', 'M', 'first-vice-chair', 1],
  ['s2', 'S', 'member', 2],
  ['s3', 'S', 'member', 3],
  ['m2', 'M', 'member', 2],
  ['sub-s1', 'S', 'substitute', 1],
  ['sub-m1', 'M', 'substitute', 1],
]

export async function plantPerson(test: TownDatabase, name: string): Promise<PersonId> {
  const person = newId<'person'>() as PersonId
  await test.owner.query('insert into person (tenant_id, person_id, name) values (1, $1, $2)', [person, name])
  return person
}

export interface PlantedItem {
  readonly title?: string
  readonly kind?: string
  readonly matter?: string
  readonly clauses?: readonly string[]
  readonly caseFile?: string | null
  readonly secrecy?: string | null
  readonly proposesTo?: UnitId | null
}

export async function plantMeeting(
  test: TownDatabase,
  body: UnitId,
  items: readonly PlantedItem[],
  change: { readonly day?: string; readonly isPublic?: boolean; readonly startsAt?: string } = {},
): Promise<{ id: MeetingId; items: AgendaItemId[] }> {
  const id = newId<'meeting'>() as MeetingId
  const { rows } = await test.owner.query('select count(*)::int as n from meeting')
  await test.owner.query(
    `insert into meeting (tenant_id, meeting_id, unit_id, day, starts_at, status, is_public, called_at) values (1, $1, $2, $3, $4, 'called', $5, '2025-01-01T08:00:00Z')`,
    [
      id,
      body,
      change.day ?? meetingDay,
      change.startsAt ?? `13:${String(rows[0].n).padStart(2, '0')}`,
      change.isPublic ?? false,
    ],
  )
  const ids: AgendaItemId[] = []
  for (const [index, item] of items.entries()) {
    const itemId = newId<'agenda-item'>() as AgendaItemId
    ids.push(itemId)
    await test.owner.query(
      `insert into agenda_item (tenant_id, item_id, meeting_id, position, kind, matter, title, clauses, case_id, secrecy_provision, proposes_to_unit_id)
       values (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        itemId,
        id,
        index + 1,
        item.kind ?? 'decision',
        item.matter ?? 'ordinary',
        item.title ?? `Matter ${index + 1}`,
        item.clauses ?? [`Approve ${index + 1}`],
        item.caseFile ?? null,
        item.secrecy ?? null,
        item.proposesTo ?? null,
      ],
    )
  }
  return { id, items: ids }
}

export const order = (deed: RoomDeed, clientId: string = newId<'order'>()) => ({ clientId, deed })

export async function aMeetingTown(test: TownDatabase) {
  await test.owner.query(
    `insert into tenant (tenant_id, slug, name) values (1, 'ekby', 'Ekby kommun') on conflict do nothing`,
  )
  const system = test.as(theSystem)
  const units = await anOrganisation(system)
  await test.owner.query(
    `insert into meeting_body (tenant_id, unit_id, kind, key, code) values (1, $1, 'committee', 'ks', 'KS'), (1, $2, 'council', 'kf', 'KF')`,
    [units.ks, units.kf],
  )
  const people: Record<string, PersonId> = {}
  for (const [name, party, post, place] of board) {
    const person = await plantPerson(test, name)
    people[name] = person
    await giveMandate(system, { body: units.ks, person, party, post, order: place, from: day('2023-01-01') })
  }
  const actor = (role: Role, unit: UnitId, reach: readonly UnitId[] = [unit], person?: PersonId): Actor =>
    actorWith(role, unit, reach, person)
  const secretary = actor('secretary', units.ks, [units.ks], await plantPerson(test, 'secretary'))
  const deputy = actor('secretary', units.kf, [units.kf, units.ks], await plantPerson(test, 'deputy'))
  const member = (name: string): Actor => ({
    ...actorWith('politician', units.ks, [units.ks], people[name] as PersonId),
    name,
  })
  return { units, people, secretary, deputy, member, actor }
}

export type MeetingTown = Awaited<ReturnType<typeof aMeetingTown>>

/** Everybody named is there, the meeting is opened, and the item is on the table. */
export async function openedRoom(
  test: TownDatabase,
  town: MeetingTown,
  meeting: { readonly id: MeetingId; readonly items: readonly AgendaItemId[] },
  names: readonly string[] = ['chair', 'vice', 's2', 's3', 'm2'],
) {
  const ctx = test.as(town.secretary)
  for (const name of names)
    await enterRoom(ctx, meeting.id, order({ kind: 'person.arrived', person: town.people[name]!, atDistance: false }))
  await enterRoom(ctx, meeting.id, order({ kind: 'meeting.opened' }))
  return enterRoom(ctx, meeting.id, order({ kind: 'item.opened', item: meeting.items[0]! }))
}
