import { m } from '../../../generated/paraglide/messages.js'
import { Icon } from '../../../ui/icons.tsx'
import { TableBox } from '../../../ui/table.tsx'
import type { DraftRow, DraftTable } from '../budget/budget-draft.ts'
import { columnKinds } from '../budget/edit-budget.ts'
import { textOf } from '../budget/figure-text.ts'
import { hasBodies, rowKeys } from '../budget/known-rows.ts'
import type { BudgetForm } from './BudgetFields.tsx'
import { columnName, doubtWord, kindOfColumnWord, nameOfTable } from './budget-words.ts'
import { placeWord } from './words.ts'

interface SheetProps {
  readonly table: DraftTable
  readonly at: number
  readonly form: BudgetForm
}

/** The columns, rows and figures of a table as it was read, all of it to be put right. */
export function BudgetSheet({ table, at, form }: SheetProps) {
  const name = `table.${at}`
  const columns = table.columns.map((column, number) => ({ column, number, name: `${name}.column.${number}` }))
  return (
    <TableBox label={m.intake_budget_rows_of({ table: nameOfTable(table) })}>
      <table className="table budget-sheet">
        <thead>
          <tr>
            <th scope="col">{m.intake_budget_row()}</th>
            {columns.map((one) => (
              <th key={one.name} scope="col">
                <ColumnFields table={table} at={at} number={one.number} form={form} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, number) => (
            <tr key={`${name}.row.${row.line}.${row.label}`}>
              <th scope="row">
                <RowFields table={table} at={at} number={number} row={row} form={form} />
              </th>
              {columns.map(({ column, number: there, name: ofColumn }) => (
                <td key={ofColumn} data-number>
                  {there < row.figures.length && (
                    <Cell
                      name={`${name}.row.${number}.figure.${there}`}
                      label={m.intake_budget_figure({ row: row.label, column: columnName(column, there) })}
                      value={row.figures[there] ? textOf(row.figures[there]) : ''}
                      form={form}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  )
}

interface CellProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly form: BudgetForm
  readonly isText?: boolean
}

function Cell({ name, label, value, form: { errors, written }, isText }: CellProps) {
  const error = errors[name]
  return (
    <>
      <input
        id={name}
        name={name}
        className="input"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error && `${name}-error`}
        autoComplete="off"
        inputMode={isText ? undefined : 'decimal'}
        defaultValue={written(name, value)}
      />
      <CellError name={name} error={error} />
    </>
  )
}

const CellError = ({ name, error }: { readonly name: string; readonly error: string | undefined }) =>
  error ? (
    <span className="field-error" id={`${name}-error`}>
      {error}
    </span>
  ) : null

interface ColumnProps extends SheetProps {
  readonly number: number
}

function ColumnFields({ table, at, number, form }: ColumnProps) {
  const column = table.columns[number] as DraftTable['columns'][number]
  const name = `table.${at}.column.${number}`
  const label = columnName(column, number)
  const error = form.errors[`${name}.kind`]
  return (
    <div className="budget-column">
      <label className="choice" htmlFor={`${name}.take`}>
        <input id={`${name}.take`} name={`${name}.take`} type="checkbox" value="true" defaultChecked={column.take} />
        <span>
          <span className="visually-hidden">{m.intake_budget_take()} </span>
          {label}
        </span>
      </label>
      <Cell
        name={`${name}.year`}
        label={m.intake_budget_column_year({ column: label })}
        value={column.year === null ? '' : String(column.year)}
        form={form}
      />
      <span className="select-box">
        <select
          id={`${name}.kind`}
          name={`${name}.kind`}
          className="input"
          aria-label={m.intake_budget_column_kind({ column: label })}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${name}.kind-error`}
          defaultValue={form.written(`${name}.kind`, column.kind ?? '')}
        >
          <option value="">{m.intake_budget_column_kind_none()}</option>
          {columnKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindOfColumnWord(kind)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      <CellError name={`${name}.kind`} error={error} />
      {column.doubt && !column.take && <span className="small">{doubtWord(column.doubt)}</span>}
    </div>
  )
}

interface RowProps extends ColumnProps {
  readonly row: DraftRow
}

function RowFields({ table, at, number, row, form }: RowProps) {
  const name = `table.${at}.row.${number}`
  const error = form.errors[`${name}.match`]
  const match = row.match ?? form.choices.found[`${at}.${number}`] ?? 'own'
  return (
    <div className="budget-row" data-sum={row.isSum || undefined}>
      <input
        id={`${name}.take`}
        name={`${name}.take`}
        type="checkbox"
        value="true"
        aria-label={m.intake_budget_row_take({ row: row.label })}
        defaultChecked={row.take}
      />
      <div>
        <Cell
          name={`${name}.label`}
          label={m.intake_budget_row_label({ place: placeWord(row) })}
          value={row.label}
          form={form}
          isText
        />
        {table.role !== 'other' && (
          <span className="select-box">
            <select
              id={`${name}.match`}
              name={`${name}.match`}
              className="input"
              aria-label={m.intake_budget_row_match({ row: row.label })}
              aria-invalid={error ? true : undefined}
              aria-describedby={error && `${name}.match-error`}
              defaultValue={form.written(`${name}.match`, match)}
            >
              <option value="own">{m.intake_budget_row_own()}</option>
              <optgroup label={m.intake_budget_row_standard()}>
                {rowKeys(table.role).map((key) => (
                  <option key={key} value={key}>
                    {form.choices.rowNames[`${table.role}.${key}`] ?? (key === row.match ? row.label : key)}
                  </option>
                ))}
              </optgroup>
              {hasBodies(table.role) && (
                <optgroup label={m.intake_budget_row_bodies()}>
                  {form.choices.bodies.map((body) => (
                    <option key={body.id} value={`unit:${body.id}`}>
                      {body.name}
                    </option>
                  ))}
                  <option value="unit:none">{m.intake_budget_row_no_body()}</option>
                </optgroup>
              )}
            </select>
            <Icon name="down" />
          </span>
        )}
        <CellError name={`${name}.match`} error={error} />
        <span className="muted small">
          {row.doubt && !row.take ? `${placeWord(row)} · ${doubtWord(row.doubt)}` : placeWord(row)}
        </span>
      </div>
    </div>
  )
}
