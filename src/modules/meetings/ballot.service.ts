import type { Context, Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { saveBallot } from './ballot.store.ts'
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
  await ctx.write('ballot.cast', id, async (tx) => {
    await shareRoom(tx, id)
    const { room, voters, votes } = await readVoting(tx, id)
    ctx.must(mayCastBallot, { voters })
    const person = ctx.actor.person as PersonId
    const { clientId, ...given } = ballot
    const vote = votes.get(voteKey(ballot.item, ballot.question))
    if (!vote?.eligible.has(person)) {
      checkEvent(room, { kind: 'ballot.cast', ...given, person })
      refuse('room.no-vote')
    }
    await saveBallot(tx, id, { ...given, clientId, person, vote: vote.sequence, castAt: ctx.now() })
    return [null, { ...given, person }]
  })
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
  readonly voters: readonly PersonId[]
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
  const voters = room.composition.mandates.map((mandate) => mandate.person)
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
