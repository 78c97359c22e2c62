import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '../../shared/money.ts'
import { type CellChange, cellKey, decideCells } from './cell-saving.ts'
import type { Cell, LineId } from './operating-budget.ts'
import {
  amountOf,
  answered,
  change,
  choose,
  failed,
  heard,
  isSaved,
  keep,
  newQueue,
  type Queue,
  restore,
  take,
} from './save-queue.ts'

const line = 'a0000000-0000-4000-8000-000000000001' as LineId
const typed = new Set([line])

/** A server of one line that decides by the rules and numbers its revisions. */
class Server {
  readonly cells = new Map<string, Cell>()

  save(changes: readonly CellChange[], by: string) {
    const { stored, same, conflicts } = decideCells(changes, this.cells, typed)
    const saved = stored.map((one): Cell => ({ ...one, revision: one.seen + 1, by, at: '' }))
    for (const cell of saved) this.cells.set(cellKey(cell), cell)
    return { stored: [...saved, ...same], conflicts }
  }
}

const write = (queue: Queue, month: number, amount: number) => change(queue, [{ line, month, amount: amount as Money }])

/** Sends once; a lost answer is one that the server stored and the browser never heard of. */
function send(queue: Queue, server: Server, by: string, fate: 'answered' | 'lost before' | 'lost after'): Queue {
  const taken = take(queue, 100)
  if (!taken.sent) return taken
  if (fate === 'lost before') return failed(taken)
  const answer = server.save([...taken.sent.values()], by)
  return fate === 'answered' ? answered(taken, answer) : failed(taken)
}

describe('the queue of unsaved cells', () => {
  it('shows the own amount until the server has it', () => {
    const server = new Server()
    const queue = write(newQueue([]), 1, 500)
    expect([amountOf(queue, { line, month: 1 }), isSaved(queue)]).toEqual([500, false])
    const after = send(queue, server, 'a', 'answered')
    expect([amountOf(after, { line, month: 1 }), isSaved(after)]).toEqual([500, true])
  })

  it('sends again what was lost, also when only the answer was', () => {
    const server = new Server()
    const lost = send(write(newQueue([]), 1, 500), server, 'a', 'lost after')
    const later = write(lost, 1, 700)
    const after = send(send(later, server, 'a', 'answered'), server, 'a', 'answered')
    expect([server.cells.get(`${line}:1`)?.amount, after.conflicts.size, isSaved(after)]).toEqual([700, 0, true])
  })

  it('shows the amount of the other beside the own, and stores what the person chooses', () => {
    const server = new Server()
    server.save([{ line, month: 1, amount: 900 as Money, seen: 0 }], 'b')
    const stopped = send(write(newQueue([]), 1, 500), server, 'a', 'answered')
    expect(stopped.conflicts.get(`${line}:1`)).toMatchObject({ mine: 500, theirs: { amount: 900, by: 'b' } })
    expect(amountOf(choose(stopped, { line, month: 1 }, 'theirs'), { line, month: 1 })).toBe(900)
    const mine = send(choose(stopped, { line, month: 1 }, 'mine'), server, 'a', 'answered')
    expect([server.cells.get(`${line}:1`)?.amount, isSaved(mine)]).toEqual([500, true])
  })

  it('takes up after a reload what an earlier visit had kept', () => {
    const kept = keep(take(write(write(newQueue([]), 1, 5), 2, 6), 1))
    const again = restore(newQueue([]), kept)
    expect([amountOf(again, { line, month: 1 }), amountOf(again, { line, month: 2 })]).toEqual([5, 6])
  })

  it('takes in what others have stored, but never over an amount of its own', () => {
    const theirs: Cell = { line, month: 1, amount: 9 as Money, revision: 1, by: 'b', at: '' }
    const queue = heard(write(newQueue([]), 1, 5), [theirs, { ...theirs, month: 2 }])
    expect([amountOf(queue, { line, month: 1 }), amountOf(queue, { line, month: 2 })]).toEqual([5, 9])
  })

  it('loses no amount, whatever is lost on the way and whoever else writes', () => {
    const step = fc.record({
      who: fc.constantFrom('a', 'b'),
      deed: fc.constantFrom('write', 'send', 'lost before', 'lost after', 'reload', 'hear'),
      month: fc.integer({ min: 1, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const server = new Server()
        const queues: Record<string, Queue> = { a: newQueue([]), b: newQueue([]) }
        const last = new Map<string, { by: string; amount: number }[]>()
        steps.forEach(({ who, deed, month }, at) => {
          const queue = queues[who] as Queue
          if (deed === 'write') {
            queues[who] = write(queue, month, at + 1)
            last.set(`${line}:${month}`, [...(last.get(`${line}:${month}`) ?? []), { by: who, amount: at + 1 }])
          } else if (deed === 'reload') queues[who] = restore(newQueue([...server.cells.values()]), keep(queue))
          else if (deed === 'hear') queues[who] = heard(queue, [...server.cells.values()])
          else queues[who] = send(queue, server, who, deed === 'send' ? 'answered' : deed)
        })
        for (const who of ['a', 'b'])
          for (let turn = 0; turn < 3; turn++) queues[who] = send(queues[who] as Queue, server, who, 'answered')
        // Each one's last amount in a cell is stored, was stored before the other's, or stands as a conflict to be answered.
        for (const [key, written] of last) {
          for (const who of ['a', 'b']) {
            const mine = written.filter((one) => one.by === who).at(-1)?.amount
            if (mine === undefined) continue
            const queue = queues[who] as Queue
            expect(queue.waiting.size).toBe(0)
            const stands = server.cells.get(key)
            const conflict = queue.conflicts.get(key)
            const isKept = stands?.amount === mine || conflict?.mine === mine
            const otherCameAfter = stands?.by !== who && !conflict
            expect(isKept || otherCameAfter).toBe(true)
          }
        }
      }),
    )
  })
})
