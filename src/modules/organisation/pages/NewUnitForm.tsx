import { m } from '../../../generated/paraglide/messages.js'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { unitKinds } from '../organisation.ts'
import { FormFailure, FromField, ReasonField } from './DeedForm.tsx'
import type { FormAnswer } from './form-answer.ts'
import { type Place, unitOptions } from './unit-options.ts'
import { kindName } from './words.ts'

interface NewUnit {
  readonly places: readonly Place[]
  readonly on: string
  readonly answer: FormAnswer | undefined
}

/** Folded away until somebody needs it; open when something in it must be mended, or when nothing is there yet. */
export function NewUnitForm({ places, on, answer }: NewUnit) {
  const isFirst = places.length === 0
  const kinds = unitKinds.filter((kind) => (kind === 'municipality') === isFirst)
  const sent = { typed: answer?.typed ?? {}, errors: answer?.failure.fields ?? {} }
  const { typed, errors } = sent
  return (
    <Disclosure summary={m.organisation_create()} open={answer !== undefined || isFirst}>
      <form method="post" className="form">
        <FormFailure failure={answer?.failure} />
        <TextField
          name="name"
          label={m.organisation_name()}
          defaultValue={typed.name}
          error={errors.name}
          maxLength={200}
          required
        />
        <TextField
          name="key"
          label={m.organisation_key()}
          hint={m.organisation_key_hint()}
          defaultValue={typed.key}
          error={errors.key}
          maxLength={60}
          required
        />
        <Select
          name="kind"
          label={m.organisation_kind()}
          options={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          empty={isFirst ? undefined : m.organisation_choose()}
          defaultValue={typed.kind}
          error={errors.kind}
          required
        />
        {!isFirst && (
          <Select
            name="parent"
            label={m.organisation_parent()}
            options={unitOptions(places)}
            empty={m.organisation_choose()}
            defaultValue={typed.parent}
            error={errors.parent}
            required
          />
        )}
        <FromField id="from" label={m.organisation_from()} value={on} sent={sent} />
        <ReasonField id="reason" sent={sent} />
        <div className="actions">
          <Button>{m.organisation_save_create()}</Button>
        </div>
      </form>
    </Disclosure>
  )
}
