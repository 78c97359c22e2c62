import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { refuse, StaleVersion } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { type AgendaItemId, getHeldMeeting, getMeetingBody, type MeetingId, type RoomEvent } from '../meetings/index.ts'
import { chairsFor, checkApprovers, checkWritten, itemsIn, type WaitingMinutes } from './approval-rules.ts'
import { composeMinutes, type Part } from './compose.ts'
import { readFacts } from './facts.service.ts'
import { mayWriteMinutes } from './minutes.policy.ts'
import * as store from './minutes.store.ts'
import type { MinutesId } from './minutes.ts'
import { itemsWithMinutes } from './paragraph.store.ts'
import { printMinutes } from './print.service.ts'

export interface SendOrder {
  readonly part: Part
  /** Beside whoever was in the chair; those chosen at the meeting, or others who were there. */
  readonly approvers: readonly PersonId[]
}

/**
 * Makes the file once and lays it before those who approve: from now on these bytes are what is approved.
 * @throws Refusal minutes.sent, minutes.meeting-not-closed, minutes.nothing-to-approve, minutes.paragraph-undecided,
 * minutes.approver-missing, minutes.approver-is-chair, minutes.approver-absent; NotFound
 */
export const sendForApproval = (ctx: Context, meeting: MeetingId, order: SendOrder): Promise<WaitingMinutes> =>
  ctx.write('minutes.send', meeting, async (tx) => {
    const held = await getHeldMeeting(ctx, tx, meeting)
    ctx.must(mayWriteMinutes, held.meeting)
    await store.lockMeetingMinutes(tx, meeting)
    const before = await ownMinutes(tx, meeting, order.part)
    if (before && before.status !== 'draft') refuse('minutes.sent')
    const done = await itemsWithMinutes(tx, meeting)
    const items = itemsIn(held, order.part).filter((item) => !done.has(item.id))
    checkWritten(held, items, order.part)
    checkApprovers(held, items, order.approvers)
    const chairs = chairsFor(held, items)
    const { layout } = await getMeetingBody(tx, held.meeting.body)
    const facts = await readFacts(ctx, tx, held, layout)
    const text = composeMinutes(facts, order.part, new Set(items.map((item) => item.id)))
    const id = before?.id ?? (newId<'minutes'>() as MinutesId)
    const printed = await printMinutes(ctx, tx, facts, {
      id,
      text,
      chairs,
      approvers: order.approvers,
      correction: null,
    })
    const draft: WaitingMinutes = before ?? {
      ...newMinutes(id, held.meeting),
      layout,
      isImmediate: order.part === 'immediate',
    }
    if (!before) await store.insertMinutes(tx, draft)
    const digest = await store.insertFile(tx, id, { kind: 'sent', bytes: printed.whole, document: text, at: ctx.now() })
    if (printed.open)
      await store.insertFile(tx, id, { kind: 'public-sent', bytes: printed.open, document: null, at: ctx.now() })
    const sent = await store.saveMinutes(tx, draft, {
      ...draft,
      status: 'for-approval',
      chairs,
      approvers: order.approvers,
      sentDigest: digest,
    })
    return [before ?? null, sent]
  })

export const newMinutes = (
  id: MinutesId,
  meeting: Pick<WaitingMinutes, 'body'> & { readonly id: MeetingId; readonly day: WaitingMinutes['meetingDay'] },
): WaitingMinutes => ({
  id,
  meeting: meeting.id,
  body: meeting.body,
  meetingDay: meeting.day,
  layout: 'decision-last',
  status: 'draft',
  isImmediate: false,
  approvals: [],
  approvedOn: null,
  logIndex: null,
  corrects: null,
  correction: '',
  chairs: [],
  approvers: [],
  sentDigest: null,
  revision: 1,
})

/** §§ are approved at once as often as a long meeting needs; those that have been keep the minutes they got. */
async function ownMinutes(tx: Read, meeting: MeetingId, part: Part): Promise<WaitingMinutes | undefined> {
  const known = await store.listMinutesOf(tx, meeting)
  return known.find(
    (one) =>
      one.corrects === null &&
      one.isImmediate === (part === 'immediate') &&
      !(one.isImmediate && one.status === 'approved'),
  )
}

/** Takes minutes back to change them; approvals of the old bytes stay in the record and count for nothing. @throws Refusal minutes.not-sent, StaleVersion */
export const takeBack = (ctx: Context, id: MinutesId, revision: number): Promise<WaitingMinutes> =>
  ctx.write('minutes.take-back', id, async (tx: Write) => {
    const before = await store.lockMinutes(tx, id)
    ctx.must(mayWriteMinutes, before)
    if (before.status !== 'for-approval') refuse('minutes.not-sent')
    if (before.revision !== revision) throw new StaleVersion('minutes', before, { revision })
    return [before, await store.saveMinutes(tx, before, { ...before, status: 'draft', sentDigest: null })]
  })

/** What has been sent or approved is not changed in the room behind the back of those who approve. @throws Refusal minutes.sent */
export const holdSentMinutes = (ctx: Context, tx: Read, meeting: MeetingId, event: RoomEvent): Promise<void> =>
  holdSentItem(ctx, tx, meeting, 'item' in event ? event.item : null)

/** @param item null for what concerns the meeting as a whole; @throws Refusal minutes.sent */
export async function holdSentItem(
  ctx: Context,
  tx: Read,
  meeting: MeetingId,
  item: AgendaItemId | null,
): Promise<void> {
  const sent = (await store.listMinutesOf(tx, meeting)).filter((one) => one.corrects === null && one.status !== 'draft')
  if (sent.some((one) => !one.isImmediate)) refuse('minutes.sent')
  if (sent.length === 0 || item === null) return
  const { room } = await getHeldMeeting(ctx, tx, meeting)
  if (room.items.some((one) => one.id === item && one.isApprovedAtOnce)) refuse('minutes.sent')
}
