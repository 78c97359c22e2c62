import {
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { m } from '../../generated/paraglide/messages.js'
import { type Money, type MoneyUnit, sumOf } from '../../shared/money.ts'
import { writeTable } from './clipboard-text.ts'
import { press, standing } from './grid-keys.ts'
import { areaOf, type Edit, type GridRow, type Place, rowSum, textsOf } from './grid-model.ts'
import { type CellMark, type RowMarks, SheetRow, shownAmount } from './grid-row.tsx'
import { sentenceOf, useGrid } from './use-grid.ts'

interface GridProps {
  readonly caption: string
  /** What the first column holds. */
  readonly corner: string
  /** The names of the columns; that of the sum comes last. */
  readonly columns: readonly { readonly short: string; readonly name: string }[]
  readonly rows: readonly GridRow[]
  /** What amounts are shown and typed in; they are kept in öre. */
  readonly unit: MoneyUnit
  readonly onEdit: (edits: readonly Edit[]) => void
  /** By row, then by column: what is said beside a cell. */
  readonly marks?: ReadonlyMap<string, RowMarks>
  readonly onActive?: (place: Place) => void
}

const noMarks: ReadonlyMap<string, RowMarks> = new Map()

/** A sheet of amounts that behaves as people know it from their spreadsheet program. Before the script has come it is a table to read. */
export function Grid({ caption, corner, columns, rows, unit, onEdit, marks = noMarks, onActive }: GridProps) {
  const id = useId()
  const table = useRef<HTMLTableElement>(null)
  const leaving = useRef(false)
  const isAgain = useRef(false)
  const columnNames = useMemo(() => columns.map(({ name }) => name), [columns])
  const grid = useGrid({ rows, unit, columnNames, onEdit })
  const { state, commit, select } = grid
  const { active } = state.selection
  const area = areaOf(state.selection)
  const isOpen = rows.some(({ locked }) => !locked)
  const allMarks = useMemo(
    () => withFaults(marks, state.faults, rows, columnNames),
    [marks, state.faults, rows, columnNames],
  )
  useFocus(table, active, state.editing !== null)
  useCommitOnLeaving(table)
  useEffect(() => onActive?.({ row: active.row, column: active.column }), [onActive, active.row, active.column])

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) =>
    press(event, { grid, rows, unit, leaving }, event.target instanceof HTMLInputElement ? event.target.value : null)
  const onCopy = (event: ClipboardEvent, isCut: boolean) => {
    if (state.editing) return
    event.preventDefault()
    const texts = textsOf(rows, area, unit)
    event.clipboardData.setData('text/plain', writeTable(texts))
    if (isCut) grid.clear()
    grid.tell(m.ui_grid_copied({ count: texts.length * (texts[0]?.length ?? 0) }))
  }
  const onPaste = (event: ClipboardEvent) => {
    if (state.editing) return
    event.preventDefault()
    grid.pasteText(event.clipboardData.getData('text/plain'))
  }
  return (
    <div className="grid">
      {isOpen && (
        <p className="grid-hint small muted" id={`${id}-hint`}>
          {m.ui_grid_hint()}
        </p>
      )}
      <div className="grid-box">
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the sheet is a native table, readable without script
          role="grid"
          aria-label={caption}
          aria-describedby={isOpen ? `${id}-hint` : undefined}
          aria-multiselectable="true"
          aria-rowcount={rows.length + 2}
          aria-colcount={columns.length + 1}
          onKeyDown={onKeyDown}
          onCopy={(event) => onCopy(event, false)}
          onCut={(event) => onCopy(event, true)}
          onPaste={onPaste}
          onPointerDown={(event) => {
            isAgain.current = pointAt(event, grid)
          }}
          onClick={(event) => {
            // On a screen that is touched there is no double click and no F2: a second touch opens the cell.
            const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch'
            if (isTouch && isAgain.current) grid.beginEdit(standing({ grid, rows, unit }))
          }}
          onPointerMove={(event) => dragTo(event, grid)}
          onDoubleClick={(event) => placeOf(event.target) && grid.beginEdit(standing({ grid, rows, unit }))}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{corner}</th>
              {columns.map(({ short, name }) => (
                <th key={name} scope="col">
                  <abbr title={name}>{short}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const isChosen = index >= area.top && index <= area.bottom
              return (
                <SheetRow
                  key={row.id}
                  row={row}
                  index={index}
                  unit={unit}
                  active={index === active.row ? active.column : -1}
                  left={isChosen ? area.left : -1}
                  right={isChosen ? area.right : -2}
                  editing={index === active.row ? state.editing : null}
                  marks={allMarks.get(row.id)}
                  columnNames={columnNames}
                  onBlurEdit={commit}
                />
              )
            })}
          </tbody>
          <Sums rows={rows} unit={unit} columns={columnNames} />
        </table>
      </div>
      <p className="grid-message small" role="status">
        {state.message}
      </p>
      {state.faults.length > 0 && (
        <ul className="grid-faults">
          {state.faults.slice(0, 20).map((fault) => (
            <li key={`${fault.row}:${fault.column}`}>
              {sentenceOf(fault, { rows, columnNames })}{' '}
              <button
                type="button"
                className="button"
                data-variant="quiet"
                data-size="small"
                onClick={() => select(fault)}
              >
                {m.ui_grid_go_to_cell()}
              </button>
            </li>
          ))}
          {state.faults.length > 20 && <li>{m.ui_grid_more_faults({ count: state.faults.length - 20 })}</li>}
        </ul>
      )}
    </div>
  )
}

function Sums({ rows, unit, columns }: { rows: readonly GridRow[]; unit: MoneyUnit; columns: readonly string[] }) {
  const sums = useMemo(
    () =>
      columns.map((_, column) =>
        sumOf(rows.map((row) => (column === columns.length - 1 ? rowSum(row) : (row.amounts[column] as Money)))),
      ),
    [rows, columns],
  )
  return (
    <tfoot>
      <tr aria-rowindex={rows.length + 2}>
        <th scope="row">{m.ui_grid_sum()}</th>
        {sums.map((sum, column) => (
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a sheet on a native table
          // biome-ignore lint/a11y/useFocusableInteractive: sums are read, not entered
          <td key={columns[column]} role="gridcell" aria-colindex={column + 2} aria-readonly="true">
            {shownAmount(sum, unit)}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

function withFaults(
  marks: ReadonlyMap<string, RowMarks>,
  faults: ReturnType<typeof useGrid>['state']['faults'],
  rows: readonly GridRow[],
  columnNames: readonly string[],
): ReadonlyMap<string, RowMarks> {
  if (faults.length === 0) return marks
  const all = new Map(marks)
  for (const fault of faults) {
    const id = rows[fault.row]?.id
    if (id === undefined) continue
    const mark: CellMark = { kind: 'fault', text: sentenceOf(fault, { rows, columnNames }) }
    all.set(id, new Map(all.get(id)).set(fault.column, mark))
  }
  return all
}

/** The keyboard's place follows the active cell once the sheet has it; it is never taken from elsewhere. */
function useFocus(
  table: { readonly current: HTMLTableElement | null },
  { row, column }: Place,
  isEditing: boolean,
): void {
  const wasEditing = useRef(false)
  useLayoutEffect(() => {
    const sheet = table.current
    const isOurs =
      sheet?.contains(document.activeElement) || (wasEditing.current && document.activeElement === document.body)
    wasEditing.current = isEditing
    if (isOurs && !isEditing)
      sheet?.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`)?.focus()
  }, [table, row, column, isEditing])
}

/** What is being written when the page goes away is taken as written. */
function useCommitOnLeaving(table: { readonly current: HTMLTableElement | null }): void {
  useEffect(() => {
    const close = () => table.current?.querySelector('input')?.blur()
    window.addEventListener('pagehide', close)
    return () => window.removeEventListener('pagehide', close)
  }, [table])
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-row]') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined
}

type Deeds = ReturnType<typeof useGrid>

/** @returns whether the cell that has the keyboard was pointed at again */
function pointAt(event: PointerEvent, grid: Deeds): boolean {
  const place = placeOf(event.target)
  if (!place || event.target instanceof HTMLInputElement) return false
  const open = event.currentTarget.querySelector('input')
  if (open) grid.commit(open.value)
  const isAgain = document.activeElement === (event.target as Element).closest('td')
  grid.select(place, event.shiftKey)
  return isAgain
}

function dragTo(event: PointerEvent, grid: Deeds): void {
  if (event.pointerType !== 'mouse' || event.buttons !== 1 || grid.state.editing) return
  const place = placeOf(event.target)
  const { active } = grid.state.selection
  if (place && (place.row !== active.row || place.column !== active.column)) grid.select(place, true)
}
