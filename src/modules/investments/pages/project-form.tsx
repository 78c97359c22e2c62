import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { DraftForm } from '../../../ui/forms/draft-form.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { type Investment, investmentKinds } from '../investment.ts'
import { kindWord, typedOutlay } from './words.ts'

interface ProjectFormProps {
  readonly project: Investment | undefined
  readonly years: readonly number[]
  readonly units: readonly { readonly unit: string; readonly name: string }[]
  readonly failure: FailureView | undefined
}

const componentLines = (project: Investment | undefined): string =>
  (project?.components ?? [])
    .map((part) => `${part.name}; ${typedOutlay(part.amount)}; ${part.usefulLifeYears}`)
    .join('\n')

/** One project: outlays in kronor without a sign. */
export function ProjectForm({ project, years, units, failure }: ProjectFormProps) {
  const shown = [...new Set([...years, ...(project?.years ?? []).map((one) => one.year)])].toSorted((a, b) => a - b)
  const inYear = (year: number) => project?.years.find((one) => one.year === year)
  const error = (name: string) => failure?.fields[name]
  return (
    <DraftForm draftKey={`investment-${project?.id ?? 'new'}`} failed={failure !== undefined}>
      <Failure failure={failure} />
      <input type="hidden" name="intent" value="project" />
      {project && (
        <>
          <input type="hidden" name="id" value={project.id} />
          <input type="hidden" name="revision" value={project.revision} />
        </>
      )}
      <div className="fields">
        <TextField
          label={m.investments_name()}
          name="name"
          defaultValue={project?.name}
          error={error('name')}
          required
        />
        <TextField
          label={m.investments_code()}
          name="code"
          hint={m.investments_code_hint()}
          defaultValue={project?.code}
          error={error('code')}
          required
        />
        <Select
          label={m.investments_unit()}
          name="unit"
          defaultValue={project?.unit ?? ''}
          empty={m.investments_choose_unit()}
          options={units.map(({ unit, name }) => ({ value: unit, label: name }))}
          error={error('unit')}
          required
        />
        <Select
          label={m.investments_kind()}
          name="kind"
          defaultValue={project?.kind ?? 'asset'}
          options={investmentKinds.map((kind) => ({ value: kind, label: kindWord[kind]() }))}
        />
        <TextField
          label={m.investments_decided_total()}
          name="decidedTotal"
          hint={m.investments_outlay_hint()}
          defaultValue={project && typedOutlay(project.decidedTotal)}
          error={error('decidedTotal')}
          required
        />
        <TextField
          label={m.investments_life()}
          name="usefulLifeYears"
          hint={m.investments_life_hint()}
          defaultValue={project?.usefulLifeYears ? String(project.usefulLifeYears) : ''}
          error={error('usefulLifeYears')}
        />
        <DateField
          label={m.investments_in_use_from()}
          name="inUseFrom"
          hint={m.investments_in_use_hint()}
          defaultValue={project?.inUseFrom ?? ''}
          error={error('inUseFrom')}
        />
      </div>
      {shown.map((year, at) => (
        <div className="fields" key={year}>
          <TextField
            label={m.investments_amount_in({ year })}
            name={`amount-${year}`}
            defaultValue={typedOutlay(inYear(year)?.amount ?? (0 as never))}
            error={error(`years.${at}.amount`)}
          />
          <TextField
            label={m.investments_carried_in({ year })}
            name={`carried-${year}`}
            defaultValue={typedOutlay(inYear(year)?.carriedOver ?? (0 as never))}
            error={error(`years.${at}.carriedOver`)}
          />
        </div>
      ))}
      <TextArea label={m.investments_purpose()} name="purpose" rows={2} defaultValue={project?.purpose} />
      <TextArea
        label={m.investments_components()}
        name="components"
        hint={m.investments_components_hint()}
        rows={3}
        defaultValue={componentLines(project)}
        error={error('components')}
      />
      <div className="form-actions">
        <Button type="submit">{m.investments_save()}</Button>
        {project && (
          <Button type="submit" name="remove" value="yes" variant="danger" formNoValidate>
            {m.investments_remove()}
          </Button>
        )}
      </div>
    </DraftForm>
  )
}
