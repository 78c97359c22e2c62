import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRoom, arrives, item, person } from '../room.fixture.ts'
import type { RoomDeed, RoomOrder } from '../room-order.ts'
import { dequeue, enqueue, projectRoom, type Queue, readQueue } from './room-queue.ts'

const i = item('i')
let number = 0
const order = (deed: RoomDeed): RoomOrder => ({ clientId: `order-${++number}`, deed })
const writes = (value: string, text: 'note' | 'treatment' = 'note') =>
  order({ kind: 'text.saved', item: i, text, value })
const at = '2026-03-12T13:00:00Z'

describe('the queue of a room', () => {
  it('keeps only the last of one text, in its place behind what was done before', () => {
    const first = writes('a')
    const leaves = order({ kind: 'person.left', person: person('s2') })
    const last = writes('ab')
    const queue = [first, leaves, last].reduce<Queue>((now, one) => enqueue(now, one, null), [])
    expect(queue).toEqual([leaves, last])
  })
  it('never replaces what is on its way', () => {
    const sent = writes('a')
    const later = writes('ab')
    expect(enqueue([sent], later, sent.clientId)).toEqual([sent, later])
  })
  it('holds texts of different kinds apart', () => {
    expect(enqueue([writes('a')], writes('b', 'treatment'), null)).toHaveLength(2)
  })
  it('loses no deed, and no last text, in whatever order they come and are sent', () => {
    const kinds = fc.constantFrom('deed', 'note', 'treatment', 'send')
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 60 }), (steps) => {
        const sent: RoomOrder[] = []
        const done: RoomOrder[] = []
        let queue: Queue = []
        for (const [index, step] of steps.entries()) {
          if (step === 'send') {
            const [head] = queue
            if (head) {
              sent.push(head)
              queue = dequeue(queue, head.clientId)
            }
            continue
          }
          const one = step === 'deed' ? order({ kind: 'meeting.adjourned' }) : writes(String(index), step)
          done.push(one)
          queue = enqueue(queue, one, queue[0]?.clientId ?? null)
        }
        const arrived = [...sent, ...queue]
        const deeds = (orders: readonly RoomOrder[]) => orders.filter((one) => one.deed.kind !== 'text.saved')
        expect(deeds(arrived)).toEqual(deeds(done))
        for (const text of ['note', 'treatment'] as const) {
          const last = (orders: readonly RoomOrder[]) =>
            orders.findLast(({ deed }) => deed.kind === 'text.saved' && deed.text === text)
          expect(last(arrived)).toEqual(last(done))
        }
      }),
    )
  })
  it('comes back from what a dead browser kept, and leaves what cannot be read', () => {
    const queue = [writes('a')]
    expect(readQueue(JSON.stringify(queue))).toEqual(queue)
    expect(readQueue('[{"clientId":1},{"deed":{}},null]')).toEqual([])
    expect(readQueue('{broken')).toEqual([])
    expect(readQueue(null)).toEqual([])
  })
})

describe('the room before the server has answered', () => {
  it('shows what waits as done', () => {
    const room = projectRoom(aRoom(['chair', 'vice', 's2']), [order(arrives('m2') as RoomDeed), writes('Said')], at)
    expect(room.presence.map((one) => one.person)).toContain('m2')
    expect(room.items[0]?.texts.note).toBe('Said')
  })
  it('leaves out what the rules refuse, and goes on', () => {
    const refused = order({ kind: 'meeting.resumed' })
    const room = projectRoom(aRoom(), [refused, order({ kind: 'debate.closed', item: i })], at)
    expect(room.stage).toBe('open')
    expect(room.items[0]?.isDebateClosed).toBe(true)
  })
})
