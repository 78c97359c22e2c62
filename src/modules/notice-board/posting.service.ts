import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import { isId, type UnitId } from '../../shared/ids.ts'
import { entriesOf, type LogIndex } from '../decision-log/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { logPosting, postingBytes } from './log-posting.service.ts'
import { mayPost, mayReadBoard, mayReadProof } from './notice-board.policy.ts'
import * as store from './posting.store.ts'
import { type NewPosting, type Posting, type PostingId, type Proof, post, proofOf, takeDown } from './posting.ts'
import { told } from './told.service.ts'

/** A text of an address as an id. @throws NotFound */
export function postingId(text: string): PostingId {
  if (!isId(text)) throw new NotFound('posting')
  return text as PostingId
}

/** In the transaction of the deed it tells of. @returns undefined when the same thing is posted already */
export async function postIn(
  ctx: Pick<Context, 'now' | 'today'>,
  tx: Write,
  order: NewPosting,
): Promise<Posting | undefined> {
  const posting = post(newId<'posting'>() as PostingId, order, ctx.today())
  if (!(await store.insertPosting(tx, posting, ctx.now()))) return undefined
  await logPosting(tx, ctx.now(), posting)
  return told(ctx, tx, posting)
}

export type WrittenPosting = Pick<NewPosting, 'kind' | 'body' | 'title' | 'whereToRead' | 'statute' | 'concernsDay'>

/** Posts what a person has written, of the kinds the law lists. @throws Refusal */
export function postNotice(ctx: Context, order: WrittenPosting): Promise<Posting> {
  const id = newId<'posting'>() as PostingId
  return ctx.write('notice.post', id, async (tx) => {
    ctx.must(mayPost, order)
    const whole = { ...order, subject: null, approvedOn: null, canBeAppealed: order.kind === 'delegated-decision' }
    const posting = post(id, whole, ctx.today())
    await store.insertPosting(tx, posting, ctx.now())
    await logPosting(tx, ctx.now(), posting)
    return [null, await told(ctx, tx, posting)]
  })
}

/** @throws Refusal posting.too-early, posting.already-down; StaleVersion */
export const takeDownNotice = (ctx: Context, id: PostingId, revision: number): Promise<Posting> =>
  ctx.write('notice.take-down', id, async (tx) => {
    const before = await store.getPosting(tx, id)
    ctx.must(mayPost, before)
    if (before.revision !== revision) throw new StaleVersion('posting', before, { revision })
    const after = await store.saveTakenDown(tx, before, takeDown(before, ctx.today()), ctx.now())
    return [before, await told(ctx, tx, after)]
  })

export interface PostingLine {
  readonly posting: Posting
  readonly bodyName: string
}

const linesOf = async (ctx: Context, tx: Read, postings: readonly Posting[]): Promise<PostingLine[]> => {
  const names = await unitNamesOn(tx, ctx.today())
  return postings.map((posting) => ({ posting, bodyName: names.get(posting.body) ?? '' }))
}

export interface Board {
  readonly up: readonly PostingLine[]
  readonly down: readonly PostingLine[]
}

/** The board as everybody sees it; what has been taken down stands below as history, without what it told. */
export const showBoard = (ctx: Context): Promise<Board> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadBoard, undefined)
    return {
      up: await linesOf(ctx, tx, await store.listUp(tx)),
      down: await linesOf(ctx, tx, await store.listDown(tx, 100)),
    }
  })

export interface ShownPosting extends PostingLine {
  /** Null for what was posted before postings were logged. */
  readonly logIndex: LogIndex | null
}

/** One posting for everybody. One that has been taken down is not there. @throws NotFound */
export const showPosting = (ctx: Context, id: PostingId): Promise<ShownPosting> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadBoard, undefined)
    const posting = await postedNow(tx, id)
    const [line] = await linesOf(ctx, tx, [posting])
    return { ...line!, logIndex: (await entriesOf(tx, id))[0]?.index ?? null }
  })

async function postedNow(tx: Read, id: PostingId): Promise<Posting> {
  const posting = await store.getPosting(tx, id)
  if (posting.removedOn !== null) throw new NotFound('posting')
  return posting
}

/** The posting as the bytes that were logged, while it is up. @throws NotFound */
export const readPostingFile = (ctx: Context, id: PostingId): Promise<Uint8Array> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadBoard, undefined)
    return postingBytes(await postedNow(tx, id))
  })

/** Where the bytes of a logged posting are handed out; undefined for what is no posting, or is down. */
export async function pathOfPostingFile(tx: Read, subject: string): Promise<string | undefined> {
  const up = (await store.listUp(tx)).find(({ id }) => id === subject)
  return up && postingFilePath(up.id)
}

export const postingFilePath = (id: PostingId): string => `/anslagstavla/${id}/anslag.json`

export interface KeptPosting extends PostingLine {
  readonly proof: Proof
  readonly mayTakeDown: boolean
}

/** The board for those who keep it: how long each has been up, and when it may come down. */
export const showKeptBoard = (
  ctx: Context,
): Promise<{
  readonly kept: readonly KeptPosting[]
  readonly bodies: readonly UnitId[]
  readonly names: Map<UnitId, string>
}> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadProof, undefined)
    const postings = [...(await store.listUp(tx)), ...(await store.listDown(tx, 50))]
    const kept: KeptPosting[] = []
    for (const line of await linesOf(ctx, tx, postings))
      kept.push({
        ...line,
        proof: proofOf(await store.listChecks(tx, line.posting.id)),
        mayTakeDown:
          ctx.actor.scope === 'write' &&
          line.posting.removedOn === null &&
          line.posting.removableFrom <= ctx.today() &&
          mayPost(ctx.actor, line.posting),
      })
    const names = await unitNamesOn(tx, ctx.today())
    return { kept, names, bodies: [...names.keys()].filter((body) => mayPost(ctx.actor, { body })) }
  })
