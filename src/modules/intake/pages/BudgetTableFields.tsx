import { m } from '../../../generated/paraglide/messages.js'
import { moneyUnits } from '../../../shared/money.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { type DraftTable, tableRoles } from '../budget/budget-draft.ts'
import type { BudgetForm } from './BudgetFields.tsx'
import { BudgetSheet } from './BudgetSheet.tsx'
import { columnName, doubtWord, nameOfTable, roleWord, titleWord } from './budget-words.ts'
import { placeWord } from './words.ts'

interface TableFieldsProps {
  readonly table: DraftTable
  readonly at: number
  readonly form: BudgetForm
}

/** One table: whether it comes along, which it is, its unit; its rows and figures are folded beneath. */
export function BudgetTableFields({ table, at, form }: TableFieldsProps) {
  const { errors, written, choices } = form
  const name = `table.${at}`
  const doubtful = table.columns.flatMap((column, number) =>
    column.doubt && !column.take
      ? [m.intake_budget_column_doubt({ column: columnName(column, number), why: doubtWord(column.doubt) })]
      : [],
  )
  const isFaulty = Object.keys(errors).some((one) => /\.(?:row|column)\./.test(one) && one.startsWith(`${name}.`))
  const isHeld = table.take && (choices.held.includes(table.role) || errors[`${name}.overHeld`] !== undefined)
  return (
    <section className="panel budget-draft" aria-labelledby={`${name}.heading`}>
      <h3 id={`${name}.heading`}>{nameOfTable(table)}</h3>
      <p className="muted small">{placeWord(table)}</p>
      <Checkbox
        name={`${name}.take`}
        label={
          <>
            {m.intake_budget_take()} <span className="visually-hidden">{nameOfTable(table)}</span>
          </>
        }
        defaultChecked={table.take}
        hint={table.take || !table.doubt ? undefined : tableDoubt(table.doubt)}
        error={errors[`${name}.take`]}
      />
      <div className="fields">
        <Select
          name={`${name}.role`}
          label={m.intake_budget_role()}
          options={tableRoles.map((role) => ({ value: role, label: roleWord(role) }))}
          defaultValue={written(`${name}.role`, table.role)}
          error={errors[`${name}.role`]}
        />
        <TextField
          name={`${name}.title`}
          label={m.intake_budget_table_title()}
          defaultValue={written(`${name}.title`, titleWord(table))}
          error={errors[`${name}.title`]}
          maxLength={200}
        />
        <Select
          name={`${name}.unit`}
          label={m.intake_budget_unit()}
          options={moneyUnits.map((unit) => ({ value: unit, label: unit }))}
          empty={m.intake_budget_unit_choose()}
          defaultValue={written(`${name}.unit`, table.unit ?? '')}
          error={errors[`${name}.unit`]}
        />
        {isHeld && (
          <Select
            name={`${name}.overHeld`}
            label={m.intake_budget_held()}
            options={[
              { value: 'replace', label: m.intake_budget_held_replace() },
              { value: 'leave-out', label: m.intake_budget_held_leave_out() },
            ]}
            empty={m.intake_budget_held_choose()}
            defaultValue={written(`${name}.overHeld`, table.overHeld ?? '')}
            error={errors[`${name}.overHeld`]}
          />
        )}
      </div>
      {(table.role === 'frames' || table.asFrames) && (
        <Checkbox
          name={`${name}.asFrames`}
          label={m.intake_budget_as_frames()}
          hint={m.intake_budget_as_frames_hint()}
          defaultChecked={table.asFrames}
          error={errors[`${name}.asFrames`]}
        />
      )}
      {doubtful.length > 0 && <p>{m.intake_budget_doubt_columns({ columns: doubtful.join(', ') })}</p>}
      <Disclosure summary={m.intake_budget_rows({ rows: table.rows.length })} open={isFaulty}>
        <BudgetSheet table={table} at={at} form={form} />
      </Disclosure>
    </section>
  )
}

const tableDoubt = (doubt: NonNullable<DraftTable['doubt']>): string =>
  doubt === 'no-year' ? m.intake_budget_doubt_no_year_table() : doubtWord(doubt)
