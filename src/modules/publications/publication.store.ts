import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { MoneyUnit } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { RoundId } from '../follow-up/index.ts'
import type { Manuscript } from './compose-publication.ts'
import type { Publication, PublicationId, PublicationKind, PublicationStatus } from './publication.ts'

const columns = [
  'publicationId',
  'key',
  'number',
  'kind',
  'title',
  'year',
  'budgetVersionId',
  'roundId',
  'unit',
  'decimals',
  'status',
  'correction',
  'publishedOn',
  'contentHash',
  'revision',
] as const

const select = (tx: Read) => tx.db.selectFrom('publication').select(columns).where('tenantId', '=', tx.tenant)
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const publicationOf = ({ publicationId, budgetVersionId, roundId, ...row }: Row): Publication => ({
  ...row,
  id: publicationId as PublicationId,
  budgetVersion: budgetVersionId as BudgetVersionId,
  round: roundId as RoundId | null,
  kind: row.kind as PublicationKind,
  unit: row.unit as MoneyUnit,
  status: row.status as PublicationStatus,
})

export const listPublications = async (tx: Read): Promise<Publication[]> =>
  (await select(tx).orderBy('year', 'desc').orderBy('key').orderBy('number', 'desc').execute()).map(publicationOf)

export async function numbersOf(tx: Read, key: string): Promise<Publication[]> {
  return (await select(tx).where('key', '=', key).orderBy('number', 'desc').execute()).map(publicationOf)
}

/** @throws NotFound */
export async function getPublication(tx: Read, id: PublicationId): Promise<Publication> {
  const row = await select(tx).where('publicationId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('publication')
  return publicationOf(row)
}

/** The number that holds: the draft under way, else the newest. @throws NotFound */
export async function getPublicationByKey(tx: Read, key: string, number?: number): Promise<Publication> {
  const numbers = await numbersOf(tx, key)
  const found = number === undefined ? numbers[0] : numbers.find((one) => one.number === number)
  if (!found) throw new NotFound('publication')
  return found
}

export async function insertPublication(tx: Write, publication: Publication): Promise<void> {
  const { id, budgetVersion, round, ...rest } = publication
  const inserted = await tx.db
    .insertInto('publication')
    .values({ tenantId: tx.tenant, publicationId: id, budgetVersionId: budgetVersion, roundId: round, ...rest })
    .onConflict((conflict) => conflict.columns(['tenantId', 'key', 'number']).doNothing())
    .returning('publicationId')
    .executeTakeFirst()
  if (!inserted) refuse('publication.key-taken', { key: publication.key })
}

export async function savePublished(
  tx: Write,
  before: Publication,
  after: Publication,
  frozen: Manuscript,
): Promise<Publication> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('publication')
    .set({
      status: after.status,
      publishedOn: after.publishedOn,
      contentHash: after.contentHash,
      frozen: JSON.stringify(frozen),
      revision,
    })
    .where('tenantId', '=', tx.tenant)
    .where('publicationId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'publication', before, after)
  return { ...after, revision }
}

/** The numbers before a correction give way to it, and stay readable. */
export async function replaceOlder(tx: Write, key: string, number: number): Promise<void> {
  await tx.db
    .updateTable('publication')
    .set({ status: 'replaced' })
    .where('tenantId', '=', tx.tenant)
    .where('key', '=', key)
    .where('number', '<', number)
    .where('status', '=', 'published')
    .execute()
}

export async function deleteDraft(tx: Write, id: PublicationId): Promise<void> {
  await tx.db
    .deleteFrom('publication')
    .where('tenantId', '=', tx.tenant)
    .where('publicationId', '=', id)
    .where('status', '=', 'draft')
    .execute()
}

const toldLater = { projects: [], grants: [] } as const

/** @throws NotFound for what is not published */
export async function frozenOf(tx: Read, id: PublicationId): Promise<Manuscript> {
  const row = await tx.db
    .selectFrom('publication')
    .select('frozen')
    .where('tenantId', '=', tx.tenant)
    .where('publicationId', '=', id)
    .executeTakeFirst()
  if (!row?.frozen) throw new NotFound('publication')
  const manuscript = row.frozen as unknown as Manuscript
  // What was published before these were told has none of them.
  return { ...manuscript, facts: { ...toldLater, ...manuscript.facts } }
}
