import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import type { Choice } from './count.ts'
import { minorityNeeded } from './decision-rules.ts'
import { openQuestion, questionsOf } from './question-order.ts'
import { aBoard, aPlan, aRoom, arrives, happens, item, person, proposal } from './room.fixture.ts'
import { emptyRoom, preparedProposal, type Room } from './room.ts'
import { checkEvent } from './room-check.ts'
import type { ProposalForm, RoomEvent } from './room-event.ts'
import { eligibleFor, placesFor } from './room-evolve.ts'
import { servingIn } from './serving.ts'

const i = item('i')
const of = (room: Room) => room.items[0]!
const refusalOf = (room: Room, event: RoomEvent): string | undefined => {
  try {
    checkEvent(room, event)
    return undefined
  } catch (failure) {
    if (failure instanceof Refusal) return failure.code
    throw failure
  }
}
const makes = (name: string, form: ProposalForm, by: string | null = 's2'): RoomEvent => ({
  kind: 'proposal.made',
  item: i,
  proposal: proposal(name),
  form,
  by: by === null ? null : person(by),
  clauses: form === 'rejection' ? [] : [`Do ${name}`],
  reason: form === 'referral-back' || form === 'postponement' ? 'More must be known' : '',
})
const closed: RoomEvent = { kind: 'debate.closed', item: i }
const decided: RoomEvent = { kind: 'item.decided', item: i }
const acclaims = (question: string, answer: 'yes' | 'no'): RoomEvent => ({
  kind: 'question.acclaimed',
  item: i,
  question,
  answer,
})
const asksVote = (question: string, by = 'chair'): RoomEvent => ({
  kind: 'vote.requested',
  item: i,
  question,
  by: person(by),
})
const casts = (question: string, name: string, choice: Choice): RoomEvent => ({
  kind: 'ballot.cast',
  item: i,
  question,
  person: person(name),
  choice,
})
const closes = (question: string, broken: 'yes' | 'no' | null = null): RoomEvent => ({
  kind: 'vote.closed',
  item: i,
  question,
  broken,
})
const names = (room: Room) => servingIn(placesFor(room, of(room)))

describe('who serves', () => {
  it('a missing member is replaced by the first substitute of the same party', () => {
    expect(names(aRoom(['chair', 'vice', 's2', 'm2', 'sub-s2', 'sub-s1']))).toEqual([
      'chair',
      'vice',
      'm2',
      's2',
      'sub-s1',
    ])
  })
  it('a substitute of another party is called when the own party has none', () => {
    expect(names(aRoom(['chair', 's2', 's3', 'm2', 'sub-s1']))).toContain('sub-s1')
  })
  it('a substitute who has begun goes before one higher on the list who came later', () => {
    const room = happens(aRoom(['chair', 'vice', 's2', 'm2', 'sub-s2']), arrives('sub-s1'))
    expect(names(room)).toContain('sub-s2')
    expect(names(room)).not.toContain('sub-s1')
  })
  it('a late member takes the place back', () => {
    const room = happens(aRoom(['chair', 'vice', 's2', 'm2', 'sub-s1']), arrives('s3'))
    expect(names(room)).toContain('s3')
    expect(names(room)).not.toContain('sub-s1')
  })
  it('whoever left for another reason than a conflict may come back, but not serve, the same day', () => {
    const room = happens(aRoom(), { kind: 'person.left', person: person('s3') }, arrives('s3'))
    expect(names(room)).not.toContain('s3')
  })
  it('a conflict of interest lasts for its item alone', () => {
    const room = happens(aRoom(['chair', 'vice', 's2', 's3', 'm2', 'sub-s1']), {
      kind: 'conflict.declared',
      item: i,
      person: person('s3'),
      reason: 'Own company',
    })
    expect(names(room)).toContain('sub-s1')
    expect(names(room)).not.toContain('s3')
    const after = happens(room, closed, acclaims('main', 'yes'), decided)
    expect(servingIn(placesFor(after, null))).toContain('s3')
    expect(after.items[0]?.places.map((place) => place.servedBy)).toContain('sub-s1')
    expect(after.items[0]?.others).not.toContain('s3')
  })
  it('nobody ever serves in two places, and never more than there are places', () => {
    const everybody = aBoard.mandates.map((mandate) => mandate.person)
    fc.assert(
      fc.property(
        fc.subarray(everybody, { minLength: 0 }),
        fc.array(
          fc.record({ who: fc.constantFrom(...everybody), deed: fc.constantFrom('arrive', 'leave', 'conflict') }),
        ),
        (start, later) => {
          let room = aRoom(start as string[])
          for (const { who, deed } of later) {
            const event: RoomEvent =
              deed === 'arrive'
                ? arrives(who)
                : deed === 'leave'
                  ? { kind: 'person.left', person: who }
                  : { kind: 'conflict.declared', item: i, person: who, reason: 'Kin' }
            if (refusalOf(room, event) === undefined) room = happens(room, event)
            const serving = names(room)
            expect(new Set(serving).size).toBe(serving.length)
            expect(serving.length).toBeLessThanOrEqual(5)
            for (const one of of(room).conflicts) expect(serving).not.toContain(one.person)
          }
        },
      ),
    )
  })
})

describe('quorum', () => {
  it.each([
    [['chair', 's2', 's3'], undefined],
    [['chair', 's2'], 'room.no-quorum'],
  ])('of five places %j give %s', (people, refusal) => {
    expect(refusalOf(happens(aRoom(people), closed), acclaims('main', 'yes'))).toBe(refusal)
  })
  const conflict = (name: string): RoomEvent => ({
    kind: 'conflict.declared',
    item: i,
    person: person(name),
    reason: 'Kin',
  })
  it('a committee that conflicts of interest make too small cannot decide, a council can', () => {
    const people = ['chair', 'vice', 's2', 's3', 'm2']
    const events = [conflict('vice'), conflict('s3'), conflict('m2'), closed]
    expect(refusalOf(happens(aRoom(people), ...events), acclaims('main', 'yes'))).toBe('room.no-quorum')
    expect(refusalOf(happens(aRoom(people, {}, 'council'), ...events), acclaims('main', 'yes'))).toBeUndefined()
  })
})

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

describe('votes', () => {
  const voting = (people?: readonly string[], plan = {}, body: 'council' | 'committee' = 'committee') =>
    happens(aRoom(people, plan, body), makes('no', 'rejection'), closed, asksVote('main'))

  it('a tie waits for the chair, whose vote decides', () => {
    const room = happens(
      voting(['chair', 'vice', 's2', 'm2']),
      casts('main', 'chair', 'yes'),
      casts('main', 's2', 'yes'),
      casts('main', 'vice', 'no'),
      casts('main', 'm2', 'no'),
    )
    expect(refusalOf(room, closes('main'))).toBe('room.tie')
    const after = happens(room, closes('main', 'yes'), decided)
    expect(of(after).answers.main?.result).toMatchObject({ winner: 'yes', by: 'casting-vote', yes: 2, no: 2 })
  })
  it('a tie in an election is broken by lot, and its votes have no names', () => {
    const room = voting(['chair', 'vice', 's2', 'm2'], { matter: 'election' })
    expect(refusalOf(room, casts('main', 'chair', 'yes'))).toBe('room.vote-is-secret')
    const counted = happens(room, { kind: 'ballots.counted', item: i, question: 'main', yes: 2, no: 2, abstain: 0 })
    expect(refusalOf(counted, closes('main'))).toBe('room.tie')
    expect(of(happens(counted, closes('main', 'no'))).answers.main?.result).toMatchObject({ winner: 'no', by: 'lot' })
  })
  it('whoever is disqualified may not vote, propose or enter a dissent', () => {
    const room = happens(aRoom(), { kind: 'conflict.declared', item: i, person: person('m2'), reason: 'Kin' })
    expect(refusalOf(room, makes('a', 'counter', 'm2'))).toBe('room.disqualified')
    const asked = happens(room, closed, asksVote('main'))
    expect(refusalOf(asked, casts('main', 'm2', 'no'))).toBe('room.disqualified')
    const after = happens(asked, casts('main', 'chair', 'yes'), closes('main'), decided)
    expect(refusalOf(after, { kind: 'dissent.entered', item: i, person: person('m2'), text: '' })).toBe(
      'room.dissent-needs-part',
    )
  })
  it('a substitute who does not serve may not vote', () => {
    expect(refusalOf(voting(['chair', 'vice', 's2', 's3', 'm2', 'sub-s1']), casts('main', 'sub-s1', 'yes'))).toBe(
      'room.not-serving',
    )
  })
  it('a second vote of the same person replaces the first', () => {
    const room = happens(voting(), casts('main', 'chair', 'yes'), casts('main', 'chair', 'no'), closes('main'))
    expect(of(room).answers.main?.result).toMatchObject({ yes: 0, no: 1, absent: 4 })
  })
  it('a third of the council can have a matter referred back against the majority, once', () => {
    const held = (wasHeldByMinority: boolean, body: 'council' | 'committee') =>
      happens(
        aRoom(undefined, { wasHeldByMinority }, body),
        makes('r', 'referral-back'),
        closed,
        asksVote('today'),
        ...['chair', 's2', 's3'].map((name) => casts('today', name, 'yes')),
        ...['vice', 'm2'].map((name) => casts('today', name, 'no')),
        closes('today'),
      )
    expect(of(held(false, 'council')).answers.today?.result).toMatchObject({ winner: 'no', by: 'minority' })
    expect(of(held(true, 'council')).answers.today?.result).toMatchObject({ winner: 'yes', by: 'majority' })
    expect(of(held(false, 'committee')).answers.today?.result).toMatchObject({ winner: 'yes', by: 'majority' })
  })
  it.each([
    [3, 1],
    [4, 2],
    [35, 12],
    [41, 14],
  ])('of %i present %i are a minority that can hold a matter', (present, needed) => {
    expect(minorityNeeded('council', present)).toBe(needed)
  })
  it('two thirds of those present refuse a referendum, and fewer do not', () => {
    const result = (yes: readonly string[]) =>
      of(
        happens(
          voting(undefined, { matter: 'refuse-referendum' }, 'council'),
          ...yes.map((name) => casts('main', name, 'yes')),
          closes('main'),
        ),
      ).answers.main?.result
    expect(result(['chair', 'vice', 's2', 's3'])).toMatchObject({ winner: 'yes', by: 'majority' })
    expect(result(['chair', 'vice', 's2'])).toMatchObject({ winner: 'no', by: 'too-few' })
  })

  it('no vote is lost: what is counted and who stayed away add up to those who could vote', () => {
    const everybody = aBoard.mandates.map((mandate) => mandate.person as string)
    fc.assert(
      fc.property(
        fc.subarray(everybody, { minLength: 3 }),
        fc.array(fc.tuple(fc.constantFrom(...everybody), fc.constantFrom<Choice>('yes', 'no', 'abstain'))),
        fc.constantFrom<'yes' | 'no'>('yes', 'no'),
        (people, ballots, broken) => {
          const start = happens(aRoom(people), closed)
          fc.pre(names(start).length >= 3)
          let room = happens(start, asksVote('main', names(start)[0]))
          const last = new Map<string, Choice>()
          for (const [name, choice] of ballots) {
            const event = casts('main', name, choice)
            if (refusalOf(room, event) !== undefined) continue
            room = happens(room, event)
            last.set(name, choice)
          }
          const eligible = eligibleFor(room, of(room))
          const result = of(happens(room, closes('main', broken))).answers.main!.result!
          for (const choice of ['yes', 'no', 'abstain'] as const)
            expect(result[choice]).toBe([...last.values()].filter((one) => one === choice).length)
          expect(result.yes + result.no + result.abstain + result.absent).toBe(eligible.length)
          expect(result.winner).toBe(result.yes === result.no ? broken : result.yes > result.no ? 'yes' : 'no')
        },
      ),
    )
  })

  it('every proposal can win, whatever the order they are put in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.nat(), fc.boolean(), (counters, seed, withRejection) => {
        const made = Array.from({ length: counters }, (_, n) => makes(`c${n}`, 'counter'))
        const order = made
          .map((_, n) => proposal(`c${n}`))
          .sort((a, b) => ((seed + a.charCodeAt(1) * 7) % 5) - ((seed + b.charCodeAt(1) * 7) % 5))
        const goals = [preparedProposal(i), ...order, ...(withRejection ? [proposal('nay')] : [])]
        for (const goal of goals) {
          let room = happens(aRoom(), ...made, ...(withRejection ? [makes('nay', 'rejection')] : []), closed, {
            kind: 'order.accepted',
            item: i,
            counters: order,
          })
          for (let question = openQuestion(of(room)); question; question = openQuestion(of(room)))
            room = happens(
              room,
              acclaims(question.key, question.yes === goal ? 'yes' : question.no === goal ? 'no' : 'yes'),
            )
          const after = of(happens(room, decided))
          if (goal === 'nay') expect(after.outcome).toBe('rejected')
          else expect(after.decision).toEqual(of(room).proposals.find((one) => one.id === goal)!.clauses)
        }
      }),
    )
  })
})

describe('the meeting', () => {
  it('cannot be closed with an item on the table', () => {
    expect(refusalOf(aRoom(), { kind: 'meeting.closed' })).toBe('room.item-on-the-table')
  })
  it('takes nothing up before it is opened or while it is adjourned', () => {
    const planned = happens(emptyRoom('committee', aBoard, [aPlan()]), arrives('chair'))
    const open: RoomEvent = { kind: 'item.opened', item: i, paragraph: 1 }
    expect(refusalOf(planned, open)).toBe('room.not-opened')
    expect(refusalOf(happens(planned, { kind: 'meeting.opened' }, { kind: 'meeting.adjourned' }), open)).toBe(
      'room.adjourned',
    )
  })
  it('a decision is not made twice, and not while a question is open', () => {
    const room = happens(aRoom(), closed)
    expect(refusalOf(room, decided)).toBe('room.question-open')
    const after = happens(room, acclaims('main', 'yes'), decided)
    expect(refusalOf(after, decided)).toBe('room.item-decided')
  })
  it('a dissent comes before the meeting closes', () => {
    const dissent: RoomEvent = { kind: 'dissent.entered', item: i, person: person('m2'), text: 'No' }
    const room = happens(aRoom(), closed, acclaims('main', 'yes'), decided)
    expect(of(happens(room, dissent)).dissents).toHaveLength(1)
    expect(refusalOf(happens(room, { kind: 'meeting.closed' }), dissent)).toBe('room.closed')
  })
})
