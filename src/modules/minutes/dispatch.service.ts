import { createHash, randomBytes } from 'node:crypto'
import { m } from '../../generated/paraglide/messages.js'
import { type Context, type Read, secretly, type Write } from '../../platform/context.ts'
import { postMail } from '../../platform/mail/outbox.ts'
import { NotFound } from '../../shared/failure.ts'
import type { Day } from '../../shared/local-date.ts'
import { unitNamesOn } from '../organisation/index.ts'
import * as store from './dispatch.store.ts'
import {
  checkAcknowledging,
  checkHandingOver,
  checkMailing,
  type Dispatch,
  type DispatchId,
  type DispatchState,
  type Receipt,
  stateOf,
} from './dispatch.ts'
import { extractOf } from './extract.service.ts'
import { mayAcknowledgeByLink, mayDispatch } from './minutes.policy.ts'
import { getMinutes } from './minutes.store.ts'
import type { MinutesParagraph } from './minutes.ts'
import { findParagraph } from './paragraph.service.ts'
import { emailOf } from './paragraph.store.ts'

/** Approved decisions are sent to those on their lists; of each one it is kept who sent it, when and how, and who has it. */

/** A line with what has become of it. */
export interface DispatchLineState {
  readonly dispatch: Dispatch
  readonly state: DispatchState
  readonly receipts: readonly Receipt[]
}

/** The address that a receiver's link leads to. */
export const answerPath = (secret: string): string => `/protokoll/kvitto/${secret}`

const digestOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * Lays a mail with the extract of the § in the outbox; it counts as sent when it has left.
 * @throws Refusal dispatch.sent-already, dispatch.secret-by-mail, dispatch.no-address
 */
export const mailDispatch = (ctx: Context, id: DispatchId): Promise<DispatchLineState> =>
  ctx.write('dispatch.mail', id, async (tx) => {
    const { before, paragraph } = await lockLine(ctx, tx, id)
    ctx.must(mayDispatch, paragraph)
    const { dispatch, state, receipts } = before
    const to = dispatch.email || (dispatch.person ? await emailOf(tx, dispatch.person) : null)
    checkMailing({ state, isSecret: paragraph.secrecyProvision !== null, hasAddress: to !== null })
    const { bytes } = await extractOf(ctx, tx, paragraph)
    const secret = randomBytes(24).toString('base64url')
    const body = (await unitNamesOn(tx, paragraph.decidedOn)).get(paragraph.body) ?? ''
    const facts = { body, number: paragraph.number, day: paragraph.decidedOn, title: paragraph.title }
    const mail = await postMail(tx, {
      dedupKey: `dispatch ${id} ${receipts.length + 1}`,
      person: null,
      address: to,
      subject: m.minutes_mail_subject(facts, swedish),
      body: m.minutes_mail_body({ ...facts, sender: ctx.actor.name }, swedish),
      link: answerPath(secret),
      attachment: { name: `protokollsutdrag-${paragraph.decidedOn}-${paragraph.number}.pdf`, bytes },
    })
    if (!mail) throw new NotFound('mail')
    await keep(ctx, tx, id, { kind: 'mailed', day: ctx.today(), note: '', mail, tokenDigest: digestOfSecret(secret) })
    return [logged(before, paragraph), logged(await lineState(ctx, tx, dispatch), paragraph)]
  })

/** What is mailed is Swedish, whoever sends it. */
const swedish = { locale: 'sv' } as const

export interface HandOver {
  /** The day it was done. */
  readonly day: Day
  /** How: by hand, by post, laid in the file of the case. */
  readonly note: string
}

/** Says that it has been handed over in another way than by mail. @throws Refusal dispatch.sent-already, dispatch.day-impossible */
export const handOver = (ctx: Context, id: DispatchId, { day, note }: HandOver): Promise<DispatchLineState> =>
  ctx.write('dispatch.hand-over', id, async (tx) => {
    const { before, paragraph, approvedOn } = await lockLine(ctx, tx, id)
    ctx.must(mayDispatch, paragraph)
    checkHandingOver({ state: before.state, day, approvedOn, today: ctx.today() })
    await keep(ctx, tx, id, { kind: 'handed-over', day, note })
    return [logged(before, paragraph), logged(await lineState(ctx, tx, before.dispatch), paragraph)]
  })

/** Says that the receiver has told that it came. @throws Refusal dispatch.not-sent, dispatch.acknowledged-already, dispatch.day-impossible */
export const acknowledgeDispatch = (
  ctx: Context,
  id: DispatchId,
  { day, note }: HandOver,
): Promise<DispatchLineState> =>
  ctx.write('dispatch.acknowledge', id, async (tx) => {
    const { before, paragraph, approvedOn } = await lockLine(ctx, tx, id)
    ctx.must(mayDispatch, paragraph)
    checkAcknowledging({ state: before.state, day, approvedOn, today: ctx.today() })
    await keep(ctx, tx, id, { kind: 'acknowledged', day, note })
    return [logged(before, paragraph), logged(await lineState(ctx, tx, before.dispatch), paragraph)]
  })

export interface AnsweredLink {
  readonly receiver: string
  readonly paragraph: MinutesParagraph
  readonly bodyName: string
  readonly isAcknowledged: boolean
}

/** What a receiver's link is about. @throws NotFound */
export const showLink = (ctx: Context, secret: string): Promise<AnsweredLink> =>
  ctx.read(async (tx) => {
    const id = await store.findByToken(tx, digestOfSecret(secret))
    if (!id) throw new NotFound('dispatch')
    const dispatch = await store.getDispatch(tx, id)
    const paragraph = await paragraphOf(ctx, tx, dispatch)
    return {
      receiver: dispatch.receiver,
      paragraph,
      bodyName: (await unitNamesOn(tx, paragraph.decidedOn)).get(paragraph.body) ?? '',
      isAcknowledged: (await lineState(ctx, tx, dispatch)).state === 'acknowledged',
    }
  })

/** Whoever holds the secret of the link has got the mail; said twice it is said once. @throws NotFound */
export const acknowledgeByLink = (ctx: Context, secret: string): Promise<{ readonly state: DispatchState }> =>
  ctx.write('dispatch.acknowledge', 'link', async (tx) => {
    ctx.must(mayAcknowledgeByLink, undefined)
    const id = await store.findByToken(tx, digestOfSecret(secret))
    if (!id) throw new NotFound('dispatch')
    const { before } = await lockLine(ctx, tx, id)
    if (before.state === 'acknowledged') return [{ state: before.state }, { id, state: before.state }]
    const byName = before.dispatch.receiver
    await store.insertReceipt(tx, id, {
      kind: 'acknowledged',
      at: ctx.now(),
      day: ctx.today(),
      by: null,
      byName,
      note: m.minutes_receipt_by_link({}, swedish),
    })
    return [
      { id, state: before.state },
      { id, state: 'acknowledged' as const },
    ]
  })

/** The lines of several §§ with what has become of each. */
export async function linesOf(ctx: Context, tx: Read, paragraphs: readonly MinutesParagraph[]) {
  const found = await store.listDispatches(
    tx,
    paragraphs.map((one) => one.id),
  )
  const receipts = await store.listReceipts(
    tx,
    found.map((one) => one.id),
    ctx.now(),
  )
  return found.map((dispatch): DispatchLineState => {
    const own = receipts.filter((one) => one.dispatch === dispatch.id)
    return { dispatch, state: stateOf(own), receipts: own }
  })
}

async function lineState(ctx: Context, tx: Read, dispatch: Dispatch): Promise<DispatchLineState> {
  const receipts = await store.listReceipts(tx, [dispatch.id], ctx.now())
  return { dispatch, state: stateOf(receipts), receipts }
}

async function lockLine(ctx: Context, tx: Write, id: DispatchId) {
  const dispatch = await store.getDispatch(tx, id)
  await store.lockParagraph(tx, dispatch.paragraph)
  const paragraph = await paragraphOf(ctx, tx, dispatch)
  const { approvedOn } = await getMinutes(tx, paragraph.minutes)
  return { before: await lineState(ctx, tx, dispatch), paragraph, approvedOn: approvedOn ?? paragraph.decidedOn }
}

async function paragraphOf(ctx: Context, tx: Read, dispatch: Dispatch): Promise<MinutesParagraph> {
  const paragraph = await findParagraph(ctx, tx, dispatch.paragraph)
  if (!paragraph) throw new NotFound('minutes-paragraph')
  return paragraph
}

type Kept = Omit<store.NewReceipt, 'at' | 'by' | 'byName'>

const keep = (ctx: Context, tx: Write, id: DispatchId, receipt: Kept): Promise<void> =>
  store.insertReceipt(tx, id, { ...receipt, at: ctx.now(), by: ctx.actor.person, byName: ctx.actor.name })

/** Whom a secret matter concerns is secret as well. */
const logged = (line: DispatchLineState, { secrecyProvision }: MinutesParagraph): DispatchLineState =>
  secrecyProvision === null ? line : Object.assign({ ...line }, { [secretly]: true })
