import { sql } from 'kysely'
import type { Read } from '../../platform/context.ts'
import type { Role } from '../../shared/actor.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'

export const isTenantDemo = async (tx: Read): Promise<boolean> =>
  (await tx.db.selectFrom('tenant').select('isDemo').where('tenantId', '=', tx.tenant).executeTakeFirst())?.isDemo ??
  false

export async function listPersonNames(tx: Read): Promise<Map<PersonId, string>> {
  const rows = await tx.db.selectFrom('person').select(['personId', 'name']).where('tenantId', '=', tx.tenant).execute()
  return new Map(rows.map((row) => [row.personId as PersonId, row.name]))
}

export interface PersonLine {
  readonly id: PersonId
  readonly name: string
  readonly email: string | null
  readonly isActive: boolean
  readonly hasAccount: boolean
  /** Roles held on the day asked for. */
  readonly roles: readonly Role[]
  readonly lastSeenAt: string | null
}

export interface PersonSearch {
  readonly q: string
  readonly offset: number
  readonly size: number
}

/** Active persons first, then by name as Swedish sorts. */
export async function listPersons(
  tx: Read,
  on: Day,
  { q, offset, size }: PersonSearch,
): Promise<{ items: PersonLine[]; total: number }> {
  const words = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const found = tx.db
    .selectFrom('person')
    .where('person.tenantId', '=', tx.tenant)
    .$if(q !== '', (query) =>
      query.where((where) => where.or([where('name', 'ilike', words), where('email', 'ilike', words)])),
    )
  const rows = await found
    .select((of) => [
      'person.personId',
      'name',
      'email',
      'isActive',
      'subject',
      of
        .selectFrom('seat')
        .select(sql<string[]>`coalesce(array_agg(distinct role), '{}')`.as('roles'))
        .where('seat.tenantId', '=', tx.tenant)
        .whereRef('seat.personId', '=', 'person.personId')
        .where('validFrom', '<=', on)
        .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>', on)]))
        .as('roles'),
      of
        .selectFrom('session')
        .select((max) => max.fn.max('lastSeenAt').as('lastSeenAt'))
        .where('session.tenantId', '=', tx.tenant)
        .whereRef('session.personId', '=', 'person.personId')
        .as('lastSeenAt'),
    ])
    .orderBy('isActive', 'desc')
    .orderBy(sql`name collate swedish`)
    .limit(size)
    .offset(offset)
    .execute()
  const { total } = await found.select((of) => of.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return {
    total,
    items: rows.map((row) => ({
      id: row.personId as PersonId,
      name: row.name,
      email: row.email,
      isActive: row.isActive,
      hasAccount: row.subject !== null,
      roles: (row.roles ?? []) as Role[],
      lastSeenAt: row.lastSeenAt,
    })),
  }
}

/** A person of the demo and the seats that tell what they do. */
export interface DemoPerson {
  readonly id: PersonId
  readonly name: string
  readonly seats: readonly { readonly role: Role; readonly post: string; readonly unit: string }[]
}

export async function listDemoPersons(tx: Read, on: Day): Promise<DemoPerson[]> {
  const rows = await tx.db
    .selectFrom('person')
    .innerJoin('seat', (join) =>
      join.onRef('seat.tenantId', '=', 'person.tenantId').onRef('seat.personId', '=', 'person.personId'),
    )
    .innerJoin('unitPeriod as place', (join) =>
      join
        .onRef('place.tenantId', '=', 'seat.tenantId')
        .onRef('place.unitId', '=', 'seat.unitId')
        .on('place.validFrom', '<=', on)
        .on((where) => where.or([where('place.validUntil', 'is', null), where('place.validUntil', '>', on)])),
    )
    .select(['person.personId', 'person.name', 'seat.role', 'seat.post', 'place.name as unit'])
    .where('person.tenantId', '=', tx.tenant)
    .where('person.isActive', '=', true)
    .where('seat.validFrom', '<=', on)
    .where((where) => where.or([where('seat.validUntil', 'is', null), where('seat.validUntil', '>', on)]))
    .orderBy(sql`person.name collate swedish`)
    .execute()
  return [...Map.groupBy(rows, (row) => row.personId)].map(([id, seats]) => ({
    id: id as PersonId,
    name: seats[0]?.name ?? '',
    seats: seats.map(({ role, post, unit }) => ({ role: role as Role, post, unit })),
  }))
}
