import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Account, Person } from './person.ts'

const selectPersons = (tx: Read) => tx.db.selectFrom('person').selectAll().where('tenantId', '=', tx.tenant)

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPersons>['executeTakeFirstOrThrow']>>

const personOf = (row: PersonRow): Person => ({
  id: row.personId as PersonId,
  name: row.name,
  email: row.email,
  issuer: row.issuer,
  subject: row.subject,
  isActive: row.isActive,
  revision: row.revision,
})

export async function getPerson(tx: Read, id: PersonId): Promise<Person> {
  const person = await findPerson(tx, id)
  if (!person) throw new NotFound('person')
  return person
}

export async function findPerson(tx: Read, id: PersonId): Promise<Person | undefined> {
  const row = await selectPersons(tx).where('personId', '=', id).executeTakeFirst()
  return row && personOf(row)
}

export async function findPersonByAccount(tx: Read, { issuer, subject }: Account): Promise<Person | undefined> {
  const row = await selectPersons(tx).where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst()
  return row && personOf(row)
}

export async function findPersonByEmail(tx: Read, email: string): Promise<Person | undefined> {
  const row = await selectPersons(tx).where('email', '=', email).executeTakeFirst()
  return row && personOf(row)
}

export async function insertPerson(tx: Write, person: Person): Promise<void> {
  const { id: personId, ...rest } = person
  await tx.db
    .insertInto('person')
    .values({ tenantId: tx.tenant, personId, ...rest })
    .execute()
}

export async function savePerson(tx: Write, before: Person, after: Person): Promise<Person> {
  const { id, revision: _, ...rest } = after
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('person')
    .set({ ...rest, revision })
    .where('tenantId', '=', tx.tenant)
    .where('personId', '=', id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'person', before, after)
  return { ...after, revision }
}
