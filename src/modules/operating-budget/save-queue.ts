import type { Money } from '../../shared/money.ts'
import { type CellChange, cellKey } from './cell-saving.ts'
import type { Cell, LineId } from './operating-budget.ts'

/**
 * What a browser has changed and not yet been told is stored. Nothing leaves the queue but by an answer from the server
 * or by a person's choice, so a keystroke survives a lost connection, a reload and somebody else's saving.
 */

interface Standing {
  readonly amount: Money
  readonly revision: number
}

export interface Conflict {
  readonly line: LineId
  readonly month: number
  readonly mine: Money
  readonly theirs: Cell
}

export interface Queue {
  /** What the server is known to hold; a cell that is not here is nought at revision 0. */
  readonly known: ReadonlyMap<string, Standing>
  /** What waits to be sent, the newest amount for each cell. */
  readonly waiting: ReadonlyMap<string, CellChange>
  /** What is on its way; null when nothing is. */
  readonly sent: ReadonlyMap<string, CellChange> | null
  /** Sent, but the answer was lost: if the server holds that very amount, it is our own. */
  readonly unsure: ReadonlyMap<string, readonly Money[]>
  readonly conflicts: ReadonlyMap<string, Conflict>
}

export const newQueue = (cells: readonly Cell[]): Queue => ({
  known: new Map(cells.map((cell) => [cellKey(cell), cell])),
  waiting: new Map(),
  sent: null,
  unsure: new Map(),
  conflicts: new Map(),
})

type Place = { readonly line: LineId; readonly month: number }

const noCell: Standing = { amount: 0 as Money, revision: 0 }

/** What the person sees: the own amount until it is stored, then what the server holds. */
export function amountOf(queue: Queue, place: Place): Money {
  const key = cellKey(place)
  const mine = queue.waiting.get(key) ?? queue.sent?.get(key)
  return mine?.amount ?? queue.conflicts.get(key)?.mine ?? (queue.known.get(key) ?? noCell).amount
}

export const isSaved = (queue: Queue): boolean =>
  queue.waiting.size === 0 && queue.sent === null && queue.conflicts.size === 0

/** Changed cells that the server is not known to have. */
export const unsaved = (queue: Queue): number =>
  new Set([...queue.waiting.keys(), ...(queue.sent?.keys() ?? []), ...queue.conflicts.keys()]).size

/** A new amount answers a conflict in its cell: the person has seen both and written on. */
export function change(queue: Queue, edits: readonly (Place & { readonly amount: Money })[]): Queue {
  const waiting = new Map(queue.waiting)
  const conflicts = new Map(queue.conflicts)
  const known = new Map(queue.known)
  for (const { line, month, amount } of edits) {
    const key = cellKey({ line, month })
    const conflict = conflicts.get(key)
    if (conflict) known.set(key, conflict.theirs)
    conflicts.delete(key)
    waiting.set(key, { line, month, amount, seen: (known.get(key) ?? noCell).revision })
  }
  return { ...queue, known, waiting, conflicts }
}

/** The next batch, or the same queue when there is nothing to send or something is on its way. */
export function take(queue: Queue, limit: number): Queue {
  if (queue.sent || queue.waiting.size === 0) return queue
  const all = [...queue.waiting]
  return { ...queue, sent: new Map(all.slice(0, limit)), waiting: new Map(all.slice(limit)) }
}

/** The sending failed, or its answer never came: everything waits again, below what was written meanwhile. */
export function failed(queue: Queue): Queue {
  if (!queue.sent) return queue
  const unsure = new Map(queue.unsure)
  for (const [key, { amount }] of queue.sent) unsure.set(key, [...(unsure.get(key) ?? []), amount])
  return { ...queue, sent: null, unsure, waiting: new Map([...queue.sent, ...queue.waiting]) }
}

export interface Answer {
  readonly stored: readonly Cell[]
  readonly conflicts: readonly Cell[]
}

export function answered(queue: Queue, { stored, conflicts }: Answer): Queue {
  const next = {
    ...queue,
    known: new Map(queue.known),
    waiting: new Map(queue.waiting),
    conflicts: new Map(queue.conflicts),
    unsure: new Map(queue.unsure),
  }
  for (const cell of stored) {
    const key = cellKey(cell)
    next.known.set(key, cell)
    next.unsure.delete(key)
    const later = next.waiting.get(key)
    // Written on while it was on its way: the next sending builds on the revision just given.
    if (later) next.waiting.set(key, { ...later, seen: cell.revision })
  }
  for (const theirs of conflicts) {
    const key = cellKey(theirs)
    const mine = next.waiting.get(key) ?? queue.sent?.get(key)
    if (!mine) continue
    const isOwn = next.unsure.get(key)?.includes(theirs.amount) ?? false
    next.known.set(key, theirs)
    next.unsure.delete(key)
    if (isOwn) next.waiting.set(key, { ...mine, seen: theirs.revision })
    else {
      next.waiting.delete(key)
      next.conflicts.set(key, { line: mine.line, month: mine.month, mine: mine.amount, theirs })
    }
  }
  return { ...next, sent: null }
}

/** What others have stored, told by the server. Own unsaved amounts stay; the conflict comes when they are sent. */
export function heard(queue: Queue, cells: readonly Cell[]): Queue {
  const known = new Map(queue.known)
  const conflicts = new Map(queue.conflicts)
  for (const cell of cells) {
    const key = cellKey(cell)
    if (queue.waiting.has(key) || queue.sent?.has(key)) continue
    if ((known.get(key)?.revision ?? 0) > cell.revision) continue
    known.set(key, cell)
    const conflict = conflicts.get(key)
    if (conflict) conflicts.set(key, { ...conflict, theirs: cell })
  }
  return { ...queue, known, conflicts }
}

/** Lines that somebody has taken away take their unsaved cells with them; the page tells how many. */
export function withoutLines(
  queue: Queue,
  there: ReadonlySet<string>,
): { readonly queue: Queue; readonly gone: number } {
  const keep = <Value extends Place>(cells: ReadonlyMap<string, Value>) =>
    new Map([...cells].filter(([, cell]) => there.has(cell.line)))
  const waiting = keep(queue.waiting)
  const conflicts = keep(queue.conflicts)
  const gone = queue.waiting.size - waiting.size + queue.conflicts.size - conflicts.size
  return gone === 0 ? { queue, gone } : { queue: { ...queue, waiting, conflicts }, gone }
}

/** The person chooses: the own amount is sent on top of the other's, or given up. */
export function choose(queue: Queue, place: Place, which: 'mine' | 'theirs'): Queue {
  const conflict = queue.conflicts.get(cellKey(place))
  if (!conflict) return queue
  if (which === 'mine') return change(queue, [{ ...place, amount: conflict.mine }])
  const conflicts = new Map(queue.conflicts)
  conflicts.delete(cellKey(place))
  return { ...queue, conflicts }
}

/** What is kept in the browser until it is stored: line, month, öre, revision seen. */
export type KeptCells = readonly (readonly [line: string, month: number, amount: number, seen: number])[]

export const keep = (queue: Queue): KeptCells =>
  [...new Map([...(queue.sent ?? []), ...queue.waiting]).values()]
    .concat([...queue.conflicts.values()].map((one) => ({ ...one, amount: one.mine, seen: -1 })))
    .map(({ line, month, amount, seen }) => [line, month, amount, seen] as const)

/** Takes up what an earlier visit kept. What was sent by it may be stored already, so its own amounts are known again. */
export function restore(queue: Queue, kept: KeptCells): Queue {
  const waiting = new Map(queue.waiting)
  const unsure = new Map(queue.unsure)
  for (const [line, month, amount, seen] of kept) {
    const place = { line: line as LineId, month }
    if (waiting.has(cellKey(place))) continue
    waiting.set(cellKey(place), { ...place, amount: amount as Money, seen })
    unsure.set(cellKey(place), [amount as Money])
  }
  return { ...queue, waiting, unsure }
}
