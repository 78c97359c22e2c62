import { describe, expect, it } from 'vitest'
import { orderContract, undoContract } from './room.contract.ts'

const id = '0f0f0f0f-0000-4000-8000-000000000001'
const accepts = (deed: object) => orderContract.safeParse({ clientId: id, deed }).success

describe('what may be sent to a room', () => {
  it.each([
    [{ kind: 'meeting.opened' }],
    [{ kind: 'item.opened', item: id }],
    [{ kind: 'person.arrived', person: id, atDistance: true }],
    [{ kind: 'proposal.made', item: id, proposal: id, form: 'counter', by: null, clauses: ['No'], reason: '' }],
    [{ kind: 'vote.closed', item: id, question: 'counter-12', broken: null }],
    [{ kind: 'text.saved', item: id, text: 'note', value: '' }],
  ])('is %j', (deed) => {
    expect(accepts(deed)).toBe(true)
  })

  it.each([
    ['a number of a § that the browser made up', { kind: 'item.opened', item: id, paragraph: 7 }],
    ['an event that the rules do not know', { kind: 'item.deleted', item: id }],
    ['a field beside those of the event', { kind: 'debate.closed', item: id, at: '2026-01-01' }],
    ['a person that is no id', { kind: 'person.left', person: 'chair' }],
    ['a choice that is none', { kind: 'ballot.cast', item: id, question: 'main', person: id, choice: 'maybe' }],
    ['half a vote', { kind: 'ballots.counted', item: id, question: 'main', yes: 1.5, no: 0, abstain: 0 }],
    [
      'a question with a name that could be anything',
      { kind: 'vote.closed', item: id, question: '__proto__', broken: null },
    ],
  ])('is not %s', (_, deed) => {
    expect(accepts(deed)).toBe(false)
  })

  it('is undone by its place in the row', () => {
    expect(undoContract.safeParse({ undo: 3 }).success).toBe(true)
    expect(undoContract.safeParse({ undo: 0 }).success).toBe(false)
  })
})
