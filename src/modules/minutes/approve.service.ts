import type { Context, Read, Write } from '../../platform/context.ts'
import { sealPdf } from '../../platform/pdf/seal.ts'
import { sealKeyOf } from '../../platform/pdf/seal-key.ts'
import { AssuranceNeeded, NotFound, refuse } from '../../shared/failure.ts'
import { yearOf } from '../../shared/local-date.ts'
import { findPersonalNumbers } from '../../shared/personal-number.ts'
import { findCase } from '../cases/index.ts'
import { appendToLog, type LogIndex } from '../decision-log/index.ts'
import { getHeldMeeting, getMeetingBody, type MeetingBody } from '../meetings/index.ts'
import { checkApproval, checkApprovers, isWholeApproved, itemsIn, type WaitingMinutes } from './approval-rules.ts'
import type { MinutesText, ParagraphText } from './compose.ts'
import { freezeLines, listLines } from './dispatch.store.ts'
import { mayApproveMinutes } from './minutes.policy.ts'
import * as store from './minutes.store.ts'
import type { MinutesId, MinutesParagraph } from './minutes.ts'
import { minutesWords } from './minutes-language.service.ts'
import { tellApproved } from './paragraph.service.ts'
import { insertParagraph } from './paragraph.store.ts'

export interface ApprovalOrder {
  /** SHA-256 of the bytes the person has read, hex. */
  readonly digest: string
  /** Says that these are read and true. */
  readonly isConfirmed: boolean
}

/** A sign-in older than this is not one for the sake of approving. */
const freshMinutes = 15

/**
 * Approves the very bytes that were read. With the last approval the file is sealed, logged and its §§ are frozen, all or none.
 * @throws Refusal minutes.confirm, minutes.not-sent, minutes.other-bytes, minutes.approved-already, minutes.approver-absent; AssuranceNeeded
 */
export const approveMinutes = (ctx: Context, id: MinutesId, order: ApprovalOrder): Promise<WaitingMinutes> =>
  ctx.write('minutes.approve', id, async (tx) => {
    const before = await store.lockMinutes(tx, id)
    ctx.must(mayApproveMinutes, before)
    const person = ctx.actor.person ?? missingPerson()
    mustBeFresh(ctx)
    if (!order.isConfirmed) refuse('minutes.confirm')
    const as = checkApproval(before, { person, digest: order.digest })
    if (as === 'approver' && before.corrects === null) {
      const held = await getHeldMeeting(ctx, tx, before.meeting)
      checkApprovers(held, itemsIn(held, before.isImmediate ? 'immediate' : 'whole'), [person])
    }
    const approval = {
      person,
      name: ctx.actor.name,
      as,
      at: ctx.now(),
      assurance: ctx.actor.assurance,
      digest: order.digest,
    }
    await store.insertApproval(tx, id, approval)
    const after = { ...before, approvals: [...before.approvals, approval] }
    const approved = after.approvals.map((one) => one.person)
    return [before, isWholeApproved(after, approved) ? await complete(ctx, tx, after) : after]
  })

const missingPerson = (): never => {
  throw new NotFound('person')
}

/** Whoever approves signs in for it: a visit begun long ago leads to the sign-in page and back (KL 5 kap. 69 §, own demand). */
function mustBeFresh(ctx: Context): void {
  const { signedInAt, assurance } = ctx.actor
  if (signedInAt === undefined) return
  if (Date.parse(ctx.now()) - Date.parse(signedInAt) <= freshMinutes * 60_000) return
  throw new AssuranceNeeded('minutes.approve', assurance === null ? [] : [assurance])
}

/** All have approved: seal, log, freeze and tell, in the same transaction. */
async function complete(ctx: Context, tx: Write, minutes: WaitingMinutes): Promise<WaitingMinutes> {
  const sent = await store.findFile(tx, minutes.id, { digest: minutes.sentDigest ?? '' })
  if (!sent?.document) throw new NotFound('minutes-file')
  const text = sent.document
  const isSecret = text.paragraphs.some((one) => one.secrecyProvision !== null)
  const sealed = await seal(ctx, tx, sent.bytes)
  await store.insertFile(tx, minutes.id, { kind: 'sealed', bytes: sealed, document: null, at: ctx.now() })
  const open = isSecret ? await sealOpen(ctx, tx, minutes.id) : null
  const body = await getMeetingBody(tx, minutes.body)
  const paragraphs = minutes.corrects === null ? await freeze(ctx, tx, minutes, { text, body }) : []
  await tellApproved(ctx, tx, paragraphs, minutes)
  const logIndex = await log(ctx, tx, minutes, { sealed, open, body })
  return store.saveMinutes(tx, minutes, { ...minutes, status: 'approved', approvedOn: ctx.today(), logIndex })
}

async function seal(ctx: Context, tx: Read, bytes: Uint8Array): Promise<Uint8Array> {
  const { slug, name } = await store.tenantOf(tx)
  const { word } = minutesWords('sv')
  const key = await sealKeyOf(slug, name, ctx.now())
  return sealPdf(bytes, {
    key,
    reason: word('pdf_reason'),
    location: word('pdf_location', { municipality: name }),
    at: ctx.now(),
  })
}

/** The public's copy, without the content of secret §§, has a seal of its own. */
async function sealOpen(ctx: Context, tx: Write, id: MinutesId): Promise<Uint8Array> {
  const sent = await store.findFile(tx, id, { kind: 'public-sent' })
  if (!sent) throw new NotFound('minutes-file')
  const sealed = await seal(ctx, tx, sent.bytes)
  await store.insertFile(tx, id, { kind: 'public-sealed', bytes: sealed, document: null, at: ctx.now() })
  return sealed
}

async function freeze(
  ctx: Context,
  tx: Write,
  minutes: WaitingMinutes,
  { text, body: { key } }: { readonly text: MinutesText; readonly body: MeetingBody },
): Promise<MinutesParagraph[]> {
  const frozen: MinutesParagraph[] = []
  const { room } = await getHeldMeeting(ctx, tx, minutes.meeting)
  const own = text.paragraphs.filter((one) => minutes.isImmediate || !isPointer(one))
  for (const one of own) {
    const year = yearOf(minutes.meetingDay)
    const conflicts = room.items.find((item) => item.id === one.item)?.conflicts ?? []
    const paragraph = await insertParagraph(
      tx,
      {
        minutes: minutes.id,
        item: one.item,
        body: minutes.body,
        decidedOn: minutes.meetingDay,
        year,
        number: one.number,
        title: one.title,
        caseFile: one.caseFile,
        caseNumber: one.caseNumber,
        outcome: one.outcome ?? 'noted',
        secrecyProvision: one.secrecyProvision,
        publicPath: `/protokoll/${key}/${year}/${one.number}`,
      },
      one,
      {
        disqualified: conflicts.map(({ person }) => person),
        personalNumbers: findPersonalNumbers([JSON.stringify(one), ...(await titlesOf(ctx, tx, one))].join(' ')).length,
      },
    )
    await freezeLines(tx, paragraph.id, await listLines(tx, [one.item]))
    frozen.push(paragraph)
  }
  return frozen
}

/** What a case is called, here and in the public register, follows its § everywhere. */
async function titlesOf(ctx: Context, tx: Read, { caseFile }: ParagraphText): Promise<readonly string[]> {
  const found = caseFile ? await findCase(ctx, tx, caseFile) : undefined
  return found ? [found.title, found.publicTitle] : []
}

const isPointer = (one: ParagraphText): boolean => one.isPointer

interface ToLog {
  readonly sealed: Uint8Array
  readonly open: Uint8Array | null
  readonly body: MeetingBody
}

/** What people hold in their hands is logged: the sealed file, and where something in it is secret also the public's copy. */
async function log(ctx: Context, tx: Write, minutes: WaitingMinutes, { sealed, open, body }: ToLog): Promise<LogIndex> {
  const corrected = minutes.corrects === null ? null : (await store.getMinutes(tx, minutes.corrects)).logIndex
  const entry = (document: Uint8Array, handedOut: 'elsewhere' | 'withheld') =>
    appendToLog(tx, ctx.now(), {
      kind: minutes.corrects === null ? 'minutes' : 'correction',
      subject: minutes.id,
      body: /^\p{Lu}{1,10}$/u.test(body.code) ? body.code : body.key,
      meetingDay: minutes.meetingDay,
      paragraph: null,
      document,
      corrects: corrected,
      handedOut,
    })
  const { index } = await entry(sealed, open ? 'withheld' : 'elsewhere')
  return open ? (await entry(open, 'elsewhere')).index : index
}
