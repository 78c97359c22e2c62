import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import type { BudgetVersion, VersionStage } from '../budget.ts'
import { stageWord } from './budget-words.ts'

interface NewVersionProps {
  readonly version: BudgetVersion
  readonly versions: readonly BudgetVersion[]
  readonly stages: readonly VersionStage[]
  readonly failure: FailureView | undefined
  readonly typed: Readonly<Record<string, string>>
}

/** Begins another version of the same budget, as a copy of one that is there. */
export function NewVersion({ version, versions, stages, failure, typed }: NewVersionProps) {
  const errors = failure?.fields ?? {}
  return (
    <Disclosure summary={m.budget_new_version()} open={Boolean(failure)}>
      <DraftForm draftKey={`new-version-${version.budget.key}`} failed={Boolean(failure)} noValidate>
        <Failure failure={failure} />
        <div className="fields">
          <TextField name="name" label={m.budget_field_name()} defaultValue={typed.name} error={errors.name} />
          <Select
            name="stage"
            label={m.budget_field_stage()}
            options={stages.map((stage) => ({ value: stage, label: stageWord[stage]() }))}
            defaultValue={typed.stage ?? stages[0]}
            error={errors.stage}
          />
          <TextField
            name="party"
            label={m.budget_field_party()}
            hint={m.budget_field_party_hint()}
            defaultValue={typed.party}
            error={errors.party}
          />
        </div>
        <Select
          name="basedOn"
          label={m.budget_field_based_on()}
          hint={m.budget_field_based_on_hint()}
          options={versions.map((one) => ({ value: one.id, label: `${one.number}. ${one.name}` }))}
          empty={m.budget_field_based_on_none()}
          defaultValue={typed.basedOn ?? version.id}
          error={errors.basedOn}
        />
        <TextArea
          name="reason"
          label={m.budget_field_version_reason()}
          rows={2}
          defaultValue={typed.reason}
          error={errors.reason}
          optional
        />
        <div className="form-actions">
          <Button name="intent" value="draft" variant="secondary">
            {m.budget_new_version_save()}
          </Button>
        </div>
      </DraftForm>
    </Disclosure>
  )
}
