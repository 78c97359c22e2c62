import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aBoard, aRoom, arrives, happens, person } from './room.fixture.ts'
import { acclaims, closed, decided, i, names, of, refusalOf } from './room-deeds.fixture.ts'
import type { RoomEvent } from './room-event.ts'
import { placesFor } from './room-evolve.ts'
import { servingIn } from './serving.ts'

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
