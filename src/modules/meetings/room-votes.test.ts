import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from './count.ts'
import { minorityNeeded } from './decision-rules.ts'
import { openQuestion } from './question-order.ts'
import { aBoard, aRoom, happens, person, proposal } from './room.fixture.ts'
import { preparedProposal } from './room.ts'
import {
  acclaims,
  asksVote,
  casts,
  closed,
  closes,
  decided,
  i,
  makes,
  names,
  of,
  refusalOf,
} from './room-deeds.fixture.ts'
import { eligibleFor } from './room-evolve.ts'

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
