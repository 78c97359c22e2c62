import { describe, expect, it } from 'vitest'
import { aRoom, arrives, happens, item, person, proposal } from './room.fixture.ts'
import type { Room } from './room.ts'
import type { RoomEvent } from './room-event.ts'
import {
  askedQuestions,
  guestsIn,
  itemOnTable,
  mayHappen,
  nextItem,
  openVote,
  ownVote,
  quorumOf,
  refusalOf,
  rollCall,
  stageOf,
  votersIn,
} from './room-view.ts'

const i = item('i')
const everybody = ['chair', 'vice', 's2', 's3', 'm2']
const of = (room: Room) => room.items[0]!
const row = (room: Room, name: string) => rollCall(room).find((one) => one.person === person(name))!
const conflict = (name: string): RoomEvent => ({
  kind: 'conflict.declared',
  item: i,
  person: person(name),
  reason: 'Kin',
})
const closed: RoomEvent = { kind: 'debate.closed', item: i }
const asks: RoomEvent = { kind: 'vote.requested', item: i, question: 'main', by: person('vice') }
const casts = (name: string, choice: 'yes' | 'no' | 'abstain'): RoomEvent => ({
  kind: 'ballot.cast',
  item: i,
  question: 'main',
  person: person(name),
  choice,
})
const counter: RoomEvent = {
  kind: 'proposal.made',
  item: i,
  proposal: proposal('c'),
  form: 'counter',
  by: person('vice'),
  clauses: ['Another plan'],
  reason: '',
}

describe('the roll call', () => {
  it('names members before substitutes, each once', () => {
    const names = rollCall(aRoom()).map((one) => one.name)
    expect(names.slice(0, 5).toSorted()).toEqual(everybody.toSorted())
    expect(new Set(names).size).toBe(names.length)
  })
  it('says in whose place a substitute serves', () => {
    const room = aRoom(['chair', 'vice', 's2', 'm2', 'sub-s1'])
    expect(row(room, 'sub-s1').serves).toEqual({ insteadOf: 's3' })
    expect(row(room, 's3')).toMatchObject({ attendance: 'absent', serves: null })
    expect(row(room, 'chair').serves).toBe('own')
  })
  it('tells who is at a distance, who has left and who may not serve again', () => {
    const away: RoomEvent = { kind: 'person.left', person: person('s2') }
    const room = happens(aRoom(everybody.slice(0, 4)), arrives('m2', true), away)
    expect(row(room, 'm2').attendance).toBe('at-distance')
    expect(row(room, 's2').attendance).toBe('left')
    expect(row(happens(room, arrives('s2')), 's2')).toMatchObject({
      attendance: 'present',
      serves: null,
      mayNotServeAgain: true,
    })
  })
  it('takes whoever has a conflict of interest out of serving', () => {
    expect(row(happens(aRoom(), conflict('s3')), 's3')).toMatchObject({ isDisqualified: true, serves: null })
  })
  it('keeps those without a mandate apart', () => {
    expect(guestsIn(happens(aRoom(), arrives('official'))).map((one) => one.person)).toEqual(['official'])
  })
})

describe('quorum in words', () => {
  it('counts places, not people', () => {
    expect(quorumOf(aRoom([...everybody, 'sub-s1']))).toMatchObject({ serving: 5, places: 5, holds: true })
    expect(quorumOf(aRoom(['chair', 'vice']))).toMatchObject({ serving: 2, holds: false, paragraph: 'KL 6 kap. 27 §' })
  })
  it('is excused in a council that only conflicts of interest make too few, never in a committee', () => {
    const conflicts = [conflict('vice'), conflict('s3'), conflict('m2')]
    expect(quorumOf(happens(aRoom(everybody, {}, 'council'), ...conflicts))).toMatchObject({
      holds: true,
      isExcused: true,
    })
    expect(quorumOf(happens(aRoom(), ...conflicts))).toMatchObject({ holds: false, isExcused: false })
  })
})

describe('what may happen', () => {
  it('is asked of the rules, and the refusal has its code', () => {
    expect(refusalOf(aRoom(), asks)).toBe('room.debate-open')
    expect(mayHappen(happens(aRoom(), closed), asks)).toBe(true)
  })
  it('goes from debate by question and vote to a decision', () => {
    const debate = aRoom()
    const asked = happens(debate, closed)
    const vote = happens(asked, asks)
    const settled = happens(asked, { kind: 'question.acclaimed', item: i, question: 'main', answer: 'yes' })
    const decided = happens(settled, { kind: 'item.decided', item: i })
    expect([debate, asked, vote, settled, decided].map((room) => stageOf(room, of(room)))).toEqual([
      'debate',
      'questions',
      'vote',
      'settled',
      'decided',
    ])
    expect(itemOnTable(decided)).toBeNull()
    expect(nextItem(decided, null)).toBeNull()
    expect(nextItem(debate, null)?.id).toBe(i)
  })
})

describe('a vote under way', () => {
  const voting = happens(aRoom(), counter, closed, asks)
  it('has a row for each who may vote, and no more', () => {
    const room = happens(voting, casts('chair', 'yes'), casts('vice', 'no'))
    const vote = openVote(room, of(room))!
    expect(vote.voters).toHaveLength(5)
    expect(vote.voters.find((voter) => voter.name === 'vice')?.choice).toBe('no')
    expect(vote.tally).toEqual({ yes: 1, no: 1, abstain: 0, absent: 3 })
    expect(vote.tie).toBe('casting-vote')
  })
  it('is no tie once one side is larger, and then says how it stands', () => {
    const room = happens(voting, casts('chair', 'yes'))
    expect(openVote(room, of(room))).toMatchObject({ tie: null, result: { winner: 'yes', by: 'majority' } })
  })
  it('of an election shows no choices, and its tie is for the lot', () => {
    const secret = happens(aRoom(everybody, { matter: 'election' }), counter, closed, asks, {
      kind: 'ballots.counted',
      item: i,
      question: 'main',
      yes: 2,
      no: 2,
      abstain: 1,
    })
    const vote = openVote(secret, of(secret))!
    expect(vote.isSecret).toBe(true)
    expect(vote.voters.every((voter) => voter.choice === null)).toBe(true)
    expect(vote.tie).toBe('lot')
    expect(ownVote(secret, person('chair'))).toBeNull()
  })
  it('is given from an own device only by whoever serves', () => {
    expect(ownVote(voting, person('s2'))).toMatchObject({ choice: null, question: { key: 'main' } })
    expect(ownVote(voting, person('sub-m1'))).toBeNull()
    expect(ownVote(happens(aRoom(), closed), person('s2'))).toBeNull()
    expect(ownVote(happens(voting, casts('s2', 'abstain')), person('s2'))?.choice).toBe('abstain')
  })
  it('keeps how each voted when it is counted', () => {
    const room = happens(voting, ...everybody.map((name) => casts(name, name === 'vice' ? 'no' : 'yes')), {
      kind: 'vote.closed',
      item: i,
      question: 'main',
      broken: null,
    })
    expect(votersIn(room, of(room), 'main').filter((voter) => voter.choice === 'no')).toMatchObject([{ name: 'vice' }])
    expect(askedQuestions(of(room)).map(({ key, isOpen, isByVote }) => [key, isOpen, isByVote])).toEqual([
      ['main', false, true],
    ])
  })
})
