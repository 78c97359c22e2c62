import { createHash } from 'node:crypto'
import { type Context, newId, type Read } from '../../platform/context.ts'
import type { DocumentPlace } from '../../shared/document-place.ts'
import { NotSignedIn, refuse } from '../../shared/failure.ts'
import { type DocumentKind, readAsData } from '../review/index.ts'
import { mayBeginDraft, mayForgetDrafts, mayUseDraft } from './draft.policy.ts'
import * as store from './draft.store.ts'
import {
  type DraftContent,
  type DraftKind,
  type IntakeDraft,
  type IntakeDraftId,
  isSubjectKind,
  keptDays,
  type Origin,
} from './draft.ts'
import { kindsOfDraft } from './kinds.service.ts'

/** The deeds of a draft: begun from a file, put right, taken in or thrown away. The log keeps no word of what it holds. */

export type { DraftLine } from './draft.store.ts'

const read: Readonly<Record<DraftKind, DocumentKind>> = {
  minutes: 'minutes',
  plan: 'operational-plan',
  budget: 'budget',
}
const kindIn: Partial<Record<DocumentKind, DraftKind>> = {
  minutes: 'minutes',
  'operational-plan': 'plan',
  budget: 'budget',
}

/** What the log keeps of a draft. */
const logged = ({ id, kind, sha256, revision }: Pick<IntakeDraft, 'id' | 'kind' | 'sha256' | 'revision'>) => ({
  ...{ id, kind, sha256, revision },
})

export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Reads a file as a draft of the kind that a person says it is, else of what it looks like.
 * @throws NotSignedIn, NotAllowed; Refusal review.unreadable, intake.kind-unknown, intake.nothing-found
 */
export async function beginDraft(ctx: Context, { name, bytes }: SentFile, said?: DraftKind): Promise<IntakeDraft> {
  const { person: madeBy } = ctx.actor
  if (madeBy === null) throw new NotSignedIn()
  ctx.must(mayBeginDraft, undefined)
  const reading = await readAsData(name, bytes, said && read[said])
  const kind = said ?? kindIn[reading.kind] ?? refuse('intake.kind-unknown')
  const content: DraftContent = kindsOfDraft[kind].read(reading) ?? refuse(`intake.nothing-found-${kind}`)
  const draft: IntakeDraft = {
    id: newId<'intake-draft'>() as IntakeDraftId,
    ...{ kind, document: name, madeBy, content },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    madeAt: ctx.now(),
    revision: 1,
    taken: null,
  }
  await ctx.write('intake.begin', draft.id, async (tx) => {
    ctx.must(mayBeginDraft, undefined)
    await store.insertDraft(tx, draft)
    return [null, logged(draft)]
  })
  return draft
}

/** The actor's own, latest first. @throws NotSignedIn, NotAllowed */
export const listOwnDrafts = (ctx: Context): Promise<readonly store.DraftLine[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayBeginDraft, undefined)
    return ctx.actor.person === null ? [] : store.listDrafts(tx, ctx.actor.person)
  })

export interface ShownDraft {
  readonly draft: IntakeDraft
  /** As its kind gives them. */
  readonly choices: unknown
  /** Where each thing that was taken in stands in the document; empty before. */
  readonly origins: readonly Origin[]
}

/** @throws NotSignedIn, NotAllowed, NotFound */
export const showDraft = (ctx: Context, id: IntakeDraftId): Promise<ShownDraft> =>
  ctx.read(async (tx) => {
    const draft = await own(ctx, tx, id)
    const choices = draft.taken ? null : await kindsOfDraft[draft.kind].choices(ctx, tx, draft)
    return { draft, choices, origins: draft.taken ? await store.listOrigins(tx, id) : [] }
  })

async function own(ctx: Context, tx: Read, id: IntakeDraftId): Promise<IntakeDraft> {
  const stored = await store.getDraft(tx, id)
  ctx.must(mayUseDraft, stored)
  return { ...stored, content: kindsOfDraft[stored.kind].contract.parse(stored.content) }
}

/** The draft as the form says, at the revision its writer saw. */
async function edited(ctx: Context, tx: Read, id: IntakeDraftId, form: FormData, revision: number) {
  const stored = await own(ctx, tx, id)
  if (stored.taken) refuse('intake.taken-in')
  return { ...stored, revision, content: kindsOfDraft[stored.kind].edited(ctx, stored.content, form) as DraftContent }
}

/** Keeps what a person has put right so far. @throws InvalidInput, NotFound, StaleVersion; Refusal intake.taken-in */
export const saveDraft = (ctx: Context, id: IntakeDraftId, form: FormData, revision: number): Promise<object> =>
  ctx.write('intake.save', id, async (tx) => {
    const draft = await edited(ctx, tx, id, form, revision)
    await store.saveContent(tx, draft)
    return [logged(draft), logged({ ...draft, revision: revision + 1 })]
  })

/** Throws away a draft that has not been taken in. @throws NotFound; Refusal intake.taken-in */
export const discardDraft = (ctx: Context, id: IntakeDraftId): Promise<object | null> =>
  ctx.write('intake.discard', id, async (tx) => {
    const draft = await own(ctx, tx, id)
    if (draft.taken) refuse('intake.taken-in')
    await store.deleteDraft(tx, id)
    return [logged(draft), null]
  })

/**
 * Takes in what is marked, by the deeds of the modules it goes to: all of it or nothing. What was typed is kept also when it is refused.
 * @throws InvalidInput, NotFound, StaleVersion; Refusal intake.taken-in and whatever those deeds refuse
 */
export async function takeIn(ctx: Context, id: IntakeDraftId, form: FormData, revision: number): Promise<IntakeDraft> {
  await saveDraft(ctx, id, form, revision)
  return ctx.together(async (one) => {
    const draft = await one.read((tx) => own(one, tx, id))
    const { links, origins } = await kindsOfDraft[draft.kind].takeIn(one, draft)
    const taken = { at: one.now(), links }
    await one.write('intake.take-in', id, async (tx) => {
      one.must(mayUseDraft, draft)
      await store.saveTaken(tx, { id, revision: revision + 1 }, taken)
      await store.insertOrigins(tx, id, origins)
      return [logged(draft), { ...logged(draft), things: origins.length }]
    })
    return { ...draft, taken }
  })
}

/** Where a thing and its parts were read, for those who may read the thing itself. Parts are named after it. */
export const placesInDocuments = async (tx: Read, kind: string, id: string): Promise<readonly DocumentPlace[]> =>
  isSubjectKind(kind) ? store.originsOf(tx, kind, id) : []

/** Forgets drafts that nobody has taken in for a long time. @returns how many */
export async function forgetOldDrafts(ctx: Context): Promise<number> {
  const before = Temporal.Instant.from(ctx.now())
    .subtract({ hours: keptDays * 24 })
    .toString()
  const { forgotten } = await ctx.write('intake.forget', ctx.today(), async (tx) => {
    ctx.must(mayForgetDrafts, undefined)
    return [null, { forgotten: await store.deleteOlder(tx, before) }]
  })
  return forgotten
}
