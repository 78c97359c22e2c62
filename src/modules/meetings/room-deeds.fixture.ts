import { Refusal } from '../../shared/failure.ts'
import type { Choice } from './count.ts'
import { item, person, proposal } from './room.fixture.ts'
import type { Room } from './room.ts'
import { checkEvent } from './room-check.ts'
import type { ProposalForm, RoomEvent } from './room-event.ts'
import { placesFor } from './room-evolve.ts'
import { servingIn } from './serving.ts'

/** What is said in a room with one item, `i`, on the table. */

export const i = item('i')
export const of = (room: Room) => room.items[0]!
export const refusalOf = (room: Room, event: RoomEvent): string | undefined => {
  try {
    checkEvent(room, event)
    return undefined
  } catch (failure) {
    if (failure instanceof Refusal) return failure.code
    throw failure
  }
}
export const makes = (name: string, form: ProposalForm, by: string | null = 's2'): RoomEvent => ({
  kind: 'proposal.made',
  item: i,
  proposal: proposal(name),
  form,
  by: by === null ? null : person(by),
  clauses: form === 'rejection' ? [] : [`Do ${name}`],
  reason: form === 'referral-back' || form === 'postponement' ? 'More must be known' : '',
})
export const closed: RoomEvent = { kind: 'debate.closed', item: i }
export const decided: RoomEvent = { kind: 'item.decided', item: i }
export const acclaims = (question: string, answer: 'yes' | 'no'): RoomEvent => ({
  kind: 'question.acclaimed',
  item: i,
  question,
  answer,
})
export const asksVote = (question: string, by = 'chair'): RoomEvent => ({
  kind: 'vote.requested',
  item: i,
  question,
  by: person(by),
})
export const casts = (question: string, name: string, choice: Choice): RoomEvent => ({
  kind: 'ballot.cast',
  item: i,
  question,
  person: person(name),
  choice,
})
export const closes = (question: string, broken: 'yes' | 'no' | null = null): RoomEvent => ({
  kind: 'vote.closed',
  item: i,
  question,
  broken,
})
export const names = (room: Room) => servingIn(placesFor(room, of(room)))
