import { m } from '../../../generated/paraglide/messages.js'
import { Select, TextField } from '../../../ui/forms/fields.tsx'
import { DeedForm, FromField, OtherUnit, ReasonField, type UnitFormProps } from './DeedForm.tsx'
import { unitOptions } from './unit-options.ts'

/** What changes the unit itself from a day on: its name, its place, its end. */

export const RenameForm = ({ unit, today, answer }: UnitFormProps) => (
  <DeedForm deed="rename" title={m.organisation_rename()} hidden={{ revision: unit.revision }} answer={answer}>
    {(sent) => (
      <>
        <TextField
          id="rename-name"
          name="name"
          label={m.organisation_new_name()}
          hint={m.organisation_rename_hint()}
          defaultValue={sent.typed.name}
          error={sent.errors.name}
          maxLength={200}
          required
        />
        <FromField id="rename-from" label={m.organisation_from()} value={today} sent={sent} />
        <ReasonField id="rename-reason" sent={sent} />
      </>
    )}
  </DeedForm>
)

export const MoveForm = (form: UnitFormProps) => (
  <DeedForm deed="move" title={m.organisation_move()} hidden={{ revision: form.unit.revision }} answer={form.answer}>
    {(sent) => (
      <>
        <OtherUnit id="move-parent" name="parent" label={m.organisation_new_parent()} form={form} sent={sent} />
        <FromField id="move-from" label={m.organisation_from()} value={form.today} sent={sent} />
        <ReasonField id="move-reason" sent={sent} />
      </>
    )}
  </DeedForm>
)

export const CloseForm = ({ unit, places, answer }: UnitFormProps) => (
  <DeedForm deed="close" title={m.organisation_close()} hidden={{ revision: unit.revision }} answer={answer}>
    {(sent) => (
      <>
        <FromField id="close-from" label={m.organisation_close_from()} sent={sent} />
        <Select
          id="close-successor"
          name="successor"
          label={m.organisation_successor()}
          hint={m.organisation_successor_hint()}
          options={unitOptions(places.filter(({ node }) => node.id !== unit.id))}
          empty={m.organisation_successor_none()}
          defaultValue={sent.typed.successor}
          error={sent.errors.successor}
          optional
        />
        <ReasonField id="close-reason" sent={sent} />
      </>
    )}
  </DeedForm>
)
