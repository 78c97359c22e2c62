import type { MoneyUnit } from '../../shared/money.ts'
import { amountAt, type GridRow, placeAfter, placeAlong, sizeOf, writeAmount } from './grid-model.ts'
import type { GridDeeds } from './use-grid.ts'

/** What each key means in a sheet, as people know it from their spreadsheet program. */

export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  preventDefault(): void
}

interface Sheet {
  readonly grid: GridDeeds
  readonly rows: readonly GridRow[]
  readonly unit: MoneyUnit
  /** Set by Escape: the next Tab leaves the sheet, so that the keyboard is never caught in it. */
  readonly leaving: { current: boolean }
}

/** @param text what stands in the open cell; null when none is open */
export function press(event: Pressed, sheet: Sheet, text: string | null): void {
  if (text !== null) inText(event, sheet, text)
  else inSheet(event, sheet)
}

function inText(event: Pressed, { grid, rows }: Sheet, text: string): void {
  const { selection, editing } = grid.state
  const { row, column } = selection.active
  const go = (place: { row: number; column: number } | undefined, everywhere = false) => {
    event.preventDefault()
    if (grid.commit(text, everywhere) && place) grid.select(place)
  }
  if (event.key === 'Escape') {
    event.preventDefault()
    grid.cancelEdit()
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) go(undefined, true)
  else if (event.key === 'Enter') go({ row: row + (event.shiftKey ? -1 : 1), column })
  else if (event.key === 'Tab') go(placeAlong(selection.active, sizeOf(rows), event.shiftKey ? -1 : 1))
  else if (editing?.byTyping && event.key.startsWith('Arrow'))
    go(placeAfter(event.key, selection.active, sizeOf(rows), false))
}

function inSheet(event: Pressed, sheet: Sheet): void {
  const { grid, rows, leaving } = sheet
  const { active } = grid.state.selection
  const far = event.ctrlKey || event.metaKey
  const next = placeAfter(event.key, active, sizeOf(rows), far)
  const isLeaving = leaving.current
  leaving.current = event.key === 'Escape' || (isLeaving && event.key === 'Shift')
  const does = (deed: () => void) => {
    event.preventDefault()
    deed()
  }
  if (next) does(() => grid.select(next, event.shiftKey))
  else if (event.key === 'Tab') {
    const along = isLeaving ? undefined : placeAlong(active, sizeOf(rows), event.shiftKey ? -1 : 1)
    if (along) does(() => grid.select(along))
  } else if (event.key === 'Enter' || event.key === 'F2') does(() => grid.beginEdit(standing(sheet)))
  else if (event.key === 'Delete' || event.key === 'Backspace') does(() => grid.clear())
  else if (event.key === 'Escape') does(() => grid.selectArea({ active, anchor: active }))
  else if (far) shortcut(event, sheet)
  else if (event.key.length === 1 && event.key !== ' ' && !event.altKey)
    does(() => grid.beginEdit({ text: event.key, byTyping: true }))
}

function shortcut(event: Pressed, { grid, rows }: Sheet): void {
  const size = sizeOf(rows)
  const deeds: Record<string, () => void> = {
    z: () => (event.shiftKey ? grid.redo() : grid.undo()),
    y: () => grid.redo(),
    d: () => grid.fill('down'),
    r: () => grid.fill('right'),
    a: () =>
      grid.selectArea({ anchor: { row: 0, column: 0 }, active: { row: size.rows - 1, column: size.columns - 1 } }),
  }
  const deed = deeds[event.key.toLowerCase()]
  if (!deed) return
  event.preventDefault()
  deed()
}

/** The amount of the active cell as it is written, for changing. */
export function standing({ grid, rows, unit }: Pick<Sheet, 'grid' | 'rows' | 'unit'>) {
  const { row, column } = grid.state.selection.active
  const line = rows[row]
  return { text: line ? writeAmount(amountAt(line, column), unit) : '', byTyping: false }
}
