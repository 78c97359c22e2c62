import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { InformationItem, InformationItemId } from './information.ts'

const items = (tx: Read) => tx.db.selectFrom('informationItem').selectAll().where('tenantId', '=', tx.tenant)
type Row = Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>

const itemOf = (row: Row): InformationItem => ({
  id: row.informationId as InformationItemId,
  body: row.bodyUnitId as UnitId,
  cameOn: row.cameOn as Day,
  caseNumber: row.caseNumber,
  what: row.what,
  reportedOn: row.reportedOn as Day | null,
  revision: row.revision,
})

/** Latest first. */
export const listInformation = async (tx: Read): Promise<InformationItem[]> =>
  (await items(tx).orderBy('cameOn', 'desc').orderBy('informationId').execute()).map(itemOf)

/** What the body has not been told of, oldest first. */
export const listUntold = async (tx: Read, body: UnitId): Promise<InformationItem[]> =>
  (await items(tx).where('bodyUnitId', '=', body).where('reportedOn', 'is', null).orderBy('cameOn').execute()).map(
    itemOf,
  )

/** @throws NotFound */
export async function getInformation(tx: Read, id: InformationItemId): Promise<InformationItem> {
  const row = await items(tx).where('informationId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('information-item')
  return itemOf(row)
}

export async function insertInformation(tx: Write, item: InformationItem): Promise<void> {
  const { id: informationId, body: bodyUnitId, ...rest } = item
  await tx.db
    .insertInto('informationItem')
    .values({ tenantId: tx.tenant, informationId, bodyUnitId, ...rest })
    .execute()
}

/** @throws StaleVersion */
export async function saveTold(tx: Write, before: InformationItem, after: InformationItem): Promise<InformationItem> {
  const saved = { ...after, revision: before.revision + 1 }
  const { numUpdatedRows } = await tx.db
    .updateTable('informationItem')
    .set({ reportedOn: saved.reportedOn, revision: saved.revision })
    .where('tenantId', '=', tx.tenant)
    .where('informationId', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'information-item', before, after)
  return saved
}
