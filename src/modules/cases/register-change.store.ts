import { newId, type Read, type Write } from '../../platform/context.ts'
import type { Id, PersonId } from '../../shared/ids.ts'
import type { CaseId } from './case-file.ts'
import type { RecordDocumentId } from './record-document.ts'
import type { ChangeKind, CorrectedField, RegisterChange, ToldChange } from './register-change.ts'

/** History of the register. Earlier titles may be secret, so it is read by one function, after a policy has said yes. */

export async function insertChanges(
  tx: Write,
  place: Pick<RegisterChange, 'caseFile' | 'document' | 'changedAt' | 'changedBy'>,
  changes: readonly ToldChange[],
): Promise<void> {
  await tx.db
    .insertInto('registerChange')
    .values(
      changes.map((one) => ({
        tenantId: tx.tenant,
        changeId: newId<'register-change'>(),
        caseId: place.caseFile,
        documentId: place.document,
        kind: one.kind,
        field: one.field,
        beforeText: one.before,
        afterText: one.after,
        reason: one.reason,
        decidedOn: one.decidedOn,
        authority: one.authority,
        changedAt: place.changedAt,
        changedBy: place.changedBy,
      })),
    )
    .execute()
}

/** Latest first. Call it after `mayReadSecretCase` has said yes. */
export async function listChanges(
  tx: Read,
  caseFile: CaseId,
  document: RecordDocumentId | null,
): Promise<RegisterChange[]> {
  const all = tx.db
    .selectFrom('registerChange')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('caseId', '=', caseFile)
  const rows = await (document === null ? all.where('documentId', 'is', null) : all.where('documentId', '=', document))
    .orderBy('changedAt', 'desc')
    .orderBy('field')
    .execute()
  return rows.map((row) => ({
    id: row.changeId as Id<'register-change'>,
    caseFile: row.caseId as CaseId,
    document: row.documentId as RecordDocumentId | null,
    kind: row.kind as ChangeKind,
    field: row.field as CorrectedField | null,
    before: row.beforeText,
    after: row.afterText,
    reason: row.reason,
    decidedOn: row.decidedOn,
    authority: row.authority,
    changedAt: row.changedAt,
    changedBy: row.changedBy as PersonId | null,
  }))
}

export async function namesOf(tx: Read, people: readonly (PersonId | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(people.filter((one) => one !== null))]
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('person')
    .select(['personId', 'name'])
    .where('tenantId', '=', tx.tenant)
    .where('personId', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.personId, row.name]))
}
