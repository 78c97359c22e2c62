import { useCallback, useMemo, useReducer, useRef } from 'react'
import { m } from '../../generated/paraglide/messages.js'
import type { MoneyUnit } from '../../shared/money.ts'
import { formatNumber } from '../format.ts'
import { readTyped } from './formula.ts'
import {
  type Area,
  amountAt,
  areaOf,
  at,
  clearArea,
  type Edit,
  fillDown,
  fillRight,
  type GridRow,
  inside,
  type Place,
  type Selection,
  setArea,
  setCell,
  sizeOf,
  withEdits,
} from './grid-model.ts'
import { type History, noHistory, record, redo, type Stepped, undo } from './history.ts'
import { type CellFault, paste } from './paste.ts'

/** The state of a sheet on the screen; every amount is the page's own and comes back to it as edits. */

export interface Editing {
  readonly text: string
  /** Begun by typing: arrows leave the cell. Begun by F2 or Enter: arrows move in the text. */
  readonly byTyping: boolean
}

interface State {
  readonly selection: Selection
  readonly editing: Editing | null
  readonly history: History
  readonly faults: readonly CellFault[]
  readonly message: string
}

const start: State = {
  selection: at({ row: 0, column: 0 }),
  editing: null,
  history: noHistory,
  faults: [],
  message: '',
}

export type FillWay = 'down' | 'right'

export interface GridDeeds {
  readonly state: State
  select(place: Place, extend?: boolean): void
  selectArea(selection: Selection): void
  beginEdit(editing: Editing): void
  cancelEdit(): void
  /** False when the text was no amount: it is told beside the cell, which keeps what it had. */
  commit(text: string, everywhere?: boolean): boolean
  clear(): void
  fill(way: FillWay): void
  undo(): void
  redo(): void
  pasteText(text: string): void
  tell(message: string): void
  dismiss(fault: CellFault): void
}

interface Wish {
  readonly rows: readonly GridRow[]
  readonly unit: MoneyUnit
  readonly columnNames: readonly string[]
  readonly onEdit: (edits: readonly Edit[]) => void
}

export function useGrid(wish: Wish): GridDeeds {
  const [state, change] = useReducer((old: State, parts: Partial<State>): State => ({ ...old, ...parts }), start)
  // The newest rows and state, for deeds that are called by the keyboard between two drawings.
  const now = useRef({ ...wish, state })
  now.current = { ...wish, state: { ...state, selection: within(state.selection, wish.rows) } }

  const put = useCallback((edits: readonly Edit[], parts: Partial<State>) => {
    const { history } = now.current.state
    change({ message: '', ...parts, ...(edits.length > 0 && { history: record(history, edits) }) })
    if (edits.length === 0) return
    now.current.rows = withEdits(now.current.rows, edits)
    now.current.onEdit(edits)
  }, [])

  const step = useCallback((stepped: Stepped | undefined) => {
    if (!stepped) return change({ message: m.ui_grid_nothing_to_undo() })
    const { history, edits, skipped } = stepped
    // What was not understood is of the writing that is now taken back.
    change({ history, faults: [], message: skipped > 0 ? m.ui_grid_undo_skipped({ count: skipped }) : '' })
    if (edits.length > 0) now.current.onEdit(edits)
  }, [])

  const deeds = useMemo(
    (): Omit<GridDeeds, 'state'> => ({
      select: (place, extend = false) => {
        const { rows, state: was } = now.current
        const active = inside(place, sizeOf(rows))
        change({ selection: extend ? { active, anchor: was.selection.anchor } : at(active), editing: null })
      },
      selectArea: (selection) => change({ selection, editing: null }),
      beginEdit: (editing) => {
        const { rows, state: was } = now.current
        const row = rows[was.selection.active.row]
        if (!row || row.locked) change({ message: m.ui_grid_locked() })
        else change({ editing, message: '' })
      },
      cancelEdit: () => change({ editing: null, message: '' }),
      commit: (text, everywhere = false) => {
        // The cell closes once, though both its key and its losing the caret close it.
        if (!now.current.state.editing) return true
        const { edits, faults, area } = typedInto(now.current, text, everywhere)
        put(edits, { editing: null, faults: [...outside(now.current.state.faults, area), ...faults] })
        now.current.state = { ...now.current.state, editing: null }
        if (faults.length > 0) change({ message: sentenceOf(faults[0] as CellFault, now.current) })
        return faults.length === 0
      },
      clear: () => {
        const area = areaOf(now.current.state.selection)
        put(clearArea(now.current.rows, area), { faults: outside(now.current.state.faults, area) })
      },
      fill: (way) => {
        const { rows, state: was } = now.current
        put((way === 'down' ? fillDown : fillRight)(rows, areaOf(was.selection)), {})
      },
      undo: () => step(undo(now.current.state.history, now.current.rows)),
      redo: () => step(redo(now.current.state.history, now.current.rows)),
      pasteText: (text) => {
        const done = paste(now.current.rows, now.current.state.selection, text, now.current.unit)
        if ('refused' in done) {
          return change({
            message:
              done.refused === 'too-many'
                ? m.ui_grid_paste_too_many({ count: formatNumber(done.cells) })
                : m.ui_grid_paste_outside({ rows: done.rows, columns: done.columns }),
          })
        }
        const { area, faults, edits, cells, emptied } = done
        put(edits, {
          selection: { anchor: { row: area.top, column: area.left }, active: { row: area.bottom, column: area.right } },
          faults: [...outside(now.current.state.faults, area), ...faults],
          message: [
            faults.length > 0
              ? m.ui_grid_pasted_with_faults({ count: cells - faults.length, faults: faults.length })
              : m.ui_grid_pasted({ count: cells }),
            emptied > 0 && m.ui_grid_pasted_empty({ count: emptied }),
          ]
            .filter(Boolean)
            .join(' '),
        })
      },
      tell: (message) => change({ message }),
      dismiss: (fault) => change({ faults: now.current.state.faults.filter((one) => one !== fault), message: '' }),
    }),
    [put, step],
  )
  return { ...deeds, state: now.current.state }
}

function within({ active, anchor }: Selection, rows: readonly GridRow[]): Selection {
  const size = sizeOf(rows)
  return { active: inside(active, size), anchor: inside(anchor, size) }
}

const outside = (faults: readonly CellFault[], { top, left, bottom, right }: Area): CellFault[] =>
  faults.filter(({ row, column }) => row < top || row > bottom || column < left || column > right)

interface Sheet extends Wish {
  readonly state: State
}

function typedInto({ rows, unit, state }: Sheet, text: string, everywhere: boolean) {
  const { active } = state.selection
  const area = areaOf(everywhere ? state.selection : at(active))
  const row = rows[active.row] as GridRow
  const read = readTyped(text, amountAt(row, active.column), unit)
  if ('fault' in read) return { edits: [], area, faults: [{ ...active, text, fault: read.fault }] }
  const edits = everywhere
    ? setArea(rows, area, (one, column) => {
        const each = readTyped(text, amountAt(one, column), unit)
        return 'amount' in each ? each.amount : undefined
      })
    : setCell(row, active.column, read.amount)
  return { edits, area, faults: [] }
}

const reasons = {
  'not-a-number': m.ui_grid_fault_not_a_number,
  'bad-formula': m.ui_grid_fault_bad_formula,
  'too-large': m.ui_grid_fault_too_large,
  locked: m.ui_grid_fault_locked,
}

/** What is wrong with a cell, with where it stands and what was written. */
export function sentenceOf(
  { row, column, text, fault }: CellFault,
  { rows, columnNames }: Pick<Wish, 'rows' | 'columnNames'>,
): string {
  const place = `${rows[row]?.label ?? ''}, ${columnNames[column] ?? ''}`
  return reasons[fault]({ place, text: text.length > 40 ? `${text.slice(0, 40)} …` : text })
}
