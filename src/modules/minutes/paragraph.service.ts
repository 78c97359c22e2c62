import type { Context, Read, Write } from '../../platform/context.ts'
import { openQuestion } from '../../platform/question.ts'
import { isSignedIn, isSystem } from '../../shared/actor.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import { holdsOn } from '../../shared/local-date.ts'
import type { CaseId } from '../cases/index.ts'
import { mandatesOfPerson } from '../meetings/index.ts'
import type { ParagraphText } from './compose.ts'
import { mayReadSecretParagraph } from './minutes.policy.ts'
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

/** What the actor may read of secret and stopped §§. */
export async function readerOf(ctx: Pick<Context, 'actor' | 'today'>, tx: Read): Promise<store.Reader> {
  const { actor } = ctx
  if (isSystem(actor)) return { maySee: () => true, seesHeld: true }
  if (!isSignedIn(actor)) return store.everybody
  const mandates = actor.person === null ? [] : await mandatesOfPerson(tx, actor.person)
  const bodies = mandates.filter((one) => holdsOn(one, ctx.today())).map((one) => one.body)
  return {
    maySee: (paragraph) => mayReadSecretParagraph(actor, { ...paragraph, hasMandate: bodies.includes(paragraph.body) }),
    seesHeld: true,
  }
}

/** The § a decision reference points at; undefined when no approved minutes hold it. Of a secret one: number and provision. */
export async function findDecision(tx: Read, reference: DecisionReference): Promise<MinutesParagraph | undefined> {
  const number = Number(/^§ (\d{1,4})$/.exec(reference.paragraph)?.[1])
  if (!number) return undefined
  const place = { body: reference.body, meetingDay: reference.decidedOn, number }
  return (await store.listParagraphs(tx, { place, order: 'oldest' }, store.everybody))[0]
}

export const findParagraph = async (
  ctx: Context,
  tx: Read,
  id: MinutesParagraphId,
): Promise<MinutesParagraph | undefined> =>
  (await store.listParagraphs(tx, { id, order: 'oldest' }, await readerOf(ctx, tx)))[0]

/** The sections of a § as they were printed: background, treatment, decision; undefined when they are secret to the actor. */
export const findParagraphText = async (
  ctx: Context,
  tx: Read,
  id: MinutesParagraphId,
): Promise<ParagraphText | undefined> => store.findParagraphText(tx, id, await readerOf(ctx, tx))

/** Approved §§ of a case, oldest first. */
export const listParagraphsOf = async (
  ctx: Context,
  tx: Read,
  caseFile: CaseId,
): Promise<readonly MinutesParagraph[]> =>
  store.listParagraphs(tx, { caseFile, order: 'oldest' }, await readerOf(ctx, tx))

/** Approved §§ of one set of minutes, in order. */
export const listParagraphsIn = async (
  ctx: Context,
  tx: Read,
  minutes: MinutesId,
): Promise<readonly MinutesParagraph[]> =>
  store.listParagraphs(tx, { minutes, order: 'oldest' }, await readerOf(ctx, tx))

/** All approved §§ the actor may read, newest first. */
export const listParagraphs = async (ctx: Context, tx: Read): Promise<readonly MinutesParagraph[]> =>
  store.listParagraphs(tx, { order: 'newest' }, await readerOf(ctx, tx))
