import { createHash } from 'node:crypto'
import { newId, type Read, type Write } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { FileId } from '../../shared/ids.ts'
import type { Evidence, EvidenceId, FileKind } from './evidence.ts'
import type { ReportId } from './report.ts'

export async function insertEvidence(
  tx: Write,
  { id: evidenceId, report: reportId, title, link, file }: Evidence,
): Promise<void> {
  await tx.db
    .insertInto('evidence')
    .values({ tenantId: tx.tenant, evidenceId, reportId, title, link, fileId: file })
    .execute()
}

export const listEvidence = async (tx: Read, report: ReportId): Promise<Evidence[]> =>
  (
    await tx.db
      .selectFrom('evidence')
      .selectAll()
      .where('tenantId', '=', tx.tenant)
      .where('reportId', '=', report)
      .orderBy('addedAt')
      .execute()
  ).map((row) => ({
    id: row.evidenceId as EvidenceId,
    report,
    title: row.title,
    link: row.link,
    file: row.fileId as FileId | null,
  }))

export async function removeEvidence(tx: Write, report: ReportId, id: EvidenceId): Promise<void> {
  const removed = await tx.db
    .deleteFrom('evidence')
    .where('tenantId', '=', tx.tenant)
    .where('reportId', '=', report)
    .where('evidenceId', '=', id)
    .returning('evidenceId')
    .executeTakeFirst()
  if (!removed) throw new NotFound('evidence')
}

/** A file is kept as it came and never changed; its sum tells if somebody else changed it. */
export async function insertFile(
  tx: Write,
  name: string,
  { mediaType }: FileKind,
  content: Uint8Array,
): Promise<FileId> {
  const fileId = newId<'file'>() as FileId
  const sha256 = createHash('sha256').update(content).digest('hex')
  await tx.db
    .insertInto('storedFile')
    .values({
      tenantId: tx.tenant,
      fileId,
      name,
      mediaType,
      size: content.length,
      sha256,
      content: Buffer.from(content),
    })
    .execute()
  return fileId
}

export interface StoredFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Uint8Array
}

export async function getFileOf(tx: Read, report: ReportId, id: EvidenceId): Promise<StoredFile> {
  const row = await tx.db
    .selectFrom('evidence')
    .innerJoin('storedFile', (join) =>
      join.onRef('storedFile.tenantId', '=', 'evidence.tenantId').onRef('storedFile.fileId', '=', 'evidence.fileId'),
    )
    .select(['storedFile.name', 'storedFile.mediaType', 'storedFile.content'])
    .where('evidence.tenantId', '=', tx.tenant)
    .where('evidence.reportId', '=', report)
    .where('evidence.evidenceId', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound('file')
  return row
}
