import { amountAt, type Edit, type GridRow } from './grid-model.ts'

/** Undo and redo. What somebody else has changed since is left alone and told. */

export interface History {
  readonly past: readonly (readonly Edit[])[]
  readonly future: readonly (readonly Edit[])[]
}

export const noHistory: History = { past: [], future: [] }

const kept = 200

export const record = ({ past }: History, edits: readonly Edit[]): History => ({
  past: [...past.slice(-kept + 1), edits],
  future: [],
})

export interface Stepped {
  readonly history: History
  readonly edits: readonly Edit[]
  /** Cells that no longer hold what the deed left there. */
  readonly skipped: number
}

const reversed = ({ row, column, before, after }: Edit): Edit => ({ row, column, before: after, after: before })

export function undo(history: History, rows: readonly GridRow[]): Stepped | undefined {
  const last = history.past.at(-1)
  if (!last) return undefined
  const { edits, skipped } = possible(last.map(reversed), rows)
  return {
    history: { past: history.past.slice(0, -1), future: [...history.future, edits.map(reversed)] },
    edits,
    skipped,
  }
}

export function redo(history: History, rows: readonly GridRow[]): Stepped | undefined {
  const next = history.future.at(-1)
  if (!next) return undefined
  const { edits, skipped } = possible(next, rows)
  return { history: { past: [...history.past, edits], future: history.future.slice(0, -1) }, edits, skipped }
}

function possible(wanted: readonly Edit[], rows: readonly GridRow[]): { edits: Edit[]; skipped: number } {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const edits = wanted.filter(({ row: id, column, before }) => {
    const row = byId.get(id)
    return row !== undefined && !row.locked && amountAt(row, column) === before
  })
  return { edits, skipped: wanted.length - edits.length }
}
