import { m } from '../../../generated/paraglide/messages.js'
import { DateField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'

interface TermsFieldsProps {
  readonly of: {
    readonly id: string
    readonly title: string
    readonly actor: string
    readonly unit: string | null
    readonly lastDay: string | null
    readonly reportTo: string
  }
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** What is to be done, by whom, by when and who is told: as the clause was read, to be put right. */
export function TermsFields({ of, units, typed, errors }: TermsFieldsProps) {
  const id = (field: string) => `${field}-${of.id}`
  return (
    <>
      <TextArea
        id={id('title')}
        name="title"
        rows={2}
        label={m.assignments_field_title()}
        defaultValue={typed.title ?? of.title}
        error={errors.title}
        maxLength={500}
        required
      />
      <div className="fields">
        <TextField
          id={id('actor')}
          name="actor"
          label={m.assignments_field_actor()}
          defaultValue={typed.actor ?? of.actor}
          error={errors.actor}
          maxLength={200}
        />
        <Select
          id={id('unit')}
          name="unit"
          label={m.assignments_field_unit()}
          hint={m.assignments_field_unit_hint()}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          empty={m.assignments_field_unit_empty()}
          defaultValue={typed.unit ?? of.unit ?? ''}
          error={errors.unit}
        />
      </div>
      <div className="fields">
        <DateField
          id={id('lastDay')}
          name="lastDay"
          label={m.assignments_field_last_day()}
          defaultValue={typed.lastDay ?? of.lastDay ?? ''}
          error={errors.lastDay}
        />
        <TextField
          id={id('reportTo')}
          name="reportTo"
          label={m.assignments_field_report_to()}
          defaultValue={typed.reportTo ?? of.reportTo}
          error={errors.reportTo}
          maxLength={200}
        />
      </div>
    </>
  )
}
