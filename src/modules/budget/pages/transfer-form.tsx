import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import type { MoneyUnit } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, type Option, Select, TextField } from '../../../ui/forms/fields.tsx'
import { undistributed } from '../budget.contract.ts'
import type { BudgetVersion } from '../budget.ts'
import { DecisionFields } from './decision-fields.tsx'

interface TransferFormProps {
  readonly version: BudgetVersion
  readonly places: readonly Option[]
  readonly groups: readonly Option[]
  readonly deciders: readonly Option[]
  readonly choices: readonly Option[]
  readonly today: string
  readonly unit: MoneyUnit
  readonly failure: FailureView | undefined
  readonly typed: Readonly<Record<string, string>>
}

/** One amount from one place to another: the sum cannot be anything but nought. */
export function TransferForm({
  version,
  places,
  groups,
  deciders,
  choices,
  today,
  unit,
  failure,
  typed,
}: TransferFormProps) {
  const errors = failure?.fields ?? {}
  const ends = [...places, { value: undistributed, label: m.budget_undistributed() }]
  return (
    <DraftForm draftKey={`transfer-${version.budget.key}`} failed={Boolean(failure)} noValidate>
      <Failure failure={failure} />
      <input type="hidden" name="moneyUnit" value={unit} />
      <div className="fields">
        <Select
          name="from"
          label={m.budget_field_from()}
          options={ends}
          empty={m.budget_choose()}
          defaultValue={typed.from}
          error={errors.from}
        />
        <Select
          name="fromGroup"
          label={m.budget_field_from_group()}
          options={groups}
          empty={m.budget_field_group_all()}
          defaultValue={typed.fromGroup}
          error={errors.fromGroup}
        />
        <Select
          name="to"
          label={m.budget_field_to()}
          options={ends}
          empty={m.budget_choose()}
          defaultValue={typed.to}
          error={errors.to}
        />
        <Select
          name="toGroup"
          label={m.budget_field_to_group()}
          options={groups}
          empty={m.budget_field_group_all()}
          defaultValue={typed.toGroup}
          error={errors.toGroup}
        />
        <NumberField
          name="amount"
          label={m.budget_field_amount({ unit })}
          hint={m.budget_field_transfer_amount_hint()}
          defaultValue={typed.amount}
          error={errors.amount}
        />
      </div>
      <TextField
        name="reason"
        label={m.budget_field_transfer_reason()}
        maxLength={1000}
        defaultValue={typed.reason}
        error={errors.reason}
      />
      <DecisionFields bodies={deciders} choices={choices} today={today} typed={typed} errors={errors} />
      <div className="form-actions">
        <Button name="intent" value="transfer">
          {m.budget_transfer_save()}
        </Button>
      </div>
    </DraftForm>
  )
}
