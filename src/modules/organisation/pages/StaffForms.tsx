import { m } from '../../../generated/paraglide/messages.js'
import { DateField, NumberField, TextField } from '../../../ui/forms/fields.tsx'
import { DeedForm, OtherUnit, type UnitFormProps } from './DeedForm.tsx'

export const CountForm = ({ today, answer }: UnitFormProps) => (
  <DeedForm deed="count" title={m.organisation_count()} save={m.organisation_save()} answer={answer}>
    {({ typed, errors }) => (
      <>
        <NumberField
          id="count-fte"
          name="fullTimeEquivalents"
          label={m.organisation_column_fte()}
          hint={m.organisation_count_hint()}
          defaultValue={typed.fullTimeEquivalents}
          error={errors.fullTimeEquivalents}
          required
        />
        <DateField
          id="count-day"
          name="countedOn"
          label={m.organisation_count_day()}
          defaultValue={typed.countedOn ?? today}
          error={errors.countedOn}
          required
        />
        <TextField
          id="count-source"
          name="source"
          label={m.organisation_column_source()}
          defaultValue={typed.source}
          error={errors.source}
          maxLength={300}
          optional
        />
      </>
    )}
  </DeedForm>
)

export const PositionForm = (form: UnitFormProps) => (
  <DeedForm
    deed="move-positions"
    title={m.organisation_move_positions()}
    save={m.organisation_save()}
    answer={form.answer}
  >
    {(sent) => (
      <>
        <TextField
          id="position-what"
          name="what"
          label={m.organisation_move_positions_what()}
          defaultValue={sent.typed.what}
          error={sent.errors.what}
          maxLength={200}
          required
        />
        <OtherUnit id="position-to" name="to" label={m.organisation_move_positions_to()} form={form} sent={sent} />
        <DateField
          id="position-day"
          name="movedOn"
          label={m.organisation_move_positions_day()}
          defaultValue={sent.typed.movedOn ?? form.today}
          error={sent.errors.movedOn}
          required
        />
        <NumberField
          id="position-fte"
          name="fullTimeEquivalents"
          label={m.organisation_column_fte()}
          defaultValue={sent.typed.fullTimeEquivalents}
          error={sent.errors.fullTimeEquivalents}
          optional
        />
      </>
    )}
  </DeedForm>
)
