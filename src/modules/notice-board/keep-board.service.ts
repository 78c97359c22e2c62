import { createHash } from 'node:crypto'
import type { Context, Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { mayKeepBoard } from './notice-board.policy.ts'
import { postIn } from './posting.service.ts'
import * as store from './posting.store.ts'
import { type Posting, type PostingCheck, takeDown } from './posting.ts'
import { told } from './told.service.ts'

/** What the board does by itself: posts what has been approved and called, proves that it is up, and takes down what has stood its time. */

/** What has been approved, as the board tells of it. */
export interface ApprovedToPost {
  /** Id of the minutes. */
  readonly subject: string
  readonly body: UnitId
  readonly title: string
  readonly whereToRead: string
  readonly meetingDay: Day
  readonly approvedOn: Day
  readonly canBeAppealed: boolean
  readonly isDemo: boolean
}

/** In the transaction that approves. @returns undefined when these minutes are posted already */
export const postApproval = (
  ctx: Pick<Context, 'now' | 'today'>,
  tx: Write,
  order: ApprovedToPost,
): Promise<Posting | undefined> =>
  postIn(ctx, tx, {
    kind: 'approved-minutes',
    statute: '',
    concernsDay: order.meetingDay,
    subject: order.subject,
    body: order.body,
    title: order.title,
    whereToRead: order.whereToRead,
    approvedOn: order.approvedOn,
    canBeAppealed: order.canBeAppealed,
    isDemo: order.isDemo,
  })

/** Takes down what may come down, as the day has begun. @returns how many */
export async function takeDownRipe(ctx: Context): Promise<number> {
  const ripe = await ctx.read(async (tx) => (await store.listUp(tx)).filter((one) => one.removableFrom <= ctx.today()))
  for (const { id } of ripe)
    await ctx.write('notice.take-down', id, async (tx) => {
      ctx.must(mayKeepBoard, undefined)
      const before = await store.getPosting(tx, id)
      if (before.removedOn !== null) return [before, before]
      const after = await store.saveTakenDown(tx, before, takeDown(before, ctx.today()), ctx.now())
      return [before, await told(ctx, tx, after)]
    })
  return ripe.length
}

/** Reads a public page as anybody would; undefined when it cannot be read. */
export type ReadPage = (path: string) => Promise<string | undefined>

/**
 * Looks at each posting from outside, and keeps what was seen.
 * @param readPage fetches the public address, not the database: a server that is down proves nothing
 */
export async function proveBoard(ctx: Context, readPage: ReadPage): Promise<number> {
  const up = await ctx.read((tx) => store.listUp(tx))
  if (up.length === 0) return 0
  const seen: { posting: Posting; check: PostingCheck }[] = []
  for (const posting of up) seen.push({ posting, check: await look(ctx, posting, readPage) })
  const { count } = await ctx.write('notice.prove', ctx.today(), async (tx) => {
    ctx.must(mayKeepBoard, undefined)
    for (const { posting, check } of seen) await store.insertCheck(tx, posting.id, check)
    return [null, { count: seen.length, up: seen.filter(({ check }) => check.isUp).length }]
  })
  return count
}

async function look(ctx: Context, posting: Posting, readPage: ReadPage): Promise<PostingCheck> {
  try {
    const page = await readPage(`/anslagstavla/${posting.id}`)
    const isUp = page?.includes(posting.id) === true
    const digest = page === undefined ? '' : createHash('sha256').update(page).digest('hex')
    return { at: ctx.now(), isUp, digest, fault: page === undefined ? 'not readable' : isUp ? '' : 'not on the page' }
  } catch (fault) {
    return { at: ctx.now(), isUp: false, digest: '', fault: String((fault as Error).message ?? fault).slice(0, 500) }
  }
}
