import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import type { MoneyUnit } from '../../../shared/money.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { formatMoney } from '../../../ui/format.ts'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { type Option, TextField } from '../../../ui/forms/fields.tsx'
import type { Transfer } from '../transfer.ts'
import { DecisionFields } from './decision-fields.tsx'

interface ReversalFormProps {
  readonly transfer: Transfer
  /** Names of both ends of the transfer. */
  readonly from: string
  readonly to: string
  readonly deciders: readonly Option[]
  readonly choices: readonly Option[]
  readonly today: string
  readonly unit: MoneyUnit
  readonly cancelHref: string
  readonly failure: FailureView | undefined
  readonly typed: Readonly<Record<string, string>>
}

/** The same money the other way: only the decision is new. */
export function ReversalForm(props: ReversalFormProps) {
  const { transfer, from, to, deciders, choices, today, unit, cancelHref, failure, typed } = props
  const errors = failure?.fields ?? {}
  const { number, reason, body } = transfer
  return (
    <DraftForm draftKey={`reversal-${transfer.id}`} failed={Boolean(failure)} noValidate>
      <Failure failure={failure} />
      <p>{m.budget_reverse_text({ amount: formatMoney(transfer.amount, unit), unit, from: to, to: from })}</p>
      <input type="hidden" name="transfer" value={transfer.id} />
      <TextField
        name="reason"
        label={m.budget_field_transfer_reason()}
        maxLength={1000}
        defaultValue={typed.reason ?? m.budget_reverse_reason({ number, reason })}
        error={errors.reason}
      />
      <DecisionFields bodies={deciders} choices={choices} today={today} typed={{ body, ...typed }} errors={errors} />
      <div className="form-actions">
        <Button name="intent" value="reverse">
          {m.budget_reverse_save()}
        </Button>
        <LinkButton href={cancelHref} variant="secondary">
          {m.budget_cancel()}
        </LinkButton>
      </div>
    </DraftForm>
  )
}
