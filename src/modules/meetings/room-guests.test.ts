import { describe, expect, it } from 'vitest'
import { aBoard, aPlan, aRoom, arrives, happens, item, person } from './room.fixture.ts'
import { emptyRoom } from './room.ts'
import { acclaims, closed, decided, i, makes, of, refusalOf } from './room-deeds.fixture.ts'
import type { RoomEvent } from './room-event.ts'

describe('those without a mandate', () => {
  const guest = (name: string, change: object = {}): RoomEvent => ({
    kind: 'guest.arrived',
    person: person(name),
    name,
    role: 'speaker',
    atDistance: false,
    ...change,
  })

  it('are there for the §§ they were present at, and serve in none', () => {
    const second = { ...aPlan({ id: item('j') }) }
    const room = happens(
      emptyRoom('committee', aBoard, [aPlan(), second]),
      ...['chair', 'vice', 's2', 's3', 'm2'].map((name) => arrives(name)),
      guest('official', { name: ' Official ' }),
      { kind: 'meeting.opened' },
      { kind: 'item.opened', item: i, paragraph: 1 },
      closed,
      acclaims('main', 'yes'),
      decided,
      { kind: 'person.left', person: person('official') },
      { kind: 'item.opened', item: item('j'), paragraph: 2 },
      { kind: 'debate.closed', item: item('j') },
      { kind: 'question.acclaimed', item: item('j'), question: 'main', answer: 'yes' },
      { kind: 'item.decided', item: item('j') },
    )
    expect(room.guests).toEqual([{ person: 'official', name: 'Official', role: 'speaker' }])
    expect(room.items.map(({ others }) => others)).toEqual([['official'], []])
    expect(refusalOf(room, arrives('official'))).toBeUndefined()
  })

  it.each<[string, RoomEvent, string]>([
    ['a member', guest('s2'), 'room.guest-has-mandate'],
    ['somebody without a name', guest('x', { name: ' ' }), 'room.guest-unnamed'],
    ['somebody who has been named before', guest('x', { name: 'official' }), 'room.guest-known'],
  ])('are not %s', (_, event, refusal) => {
    expect(refusalOf(happens(aRoom(), guest('official')), event)).toBe(refusal)
  })

  it('neither propose, vote, preside nor are named once the meeting has closed', () => {
    const room = happens(aRoom(), guest('official'))
    for (const event of [
      makes('p', 'counter', 'official'),
      { kind: 'chair.taken', person: person('official') } as const,
    ])
      expect(refusalOf(room, event)).toBe('room.not-serving')
    const over = happens(room, closed, acclaims('main', 'yes'), decided, { kind: 'meeting.closed' })
    expect(refusalOf(over, guest('late'))).toBe('room.closed')
    expect(over.presence.find((one) => one.person === 'official')?.until).not.toBeNull()
  })

  it('are not counted as present at an item they are disqualified in', () => {
    const conflict: RoomEvent = {
      kind: 'conflict.declared',
      item: i,
      person: person('official'),
      reason: 'Own company',
    }
    const room = happens(aRoom(), guest('official'), conflict, closed, acclaims('main', 'yes'), decided)
    expect(of(room).others).toEqual([])
  })
})
