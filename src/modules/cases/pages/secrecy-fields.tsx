import { m } from '../../../generated/paraglide/messages.js'
import { DateField, TextField } from '../../../ui/forms/fields.tsx'
import type { SecrecyMarking } from '../case-file.ts'

interface SecrecyFieldsProps {
  /** Tells the fields of two forms on one page apart. */
  readonly form: string
  readonly marking?: SecrecyMarking | null
  readonly publicTitle?: string
  readonly errors?: Readonly<Record<string, string>> | undefined
  readonly required?: boolean
}

/** Provision, day, authority and what everybody reads instead. */
export function SecrecyFields({ form, marking, publicTitle, errors, required = false }: SecrecyFieldsProps) {
  return (
    <>
      <p className="muted">{m.cases_secrecy_lead()}</p>
      <div className="fields">
        <TextField
          label={m.cases_provision()}
          name="provision"
          id={`${form}-provision`}
          hint={m.cases_provision_hint()}
          maxLength={100}
          defaultValue={marking?.provision ?? ''}
          error={errors?.provision}
          required={required}
        />
        <DateField
          label={m.cases_marked_on()}
          name="markedOn"
          id={`${form}-markedOn`}
          defaultValue={marking?.markedOn ?? ''}
          error={errors?.markedOn}
          required={required}
        />
        <TextField
          label={m.cases_authority()}
          name="authority"
          id={`${form}-authority`}
          maxLength={200}
          defaultValue={marking?.authority ?? ''}
          error={errors?.authority}
          required={required}
        />
        <TextField
          label={m.cases_public_title()}
          name="publicTitle"
          id={`${form}-publicTitle`}
          hint={m.cases_public_title_hint()}
          maxLength={300}
          defaultValue={publicTitle ?? ''}
          error={errors?.publicTitle}
          required={required}
        />
      </div>
    </>
  )
}
