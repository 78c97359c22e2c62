import { sql } from 'kysely'
import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { MandateId, Post } from './mandate.ts'
import type { BodySize, CallOrderFrom, HeldMandate } from './mandate-rules.ts'

const selectMandates = (tx: Read) =>
  tx.db
    .selectFrom('mandate')
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'mandate.tenantId').onRef('person.personId', '=', 'mandate.personId'),
    )
    .selectAll('mandate')
    .select('person.name as personName')
    .where('mandate.tenantId', '=', tx.tenant)
    .orderBy('mandate.validFrom')
    .orderBy('mandate.position')

type Row = Awaited<ReturnType<ReturnType<typeof selectMandates>['executeTakeFirstOrThrow']>>

const mandateOf = (row: Row): HeldMandate => ({
  id: row.mandateId as MandateId,
  body: row.unitId as UnitId,
  person: row.personId as PersonId,
  name: row.personName,
  party: row.party,
  post: row.post as Post,
  order: row.position,
  from: row.validFrom,
  until: row.validUntil,
  revision: row.revision,
})

/** Mandates of one body are given one at a time: two hands cannot fill the same place. */
export async function lockMandates(tx: Write): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('mandate'), ${tx.tenant}::integer)`.execute(tx.db)
}

export async function getMandate(tx: Read, id: MandateId): Promise<HeldMandate> {
  const row = await selectMandates(tx).where('mandateId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('mandate')
  return mandateOf(row)
}

/** All mandates of a body, now, before and to come. */
export const listMandatesOf = async (tx: Read, body: UnitId): Promise<HeldMandate[]> =>
  (await selectMandates(tx).where('unitId', '=', body).execute()).map(mandateOf)

export const listMandatesHeldOn = async (tx: Read, body: UnitId, on: Day): Promise<HeldMandate[]> =>
  (
    await selectMandates(tx)
      .where('unitId', '=', body)
      .where('validFrom', '<=', on)
      .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>', on)]))
      .execute()
  ).map(mandateOf)

export const listMandatesOfPerson = async (tx: Read, person: PersonId): Promise<HeldMandate[]> =>
  (await selectMandates(tx).where('mandate.personId', '=', person).execute()).map(mandateOf)

export async function insertMandate(tx: Write, mandate: HeldMandate): Promise<void> {
  const { id: mandateId, body: unitId, person: personId, party, post, order: position } = mandate
  const { from: validFrom, until: validUntil, revision } = mandate
  await tx.db
    .insertInto('mandate')
    .values({
      tenantId: tx.tenant,
      mandateId,
      unitId,
      personId,
      party,
      post,
      position,
      validFrom,
      validUntil,
      revision,
    })
    .execute()
}

export async function saveMandateEnd(tx: Write, before: HeldMandate, after: HeldMandate): Promise<HeldMandate> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('mandate')
    .set({ validUntil: after.until, revision })
    .where('tenantId', '=', tx.tenant)
    .where('mandateId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'mandate', before, after)
  return { ...after, revision }
}

/** Every order the body has had and will have, the first first. */
export async function listCallOrders(tx: Read, body: UnitId): Promise<CallOrderFrom[]> {
  const rows = await tx.db
    .selectFrom('callOrder')
    .select(['validFrom', 'party', 'nextParties'])
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', body)
    .orderBy('validFrom')
    .orderBy('party')
    .execute()
  return [...Map.groupBy(rows, ({ validFrom }) => validFrom)].map(([from, orders]) => ({
    from,
    orders: orders.map(({ party, nextParties }) => ({ party, next: nextParties })),
  }))
}

/** The whole order of a body from a day; one that begins the same day is replaced. */
export async function saveCallOrder(tx: Write, body: UnitId, { from, orders }: CallOrderFrom): Promise<void> {
  await tx.db
    .deleteFrom('callOrder')
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', body)
    .where('validFrom', '=', from)
    .execute()
  await tx.db
    .insertInto('callOrder')
    .values(
      orders.map(({ party, next }) => ({
        tenantId: tx.tenant,
        unitId: body,
        validFrom: from,
        party,
        nextParties: [...next],
      })),
    )
    .execute()
}

export async function listBodySizes(tx: Read, body: UnitId): Promise<BodySize[]> {
  const rows = await tx.db
    .selectFrom('bodySize')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', body)
    .execute()
  return rows.map(({ validFrom, members, substitutes }) => ({ from: validFrom, members, substitutes }))
}

export async function saveBodySize(tx: Write, body: UnitId, { from, members, substitutes }: BodySize): Promise<void> {
  await tx.db
    .insertInto('bodySize')
    .values({ tenantId: tx.tenant, unitId: body, validFrom: from, members, substitutes })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'unitId', 'validFrom']).doUpdateSet({ members, substitutes }),
    )
    .execute()
}

/** Everybody who may be elected, by name. */
export async function listPersons(tx: Read): Promise<{ readonly id: PersonId; readonly name: string }[]> {
  const rows = await tx.db
    .selectFrom('person')
    .select(['personId', 'name'])
    .where('tenantId', '=', tx.tenant)
    .orderBy('name')
    .execute()
  return rows.map(({ personId, name }) => ({ id: personId as PersonId, name }))
}

/** The name of a person who may be elected; undefined when there is no such person. */
export async function findPersonName(tx: Read, person: PersonId): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom('person')
    .select('name')
    .where('tenantId', '=', tx.tenant)
    .where('personId', '=', person)
    .executeTakeFirst()
  return row?.name
}
