import { m } from '../../../generated/paraglide/messages.js'
import { DateField, type Option, Select, TextField } from '../../../ui/forms/fields.tsx'

interface DecisionFieldsProps {
  readonly bodies: readonly Option[]
  readonly today: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  /** §§ of approved minutes to choose from instead of typing. */
  readonly choices: readonly Option[]
}

/** Which body, which day, which paragraph, which case: what every decision is registered with. */
export function DecisionFields({ bodies, today, typed, errors, choices }: DecisionFieldsProps) {
  return (
    <>
      {choices.length > 0 && (
        <Select
          name="chosen"
          label={m.budget_choose_decision()}
          hint={m.budget_choose_decision_hint()}
          options={choices}
          empty={m.budget_choose_decision_none()}
          defaultValue={typed.chosen}
        />
      )}
      <div className="fields">
        <Select
          name="body"
          label={m.budget_field_deciding_body()}
          options={bodies}
          empty={bodies.length > 1 ? m.budget_choose() : undefined}
          defaultValue={typed.body ?? (bodies.length === 1 ? bodies[0]?.value : '')}
          error={errors.body}
        />
        <DateField
          name="decidedOn"
          label={m.budget_field_decided_on()}
          max={today}
          defaultValue={typed.decidedOn}
          error={errors.decidedOn}
        />
        <TextField
          name="paragraph"
          label={m.budget_field_paragraph_label()}
          hint={m.budget_field_paragraph_hint()}
          defaultValue={typed.paragraph}
          error={errors.paragraph}
        />
        <TextField
          name="caseNumber"
          label={m.budget_field_case_number_label()}
          hint={m.budget_field_case_number_hint()}
          defaultValue={typed.caseNumber}
          error={errors.caseNumber}
        />
      </div>
    </>
  )
}
