import type { Context, Read } from '../../platform/context.ts'
import { isSignedIn } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn, Refusal } from '../../shared/failure.ts'
import { findCaseBy } from './case.store.ts'
import type { CaseFile, CaseId } from './case-file.ts'
import { placeOf, rightsTo } from './documents/document-place.service.ts'
import { type DocumentVersion, newestOriginal, newestRedaction, publicVersion } from './documents/document-version.ts'
import { openPublic, openVersion } from './documents/open-document.service.ts'
import { listVersions } from './documents/version.store.ts'
import { recordsOf } from './record.service.ts'
import type { RecordDocument, RecordDocumentId } from './record-document.ts'

/** The documents of a case the actor may see, in order of days, each with the file this actor may have. */
export async function listDocuments(ctx: Context, tx: Read, id: CaseId): Promise<readonly RecordDocument[]> {
  const home = await findCaseBy(tx, { id })
  if (!home) return []
  const records = await recordsOf(ctx, tx, id)
  const versions = await listVersions(
    tx,
    records.map((one) => one.id),
  )
  return records.map((record) => {
    const all = versions.get(record.id) ?? []
    const { isSecret, may } = rightsTo(ctx, home, record)
    const shown = isSignedIn(ctx.actor) && may.read ? newestOriginal(all) : publicVersion(all, isSecret)
    return { ...record, file: shown ? fileOf(shown, all) : null }
  })
}

/** The documents with what everybody may have of their files, whoever asks. */
export async function withPublicFiles(
  tx: Read,
  home: CaseFile,
  records: readonly RecordDocument[],
): Promise<RecordDocument[]> {
  const versions = await listVersions(
    tx,
    records.map((one) => one.id),
  )
  return records.map((record) => {
    const all = versions.get(record.id) ?? []
    const shown = publicVersion(all, record.secrecy !== null || home.secrecy !== null)
    return { ...record, file: shown ? fileOf(shown, all) : null }
  })
}

const fileOf = (shown: DocumentVersion, all: readonly DocumentVersion[]): RecordDocument['file'] => ({
  name: shown.name,
  type: shown.type,
  size: shown.size,
  digest: shown.digest,
  version: shown.version,
  hasRedaction: newestRedaction(all) !== undefined,
})

export interface OpenedDocument {
  readonly document: RecordDocument
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * The newest original's bytes; when `isPublic` what everybody may have, a published rendition before a published original.
 * Undefined: not for this actor, in quarantine, or no file at all.
 */
export async function readDocument(
  ctx: Context,
  id: RecordDocumentId,
  isPublic: boolean,
): Promise<OpenedDocument | undefined> {
  const opened = isPublic ? await openPublic(ctx, id) : await openVersion(ctx, id).catch(nothingFor)
  if (!opened) return undefined
  const { record, versions } = await ctx.read((tx) => placeOf(ctx, tx, id))
  return { document: { ...record, file: fileOf(opened.version, versions) }, bytes: opened.bytes }
}

function nothingFor(thrown: unknown): undefined {
  const isNo = thrown instanceof NotAllowed || thrown instanceof NotSignedIn || thrown instanceof NotFound
  if (isNo || (thrown instanceof Refusal && thrown.code === 'document.quarantined')) return undefined
  throw thrown
}
