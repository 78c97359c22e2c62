import type { Became, Context, Write } from '../../platform/context.ts'
import { Failure, NotFound, refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { saveBallots } from './ballot.store.ts'
import type { Choice } from './count.ts'
import { readMeeting } from './held-meeting.service.ts'
import { getMeeting } from './meeting.store.ts'
import { mayCastBallot } from './room.policy.ts'
import { findRoomStamp, shareRoom } from './room.store.ts'
import { itemIn, type Room } from './room.ts'
import { checkEvent, isSecret } from './room-check.ts'
import type { AgendaItemId, Happened, MeetingId, QuestionKey } from './room-event.ts'
import { eligibleFor } from './room-evolve.ts'

export interface OwnBallot {
  readonly item: AgendaItemId
  readonly question: QuestionKey
  readonly choice: Choice
  /** A random UUID made by the device: the same vote sent twice is one. */
  readonly clientId: string
}

/**
 * A member votes from an own device. Voters do not wait for each other, only for the secretary's hand; a vote that has been
 * acknowledged is in the count, and the later of a person's two stands.
 * @throws Refusal room.no-vote, room.vote-is-secret, room.not-present, room.not-serving, room.disqualified; NotFound
 */
export async function castBallot(ctx: Context, id: MeetingId, ballot: OwnBallot): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const key = `${ctx.tenant} ${id}`
    const box = boxes.get(key) ?? { waiting: [] }
    box.waiting.push({ ctx, ballot, resolve, reject })
    if (boxes.has(key)) return
    boxes.set(key, box)
    void emptyBox(id, key, box)
  })
}

interface Waiting {
  readonly ctx: Context
  readonly ballot: OwnBallot
  resolve(): void
  reject(failure: unknown): void
}

/** Votes that come while others are being stored are stored together: a thousand at once are a handful of transactions. */
const boxes = new Map<string, { waiting: Waiting[] }>()

async function emptyBox(id: MeetingId, key: string, box: { waiting: Waiting[] }): Promise<void> {
  while (box.waiting.length > 0) {
    const handful = oneOfEach(box.waiting)
    box.waiting = box.waiting.filter((one) => !handful.includes(one))
    try {
      const became = await storeHandful(id, handful)
      for (const [index, { resolve, reject }] of handful.entries()) {
        const one = became[index]
        if (one && 'failure' in one) reject(one.failure)
        else resolve()
      }
    } catch (failure) {
      for (const { reject } of handful) reject(failure)
    }
  }
  // At once, before anybody who was just answered can put another vote in a box that nobody empties.
  boxes.delete(key)
}

/** A person's second vote waits for the first, so that the later stands. */
function oneOfEach(waiting: readonly Waiting[]): readonly Waiting[] {
  const first = new Map<unknown, Waiting>()
  for (const one of waiting) {
    const who = one.ctx.actor.person ?? one
    if (!first.has(who)) first.set(who, one)
  }
  return [...first.values()]
}

type Given = Omit<OwnBallot, 'clientId'> & { readonly person: PersonId }

function storeHandful(id: MeetingId, handful: readonly Waiting[]): Promise<readonly Became<Given>[]> {
  const company = handful.map(({ ctx }) => ctx)
  const ballots = new Map(handful.map(({ ctx, ballot }) => [ctx, ballot]))
  return company[0]!.writeTogether('ballot.cast', id, company, async (tx, allowed) => {
    await shareRoom(tx, id)
    const voting = await readVoting(tx, id)
    const became = new Map(allowed.map((ctx) => [ctx, judge(ctx, voting, ballots.get(ctx)!)]))
    await saveBallots(
      tx,
      id,
      [...became].flatMap(([ctx, one]) =>
        'after' in one
          ? [{ ...one.after, clientId: ballots.get(ctx)!.clientId, vote: one.vote, castAt: ctx.now() }]
          : [],
      ),
    )
    return became
  })
}

/** Whether one vote may be given; a refusal is that voter's alone. */
function judge(
  ctx: Context,
  { room, voters, votes }: Voting,
  { clientId: _, ...ballot }: OwnBallot,
): { readonly after: Given; readonly vote: number } | { readonly failure: Error } {
  try {
    ctx.must(mayCastBallot, { voters })
    const given = { ...ballot, person: ctx.actor.person as PersonId }
    const vote = votes.get(voteKey(ballot.item, ballot.question))
    if (vote?.eligible.has(given.person)) return { after: given, vote: vote.sequence }
    checkEvent(room, { kind: 'ballot.cast', ...given })
    refuse('room.no-vote')
  } catch (failure) {
    if (failure instanceof Failure) return { failure }
    throw failure
  }
}

interface OpenVote {
  /** The event that asked for the vote. */
  readonly sequence: number
  readonly eligible: ReadonlySet<PersonId>
}

interface Voting {
  readonly stamp: string
  readonly room: Room
  /** Everybody with a mandate. */
  readonly voters: ReadonlySet<PersonId>
  readonly votes: ReadonlyMap<string, OpenVote>
}

const voteKey = (item: AgendaItemId, question: QuestionKey) => `${item} ${question}`

/** A thousand voters ask the same: who may vote is worked out once, and again when the stamp of the room is another. */
const remembered = new Map<string, Voting>()
const mostRemembered = 20

/** The caller holds the room, so that its events stand still. */
async function readVoting(tx: Write, id: MeetingId): Promise<Voting> {
  const stamp = await findRoomStamp(tx, id)
  if (stamp === undefined) throw new NotFound('meeting')
  const key = `${tx.tenant} ${id}`
  const known = remembered.get(key)
  if (known?.stamp === stamp) return known
  const { room, happened } = await readMeeting(tx, await getMeeting(tx, id))
  const voters = new Set(room.composition.mandates.map((mandate) => mandate.person))
  const voting: Voting = { stamp, room, voters, votes: openVotes(room, happened) }
  remembered.delete(key)
  remembered.set(key, voting)
  for (const oldest of remembered.keys()) if (remembered.size > mostRemembered) remembered.delete(oldest)
  return voting
}

/** The votes that are open for devices: asked for, not counted, not secret. */
function openVotes(room: Room, happened: readonly Happened[]): ReadonlyMap<string, OpenVote> {
  const item = room.stage === 'open' && room.current !== null ? itemIn(room, room.current) : undefined
  if (!item) return new Map()
  const open = Object.entries(item.answers).filter(
    ([question, { vote, answer }]) => vote !== null && answer === null && !isSecret(item, question),
  )
  return new Map(
    open.map(([question]) => [
      voteKey(item.id, question),
      { sequence: sequenceOf(happened, item.id, question), eligible: new Set(eligibleFor(room, item)) },
    ]),
  )
}

const sequenceOf = (happened: readonly Happened[], item: AgendaItemId, question: QuestionKey): number =>
  happened.findLast(
    ({ event, isUndone }) =>
      !isUndone && event.kind === 'vote.requested' && event.item === item && event.question === question,
  )?.sequence ?? refuse('room.no-vote')
