import type { Read } from '../../platform/context.ts'
import type { Role } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { PersonLine, SeatId, SeatLine } from './seat.ts'

/** Seats with the names of those who hold them, now and before, of one unit or of one person. */
export async function listSeatLines(tx: Read, of: { unit: UnitId } | { person: PersonId }): Promise<SeatLine[]> {
  const rows = await tx.db
    .selectFrom('seat')
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'seat.tenantId').onRef('person.personId', '=', 'seat.personId'),
    )
    .selectAll('seat')
    .select('person.name as personName')
    .where('seat.tenantId', '=', tx.tenant)
    .$if('unit' in of, (query) => query.where('seat.unitId', '=', 'unit' in of ? of.unit : ''))
    .$if('person' in of, (query) => query.where('seat.personId', '=', 'person' in of ? of.person : ''))
    .orderBy('seat.validFrom', 'desc')
    .orderBy('person.name')
    .execute()
  return rows.map((row) => ({
    id: row.seatId as SeatId,
    unit: row.unitId as UnitId,
    person: row.personId as PersonId,
    personName: row.personName,
    role: row.role as Role,
    post: row.post,
    from: row.validFrom,
    until: row.validUntil,
    revision: row.revision,
  }))
}

/** Those a seat can be given to. */
export async function listActivePersons(tx: Read): Promise<PersonLine[]> {
  const rows = await tx.db
    .selectFrom('person')
    .select(['personId', 'name'])
    .where('tenantId', '=', tx.tenant)
    .where('isActive', '=', true)
    .orderBy('name')
    .execute()
  return rows.map(({ personId, name }) => ({ id: personId as PersonId, name }))
}

export interface SeatHolder {
  readonly person: PersonId
  readonly personName: string
  readonly unit: UnitId
  readonly role: Role
}

/** Everybody who is active and sits somewhere on a day. */
export async function listSeatHolders(tx: Read, on: Day): Promise<SeatHolder[]> {
  const rows = await tx.db
    .selectFrom('seat')
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'seat.tenantId').onRef('person.personId', '=', 'seat.personId'),
    )
    .select(['seat.personId', 'person.name', 'seat.unitId', 'seat.role'])
    .where('seat.tenantId', '=', tx.tenant)
    .where('person.isActive', '=', true)
    .where('seat.validFrom', '<=', on)
    .where((eb) => eb.or([eb('seat.validUntil', 'is', null), eb('seat.validUntil', '>', on)]))
    .orderBy('person.name')
    .execute()
  return rows.map((row) => ({
    person: row.personId as PersonId,
    personName: row.name,
    unit: row.unitId as UnitId,
    role: row.role as Role,
  }))
}

/** Someone who may sign in; a seat is given to nobody else. */
export async function isActivePerson(tx: Read, person: PersonId): Promise<boolean> {
  const row = await tx.db
    .selectFrom('person')
    .select('personId')
    .where('tenantId', '=', tx.tenant)
    .where('personId', '=', person)
    .where('isActive', '=', true)
    .executeTakeFirst()
  return row !== undefined
}
