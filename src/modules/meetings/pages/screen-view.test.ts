import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../../shared/ids.ts'
import { day } from '../../../shared/local-date.ts'
import { maskRoom } from '../masked-room.ts'
import type { AgendaItem, HeldMeeting } from '../meeting.ts'
import { aPlan, aRoom, happens, item, person } from '../room.fixture.ts'
import type { Room } from '../room.ts'
import type { Happened, MeetingId, RoomEvent } from '../room-event.ts'
import { fromOthers, roomOf, stateOf } from './room-state.ts'
import { screenOf } from './screen-view.ts'

const i = item('i')
const line = (change: Partial<AgendaItem> = {}): AgendaItem => ({
  ...aPlan(),
  meeting: 'm' as MeetingId,
  position: 1,
  kind: 'decision',
  title: 'The bridge by the mill',
  caseFile: null,
  summary: 'What it costs',
  proposesTo: null,
  rows: [],
  secrecyProvision: null,
  documents: [],
  isAddedLate: false,
  lateOn: null,
  lateReason: '',
  revision: 1,
  ...change,
})
const held = (room: Room, change: Partial<AgendaItem> = {}, happened: readonly Happened[] = []): HeldMeeting => ({
  meeting: {
    id: 'm' as MeetingId,
    body: 'board' as UnitId,
    bodyKind: 'committee',
    bodyKey: 'ks',
    day: day('2026-03-12'),
    startsAt: '13:15',
    place: 'Hall',
    status: 'open',
    isPublic: false,
    revision: 1,
  },
  agenda: [line(change)],
  happened,
  room,
})
const votes = (...choices: readonly (readonly [string, 'yes' | 'no'])[]): RoomEvent[] => [
  { kind: 'debate.closed', item: i },
  { kind: 'vote.requested', item: i, question: 'main', by: person('vice') },
  ...choices.map(
    ([name, choice]): RoomEvent => ({ kind: 'ballot.cast', item: i, question: 'main', person: person(name), choice }),
  ),
]

describe('the big screen', () => {
  it('shows the item, what is proposed, and each vote as it comes', () => {
    const view = screenOf(maskRoom(held(happens(aRoom(), ...votes(['chair', 'yes'], ['vice', 'no'], ['s2', 'yes'])))))
    expect(view.item).toMatchObject({ title: 'The bridge by the mill', isSecret: false })
    expect(view.item?.bars.map(({ count, share }) => [count, share])).toEqual([
      [2, 40],
      [1, 20],
      [0, 0],
    ])
    expect(view.item?.given).toMatch(/3.*5/)
  })
  it('never tells what a secret item is about, whoever has signed in to show it', () => {
    const room = happens(aRoom(), ...votes(['chair', 'yes']))
    const told = JSON.stringify(screenOf(maskRoom(held(room, { secrecyProvision: 'OSL 21 kap. 1 \u00a7' }))))
    for (const secret of ['bridge', 'costs', 'Approve the plan']) expect(told).not.toContain(secret)
    expect(told).toContain('OSL 21 kap. 1 \u00a7')
  })
  it('does not tell how a secret vote goes', () => {
    const room = happens(
      aRoom(undefined, { matter: 'election' }),
      { kind: 'debate.closed', item: i },
      { kind: 'vote.requested', item: i, question: 'main', by: person('vice') },
      { kind: 'ballots.counted', item: i, question: 'main', yes: 3, no: 2, abstain: 0 },
    )
    expect(screenOf(held(room)).item).toMatchObject({ bars: [], given: '', result: '' })
  })
  it('leaves the decision up between two items', () => {
    const room = happens(
      aRoom(),
      { kind: 'debate.closed', item: i },
      { kind: 'question.acclaimed', item: i, question: 'main', answer: 'yes' },
      { kind: 'item.decided', item: i },
    )
    expect(screenOf(held(room)).item).toMatchObject({ decision: ['Approve the plan'], proposals: [] })
  })
})

describe('the room as it crosses to a browser', () => {
  const events: readonly RoomEvent[] = [
    { kind: 'person.arrived', person: person('chair'), atDistance: false },
    { kind: 'person.arrived', person: person('vice'), atDistance: false },
    { kind: 'person.arrived', person: person('s2'), atDistance: false },
    { kind: 'meeting.opened' },
    { kind: 'item.opened', item: i, paragraph: 41 },
    ...votes(),
  ]
  const row = (all: readonly RoomEvent[]): Happened[] =>
    all.map((event, index) => ({ sequence: index + 1, at: '2026-03-12T13:00:00Z', event, isUndone: false }))
  it('is folded there to what it was, with the votes that are not events yet', () => {
    const room = happens(aRoom(['chair', 'vice', 's2']), ...votes(['s2', 'no']))
    const crossed = roomOf(JSON.parse(JSON.stringify(stateOf(held(room, {}, row(events))))))
    expect(crossed.items[0]?.answers.main?.vote?.ballots).toEqual([{ person: 's2', choice: 'no' }])
    expect(crossed.items[0]?.paragraph).toBe(41)
    expect([...crossed.seated.values()].toSorted()).toEqual(['chair', 's2', 'vice'])
  })
  it('tells what somebody else has written from what I have', () => {
    const before = stateOf(held(aRoom(), {}, row(events.slice(0, 2))))
    const after = stateOf(held(aRoom(), {}, row(events.slice(0, 4))))
    expect(fromOthers(before, after, ['person.arrived', 'meeting.opened'])).toEqual([])
    expect(fromOthers(before, after, ['person.arrived']).map((one) => one.event.kind)).toEqual(['meeting.opened'])
  })
})
