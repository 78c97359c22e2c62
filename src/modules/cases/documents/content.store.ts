import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import type { Read, Write } from '../../../platform/context.ts'
import type { RecordDocumentId } from '../record-document.ts'

/** The only file that touches bytes and texts of documents. Both are read after a policy has said yes to this reader. */

/** Bytes of one row, and what a reader or writer holds at once. */
export const partBytes = 1024 ** 2

const batch = 200

/** Where the content of a version lies. */
export interface ContentKey {
  readonly document: RecordDocumentId
  readonly version: number
}

const columns = (tx: Read, { document, version }: ContentKey) => ({
  tenantId: tx.tenant,
  documentId: document,
  version,
})

/** A mebibyte at a time from disk, or from memory when it was made here. */
export async function insertParts(tx: Write, key: ContentKey, from: string | Uint8Array): Promise<void> {
  const source = typeof from === 'string' ? createReadStream(from, { highWaterMark: partBytes }) : pieces(from)
  let ordinal = 0
  for await (const piece of source) {
    ordinal += 1
    await tx.db
      .insertInto('documentPart')
      .values({ ...columns(tx, key), ordinal, content: Buffer.from(piece as Uint8Array) })
      .execute()
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes)
}

/** @param ordinal from one @returns undefined after the last */
export async function readPart(
  tx: Read,
  { document, version }: ContentKey,
  ordinal: number,
): Promise<Uint8Array | undefined> {
  const row = await tx.db
    .selectFrom('documentPart')
    .select('content')
    .where('tenantId', '=', tx.tenant)
    .where('documentId', '=', document)
    .where('version', '=', version)
    .where('ordinal', '=', ordinal)
    .executeTakeFirst()
  return row?.content
}

export async function insertPassages(tx: Write, key: ContentKey, passages: readonly string[]): Promise<void> {
  for (let at = 0; at < passages.length; at += batch)
    await tx.db
      .insertInto('documentPassage')
      .values(
        passages.slice(at, at + batch).map((text, index) => ({
          ...columns(tx, key),
          ordinal: at + index + 1,
          text,
          words: sql<string>`swedish_words(${text})`,
        })),
      )
      .execute()
}

export async function readPassages(tx: Read, { document, version }: ContentKey): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('documentPassage')
    .select('text')
    .where('tenantId', '=', tx.tenant)
    .where('documentId', '=', document)
    .where('version', '=', version)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => row.text)
}
