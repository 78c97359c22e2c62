import type { Context } from '../../../platform/context.ts'
import { NotFound, refuse } from '../../../shared/failure.ts'
import { findCaseBy } from '../case.store.ts'
import { listRecords } from '../record.store.ts'
import type { RecordDocumentId } from '../record-document.ts'
import { readPart } from './content.store.ts'
import { mustRead, placeOf } from './document-place.service.ts'
import { type DocumentVersion, newestOriginal, publicVersion } from './document-version.ts'
import { versionIn } from './version.service.ts'

export interface OpenedVersion {
  readonly version: DocumentVersion
  /** A mebibyte at a time, as it is asked for. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * One version for those who may read the document, the newest original when none is named.
 * @throws NotAllowed, NotSignedIn, NotFound, Refusal document.quarantined
 */
export const openVersion = async (ctx: Context, id: RecordDocumentId, wanted?: number): Promise<OpenedVersion> => {
  const version = await ctx.read(async (tx) => {
    const place = await placeOf(ctx, tx, id)
    mustRead(ctx, place)
    const found = wanted === undefined ? newestOriginal(place.versions) : versionIn(place.versions, wanted)
    if (!found) throw new NotFound('document-version')
    if (found.quarantine !== null) refuse('document.quarantined')
    return found
  })
  return { version, bytes: bytesOf(ctx, version) }
}

/** What everybody may have of a document; undefined when it is nothing. */
export async function openPublic(ctx: Context, id: RecordDocumentId): Promise<OpenedVersion | undefined> {
  const version = await ctx.read(async (tx) => {
    const { versions, isSecret } = await placeOf(ctx, tx, id)
    return publicVersion(versions, isSecret)
  })
  return version && { version, bytes: bytesOf(ctx, version) }
}

/** The same by the address the public knows: the case's number in addresses and the document's number in it. @throws NotFound */
export async function openPublicAt(ctx: Context, slug: string, ordinal: number): Promise<OpenedVersion> {
  const id = await ctx.read(async (tx) => {
    const home = await findCaseBy(tx, { slug })
    return home && (await listRecords(tx, home.id)).find((one) => one.ordinal === ordinal)?.id
  })
  const opened = id && (await openPublic(ctx, id))
  if (!opened) throw new NotFound('record-document')
  return opened
}

/** Each part in a transaction of its own: a slow reader holds none open, and parts never change. */
async function* bytesOf(ctx: Context, version: DocumentVersion): AsyncGenerator<Uint8Array> {
  for (let ordinal = 1; ; ordinal++) {
    const part = await ctx.read((tx) => readPart(tx, version, ordinal))
    if (!part) return
    yield part
  }
}
