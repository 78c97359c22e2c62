import type { Read, Write } from '../../platform/context.ts'
import type { PersonId } from '../../shared/ids.ts'
import { digestOf } from './minutes.store.ts'
import type { MinutesParagraphId } from './minutes.ts'

export interface Extract {
  readonly paragraph: MinutesParagraphId
  readonly digest: string
  readonly attestedBy: string
  readonly attestedAt: string
}

const select = (tx: Read) => tx.db.selectFrom('paragraphExtract').where('paragraphExtract.tenantId', '=', tx.tenant)

export async function insertExtract(
  tx: Write,
  paragraph: MinutesParagraphId,
  made: { readonly bytes: Uint8Array; readonly by: PersonId | null; readonly byName: string; readonly at: string },
): Promise<Extract> {
  const digest = digestOf(made.bytes)
  await tx.db
    .insertInto('paragraphExtract')
    .values({
      tenantId: tx.tenant,
      paragraphId: paragraph,
      digest,
      content: Buffer.from(made.bytes),
      attestedById: made.by,
      attestedByName: made.byName,
      attestedAt: made.at,
    })
    .execute()
  return { paragraph, digest, attestedBy: made.byName, attestedAt: made.at }
}

/** Those there are of several §§, without their bytes. */
export async function listExtracts(tx: Read, paragraphs: readonly MinutesParagraphId[]): Promise<Extract[]> {
  if (paragraphs.length === 0) return []
  const rows = await select(tx)
    .select(['paragraphId', 'digest', 'attestedByName', 'attestedAt'])
    .where('paragraphId', 'in', [...paragraphs])
    .execute()
  return rows.map((row) => ({
    paragraph: row.paragraphId as MinutesParagraphId,
    digest: row.digest,
    attestedBy: row.attestedByName,
    attestedAt: row.attestedAt,
  }))
}

export async function findExtract(
  tx: Read,
  paragraph: MinutesParagraphId,
): Promise<{ readonly digest: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined> {
  const row = await select(tx).select(['digest', 'content']).where('paragraphId', '=', paragraph).executeTakeFirst()
  return row && { digest: row.digest, bytes: new Uint8Array(row.content) }
}
