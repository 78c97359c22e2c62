import { describe, expect, it } from 'vitest'
import { orderContract } from '../room.contract.ts'
import type { RoomDeed } from '../room-order.ts'
import { clausesOf, deedOf } from './room-form.ts'

const id = '11111111-1111-4111-8111-111111111111'
const other = '22222222-2222-4222-8222-222222222222'

const read = (fields: Record<string, string | readonly string[]>): RoomDeed => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  return deedOf(form, () => other)
}

const forms: readonly Record<string, string | readonly string[]>[] = [
  { kind: 'meeting.opened' },
  { kind: 'meeting.closed' },
  { kind: 'meeting.adjourned' },
  { kind: 'meeting.resumed' },
  { kind: 'person.arrived', person: id, atDistance: 'yes' },
  { kind: 'person.left', person: id },
  { kind: 'guest.arrived', name: 'IT-chef', role: 'föredragande', atDistance: 'yes' },
  { kind: 'chair.taken', person: id },
  { kind: 'approver.chosen', person: id },
  { kind: 'item.opened', item: id },
  { kind: 'conflict.declared', item: id, person: id, reason: 'Kin' },
  { kind: 'conflict.lifted', item: id, person: id },
  { kind: 'proposal.made', item: id, form: 'counter', person: id, clauses: 'One', reason: '' },
  { kind: 'proposal.supported', item: id, proposal: id, person: id },
  { kind: 'proposal.withdrawn', item: id, proposal: id },
  { kind: 'debate.closed', item: id },
  { kind: 'order.accepted', item: id, counters: [id, other] },
  { kind: 'question.acclaimed', item: id, question: 'main', answer: 'yes' },
  { kind: 'vote.requested', item: id, question: 'today-2', person: id },
  { kind: 'ballot.cast', item: id, question: 'main', person: id, choice: 'abstain' },
  { kind: 'ballots.counted', item: id, question: 'main', yes: '3', no: '2', abstain: '0' },
  { kind: 'vote.closed', item: id, question: 'main', broken: '' },
  { kind: 'vote.closed', item: id, question: 'main', broken: 'no' },
  { kind: 'dissent.entered', item: id, person: id, text: 'Too dear' },
  { kind: 'statement.entered', item: id, person: id, text: 'Noted' },
  { kind: 'item.decided', item: id },
  { kind: 'item.set-aside', item: id },
  { kind: 'item.approved-at-once', item: id },
  { kind: 'item.withdrawn', item: id, reason: 'Not ready' },
  { kind: 'text.saved', item: id, text: 'note', value: ' As written \n' },
]

describe('a form of the room', () => {
  it.each(forms.map((fields) => [fields.kind, fields] as const))(
    '%s is an order the contract takes',
    (kind, fields) => {
      const deed = read(fields)
      expect(deed.kind).toBe(kind)
      expect(orderContract.safeParse({ clientId: id, deed })).toMatchObject({ success: true })
    },
  )
  it('covers every kind of deed there is', () => {
    const known = orderContract.shape.deed.options.map((option) => option.shape.kind.value)
    expect(new Set(forms.map((fields) => fields.kind))).toEqual(new Set(known))
  })
  it('keeps a text as it was written, spaces too', () => {
    expect(read({ kind: 'text.saved', item: id, text: 'note', value: ' a \n' })).toMatchObject({ value: ' a \n' })
  })
  it('gives a new proposal an id of its own', () => {
    expect(read({ kind: 'proposal.made', item: id, form: 'rejection', person: '' })).toMatchObject({
      proposal: other,
      by: null,
      clauses: [],
    })
  })
  it('does not turn letters into votes', () => {
    const deed = read({ kind: 'ballots.counted', item: id, question: 'main', yes: 'x', no: '2', abstain: '' })
    expect(orderContract.safeParse({ clientId: id, deed }).success).toBe(false)
  })
  it.each([
    ['One\n\nTwo', ['One', 'Two']],
    ['1. One\n2. Two', ['One', 'Two']],
    ['One line\nthat goes on', ['One line that goes on']],
    ['  \n\n ', []],
  ])('%j is the clauses %j', (text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses)
  })
})
