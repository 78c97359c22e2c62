import type { Context, Read, Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import { isSystem } from '../../shared/actor.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import type { CaseId } from '../cases/index.ts'
import type { ParagraphText } from './compose.ts'
import { mayReadSecretParagraphs } from './minutes.policy.ts'
import type { Minutes, MinutesId, MinutesParagraph, MinutesParagraphId } from './minutes.ts'
import * as store from './paragraph.store.ts'

const approved = openQuestion<[Context, Write, readonly MinutesParagraph[], Minutes], void>(
  'after minutes are approved',
)
/** The board posts and assignments read the clauses of what was just approved, in the same transaction; joined at start. */
export const afterMinutesApproved = approved.join

export const tellApproved = async (
  ctx: Context,
  tx: Write,
  paragraphs: readonly MinutesParagraph[],
  minutes: Minutes,
): Promise<void> => {
  await approved.askAll(ctx, tx, paragraphs, minutes)
}

const seenBy =
  (ctx: Pick<Context, 'actor'>): store.MaySee =>
  (body) =>
    isSystem(ctx.actor) || mayReadSecretParagraphs(ctx.actor, body)

const nobody: store.MaySee = () => false

/** The § a decision reference points at; undefined when no approved minutes hold it. Of a secret one: number and provision. */
export async function findDecision(tx: Read, reference: DecisionReference): Promise<MinutesParagraph | undefined> {
  const number = Number(/^§ (\d{1,4})$/.exec(reference.paragraph)?.[1])
  if (!number) return undefined
  const place = { body: reference.body, meetingDay: reference.decidedOn, number }
  return (await store.listParagraphs(tx, { place, order: 'oldest' }, nobody))[0]
}

export const findParagraph = async (
  ctx: Context,
  tx: Read,
  id: MinutesParagraphId,
): Promise<MinutesParagraph | undefined> => (await store.listParagraphs(tx, { id, order: 'oldest' }, seenBy(ctx)))[0]

/** The sections of a § as they were printed: background, treatment, decision; undefined when they are secret to the actor. */
export const findParagraphText = (ctx: Context, tx: Read, id: MinutesParagraphId): Promise<ParagraphText | undefined> =>
  store.findParagraphText(tx, id, seenBy(ctx))

/** Approved §§ of a case, oldest first. */
export const listParagraphsOf = (ctx: Context, tx: Read, caseFile: CaseId): Promise<readonly MinutesParagraph[]> =>
  store.listParagraphs(tx, { caseFile, order: 'oldest' }, seenBy(ctx))

/** Approved §§ of one set of minutes, in order. */
export const listParagraphsIn = (ctx: Context, tx: Read, minutes: MinutesId): Promise<readonly MinutesParagraph[]> =>
  store.listParagraphs(tx, { minutes, order: 'oldest' }, seenBy(ctx))

/** All approved §§ the actor may read, newest first. */
export const listParagraphs = (ctx: Context, tx: Read): Promise<readonly MinutesParagraph[]> =>
  store.listParagraphs(tx, { order: 'newest' }, seenBy(ctx))
