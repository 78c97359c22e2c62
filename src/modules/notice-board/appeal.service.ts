import { m } from '../../generated/paraglide/messages.js'
import type { Context, Read } from '../../platform/context.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import { isId } from '../../shared/ids.ts'
import type { AppealRoute } from '../../shared/law/appeals.ts'
import type { Day } from '../../shared/local-date.ts'
import {
  findParagraph,
  listParagraphs,
  type MinutesParagraph,
  type MinutesParagraphId,
  type ParagraphLink,
} from '../minutes/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import * as store from './appeal.store.ts'
import {
  type AppealOf,
  canBeAppealed,
  holdsFrom,
  lastAppealDayOf,
  type PartyReceipt,
  type ReceiptOrder,
  receive,
  setRoute,
  usualAppeal,
} from './appeal.ts'
import { mayPost, mayReadProof } from './notice-board.policy.ts'

/** @throws NotFound */
export function paragraphId(text: string): MinutesParagraphId {
  if (!isId(text)) throw new NotFound('minutes-paragraph')
  return text as MinutesParagraphId
}

async function paragraphAndAppeal(ctx: Context, tx: Read, id: MinutesParagraphId) {
  const paragraph = await findParagraph(ctx, tx, id)
  if (!paragraph) throw new NotFound('minutes-paragraph')
  return { paragraph, appeal: (await store.findRoute(tx, id)) ?? usualAppeal(paragraph) }
}

export interface RouteOrder {
  readonly revision: number
  readonly route: AppealRoute
  readonly statute: string
}

/** The secretary says by which way a § is appealed. @throws Refusal, StaleVersion */
export const setAppealRoute = (ctx: Context, id: MinutesParagraphId, order: RouteOrder): Promise<AppealOf> =>
  ctx.write('appeal.set-route', id, async (tx) => {
    const { paragraph, appeal } = await paragraphAndAppeal(ctx, tx, id)
    ctx.must(mayPost, paragraph)
    if (appeal.revision !== order.revision) throw new StaleVersion('appeal-route', appeal, order)
    const after = setRoute(appeal, order.route, order.statute)
    await store.saveRoute(tx, appeal, after)
    return [appeal, after]
  })

/** A party got the decision on a day. The log keeps the day and not who. @throws Refusal */
export const enterReceipt = (
  ctx: Context,
  id: MinutesParagraphId,
  order: ReceiptOrder,
): Promise<{ readonly receivedOn: Day; readonly lastAppealDay: Day }> =>
  ctx.write('appeal.enter-receipt', id, async (tx) => {
    const { paragraph, appeal } = await paragraphAndAppeal(ctx, tx, id)
    ctx.must(mayPost, paragraph)
    const receipt = receive(appeal, order, paragraph.decidedOn, ctx.today())
    if (!(await store.insertReceipt(tx, receipt))) refuse('appeal.received-already')
    return [null, { receivedOn: receipt.receivedOn, lastAppealDay: receipt.lastAppealDay }]
  })

export interface AppealLine {
  readonly paragraph: MinutesParagraph
  readonly bodyName: string
  readonly appeal: AppealOf
  /** None for those who do not keep the board of the body. */
  readonly receipts: readonly PartyReceipt[]
  readonly lastDay: Day | null
  readonly holdsFrom: Day | null
  readonly mayKeep: boolean
}

async function lineOf(ctx: Context, tx: Read, paragraph: MinutesParagraph, bodyName: string): Promise<AppealLine> {
  const appeal = (await store.findRoute(tx, paragraph.id)) ?? usualAppeal(paragraph)
  const posted = await store.findPostingOf(tx, paragraph.minutes)
  const receipts = await store.listReceipts(tx, paragraph.id)
  const lastDay = lastAppealDayOf(appeal, receipts, posted?.lastAppealDay ?? null)
  const mayKeep = mayPost(ctx.actor, paragraph)
  return {
    paragraph,
    bodyName,
    appeal,
    receipts: mayKeep ? receipts : [],
    lastDay,
    holdsFrom: holdsFrom(lastDay),
    mayKeep: mayKeep && ctx.actor.scope === 'write',
  }
}

const mostShown = 60

/** The latest decisions that somebody may appeal, with the way and the days. */
export const listAppeals = (ctx: Context): Promise<readonly AppealLine[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadProof, undefined)
    const names = await unitNamesOn(tx, ctx.today())
    const lines: AppealLine[] = []
    for (const paragraph of (await listParagraphs(ctx, tx)).filter(canBeAppealed).slice(0, mostShown))
      lines.push(await lineOf(ctx, tx, paragraph, names.get(paragraph.body) ?? ''))
    return lines
  })

/** What a § is told of its appeal by everybody: never who the party is, nor when a party got it. */
export async function linksOfAppeal(
  ctx: Context,
  tx: Read,
  paragraph: MinutesParagraph,
): Promise<readonly ParagraphLink[]> {
  if (!canBeAppealed(paragraph)) return []
  const { route, statute } = (await store.findRoute(tx, paragraph.id)) ?? usualAppeal(paragraph)
  const say = { locale: ctx.locale }
  const told = (text: string, publicHref: string | null, until: Day | null): ParagraphLink => ({
    kind: 'appeal',
    text,
    publicHref,
    staffHref: null,
    until,
  })
  if (route === 'party') return [told(m.notice_board_next_party({ statute }, say), '/sa-beslutas#part', null)]
  if (route === 'none') return [told(m.notice_board_next_none({ statute }, say), null, null)]
  const posted = await store.findPostingOf(tx, paragraph.minutes)
  const day = posted?.lastAppealDay
  if (!posted || !day) return []
  if (day < ctx.today()) return [told(m.notice_board_next_force({ day }, say), null, null)]
  return [told(m.notice_board_next_legality({ day }, say), posted.isUp ? `/anslagstavla/${posted.id}` : null, day)]
}
