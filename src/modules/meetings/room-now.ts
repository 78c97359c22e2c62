import type { PersonId } from '../../shared/ids.ts'
import { type Ballot, type Tally, tally, type VoteResult } from './count.ts'
import { membersOf } from './mandate.ts'
import type { HeldMeeting } from './meeting.ts'
import { openQuestion } from './question-order.ts'
import { itemIn, presentIn, type Room } from './room.ts'
import { isSecret } from './room-check.ts'
import type { AgendaItemId, QuestionKey } from './room-event.ts'
import { eligibleFor, placesFor } from './room-evolve.ts'
import { servingIn } from './serving.ts'

/** What those who follow a meeting are told each time something has happened: small enough to send to a thousand. */
export interface RoomNow {
  readonly stage: Room['stage']
  /** Of the last event. */
  readonly sequence: number
  readonly present: number
  readonly serving: number
  readonly places: number
  readonly item: {
    readonly id: AgendaItemId
    readonly paragraph: number | null
    /** Empty when it is secret to the reader. */
    readonly title: string
    readonly outcome: string | null
  } | null
  readonly vote: VoteNow | null
}

export interface VoteNow {
  readonly question: QuestionKey
  readonly isSecret: boolean
  readonly tally: Tally
  /** Who has voted how since the reader was last told; all of them the first time. */
  readonly given: readonly Ballot[]
  readonly result: VoteResult | null
}

/** @param known the votes the reader has been told of */
export function roomNow({ agenda, room, happened }: HeldMeeting, known: ReadonlyMap<PersonId, string>): RoomNow {
  const item = room.current === null ? undefined : itemIn(room, room.current)
  return {
    stage: room.stage,
    sequence: happened.at(-1)?.sequence ?? 0,
    present: presentIn(room).size,
    serving: servingIn(placesFor(room, item ?? null)).length,
    places: membersOf(room.composition).length,
    item: item
      ? {
          id: item.id,
          paragraph: item.paragraph,
          title: agenda.find((one) => one.id === item.id)?.title ?? '',
          outcome: item.outcome,
        }
      : null,
    vote: item ? voteNow(room, item, known) : null,
  }
}

/** The vote that is under way, or the one just counted while the item lies on the table. */
function voteNow(
  room: Room,
  item: NonNullable<ReturnType<typeof itemIn>>,
  known: ReadonlyMap<PersonId, string>,
): VoteNow | null {
  const open = openQuestion(item)
  const voted = Object.entries(item.answers).filter(([, { vote }]) => vote !== null)
  const [question, answering] = voted.find(([key]) => key === open?.key) ?? voted.at(-1) ?? []
  if (question === undefined || !answering?.vote) return null
  const { ballots, counted } = answering.vote
  const secret = isSecret(item, question)
  const eligible = answering.result ? answering.eligible : eligibleFor(room, item)
  const mine = ballots.filter((ballot) => eligible.includes(ballot.person))
  return {
    question,
    isSecret: secret,
    tally: answering.result ?? counted ?? tally(mine, eligible),
    given: secret ? [] : mine.filter((ballot) => known.get(ballot.person) !== `${question} ${ballot.choice}`),
    result: answering.result,
  }
}

/** What the reader knows after having been told. */
export function withTold(known: ReadonlyMap<PersonId, string>, { vote }: RoomNow): ReadonlyMap<PersonId, string> {
  if (!vote || vote.given.length === 0) return known
  return new Map([...known, ...vote.given.map(({ person, choice }) => [person, `${vote.question} ${choice}`] as const)])
}
