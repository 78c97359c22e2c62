import { describe, expect, it } from 'vitest'
import { aBoard, aPlan, aRoom, arrives, happens, person } from './room.fixture.ts'
import { emptyRoom } from './room.ts'
import { acclaims, closed, decided, i, of, refusalOf } from './room-deeds.fixture.ts'
import type { RoomEvent } from './room-event.ts'

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
  it('goes on when an item is set aside undecided, which keeps its number and can be taken up again', () => {
    const aside = happens(aRoom(), { kind: 'item.set-aside', item: i })
    expect(aside.current).toBeNull()
    expect(of(aside)).toMatchObject({ paragraph: of(aRoom()).paragraph, outcome: null })
    expect(refusalOf(aside, { kind: 'item.set-aside', item: i })).toBe('room.item-not-opened')
    expect(refusalOf(aside, { kind: 'meeting.closed' })).toBeUndefined()
    expect(refusalOf(aside, { kind: 'item.opened', item: i, paragraph: 1 })).toBeUndefined()
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
