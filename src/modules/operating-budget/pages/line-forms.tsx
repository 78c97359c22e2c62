import { Form } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import type { MoneyUnit } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { NumberField, type Option, Select, TextField } from '../../../ui/forms/fields.tsx'
import type { LineView } from './unit-view.ts'

interface AddLineProps {
  readonly draftKey: string
  readonly groups: readonly Option[]
  readonly profiles: readonly Option[]
  readonly unit: MoneyUnit
  readonly open: boolean
  readonly failure: FailureView | undefined
}

export const AddLine = ({ draftKey, groups, profiles, unit, open, failure }: AddLineProps) => (
  <Disclosure summary={m.operating_budget_add_line()} open={open || failure !== undefined}>
    <DraftForm draftKey={draftKey} failed={failure !== undefined}>
      <Failure failure={failure} />
      <input type="hidden" name="intent" value="add-line" />
      <input type="hidden" name="unit" value={unit} />
      <div className="fields">
        <Select
          label={m.operating_budget_group()}
          name="group"
          options={groups}
          empty=""
          required
          error={failure?.fields.group}
        />
        <NumberField
          label={m.operating_budget_year_amount()}
          name="year"
          unit={unit}
          hint={m.operating_budget_year_amount_hint()}
          optional
          error={failure?.fields.year}
        />
        <Select label={m.operating_budget_profile()} name="profile" options={profiles} defaultValue="even" />
        <TextField
          label={m.operating_budget_label()}
          name="label"
          hint={m.operating_budget_label_hint()}
          maxLength={100}
          optional
        />
        <TextField label={m.operating_budget_activity()} name="activity" maxLength={100} optional />
        <TextField label={m.operating_budget_project()} name="project" maxLength={100} optional />
      </div>
      <div className="form-actions">
        <Button type="submit" variant="secondary">
          {m.operating_budget_add_line()}
        </Button>
      </div>
    </DraftForm>
  </Disclosure>
)

interface ChangeLinesProps {
  readonly lines: readonly LineView[]
  readonly profiles: readonly Option[]
  readonly failure: FailureView | undefined
}

/** One small form for each line that people fill in: its name, its profile, and the way out. */
export function ChangeLines({ lines, profiles, failure }: ChangeLinesProps) {
  const typed = lines.filter(({ origin }) => origin === 'typed')
  if (typed.length === 0) return null
  return (
    <Disclosure summary={m.operating_budget_change_line()} open={failure !== undefined}>
      <Failure failure={failure} />
      {typed.map((line) => (
        <Form method="post" className="fields line-form" key={`${line.id}:${line.revision}`}>
          <input type="hidden" name="line" value={line.id} />
          <input type="hidden" name="revision" value={line.revision} />
          <p className="strong">
            {line.label} <span className="muted small">{line.note}</span>
          </p>
          <TextField
            label={m.operating_budget_label()}
            name="label"
            id={`label-${line.id}`}
            defaultValue={line.named}
            maxLength={100}
          />
          <Select
            label={m.operating_budget_profile()}
            name="profile"
            id={`profile-${line.id}`}
            options={profiles}
            defaultValue={line.profile}
          />
          <div className="form-actions">
            <Button type="submit" name="intent" value="change-line" variant="secondary" size="small">
              {m.operating_budget_save()}
            </Button>
            <Button type="submit" name="intent" value="remove-line" variant="danger" size="small">
              {m.operating_budget_remove()}
            </Button>
          </div>
        </Form>
      ))}
    </Disclosure>
  )
}
