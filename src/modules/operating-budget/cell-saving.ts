import { refuse } from '../../shared/failure.ts'
import type { Money } from '../../shared/money.ts'
import type { Cell, LineId } from './operating-budget.ts'

/** What becomes of a batch of cells that somebody sends: each is stored, already so, or told as a conflict. */

/** The most cells of one batch; what is pasted beyond is sent as several. */
export const largestBatch = 4_000

/** A cell as it was changed, with the revision it had when the change was made. */
export interface CellChange {
  readonly line: LineId
  readonly month: number
  readonly amount: Money
  readonly seen: number
}

export interface Decided {
  readonly stored: readonly CellChange[]
  /** Already holds the very amount: an answer that was lost is asked for again, or two meant the same. */
  readonly same: readonly Cell[]
  /** What stands there now; the change is not stored. */
  readonly conflicts: readonly Cell[]
}

export const cellKey = (cell: { readonly line: string; readonly month: number }): string => `${cell.line}:${cell.month}`

/**
 * @param typed lines of the unit that people fill in
 * @throws Refusal operating-budget.batch-too-large, operating-budget.line-gone, operating-budget.cell-twice
 */
export function decideCells(
  changes: readonly CellChange[],
  standing: ReadonlyMap<string, Cell>,
  typed: ReadonlySet<LineId>,
): Decided {
  mustFit(changes)
  const stored: CellChange[] = []
  const same: Cell[] = []
  const conflicts: Cell[] = []
  for (const change of changes) {
    if (!typed.has(change.line)) refuse('operating-budget.line-gone')
    const cell = standing.get(cellKey(change))
    if (cell && cell.amount === change.amount) same.push(cell)
    else if ((cell?.revision ?? 0) === change.seen) stored.push(change)
    else conflicts.push(cell ?? emptyCell(change))
  }
  return { stored, same, conflicts }
}

function mustFit(changes: readonly CellChange[]): void {
  if (changes.length > largestBatch)
    refuse('operating-budget.batch-too-large', { sent: changes.length, limit: largestBatch })
  if (new Set(changes.map(cellKey)).size !== changes.length) refuse('operating-budget.cell-twice')
}

const emptyCell = ({ line, month }: CellChange): Cell => ({
  line,
  month,
  amount: 0 as Money,
  revision: 0,
  by: '',
  at: '',
})
