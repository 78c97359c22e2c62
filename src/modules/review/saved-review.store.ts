import type { Selectable } from 'kysely'
import type { Read, Write } from '../../platform/context.ts'
import type { DB } from '../../platform/db/generated/tables.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { CaseId, RecordDocumentId } from '../cases/index.ts'
import type { SavedReview, SavedReviewId } from './saved-review.ts'

/** Reviews in cases. Their words may be secret with the case and are read by `readWords` alone. */

const savedOf = (row: Omit<Selectable<DB['savedReview']>, 'tenantId' | 'review'>): SavedReview => ({
  id: row.reviewId as SavedReviewId,
  caseFile: row.caseId as CaseId,
  savedBy: row.savedBy as PersonId,
  savedAt: row.savedAt,
  contradictions: row.contradictions,
  errors: row.errors,
  document: row.documentId as RecordDocumentId | null,
})

const select = (tx: Read) =>
  tx.db
    .selectFrom('savedReview')
    .select(['reviewId', 'caseId', 'savedBy', 'savedAt', 'contradictions', 'errors', 'documentId'])
    .where('tenantId', '=', tx.tenant)

export async function findSaved(tx: Read, id: SavedReviewId): Promise<SavedReview | undefined> {
  const row = await select(tx).where('reviewId', '=', id).executeTakeFirst()
  return row && savedOf(row)
}

export const listSaved = async (tx: Read, caseFile: CaseId): Promise<SavedReview[]> =>
  (await select(tx).where('caseId', '=', caseFile).orderBy('savedAt').orderBy('reviewId').execute()).map(savedOf)

/** What was found, as it was told. Ask who may before. */
export const readWords = async (tx: Read, id: SavedReviewId): Promise<unknown> =>
  (
    await tx.db
      .selectFrom('savedReview')
      .select('review')
      .where('tenantId', '=', tx.tenant)
      .where('reviewId', '=', id)
      .executeTakeFirstOrThrow()
  ).review

export async function insertSaved(tx: Write, saved: SavedReview, review: unknown): Promise<void> {
  const { id, caseFile, document, ...rest } = saved
  await tx.db
    .insertInto('savedReview')
    .values({
      ...rest,
      tenantId: tx.tenant,
      reviewId: id,
      caseId: caseFile,
      documentId: document,
      review: JSON.stringify(review),
    })
    .execute()
}
