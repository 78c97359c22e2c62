import { m } from '../../../generated/paraglide/messages.js'
import type { FailureView } from '../../../platform/web/describe-failure.ts'
import { Checkbox } from '../../../ui/forms/choices.tsx'
import { DateField, NumberField, Select, TextArea, TextField } from '../../../ui/forms/fields.tsx'
import { matters } from '../decision-rules.ts'
import { agendaItemKinds } from '../meeting.ts'
import { itemKindWord, matterWord } from './planning-words.ts'

/** Fields that several planning forms share. */

export interface When {
  readonly day?: string
  readonly startsAt: string
  readonly place: string
  readonly expectedMinutes: number
}

export const WhenFields = ({ when, failure }: { when: When; failure: FailureView | undefined }) => (
  <div className="fields">
    {when.day !== undefined && (
      <DateField
        label={m.meetings_field_day()}
        name="day"
        defaultValue={when.day}
        error={failure?.fields.day}
        required
      />
    )}
    <TextField
      label={m.meetings_field_starts()}
      name="startsAt"
      hint={m.meetings_field_starts_hint()}
      defaultValue={when.startsAt}
      maxLength={5}
      error={failure?.fields.startsAt}
      required
    />
    <NumberField
      label={m.meetings_field_minutes()}
      name="expectedMinutes"
      defaultValue={String(when.expectedMinutes)}
      error={failure?.fields.expectedMinutes}
    />
    <TextField
      label={m.meetings_field_place()}
      name="place"
      defaultValue={when.place}
      maxLength={200}
      error={failure?.fields.place}
    />
  </div>
)

export interface ItemFieldsOf {
  readonly kind: string
  readonly matter: string
  readonly title: string
  readonly summary: string
  readonly clauses: readonly string[]
  readonly proposesTo: string | null
  readonly secrecyProvision: string | null
}

export const ItemFields = ({
  item,
  proposesTo,
  failure,
}: {
  item: ItemFieldsOf
  /** The body this one proposes to, when it may. */
  proposesTo: { readonly unit: string; readonly name: string } | null
  failure: FailureView | undefined
}) => (
  <>
    <TextField
      label={m.meetings_field_title()}
      name="title"
      defaultValue={item.title}
      maxLength={500}
      error={failure?.fields.title}
      required
    />
    <div className="fields">
      <Select
        label={m.meetings_field_kind()}
        name="kind"
        defaultValue={item.kind}
        options={agendaItemKinds.map((kind) => ({ value: kind, label: itemKindWord[kind]() }))}
      />
      <Select
        label={m.meetings_field_matter()}
        name="matter"
        defaultValue={item.matter}
        options={matters.map((matter) => ({ value: matter, label: matterWord[matter]() }))}
      />
    </div>
    <TextArea label={m.meetings_field_summary()} name="summary" rows={4} defaultValue={item.summary} />
    <TextArea
      label={m.meetings_proposal()}
      name="clauses"
      hint={m.meetings_field_clauses_hint()}
      rows={5}
      defaultValue={item.clauses.join('\n')}
    />
    {proposesTo && (
      <Checkbox
        label={m.meetings_field_proposes({ body: proposesTo.name })}
        name="proposesTo"
        value={proposesTo.unit}
        defaultChecked={item.proposesTo !== null}
      />
    )}
    <TextField
      label={m.meetings_field_secrecy()}
      name="secrecyProvision"
      hint={m.meetings_field_secrecy_hint()}
      defaultValue={item.secrecyProvision ?? ''}
      maxLength={100}
      optional
    />
  </>
)
