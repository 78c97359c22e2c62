import type { Context } from '../../../platform/context.ts'
import type { Segment } from '../../../shared/excerpt.ts'
import { NotFound } from '../../../shared/failure.ts'
import { isId } from '../../../shared/ids.ts'
import { findPersonalNumbers } from '../../../shared/personal-number.ts'
import { findCaseBy } from '../case.store.ts'
import { mayKeepRegister, mayReadSecretCase, mayWorkWithCase } from '../cases.policy.ts'
import { listRecords } from '../record.store.ts'
import type { RecordDocumentId } from '../record-document.ts'
import { changesOf, type ShownChange } from '../register-change.service.ts'
import { documentFiles } from './document-files.service.ts'
import { type DocumentPlace, placeOf } from './document-place.service.ts'
import { type DocumentVersion, newestOriginal, newestRedaction, publicVersion } from './document-version.ts'
import type { Mask } from './masking.ts'
import { textToMask } from './redact.service.ts'
import { listMasks, namesOfUploaders } from './version.store.ts'

/** A document by its id, or by its number in the case an address names by its own. @throws NotFound */
export async function documentAt(ctx: Context, slug: string, document: string): Promise<RecordDocumentId> {
  if (isId(document)) return document as RecordDocumentId
  const found = await ctx.read(async (tx) => {
    const home = await findCaseBy(tx, { slug })
    return home && (await listRecords(tx, home.id)).find((one) => String(one.ordinal) === document)
  })
  if (!found) throw new NotFound('record-document')
  return found.id
}

export interface ShownVersion extends Omit<DocumentVersion, 'uploadedBy'> {
  readonly uploader: string
  readonly masks: readonly Mask[]
  /** What everybody gets today. */
  readonly isPublic: boolean
  /** Newest of its kind, so that it may be published. */
  readonly isNewest: boolean
}

export interface ShownDocument extends DocumentPlace {
  /** Newest first; none for those who may not read what is in the document. */
  readonly shown: readonly ShownVersion[]
  readonly largest: number
  readonly changes: readonly ShownChange[]
  /** Correct it, mark it and lift its marking. */
  readonly mayKeep: boolean
}

/** A document with its files, for those who work here. @throws NotFound */
export const showDocument = (ctx: Context, id: RecordDocumentId): Promise<ShownDocument> =>
  ctx.read(async (tx) => {
    const place = await placeOf(ctx, tx, id)
    const { versions, isSecret, may } = place
    const newest = [newestOriginal(versions)?.version, newestRedaction(versions)?.version]
    const out = publicVersion(versions, isSecret)?.version
    const names = await namesOfUploaders(tx, versions)
    const masks = await listMasks(tx, id)
    const shown = versions.toReversed().map(({ uploadedBy, ...one }) => ({
      ...one,
      uploader: names.get(uploadedBy ?? '') ?? '',
      masks: masks.filter((mask) => mask.version === one.version),
      isPublic: one.version === out,
      isNewest: newest.includes(one.version),
    }))
    return {
      ...place,
      shown: may.read ? shown : [],
      largest: documentFiles().largest,
      changes: await changesOf(ctx, tx, place.home, place.record.id),
      mayKeep: ctx.actor.scope === 'write' && mayKeepRegister(ctx.actor, place.home),
    }
  })

export interface PassageToMask {
  readonly number: number
  /** A hit is a personal identity number. */
  readonly pieces: readonly Segment[]
}

/** The text somebody is about to mask, with what is suggested. @throws NotAllowed, NotFound, Refusal document.no-text */
export const showTextToMask = (ctx: Context, id: RecordDocumentId) =>
  ctx.read(async (tx) => {
    const place = await placeOf(ctx, tx, id)
    ctx.must(mayWorkWithCase, place.home)
    ctx.must(mayReadSecretCase, place.home)
    const { original, passages } = await textToMask(tx, place)
    return { place, version: original.version, passages: passages.map(passageOf) }
  })

function passageOf(text: string, index: number): PassageToMask {
  const pieces: Segment[] = []
  let at = 0
  for (const { from, to } of findPersonalNumbers(text)) {
    if (from > at) pieces.push({ text: text.slice(at, from), isHit: false })
    pieces.push({ text: text.slice(from, to), isHit: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isHit: false })
  return { number: index + 1, pieces }
}
