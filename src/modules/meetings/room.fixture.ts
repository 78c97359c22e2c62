import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import type { BodyKind } from './decision-rules.ts'
import type { Composition, Mandate, MandateId } from './mandate.ts'
import { emptyRoom, type ItemPlan, type Room } from './room.ts'
import { checkEvent } from './room-check.ts'
import type { AgendaItemId, ProposalId, RoomEvent } from './room-event.ts'
import { evolve } from './room-evolve.ts'

export const person = (name: string): PersonId => name as PersonId
export const item = (name: string): AgendaItemId => name as AgendaItemId
export const proposal = (name: string): ProposalId => name as ProposalId

export const aMandate = (name: string, party: string, change: Partial<Mandate> = {}): Mandate => ({
  id: `m-${name}` as MandateId,
  body: 'board' as UnitId,
  person: person(name),
  name,
  party,
  post: 'member',
  order: 1,
  from: day('2023-01-01'),
  until: null,
  ...change,
})

/** Five members of two parties, three substitutes. */
export const aBoard: Composition = {
  mandates: [
    aMandate('chair', 'S', { post: 'chair' }),
    aMandate('vice', 'M', { post: 'first-vice-chair' }),
    aMandate('s2', 'S', { order: 2 }),
    aMandate('s3', 'S', { order: 3 }),
    aMandate('m2', 'M', { order: 2 }),
    aMandate('sub-s1', 'S', { post: 'substitute', order: 1 }),
    aMandate('sub-s2', 'S', { post: 'substitute', order: 2 }),
    aMandate('sub-m1', 'M', { post: 'substitute', order: 1 }),
  ],
  callOrder: [
    { party: 'S', next: ['M'] },
    { party: 'M', next: ['S'] },
  ],
}

export const aPlan = (change: Partial<ItemPlan> = {}): ItemPlan => ({
  id: item('i'),
  matter: 'ordinary',
  isProposedOnward: false,
  wasHeldByMinority: false,
  clauses: ['Approve the plan'],
  ...change,
})

export const happens = (room: Room, ...events: RoomEvent[]): Room =>
  events.reduce((now, event, index) => {
    checkEvent(now, event)
    return evolve(now, event, `2026-03-12T13:${String(index).padStart(2, '0')}:00Z`)
  }, room)

export const arrives = (name: string, atDistance = false): RoomEvent => ({
  kind: 'person.arrived',
  person: person(name),
  atDistance,
})

/** A meeting under way with the named people, the one item on the table. */
export function aRoom(
  people: readonly string[] = ['chair', 'vice', 's2', 's3', 'm2'],
  plan: Partial<ItemPlan> = {},
  body: BodyKind = 'committee',
): Room {
  return happens(
    emptyRoom(body, aBoard, [aPlan(plan)]),
    ...people.map((name) => arrives(name)),
    { kind: 'meeting.opened' },
    { kind: 'item.opened', item: item('i'), paragraph: 41 },
  )
}
