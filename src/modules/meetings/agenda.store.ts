import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId, RecordDocumentId } from '../cases/index.ts'
import type { PlannedItem } from './agenda.ts'
import type { Matter } from './decision-rules.ts'
import type { AgendaItemKind } from './meeting.ts'
import type { AgendaItemId, MeetingId } from './room-event.ts'

const selectItems = (tx: Read) =>
  tx.db.selectFrom('agendaItem').selectAll().where('tenantId', '=', tx.tenant).orderBy('position')

type Row = Awaited<ReturnType<ReturnType<typeof selectItems>['executeTakeFirstOrThrow']>>

const itemOf = (row: Row): PlannedItem => ({
  id: row.itemId as AgendaItemId,
  meeting: row.meetingId as MeetingId,
  position: row.position,
  kind: row.kind as AgendaItemKind,
  matter: row.matter as Matter,
  title: row.title,
  caseFile: row.caseId as CaseId | null,
  summary: row.summary,
  clauses: row.clauses,
  proposesTo: row.proposesToUnitId as UnitId | null,
  isProposedOnward: row.proposesToUnitId !== null,
  wasHeldByMinority: row.wasHeldByMinority,
  secrecyProvision: row.secrecyProvision,
  rows: row.rows as unknown as readonly { caseNumber: string; text: string; day: Day | null }[],
  documents: row.documentIds as RecordDocumentId[],
  isAddedLate: row.isAddedLate,
  lateOn: row.lateOn,
  lateReason: row.lateReason,
  revision: row.revision,
})

/** Whole and unmasked: whoever calls has asked the policy, or masks. */
export const listAgenda = async (tx: Read, meeting: MeetingId): Promise<PlannedItem[]> =>
  (await selectItems(tx).where('meetingId', '=', meeting).execute()).map(itemOf)

/** Items of several meetings at once. Whole and unmasked. */
export const listItemsOf = async (tx: Read, meetings: readonly MeetingId[]): Promise<PlannedItem[]> =>
  meetings.length === 0 ? [] : (await selectItems(tx).where('meetingId', 'in', meetings).execute()).map(itemOf)

export const listItemsOfCase = async (tx: Read, caseFile: CaseId): Promise<PlannedItem[]> =>
  (await selectItems(tx).where('caseId', '=', caseFile).execute()).map(itemOf)

/** @throws NotFound */
export async function getItem(tx: Read, id: AgendaItemId): Promise<PlannedItem> {
  const row = await selectItems(tx).where('itemId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('agenda-item')
  return itemOf(row)
}

const columnsOf = (item: PlannedItem) => {
  const { id: itemId, meeting: meetingId, caseFile: caseId, proposesTo: proposesToUnitId, documents, ...rest } = item
  const { isProposedOnward: _, rows, clauses, ...plain } = rest
  return {
    ...plain,
    itemId,
    meetingId,
    caseId,
    proposesToUnitId,
    documentIds: [...documents],
    clauses: [...clauses],
    rows: JSON.stringify(rows),
  }
}

export const insertItem = (tx: Write, item: PlannedItem) =>
  tx.db
    .insertInto('agendaItem')
    .values({ tenantId: tx.tenant, ...columnsOf(item) })
    .execute()

export async function saveItem(tx: Write, before: PlannedItem, after: PlannedItem): Promise<PlannedItem> {
  const saved = { ...after, revision: before.revision + 1 }
  const { itemId, meetingId: _meeting, ...columns } = columnsOf(saved)
  const { numUpdatedRows } = await tx.db
    .updateTable('agendaItem')
    .set(columns)
    .where('tenantId', '=', tx.tenant)
    .where('itemId', '=', itemId)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'agenda-item', before, after)
  return saved
}

export const deleteItem = (tx: Write, id: AgendaItemId) =>
  tx.db.deleteFrom('agendaItem').where('tenantId', '=', tx.tenant).where('itemId', '=', id).execute()

/** The order is checked when the transaction ends, so items may stand on each other's place meanwhile. */
export async function saveOrder(
  tx: Write,
  before: readonly PlannedItem[],
  after: readonly PlannedItem[],
): Promise<void> {
  const was = new Map(before.map(({ id, position }) => [id, position]))
  for (const { id, position } of after) {
    if (was.get(id) === position) continue
    await tx.db
      .updateTable('agendaItem')
      .set({ position })
      .where('tenantId', '=', tx.tenant)
      .where('itemId', '=', id)
      .execute()
  }
}
