import { describe, expect, it } from 'vitest'
import { arrives, item, person } from '../meetings/room.fixture.ts'
import type { RoomEvent } from '../meetings/room-event.ts'
import { attendanceOf } from './attendance.ts'
import { aHeldMeeting, someFacts, theEvents } from './minutes.fixture.ts'

const guest = (key: string, name: string, role: string, atDistance = false): RoomEvent => ({
  kind: 'guest.arrived',
  person: person(key),
  name,
  role,
  atDistance,
})

/** The others present when these events come right before an item is taken up. */
function othersWith(before: string, ...events: readonly RoomEvent[]) {
  const isIt = (event: RoomEvent) => event.kind === 'item.opened' && event.item === item(before)
  const held = aHeldMeeting(theEvents.flatMap((event) => (isIt(event) ? [...events, event] : [event])))
  const numbered = held.room.items.flatMap(({ paragraph, ...one }) =>
    paragraph === null ? [] : [{ ...one, paragraph }],
  )
  const others = attendanceOf(someFacts('decision-last', held), numbered).find(({ kind }) => kind === 'others')
  return others?.people.map(({ name, notes }) => [name, ...notes].join(', '))
}

describe('the others present', () => {
  it('are told with what they came as, and with the §§ when they were not there for all', () => {
    const it = guest('it', 'IT-chef', 'föredragande')
    const insight = guest('insight', 'Insyn 1 (SD)', 'insynsplats', true)
    expect(othersWith('centre', it, insight)).toEqual([
      'Ekonomichef, §§ 84, 85',
      'Insyn 1 (SD), insynsplats, §§ 86–88, på distans',
      'IT-chef, föredragande, §§ 86–88',
    ])
  })

  it('are not told of at a § they had left before or are disqualified in', () => {
    const conflict = { kind: 'conflict.declared', item: item('rules'), person: person('it'), reason: 'Firma' } as const
    expect(othersWith('centre', guest('it', 'IT-chef', ''), conflict)).toContain('IT-chef, §§ 86, 88')
    const left = { kind: 'person.left', person: person('it') } as const
    const back = arrives('it')
    expect(othersWith('rules', guest('it', 'IT-chef', ''), left, back, left)).not.toContainEqual(
      expect.stringContaining('IT-chef'),
    )
  })
})
