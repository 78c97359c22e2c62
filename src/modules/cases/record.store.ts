import type { Read, Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { markingColumns, markingOf } from './case.store.ts'
import type { CaseId } from './case-file.ts'
import type { Direction, RecordDocument, RecordDocumentId } from './record-document.ts'

/** Documents of cases as everybody may read them, without their files. What is secret lies in `secret.store.ts`. */

const selectRecords = (tx: Read) => tx.db.selectFrom('recordDocument').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectRecords>['executeTakeFirstOrThrow']>>

const recordOf = (row: Row): RecordDocument => ({
  id: row.documentId as RecordDocumentId,
  caseFile: row.caseId as CaseId,
  ordinal: row.ordinal,
  direction: row.direction as Direction,
  day: row.day,
  registeredOn: row.registeredOn,
  party: row.party,
  title: row.publicTitle,
  publicTitle: row.publicTitle,
  secrecy: markingOf(row),
  file: null,
  revision: row.revision,
})

export async function listRecords(tx: Read, caseFile: CaseId): Promise<RecordDocument[]> {
  const rows = await selectRecords(tx).where('caseId', '=', caseFile).orderBy('day').orderBy('ordinal').execute()
  return rows.map(recordOf)
}

export async function getRecord(tx: Read, id: RecordDocumentId): Promise<RecordDocument> {
  const row = await selectRecords(tx).where('documentId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('record-document')
  return recordOf(row)
}

/** The number the next document of a case gets; the case is locked by the deed. */
export async function nextOrdinal(tx: Write, caseFile: CaseId): Promise<number> {
  const { last } = await tx.db
    .selectFrom('recordDocument')
    .select((of) => of.fn.max('ordinal').as('last'))
    .where('tenantId', '=', tx.tenant)
    .where('caseId', '=', caseFile)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}

export async function insertRecord(tx: Write, record: RecordDocument): Promise<void> {
  await tx.db
    .insertInto('recordDocument')
    .values({
      tenantId: tx.tenant,
      documentId: record.id,
      caseId: record.caseFile,
      ordinal: record.ordinal,
      direction: record.direction,
      day: record.day,
      registeredOn: record.registeredOn,
      party: record.party,
      publicTitle: record.publicTitle,
      ...markingColumns(record.secrecy),
    })
    .execute()
}

/** The case is locked by the deed, so nobody saves in between. */
export async function saveRecord(tx: Write, record: RecordDocument): Promise<RecordDocument> {
  const revision = record.revision + 1
  await tx.db
    .updateTable('recordDocument')
    .set({
      day: record.day,
      party: record.party,
      publicTitle: record.publicTitle,
      ...markingColumns(record.secrecy),
      revision,
    })
    .where('tenantId', '=', tx.tenant)
    .where('documentId', '=', record.id)
    .execute()
  return { ...record, revision }
}
