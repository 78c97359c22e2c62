import { describe, expect, it } from 'vitest'
import { openQuestion, questionsOf } from './question-order.ts'
import { aRoom, happens, proposal } from './room.fixture.ts'
import { preparedProposal } from './room.ts'
import { acclaims, closed, decided, i, makes, of, refusalOf } from './room-deeds.fixture.ts'

describe('order of questions', () => {
  it('a proposal to refer back is put first, and stops the item when it wins', () => {
    const room = happens(aRoom(), makes('r', 'referral-back'), makes('c', 'counter', 'm2'), closed)
    expect(openQuestion(of(room))).toMatchObject({ key: 'today', yes: 'today', no: 'r' })
    const after = happens(room, acclaims('today', 'no'), decided)
    expect(of(after)).toMatchObject({ outcome: 'referred-back', decision: ['Do r'] })
  })
  it('counter proposals meet each other before one of them meets the main proposal', () => {
    const room = happens(
      aRoom(),
      makes('a', 'counter'),
      makes('b', 'counter', 'm2'),
      makes('c', 'counter', 'vice'),
      closed,
      { kind: 'order.accepted', item: i, counters: [proposal('c'), proposal('a'), proposal('b')] },
      acclaims('counter-1', 'no'),
      acclaims('counter-2', 'yes'),
    )
    expect(questionsOf(of(room)).map((one) => [one.key, one.yes, one.no])).toEqual([
      ['counter-1', 'c', 'a'],
      ['counter-2', 'a', 'b'],
      ['main', preparedProposal(i), 'a'],
    ])
    expect(of(happens(room, acclaims('main', 'no'), decided)).decision).toEqual(['Do a'])
  })
  it('an order that leaves a proposal out is refused', () => {
    const room = happens(aRoom(), makes('a', 'counter'), makes('b', 'counter', 'm2'), closed)
    expect(refusalOf(room, { kind: 'order.accepted', item: i, counters: [proposal('a')] })).toBe(
      'room.order-incomplete',
    )
  })
  it('additions are put one by one after the main question, and each stands or falls by itself', () => {
    const room = happens(
      aRoom(),
      makes('x', 'addition'),
      makes('y', 'addition'),
      closed,
      acclaims('main', 'yes'),
      acclaims('addition-1', 'no'),
      acclaims('addition-2', 'yes'),
      decided,
    )
    expect(of(room).decision).toEqual(['Approve the plan', 'Do y'])
  })
  it('a withdrawn proposal is never put', () => {
    const room = happens(
      aRoom(),
      makes('a', 'counter'),
      { kind: 'proposal.withdrawn', item: i, proposal: proposal('a') },
      closed,
    )
    expect(questionsOf(of(room)).map((one) => one.no)).toEqual([null])
  })
  it('an item of information is noted without a question', () => {
    const room = happens(aRoom(undefined, { clauses: [] }), closed, decided)
    expect(of(room)).toMatchObject({ outcome: 'noted', decision: [] })
  })
  it('a preparing body proposes and does not decide', () => {
    const room = happens(aRoom(undefined, { isProposedOnward: true }), closed, acclaims('main', 'yes'), decided)
    expect(of(room).outcome).toBe('proposed')
  })
})
