import type { Context, Read } from '../../../platform/context.ts'
import { openQuestion } from '../../../platform/question.ts'
import { isSystem } from '../../../shared/actor.ts'
import type { Segment } from '../../../shared/excerpt.ts'
import { unitsIn } from '../../organisation/index.ts'
import { mayReadDesk, mayReadSecretCase } from '../cases.policy.ts'
import {
  type Found,
  type FoundCase,
  type FoundDocument,
  findCases,
  findDocuments,
  type Reader,
} from './search.views.ts'

export type { Found, FoundCase, FoundDocument, Segment }

/** A § of approved minutes that answers a question in words. */
export interface FoundDecision {
  readonly id: string
  readonly title: string
  /** Body and day, ready to read. */
  readonly place: string
  readonly href: string
  readonly excerpt: readonly Segment[]
}

const decisions = openQuestion<
  [Context, Read, { readonly words: string; readonly isPublic: boolean }],
  readonly FoundDecision[]
>('decisions by words')
/** Minutes answer with the latest §§ that the reader may see, or that everybody may; joined at start. */
export const askForFoundDecisions = decisions.join

export interface FoundRecords {
  /** Latest first, at most a hundred. */
  readonly decisions: readonly FoundDecision[]
  readonly cases: Found<FoundCase>
  readonly documents: Found<FoundDocument>
}

/** Cases shown above the documents. */
const casesShown = 20
export const longestQuestion = 200

export interface RecordSearch {
  /** Words, "whole phrases", -left out; OR between words. */
  readonly words: string
  /** Of documents, from one. */
  readonly page?: number | undefined
  readonly size?: number | undefined
}

/** Cases and documents with the words, among what this actor may see. @throws NotSignedIn */
export const searchRecords = (ctx: Context, search: RecordSearch): Promise<FoundRecords> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadDesk, undefined)
    return find(ctx, tx, search, await readerOf(ctx, tx))
  })

/** The same among what everybody may see: public titles, and what has been published, whoever asks. */
export const searchPublicRecords = (ctx: Context, search: RecordSearch): Promise<FoundRecords> =>
  ctx.read((tx) => find(ctx, tx, search, { who: 'public' }))

async function find(
  ctx: Context,
  tx: Read,
  { words, page = 1, size = 20 }: RecordSearch,
  reader: Reader,
): Promise<FoundRecords> {
  const asked = words.replaceAll('\u0000', '').toWellFormed().slice(0, longestQuestion)
  if (asked.trim() === '') return { decisions: [], cases: { rows: [], total: 0 }, documents: { rows: [], total: 0 } }
  return {
    decisions: (await decisions.askAll(ctx, tx, { words: asked, isPublic: reader.who === 'public' })).flat(),
    cases: await findCases(tx, asked, reader, { offset: 0, size: casesShown }),
    documents: await findDocuments(tx, asked, reader, { offset: (Math.max(1, page) - 1) * size, size }),
  }
}

/** The policy is asked for each body; an officer sees their own cases. */
async function readerOf(ctx: Context, tx: Read): Promise<Reader> {
  const bodies = (await unitsIn(tx)).map((unit) => unit.id)
  const seen = bodies.filter((body) => isSystem(ctx.actor) || mayReadSecretCase(ctx.actor, { body, officer: null }))
  return { who: 'staff', bodies: seen, officer: ctx.actor.person }
}
