import { memo } from 'react'
import { type MoneyUnit, shownIn } from '../../shared/money.ts'
import { formatNumber } from '../format.ts'
import { amountAt, type GridRow } from './grid-model.ts'
import type { Editing } from './use-grid.ts'

/** One line of the sheet. It is drawn again only when something of its own has changed. */

export type MarkKind = 'fault' | 'conflict' | 'comment' | 'other' | 'unsaved'

export interface CellMark {
  readonly kind: MarkKind
  /** Said beside the cell, and read aloud with it. */
  readonly text: string
}

export type RowMarks = ReadonlyMap<number, CellMark>

interface RowProps {
  readonly row: GridRow
  readonly index: number
  readonly unit: MoneyUnit
  readonly active: number
  readonly left: number
  readonly right: number
  readonly editing: Editing | null
  readonly marks: RowMarks | undefined
  readonly columnNames: readonly string[]
  readonly onBlurEdit: (text: string) => void
}

export const shownAmount = (amount: number, unit: MoneyUnit): string =>
  formatNumber(shownIn(amount as never, unit, 0), { decimals: 0 })

export const SheetRow = memo(function SheetRow(props: RowProps) {
  const { row, index } = props
  const columns = Array.from({ length: row.amounts.length + 1 }, (_, column) => column)
  return (
    <tr aria-rowindex={index + 2} data-locked={row.locked || undefined}>
      <th scope="row">
        <span className="grid-label">{row.label}</span>
        {row.note && <small>{row.note}</small>}
      </th>
      {columns.map((column) => (
        <Cell key={column} {...props} column={column} />
      ))}
    </tr>
  )
})

function Cell({ column, ...props }: RowProps & { readonly column: number }) {
  const { row, index, active, left, right, editing, unit } = props
  const isActive = active === column
  const mark = props.marks?.get(column)
  const isSum = column === row.amounts.length
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a sheet on a native table
      role="gridcell"
      aria-colindex={column + 2}
      data-row={index}
      data-column={column}
      data-sum={isSum || undefined}
      data-mark={mark?.kind}
      data-note={mark?.text}
      tabIndex={isActive ? 0 : -1}
      aria-selected={(column >= left && column <= right) || undefined}
      aria-readonly={row.locked || undefined}
      aria-invalid={mark?.kind === 'fault' || undefined}
    >
      {isActive && editing ? (
        <CellInput
          label={`${row.label}, ${props.columnNames[column] ?? ''}`}
          text={editing.text}
          onBlur={props.onBlurEdit}
        />
      ) : (
        shownAmount(amountAt(row, column), unit)
      )}
      {mark && <span className="visually-hidden">{` ${mark.text}`}</span>}
    </td>
  )
}

/** Takes the caret as soon as it is there, so that the next keystroke lands in it. */
const takeCaret = (input: HTMLInputElement | null) => {
  if (!input || document.activeElement === input) return
  input.focus()
  input.setSelectionRange(input.value.length, input.value.length)
}

const CellInput = ({ label, text, onBlur }: { label: string; text: string; onBlur: (text: string) => void }) => (
  <input
    ref={takeCaret}
    className="grid-input"
    aria-label={label}
    autoComplete="off"
    spellCheck={false}
    defaultValue={text}
    onBlur={(event) => onBlur(event.currentTarget.value)}
  />
)
