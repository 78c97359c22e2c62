import type { Read, Write } from '../../../platform/context.ts'
import { NotFound } from '../../../shared/failure.ts'
import type { RecordDocumentId } from '../record-document.ts'
import type { DocumentVersion, QuarantineReason, TextState } from './document-version.ts'
import type { Mask, MaskKind } from './masking.ts'

/** Versions of documents' files, without their bytes and texts: those lie in `content.store.ts`. */

const selectVersions = (tx: Read) => tx.db.selectFrom('documentVersion').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>

const versionOf = (row: Row): DocumentVersion => ({
  document: row.documentId as RecordDocumentId,
  version: row.version,
  name: row.name,
  namedAs: row.namedAs,
  type: row.mediaType,
  size: row.size,
  digest: row.sha256,
  uploadedAt: row.uploadedAt,
  uploadedBy: row.uploadedBy,
  redacts: row.redactsVersion,
  quarantine: row.quarantineReason as QuarantineReason | null,
  textState: row.textState as TextState,
  personalNumbers: row.personalNumbers,
  publishedAt: row.publishedAt,
})

export async function listVersions(
  tx: Read,
  documents: readonly RecordDocumentId[],
): Promise<ReadonlyMap<RecordDocumentId, readonly DocumentVersion[]>> {
  if (documents.length === 0) return new Map()
  const rows = await selectVersions(tx)
    .where('documentId', 'in', [...documents])
    .orderBy('version')
    .execute()
  return Map.groupBy(rows.map(versionOf), (one) => one.document)
}

export const versionsOf = async (tx: Read, document: RecordDocumentId): Promise<readonly DocumentVersion[]> =>
  (await listVersions(tx, [document])).get(document) ?? []

export const nextVersion = (versions: readonly DocumentVersion[]): number => (versions.at(-1)?.version ?? 0) + 1

export async function insertVersion(tx: Write, one: DocumentVersion): Promise<void> {
  await tx.db
    .insertInto('documentVersion')
    .values({
      tenantId: tx.tenant,
      documentId: one.document,
      version: one.version,
      name: one.name,
      namedAs: one.namedAs,
      mediaType: one.type,
      size: one.size,
      sha256: one.digest,
      uploadedAt: one.uploadedAt,
      uploadedBy: one.uploadedBy,
      redactsVersion: one.redacts,
      state: one.quarantine === null ? 'ready' : 'quarantined',
      quarantineReason: one.quarantine,
      textState: one.textState,
      personalNumbers: one.personalNumbers,
    })
    .execute()
}

/** @param at instant from when everybody may have it; null takes it back */
export async function savePublished(
  tx: Write,
  { document, version }: DocumentVersion,
  at: string | null,
  by: string | null,
): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('documentVersion')
    .set({ publishedAt: at, publishedBy: at === null ? null : by })
    .where('tenantId', '=', tx.tenant)
    .where('documentId', '=', document)
    .where('version', '=', version)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) throw new NotFound('document-version')
}

export async function insertMasks(
  tx: Write,
  document: RecordDocumentId,
  version: number,
  masks: readonly Mask[],
): Promise<void> {
  await tx.db
    .insertInto('documentMask')
    .values(
      masks.map(({ kind, provision, places }, index) => ({
        tenantId: tx.tenant,
        documentId: document,
        version,
        ordinal: index + 1,
        kind,
        provision,
        places,
      })),
    )
    .execute()
}

export async function listMasks(
  tx: Read,
  document: RecordDocumentId,
): Promise<(Mask & { readonly version: number })[]> {
  const rows = await tx.db
    .selectFrom('documentMask')
    .select(['version', 'kind', 'provision', 'places'])
    .where('tenantId', '=', tx.tenant)
    .where('documentId', '=', document)
    .orderBy('version')
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as MaskKind }))
}

/** The day's names of those who handed in files. */
export async function namesOfUploaders(tx: Read, versions: readonly DocumentVersion[]): Promise<Map<string, string>> {
  const ids = [...new Set(versions.flatMap((one) => one.uploadedBy ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('person')
    .select(['personId', 'name'])
    .where('tenantId', '=', tx.tenant)
    .where('personId', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.personId, row.name]))
}
