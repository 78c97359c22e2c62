import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { type MoneyUnit, shownIn } from '../../../shared/money.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, type Option, Select, TextField } from '../../../ui/forms/fields.tsx'
import { undistributed } from '../budget.contract.ts'
import { type BudgetVersion, type FrameLine, frameLineKinds, yearsOf } from '../budget.ts'
import { exactDecimals } from '../frame-table.ts'
import { kindWord } from './budget-words.ts'

interface LineFormProps {
  readonly version: BudgetVersion
  readonly bodies: readonly Option[]
  readonly unit: MoneyUnit
  /** The body and year whose bridge is shown. */
  readonly place: { readonly unit: string | null; readonly year: number }
  /** The line to change; undefined when one is added. */
  readonly line: FrameLine | undefined
  readonly hasOpening: boolean
  readonly cancelHref: string
  readonly failure: FailureView | undefined
  readonly typed: Readonly<Record<string, string>>
}

/** Adds or changes one line of a frame. A move of responsibility makes two lines at once. */
export function LineForm(props: LineFormProps) {
  const { version, bodies, unit, place, line, hasOpening, cancelHref, failure, typed } = props
  const errors = failure?.fields ?? {}
  const kinds = frameLineKinds.filter(
    (kind) => (kind !== 'start' || !hasOpening) && (kind !== 'responsibility' || !line),
  )
  const amount = line && line.percent === null ? shownIn(line.amount, unit, exactDecimals[unit]) : undefined
  return (
    <DraftForm draftKey={`frame-line-${version.id}-${line?.id ?? 'new'}`} failed={Boolean(failure)} noValidate>
      <Failure failure={failure} />
      <input type="hidden" name="revision" value={version.revision} />
      <input type="hidden" name="moneyUnit" value={unit} />
      {line && <input type="hidden" name="id" value={line.id} />}
      <div className="fields">
        <Select
          name="unit"
          label={m.budget_field_body()}
          options={bodies}
          defaultValue={typed.unit ?? line?.unit ?? place.unit ?? undistributed}
          error={errors.unit}
        />
        <Select
          name="year"
          label={m.budget_field_year()}
          options={yearsOf(version.budget).map((year) => ({ value: String(year), label: String(year) }))}
          defaultValue={typed.year ?? String(line?.year ?? place.year)}
          error={errors.year}
        />
        <Select
          name="kind"
          label={m.budget_field_kind()}
          options={kinds.map((kind) => ({ value: kind, label: kindWord[kind]() }))}
          defaultValue={typed.kind ?? line?.kind ?? 'priority'}
          error={errors.kind}
        />
      </div>
      <div className="fields">
        <NumberField
          name="amount"
          label={m.budget_field_amount({ unit })}
          hint={m.budget_field_amount_hint()}
          defaultValue={typed.amount ?? amount}
          error={errors.amount}
        />
        <NumberField
          name="percent"
          label={m.budget_field_percent()}
          hint={m.budget_field_percent_hint()}
          unit="%"
          defaultValue={typed.percent ?? line?.percent}
          error={errors.percent}
        />
        {!line && (
          <Select
            name="counterpart"
            label={m.budget_field_counterpart()}
            hint={m.budget_field_counterpart_hint()}
            options={bodies}
            empty={m.budget_field_counterpart_none()}
            defaultValue={typed.counterpart ?? ''}
            error={errors.counterpart}
          />
        )}
      </div>
      <TextField
        name="reason"
        label={m.budget_field_line_reason()}
        hint={m.budget_field_line_reason_hint()}
        maxLength={1000}
        defaultValue={typed.reason ?? line?.reason}
        error={errors.reason}
      />
      <div className="form-actions">
        <Button name="intent" value="line">
          {line ? m.budget_line_save() : m.budget_line_add()}
        </Button>
        {line && (
          <LinkButton href={cancelHref} variant="secondary">
            {m.budget_cancel()}
          </LinkButton>
        )}
      </div>
    </DraftForm>
  )
}
