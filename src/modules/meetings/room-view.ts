import { Refusal } from '../../shared/failure.ts'
import type { PersonId } from '../../shared/ids.ts'
import { type Ballot, type Choice, type Tally, tally, type VoteResult } from './count.ts'
import { decisionRules, hasQuorum } from './decision-rules.ts'
import { byPost, isMember, type Mandate, membersOf } from './mandate.ts'
import { type ChairQuestion, openQuestion, questionsOf } from './question-order.ts'
import { type Guest, type Item, itemIn, type Presence, type Room } from './room.ts'
import { checkEvent, isSecret } from './room-check.ts'
import type { QuestionKey, RoomEvent } from './room-event.ts'
import { eligibleFor, isDisqualified, placesFor, resultOf } from './room-evolve.ts'
import { servingIn } from './serving.ts'

/** What the pages of the room show of it: nothing here is stored, all of it is read from the events. */

export type Attendance = 'absent' | 'present' | 'at-distance' | 'left'

export interface PersonInRoom {
  readonly person: PersonId
  readonly name: string
  readonly party: string
  readonly post: Mandate['post']
  readonly attendance: Attendance
  /** Serves in the own place, or in whose place; null: does not serve. */
  readonly serves: 'own' | { readonly insteadOf: string } | null
  readonly isDisqualified: boolean
  /** Came back after leaving: may listen, not serve (KL 5 kap. 20 §). */
  readonly mayNotServeAgain: boolean
  readonly isChair: boolean
  readonly isApprover: boolean
}

/** The item on the table, if any. */
export const itemOnTable = (room: Room): Item | null =>
  room.current === null ? null : (itemIn(room, room.current) ?? null)

/** Everybody with a mandate, in the order of the roll call: members by post, then substitutes. */
export function rollCall(room: Room, item: Item | null = itemOnTable(room)): readonly PersonInRoom[] {
  const places = placesFor(room, item)
  const serving = new Map(places.flatMap((place) => (place.servedBy ? [[place.servedBy, place.mandate] as const] : [])))
  const seen = new Set<PersonId>()
  return [...room.composition.mandates].sort(memberFirst).flatMap((mandate) => {
    const { person } = mandate
    if (seen.has(person)) return []
    seen.add(person)
    const place = serving.get(person)
    return [
      {
        person,
        name: mandate.name,
        party: mandate.party,
        post: mandate.post,
        attendance: attendanceOf(room, person),
        serves: !place ? null : place.person === person ? ('own' as const) : { insteadOf: place.name },
        isDisqualified: item !== null && isDisqualified(item, person),
        mayNotServeAgain: room.departed.includes(person),
        isChair: room.chair === person,
        isApprover: room.approvers.includes(person),
      },
    ]
  })
}

const memberFirst = (one: Mandate, other: Mandate): number =>
  Number(isMember(other)) - Number(isMember(one)) || byPost(one, other)

function attendanceOf(room: Room, person: PersonId): Attendance {
  const spells = room.presence.filter((one: Presence) => one.person === person)
  const now = spells.find((one) => one.until === null)
  if (now) return now.atDistance ? 'at-distance' : 'present'
  return spells.length > 0 ? 'left' : 'absent'
}

export interface GuestInRoom extends Guest {
  readonly attendance: Attendance
  readonly isDisqualified: boolean
}

/** Those without a mandate who are or have been there, in the order they came; without a name when nobody gave one. */
export function guestsIn(room: Room, item: Item | null = itemOnTable(room)): readonly GuestInRoom[] {
  const named = [...room.composition.mandates, ...room.guests].map(({ person }) => person)
  const others = new Set(room.presence.map(({ person }) => person).filter((person) => !named.includes(person)))
  return [...room.guests, ...[...others].map((person) => ({ person, name: '', role: '' }))].map((guest) => ({
    ...guest,
    attendance: attendanceOf(room, guest.person),
    isDisqualified: item !== null && isDisqualified(item, guest.person),
  }))
}

export interface Quorum {
  readonly serving: number
  readonly places: number
  readonly holds: boolean
  /** Too few only because of conflicts of interest, and the council may decide all the same. */
  readonly isExcused: boolean
  readonly paragraph: string
}

/** More than half of the places (KL 5 kap. 45–46 §§, 6 kap. 27 §), for the item on the table or for the room as it is. */
export function quorumOf(room: Room, item: Item | null = itemOnTable(room)): Quorum {
  const places = membersOf(room.composition).length
  const count = (of: Item | null) => servingIn(placesFor(room, of)).length
  const serving = count(item)
  const rules = decisionRules[room.body]
  const isEnough = hasQuorum(serving, places)
  const isExcused =
    !isEnough &&
    item !== null &&
    rules.conflictExcusesQuorum.holds &&
    hasQuorum(count({ ...item, conflicts: [] }), places)
  return { serving, places, holds: isEnough || isExcused, isExcused, paragraph: rules.quorum.paragraph }
}

/** The code of the rule that says no; null when it may happen. Buttons ask this, so that they never guess. */
export function refusalOf(room: Room, event: RoomEvent): string | null {
  try {
    checkEvent(room, event)
    return null
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code
    throw thrown
  }
}

export const mayHappen = (room: Room, event: RoomEvent): boolean => refusalOf(room, event) === null

export interface Voter {
  readonly person: PersonId
  readonly name: string
  readonly party: string
  readonly choice: Choice | null
}

export interface VoteInProgress {
  readonly question: ChairQuestion
  readonly isSecret: boolean
  readonly voters: readonly Voter[]
  readonly tally: Tally
  /** What it would come to if it were closed now; undefined at a tie. */
  readonly result: VoteResult | undefined
  /** A tie that needs the chair's casting vote or a lot before it can be closed. */
  readonly tie: 'casting-vote' | 'lot' | null
}

/** The vote that is open on an item; null when none is. */
export function openVote(room: Room, item: Item): VoteInProgress | null {
  const question = openQuestion(item)
  const vote = question?.answering?.vote
  if (!question || !vote) return null
  const secret = isSecret(item, question.key)
  const eligible = eligibleFor(room, item)
  const cast = vote.ballots.filter((ballot) => eligible.includes(ballot.person))
  const counted = vote.counted ?? tally(cast, eligible)
  const result = resultOf(room, item, question.key)
  return {
    question,
    isSecret: secret,
    voters: votersOf(room, eligible, secret ? [] : cast),
    tally: counted,
    result,
    tie: result !== undefined ? null : secret ? 'lot' : 'casting-vote',
  }
}

const votersOf = (room: Room, eligible: readonly PersonId[], ballots: readonly Ballot[]): readonly Voter[] =>
  rollCall(room)
    .filter((one) => eligible.includes(one.person))
    .map(({ person, name, party }) => ({
      person,
      name,
      party,
      choice: ballots.find((ballot) => ballot.person === person)?.choice ?? null,
    }))

/** How each voted in a question that has been counted. */
export function votersIn(room: Room, item: Item, key: QuestionKey): readonly Voter[] {
  const answering = item.answers[key]
  if (!answering?.vote || isSecret(item, key)) return []
  return rollCall(room, item).flatMap(({ person, name, party }) =>
    answering.eligible.includes(person)
      ? [
          {
            person,
            name,
            party,
            choice: answering.vote?.ballots.find((ballot) => ballot.person === person)?.choice ?? null,
          },
        ]
      : [],
  )
}

/** Where an item stands: what the agenda marks it with. */
export type ItemStage = 'waiting' | 'debate' | 'questions' | 'vote' | 'settled' | 'decided'

export function stageOf(room: Room, item: Item): ItemStage {
  if (item.outcome !== null) return 'decided'
  if (room.current !== item.id) return 'waiting'
  if (!item.isDebateClosed) return 'debate'
  if (openVote(room, item)) return 'vote'
  return openQuestion(item) ? 'questions' : 'settled'
}

export interface AskedQuestion extends ChairQuestion {
  readonly isOpen: boolean
  readonly isByVote: boolean
}

/** The questions so far, the open one last: those behind it depend on its answer. */
export const askedQuestions = (item: Item): readonly AskedQuestion[] => {
  const open = openQuestion(item)
  return questionsOf(item).map((question) => ({
    ...question,
    isOpen: question.key === open?.key,
    isByVote: question.answering?.vote != null,
  }))
}

/** Whether somebody may vote from an own device now, and what was cast. */
export interface OwnVote {
  readonly item: Item
  readonly question: ChairQuestion
  readonly choice: Choice | null
}

export function ownVote(room: Room, person: PersonId): OwnVote | null {
  const item = itemOnTable(room)
  const vote = item && openVote(room, item)
  if (!item || !vote || vote.isSecret || room.stage !== 'open') return null
  const me = vote.voters.find((voter) => voter.person === person)
  return me ? { item, question: vote.question, choice: me.choice } : null
}

/** The next item nobody has decided, from one on. */
export function nextItem(room: Room, after: Item | null): Item | null {
  const from = after === null ? 0 : room.items.findIndex((item) => item.id === after.id) + 1
  return room.items.slice(from).find((item) => item.outcome === null) ?? null
}
