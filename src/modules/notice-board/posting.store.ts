import { newId, type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Posting, PostingCheck, PostingId } from './posting.ts'
import type { PostingKind } from './posting-law.ts'

const select = (tx: Read) => tx.db.selectFrom('posting').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const postingOf = (row: Row): Posting => ({
  id: row.postingId as PostingId,
  kind: row.kind as PostingKind,
  body: row.bodyUnitId as UnitId,
  title: row.title,
  whereToRead: row.whereToRead,
  statute: row.statute,
  subject: row.subject,
  concernsDay: row.concernsDay as Day | null,
  approvedOn: row.approvedOn as Day | null,
  postedOn: row.postedOn as Day,
  appeal: row.appeal as Posting['appeal'],
  lastAppealDay: row.lastAppealDay as Day | null,
  removableFrom: row.removableFrom as Day,
  removedOn: row.removedOn as Day | null,
  isDemo: row.isDemo,
  revision: row.revision,
})

/** What stands on the board, newest first. */
export const listUp = async (tx: Read): Promise<Posting[]> =>
  (
    await select(tx).where('removedOn', 'is', null).orderBy('postedOn', 'desc').orderBy('postedAt', 'desc').execute()
  ).map(postingOf)

/** What has been taken down, latest first. */
export const listDown = async (tx: Read, most: number): Promise<Posting[]> =>
  (
    await select(tx)
      .where('removedOn', 'is not', null)
      .orderBy('removedOn', 'desc')
      .orderBy('postedAt', 'desc')
      .limit(most)
      .execute()
  ).map(postingOf)

/** @throws NotFound */
export async function getPosting(tx: Read, id: PostingId): Promise<Posting> {
  const row = await select(tx).where('postingId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('posting')
  return postingOf(row)
}

/** False when the same thing is posted already. */
export async function insertPosting(tx: Write, posting: Posting, at: string): Promise<boolean> {
  const { id: postingId, body: bodyUnitId, ...rest } = posting
  const inserted = await tx.db
    .insertInto('posting')
    .values({ tenantId: tx.tenant, postingId, bodyUnitId, ...rest, postedAt: at, removedAt: null })
    .onConflict((conflict) => conflict.columns(['tenantId', 'kind', 'subject']).doNothing())
    .returning('postingId')
    .executeTakeFirst()
  return inserted !== undefined
}

/** @throws StaleVersion */
export async function saveTakenDown(tx: Write, before: Posting, after: Posting, at: string): Promise<Posting> {
  const saved = { ...after, revision: before.revision + 1 }
  const { numUpdatedRows } = await tx.db
    .updateTable('posting')
    .set({ removedOn: saved.removedOn, removedAt: at, revision: saved.revision })
    .where('tenantId', '=', tx.tenant)
    .where('postingId', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'posting', before, after)
  return saved
}

export async function insertCheck(tx: Write, posting: PostingId, check: PostingCheck): Promise<void> {
  await tx.db
    .insertInto('postingCheck')
    .values({ tenantId: tx.tenant, checkId: newId<'posting-check'>(), postingId: posting, ...check })
    .execute()
}

export const listChecks = async (tx: Read, posting: PostingId): Promise<PostingCheck[]> =>
  (
    await tx.db
      .selectFrom('postingCheck')
      .select(['at', 'isUp', 'digest', 'fault'])
      .where('tenantId', '=', tx.tenant)
      .where('postingId', '=', posting)
      .orderBy('at')
      .execute()
  ).map((row) => ({ ...row }))
