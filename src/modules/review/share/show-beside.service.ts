import { createHash } from 'node:crypto'
import type { Context } from '../../../platform/context.ts'
import { NotFound, refuse } from '../../../shared/failure.ts'
import { readDocument } from '../../cases/index.ts'
import { type ShownSaved, showSaved } from '../save-review.service.ts'
import type { SavedReviewId } from '../saved-review.ts'
import { reviewSent } from './review-sent.service.ts'
import type { ReadFile } from './show-review.service.ts'
import { shownSaved } from './shown-saved.service.ts'

export interface ShownBeside extends Omit<ShownSaved, 'shared'> {
  readonly readOn: string
  readonly file: ReadFile
}

/**
 * A saved review beside its document, which is read from the case by the same rights as there.
 * @param signal tells that the one who asked has gone
 * @throws NotSignedIn, NotAllowed, NotFound when no document was registered; Refusal review.document-closed, review.other-version,
 * review.unreadable, review.busy
 */
export async function showBeside(ctx: Context, id: SavedReviewId, signal: AbortSignal): Promise<ShownBeside> {
  const { saved, caseFile, shared } = await showSaved(ctx, id)
  if (!saved.document) throw new NotFound('record-document')
  const opened = await readDocument(ctx, saved.document, false)
  if (!opened) return refuse('review.document-closed')
  const bytes = new Uint8Array(Buffer.concat(await Array.fromAsync(opened.bytes)))
  const digest = createHash('sha256').update(bytes).digest('hex')
  const one = shared.reviews.find(({ sha256 }) => sha256 === digest)
  if (!one) return refuse('review.other-version')
  const [read] = await reviewSent([{ name: one.document, bytes, kind: one.kind }], signal)
  if (!read || 'fault' in read) return refuse('review.unreadable', { reason: read?.fault ?? '' })
  return { saved, caseFile, readOn: shared.readOn, file: shownSaved(one, read.document) }
}
