import { createHash } from 'node:crypto'
import { m } from '../../generated/paraglide/messages.js'
import { type Context, newId, type Read } from '../../platform/context.ts'
import { isSignedIn } from '../../shared/actor.ts'
import { NotFound, NotSignedIn, refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { parseDay } from '../../shared/local-date.ts'
import {
  addVersion,
  type CaseEvent,
  type CaseFile,
  type CaseId,
  findCase,
  listOpenCases,
  mayReadSecretCase,
  mayWorkWithCase,
  type RecordDocumentId,
  registerDocument,
  type SentFile,
} from '../cases/index.ts'
import { type SharedReview, sharedContract } from './review.contract.ts'
import { type CaseRights, mayReadReview, maySaveReview } from './review.policy.ts'
import { findSaved, insertSaved, listSaved, readWords } from './saved-review.store.ts'
import type { SavedReview, SavedReviewId } from './saved-review.ts'
import type { SentDocument } from './share/review-sent.service.ts'

const rightsIn = (ctx: Context, home: CaseFile): CaseRights => ({
  mayWork: mayWorkWithCase(ctx.actor, home),
  isSecret: home.secrecy !== null,
  mayReadSecret: mayReadSecretCase(ctx.actor, home),
})

/** Open cases that the reader works with. */
export const casesToSaveIn = (ctx: Context): Promise<readonly CaseFile[]> =>
  ctx.read(async (tx) =>
    (await listOpenCases(ctx, tx, null)).filter((one) => maySaveReview(ctx.actor, rightsIn(ctx, one))),
  )

/**
 * Saves what was found to a case, with the digests of what was read. The document itself is registered in the case when it is sent along.
 * @throws NotSignedIn, NotAllowed, NotFound; Refusal review.other-file, review.secret-case, case.closed
 */
export async function saveReview(
  ctx: Context,
  caseFile: CaseId,
  shared: SharedReview,
  sent: SentDocument | undefined,
): Promise<SavedReview> {
  await ctx.read(async (tx) => {
    const rights = rightsIn(ctx, await caseOf(ctx, tx, caseFile))
    ctx.must(maySaveReview, rights)
    // A public title is for a person to choose.
    if (sent && rights.isSecret) refuse('review.secret-case')
  })
  const document = sent ? await registered(ctx, caseFile, shared, sent) : null
  const id = newId<'saved-review'>() as SavedReviewId
  return ctx.write('review.save', id, async (tx) => {
    const home = await caseOf(ctx, tx, caseFile)
    ctx.must(maySaveReview, rightsIn(ctx, home))
    if (home.status === 'closed') refuse('case.closed')
    const saved: SavedReview = {
      ...{ id, caseFile, document, savedBy: whoOf(ctx), savedAt: ctx.now() },
      contradictions: countOf(shared, 'contradiction'),
      errors: countOf(shared, 'error'),
    }
    await insertSaved(tx, saved, shared)
    return [null, { ...saved, sha256: shared.reviews.map(({ sha256 }) => sha256) }]
  })
}

function whoOf({ actor }: Context): PersonId {
  if (actor.person === null) throw new NotSignedIn()
  return actor.person
}

async function caseOf(ctx: Context, tx: Read, id: CaseId): Promise<CaseFile> {
  const home = await findCase(ctx, tx, id)
  if (!home) throw new NotFound('case')
  return home
}

const countOf = ({ reviews }: SharedReview, wanted: string): number =>
  reviews.reduce((all, { findings }) => all + findings.filter(({ severity }) => severity === wanted).length, 0)

/** The very bytes that were read, as a document of the case. */
async function registered(
  ctx: Context,
  caseFile: CaseId,
  shared: SharedReview,
  { name, bytes }: SentDocument,
): Promise<RecordDocumentId> {
  const digest = createHash('sha256').update(bytes).digest('hex')
  if (!shared.reviews.some(({ sha256 }) => sha256 === digest)) refuse('review.other-file')
  const title = m.review_saved_document({ document: name }, { locale: 'sv' })
  const { id } = await registerDocument(ctx, caseFile, {
    ...{ title, publicTitle: title, secrecy: null, party: '' },
    direction: 'drawn-up',
    day: ctx.today(),
  })
  const body = new Blob([new Uint8Array(bytes)]).stream() as SentFile['body']
  await addVersion(ctx, id, { name, body, length: bytes.length })
  return id
}

export interface ShownSaved {
  readonly saved: SavedReview
  readonly caseFile: Pick<CaseFile, 'id' | 'number' | 'title'>
  readonly shared: SharedReview
}

/** @throws NotSignedIn, NotAllowed, NotFound */
export const showSaved = (ctx: Context, id: SavedReviewId): Promise<ShownSaved> =>
  ctx.read(async (tx) => {
    const saved = await findSaved(tx, id)
    if (!saved) throw new NotFound('saved-review')
    const { id: home, number, title, ...rest } = await caseOf(ctx, tx, saved.caseFile)
    ctx.must(mayReadReview, rightsIn(ctx, { id: home, number, title, ...rest }))
    return {
      saved,
      caseFile: { id: home, number, title },
      shared: sharedContract.parse(await readWords(tx, id)),
    }
  })

/** That it was reviewed, among what happens in the case; for those who work here, and without a word of what was read. */
export async function reviewEvents(ctx: Context, tx: Read, caseFile: CaseId): Promise<readonly CaseEvent[]> {
  if (!isSignedIn(ctx.actor)) return []
  return (await listSaved(tx, caseFile)).flatMap(({ id, savedAt, contradictions, errors }) => {
    const at = parseDay(savedAt.slice(0, 10))
    return at
      ? [
          {
            ...{ at, kind: 'review' as const, body: null, publicHref: null },
            text: m.review_saved_event({ contradictions, errors }),
            href: `/arbete/granskningar/${id}`,
          },
        ]
      : []
  })
}
