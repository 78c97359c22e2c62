import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../shared/failure.ts'
import { findPersonalNumbers } from '../../../shared/personal-number.ts'
import { lockCase } from '../case.store.ts'
import { mayWorkWithCase } from '../cases.policy.ts'
import type { RecordDocumentId } from '../record-document.ts'
import { insertParts, insertPassages } from './content.store.ts'
import { loggedVersion, placeOf } from './document-place.service.ts'
import { type DocumentVersion, mustBePublishable, type PublishOrder } from './document-version.ts'
import { type SentFile, type TakenFile, withFile } from './take-file.service.ts'
import { insertVersion, nextVersion, savePublished } from './version.store.ts'

/**
 * Takes in a file as the document's newest version; the ones before it stay. What is dangerous is kept in quarantine and handed to nobody.
 * @throws NotAllowed, NotFound, Refusal document.file-too-large, document.empty-file, document.type-lies
 */
export async function addVersion(ctx: Context, id: RecordDocumentId, sent: SentFile): Promise<DocumentVersion> {
  await ctx.read(async (tx) => ctx.must(mayWorkWithCase, (await placeOf(ctx, tx, id)).home))
  return withFile(sent, async (file) => {
    let made: DocumentVersion | undefined
    await ctx.write('document.add-version', id, async (tx) => {
      const before = await placeOf(ctx, tx, id)
      ctx.must(mayWorkWithCase, await lockCase(tx, before.home.id))
      const place = await placeOf(ctx, tx, id)
      made = versionOf(ctx, id, nextVersion(place.versions), file)
      await insertVersion(tx, made)
      await insertParts(tx, made, file.path)
      await insertPassages(tx, made, file.passages)
      return [null, loggedVersion(made, place)]
    })
    return made as DocumentVersion
  })
}

const versionOf = (ctx: Context, document: RecordDocumentId, version: number, file: TakenFile): DocumentVersion => {
  const { path: _path, passages, ...known } = file
  return {
    ...known,
    document,
    version,
    uploadedAt: ctx.now(),
    uploadedBy: ctx.actor.person,
    redacts: null,
    personalNumbers: findPersonalNumbers(passages.join('\n\n')).length,
    publishedAt: null,
  }
}

/**
 * Hands a version out to everybody: a masked rendition, or an original in which nothing is secret.
 * @throws Refusal document.quarantined, document.secret-original, document.superseded, document.personal-numbers,
 * document.unread-text; NotAllowed, NotFound
 */
export const publishVersion = (ctx: Context, id: RecordDocumentId, version: number, order: PublishOrder) =>
  ctx.write('document.publish', id, async (tx) => {
    const place = await placeOf(ctx, tx, id)
    ctx.must(mayWorkWithCase, await lockCase(tx, place.home.id))
    const before = versionIn(place.versions, version)
    mustBePublishable(place.versions, before, place.isSecret, order)
    const after = { ...before, publishedAt: ctx.now() }
    await savePublished(tx, before, after.publishedAt, ctx.actor.person)
    return [loggedVersion(before, place), { ...loggedVersion(after, place), considered: order.considered }] as const
  })

/** Nobody outside is handed it any more. */
export const withdrawVersion = (ctx: Context, id: RecordDocumentId, version: number) =>
  ctx.write('document.withdraw', id, async (tx) => {
    const place = await placeOf(ctx, tx, id)
    ctx.must(mayWorkWithCase, await lockCase(tx, place.home.id))
    const before = versionIn(place.versions, version)
    await savePublished(tx, before, null, null)
    return [loggedVersion(before, place), loggedVersion({ ...before, publishedAt: null }, place)] as const
  })

/** @throws NotFound */
export function versionIn(versions: readonly DocumentVersion[], wanted: number): DocumentVersion {
  const found = versions.find((one) => one.version === wanted)
  if (!found) throw new NotFound('document-version')
  return found
}
