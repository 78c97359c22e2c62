import type { Read, Write } from '../../platform/context.ts'
import type { CaseId } from './case-file.ts'
import type { RecordDocumentId } from './record-document.ts'

/** The only file that touches what is secret of cases and documents. It is read after `mayReadSecretCase` has said yes. */

export interface SecretCase {
  readonly title: string
  readonly returnedReason: string
}

export async function readSecretCases(tx: Read, ids: readonly CaseId[]): Promise<ReadonlyMap<CaseId, SecretCase>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('caseSecret')
    .select(['caseId', 'title', 'returnedReason'])
    .where('tenantId', '=', tx.tenant)
    .where('caseId', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ caseId, ...secret }) => [caseId as CaseId, secret]))
}

export async function saveSecretCase(tx: Write, caseId: CaseId, secret: SecretCase): Promise<void> {
  await tx.db
    .insertInto('caseSecret')
    .values({ tenantId: tx.tenant, caseId, ...secret })
    .onConflict((conflict) => conflict.columns(['tenantId', 'caseId']).doUpdateSet(secret))
    .execute()
}

/** The reason of a return, when the case is secret; nothing else of it changes. */
export async function saveSecretReason(tx: Write, caseId: CaseId, returnedReason: string): Promise<void> {
  await tx.db
    .updateTable('caseSecret')
    .set({ returnedReason })
    .where('tenantId', '=', tx.tenant)
    .where('caseId', '=', caseId)
    .execute()
}

export async function removeSecretCase(tx: Write, caseId: CaseId): Promise<void> {
  await tx.db.deleteFrom('caseSecret').where('tenantId', '=', tx.tenant).where('caseId', '=', caseId).execute()
}

export interface SecretRecord {
  readonly title: string
  readonly party: string
}

export async function readSecretRecords(
  tx: Read,
  ids: readonly RecordDocumentId[],
): Promise<ReadonlyMap<RecordDocumentId, SecretRecord>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('recordSecret')
    .select(['documentId', 'title', 'party'])
    .where('tenantId', '=', tx.tenant)
    .where('documentId', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ documentId, ...secret }) => [documentId as RecordDocumentId, secret]))
}

export async function removeSecretRecord(tx: Write, documentId: RecordDocumentId): Promise<void> {
  await tx.db
    .deleteFrom('recordSecret')
    .where('tenantId', '=', tx.tenant)
    .where('documentId', '=', documentId)
    .execute()
}

export async function saveSecretRecord(tx: Write, documentId: RecordDocumentId, secret: SecretRecord): Promise<void> {
  await tx.db
    .insertInto('recordSecret')
    .values({ tenantId: tx.tenant, documentId, ...secret })
    .onConflict((conflict) => conflict.columns(['tenantId', 'documentId']).doUpdateSet(secret))
    .execute()
}
