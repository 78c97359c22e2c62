import { newId, type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { AppealRoute } from '../../shared/law/appeals.ts'
import type { Day } from '../../shared/local-date.ts'
import type { MinutesId, MinutesParagraphId } from '../minutes/index.ts'
import type { AppealOf, PartyReceipt } from './appeal.ts'

/** What the secretary has said of a §; undefined while it is the usual. */
export async function findRoute(tx: Read, paragraph: MinutesParagraphId): Promise<AppealOf | undefined> {
  const row = await tx.db
    .selectFrom('appealRoute')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('paragraphId', '=', paragraph)
    .executeTakeFirst()
  return row && { paragraph, route: row.route as AppealRoute, statute: row.statute, revision: row.revision }
}

/** Review of legality is the usual and leaves no row. @throws StaleVersion */
export async function saveRoute(tx: Write, before: AppealOf, after: AppealOf): Promise<void> {
  const { paragraph: paragraphId, route, statute, revision } = after
  if (before.revision > 0) {
    const { numDeletedRows } = await tx.db
      .deleteFrom('appealRoute')
      .where('tenantId', '=', tx.tenant)
      .where('paragraphId', '=', paragraphId)
      .where('revision', '=', before.revision)
      .executeTakeFirst()
    refuseStale(numDeletedRows, 'appeal-route', before, after)
  }
  if (route === 'legality') return
  await tx.db.insertInto('appealRoute').values({ tenantId: tx.tenant, paragraphId, route, statute, revision }).execute()
}

/** In the order they were got. Who the party is may be a private matter: read only for those who keep the board. */
export const listReceipts = async (tx: Read, paragraph: MinutesParagraphId): Promise<PartyReceipt[]> =>
  (
    await tx.db
      .selectFrom('partyReceipt')
      .selectAll()
      .where('tenantId', '=', tx.tenant)
      .where('paragraphId', '=', paragraph)
      .orderBy('receivedOn')
      .execute()
  ).map((row) => ({
    id: row.receiptId as PartyReceipt['id'],
    paragraph,
    party: row.party,
    receivedOn: row.receivedOn as Day,
    lastAppealDay: row.lastAppealDay as Day,
  }))

/** False when the party has got it before. */
export async function insertReceipt(tx: Write, receipt: Omit<PartyReceipt, 'id'>): Promise<boolean> {
  const { paragraph: paragraphId, ...rest } = receipt
  const inserted = await tx.db
    .insertInto('partyReceipt')
    .values({ tenantId: tx.tenant, receiptId: newId<'party-receipt'>(), paragraphId, ...rest })
    .onConflict((conflict) => conflict.columns(['tenantId', 'paragraphId', 'party']).doNothing())
    .returning('receiptId')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The posting that tells of the approval of minutes; undefined when there is none. */
export async function findPostingOf(
  tx: Read,
  minutes: MinutesId,
): Promise<{ readonly id: string; readonly lastAppealDay: Day | null; readonly isUp: boolean } | undefined> {
  const row = await tx.db
    .selectFrom('posting')
    .select(['postingId', 'removedOn', 'removableFrom', 'postedOn', 'lastAppealDay'])
    .where('tenantId', '=', tx.tenant)
    .where('kind', '=', 'approved-minutes')
    .where('subject', '=', minutes)
    .executeTakeFirst()
  return row && { id: row.postingId, lastAppealDay: row.lastAppealDay as Day | null, isUp: row.removedOn === null }
}
