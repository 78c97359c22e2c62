import type { ReactNode } from 'react'
import { m } from '../../../generated/paraglide/messages.js'
import { roles } from '../../../shared/actor.ts'
import type { Day } from '../../../shared/local-date.ts'
import type { Unit } from '../organisation.ts'
import type { PersonLine } from '../organisation.views.ts'
import { FormFailure, SelectField, TextField } from './fields.tsx'
import type { FormAnswer } from './form-answer.ts'
import { type Place, unitChoices } from './NewUnitForm.tsx'
import type { UnitDeed } from './unit-deeds.ts'
import { roleName } from './words.ts'

interface Shown {
  readonly unit: Unit
  readonly places: readonly Place[]
  readonly persons: readonly PersonLine[]
  readonly today: Day
  readonly may: { readonly reorganise: boolean; readonly giveSeats: boolean }
  readonly isClosed: boolean
  readonly answer: FormAnswer | undefined
}

/** What can be done with the unit by this person, each deed folded away until it is needed. */
export function UnitForms(shown: Shown) {
  const { may, isClosed } = shown
  if (!may.reorganise && !may.giveSeats) return null
  const isRoot = shown.unit.periods[0]?.parent === null
  return (
    <section aria-labelledby="change">
      <h2 id="change">{m.organisation_change_title()}</h2>
      {may.giveSeats && !isClosed && <SeatForm {...shown} />}
      {may.reorganise && !isClosed && <RenameForm {...shown} />}
      {may.reorganise && !isClosed && !isRoot && <MoveForm {...shown} />}
      {may.reorganise && <CountForm {...shown} />}
      {may.reorganise && <PositionForm {...shown} />}
      {may.reorganise && !isClosed && !isRoot && <CloseForm {...shown} />}
    </section>
  )
}

interface DeedFormProps {
  readonly deed: UnitDeed
  readonly title: string
  readonly save: string
  readonly shown: Shown
  readonly children: (sent: {
    typed: Readonly<Record<string, string>>
    failure: FormAnswer['failure'] | undefined
  }) => ReactNode
}

function DeedForm({ deed, title, save, shown: { unit, answer }, children }: DeedFormProps) {
  const mine = answer?.form === deed ? answer : undefined
  return (
    <details className="organisation-deed" open={mine !== undefined}>
      <summary>{title}</summary>
      <form method="post">
        <input type="hidden" name="deed" value={deed} />
        <input type="hidden" name="revision" value={unit.revision} />
        <FormFailure failure={mine?.failure} />
        {children({ typed: mine?.typed ?? {}, failure: mine?.failure })}
        <button className="button" data-variant="primary" type="submit">
          {save}
        </button>
      </form>
    </details>
  )
}

const RenameForm = (shown: Shown) => (
  <DeedForm deed="rename" title={m.organisation_rename()} save={m.organisation_rename()} shown={shown}>
    {({ typed, failure }) => (
      <>
        <TextField
          id="rename-name"
          name="name"
          label={m.organisation_new_name()}
          hint={m.organisation_rename_hint()}
          {...{ failure, value: typed.name, required: true, maxLength: 200 }}
        />
        <FromField id="rename-from" label={m.organisation_from()} value={typed.from ?? shown.today} failure={failure} />
        <ReasonField id="rename-reason" value={typed.reason} failure={failure} />
      </>
    )}
  </DeedForm>
)

const MoveForm = (shown: Shown) => (
  <DeedForm deed="move" title={m.organisation_move()} save={m.organisation_move()} shown={shown}>
    {({ typed, failure }) => (
      <>
        <OtherUnit
          id="move-parent"
          name="parent"
          label={m.organisation_new_parent()}
          {...{ shown, failure, value: typed.parent }}
        />
        <FromField id="move-from" label={m.organisation_from()} value={typed.from ?? shown.today} failure={failure} />
        <ReasonField id="move-reason" value={typed.reason} failure={failure} />
      </>
    )}
  </DeedForm>
)

const CloseForm = (shown: Shown) => (
  <DeedForm deed="close" title={m.organisation_close()} save={m.organisation_close()} shown={shown}>
    {({ typed, failure }) => (
      <>
        <FromField id="close-from" label={m.organisation_close_from()} value={typed.from} failure={failure} />
        <SelectField
          id="close-successor"
          name="successor"
          label={m.organisation_successor()}
          hint={m.organisation_successor_hint()}
          choices={unitChoices(shown.places.filter(({ node }) => node.id !== shown.unit.id))}
          empty={m.organisation_successor_none()}
          {...{ failure, value: typed.successor }}
        />
        <ReasonField id="close-reason" value={typed.reason} failure={failure} />
      </>
    )}
  </DeedForm>
)

const CountForm = (shown: Shown) => (
  <DeedForm deed="count" title={m.organisation_count()} save={m.organisation_save()} shown={shown}>
    {({ typed, failure }) => (
      <>
        <TextField
          id="count-fte"
          name="fullTimeEquivalents"
          label={m.organisation_column_fte()}
          hint={m.organisation_count_hint()}
          {...{ failure, value: typed.fullTimeEquivalents, required: true, inputMode: 'decimal', maxLength: 20 }}
        />
        <TextField
          id="count-day"
          name="countedOn"
          type="date"
          label={m.organisation_count_day()}
          {...{ failure, value: typed.countedOn ?? shown.today, required: true }}
        />
        <TextField
          id="count-source"
          name="source"
          label={m.organisation_column_source()}
          {...{ failure, value: typed.source, maxLength: 300 }}
        />
      </>
    )}
  </DeedForm>
)

const PositionForm = (shown: Shown) => (
  <DeedForm deed="move-positions" title={m.organisation_move_positions()} save={m.organisation_save()} shown={shown}>
    {({ typed, failure }) => (
      <>
        <TextField
          id="position-what"
          name="what"
          label={m.organisation_move_positions_what()}
          {...{ failure, value: typed.what, required: true, maxLength: 200 }}
        />
        <OtherUnit
          id="position-to"
          name="to"
          label={m.organisation_move_positions_to()}
          {...{ shown, failure, value: typed.to }}
        />
        <TextField
          id="position-day"
          name="movedOn"
          type="date"
          label={m.organisation_move_positions_day()}
          {...{ failure, value: typed.movedOn ?? shown.today, required: true }}
        />
        <TextField
          id="position-fte"
          name="fullTimeEquivalents"
          label={m.organisation_fte_optional()}
          {...{ failure, value: typed.fullTimeEquivalents, inputMode: 'decimal', maxLength: 20 }}
        />
      </>
    )}
  </DeedForm>
)

const SeatForm = (shown: Shown) => (
  <DeedForm deed="give-seat" title={m.organisation_seat_give()} save={m.organisation_seat_give()} shown={shown}>
    {({ typed, failure }) => (
      <>
        <SelectField
          id="seat-person"
          name="person"
          label={m.organisation_column_person()}
          choices={shown.persons.map(({ id, name }) => ({ value: id, label: name }))}
          empty={m.organisation_choose()}
          {...{ failure, value: typed.person, required: true }}
        />
        <SelectField
          id="seat-role"
          name="role"
          label={m.organisation_column_role()}
          choices={roles.map((role) => ({ value: role, label: roleName(role) }))}
          empty={m.organisation_choose()}
          {...{ failure, value: typed.role, required: true }}
        />
        <TextField
          id="seat-post"
          name="post"
          label={m.organisation_column_post()}
          {...{ failure, value: typed.post, maxLength: 200 }}
        />
        <FromField id="seat-from" label={m.organisation_from()} value={typed.from ?? shown.today} failure={failure} />
        <TextField
          id="seat-last"
          name="lastDay"
          type="date"
          label={m.organisation_last_day()}
          hint={m.organisation_last_day_hint()}
          {...{ failure, value: typed.lastDay }}
        />
      </>
    )}
  </DeedForm>
)

interface Common {
  readonly id: string
  readonly value: string | undefined
  readonly failure: FormAnswer['failure'] | undefined
}

const FromField = ({ label, ...common }: Common & { readonly label: string }) => (
  <TextField name="from" type="date" label={label} required {...common} />
)

const ReasonField = (common: Common) => (
  <TextField
    name="reason"
    label={m.organisation_reason()}
    hint={m.organisation_reason_hint()}
    maxLength={1000}
    {...common}
  />
)

const OtherUnit = ({ shown, ...field }: Common & { shown: Shown; name: string; label: string }) => (
  <SelectField
    choices={unitChoices(shown.places.filter(({ node }) => node.id !== shown.unit.id))}
    empty={m.organisation_choose()}
    required
    {...field}
  />
)
