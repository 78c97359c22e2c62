import type { Write } from '../../platform/context.ts'
import type { CaseFile } from '../cases/index.ts'
import type { LogEntry } from '../decision-log/index.ts'
import { receiptPath } from '../decision-log/index.ts'
import type { PlannedMeeting } from '../meetings/index.ts'
import type { Minutes, MinutesParagraph } from '../minutes/index.ts'
import type { Posting } from '../notice-board/index.ts'
import { unitsIn } from '../organisation/index.ts'
import { webhookPlaces } from './places.service.ts'
import { insertDeliveries } from './webhook.store.ts'
import { bodyOf, type WebhookEvent } from './webhook.ts'

/**
 * What has happened, written down in the transaction of the deed. Only days, numbers and public addresses: whoever wants to know what
 * it is about reads it there, where secrecy is tried each time. What is secret is not told of at all.
 */

interface At {
  now(): string
}

async function tell(
  ctx: At,
  tx: Write,
  event: WebhookEvent,
  path: string,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const at = ctx.now()
  await insertDeliveries(tx, event, bodyOf(event, at, { ...data, address: `${webhookPlaces().origin}${path}` }), at)
}

const keyOf = async (tx: Write, unit: string): Promise<string> =>
  (await unitsIn(tx)).find((one) => one.id === unit)?.key ?? ''

/** A case marked secret is told of by nobody. */
export async function tellOfCase(ctx: At, tx: Write, caseFile: CaseFile): Promise<void> {
  if (caseFile.secrecy) return
  const { number, slug, openedOn } = caseFile
  const body = await keyOf(tx, caseFile.body)
  await tell(ctx, tx, 'case.registered', `/diarium/${slug}`, { number, body, openedOn })
}

export const tellOfMeeting = (ctx: At, tx: Write, { bodyKey: body, day, startsAt }: PlannedMeeting): Promise<void> =>
  tell(ctx, tx, 'meeting.called', `/moten/${body}/${day}`, { body, day, startsAt })

/** Numbers of the §§, also of those that are secret: everybody reads that they are there. */
export async function tellOfMinutes(
  ctx: At,
  tx: Write,
  paragraphs: readonly MinutesParagraph[],
  minutes: Minutes,
): Promise<void> {
  const [first] = paragraphs
  if (!first) return
  const body = await keyOf(tx, minutes.body)
  await tell(ctx, tx, 'minutes.approved', first.publicPath.replace(/\/[^/]*$/u, ''), {
    body,
    day: minutes.meetingDay,
    paragraphs: paragraphs.map(({ number }) => number),
  })
}

export async function tellOfPosting(ctx: At, tx: Write, posting: Posting): Promise<void> {
  const { id, kind, postedOn, removedOn, lastAppealDay } = posting
  const body = await keyOf(tx, posting.body)
  const event = removedOn === null ? 'notice.posted' : 'notice.taken-down'
  await tell(ctx, tx, event, removedOn === null ? `/anslagstavla/${id}` : '/anslagstavla', {
    ...{ id, kind, body, postedOn, lastAppealDay },
    ...(removedOn !== null && { removedOn }),
  })
}

const adopted: Partial<Readonly<Record<LogEntry['kind'], WebhookEvent>>> = {
  plan: 'plan.adopted',
  budget: 'budget.adopted',
}

/** Plans and budgets that are adopted stand in the decision log; its receipt leads to what was adopted. */
export async function tellOfLogEntry(tx: Write, { index, kind, writtenAt }: LogEntry): Promise<void> {
  const event = adopted[kind]
  if (event) await tell({ now: () => writtenAt }, tx, event, receiptPath(index), { entry: index })
}
