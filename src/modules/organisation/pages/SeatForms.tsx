import { m } from '../../../generated/paraglide/messages.js'
import { roleName } from '../../../platform/web/role-name.ts'
import { roles } from '../../../shared/actor.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import type { PersonLine, SeatLine } from '../seat.ts'
import { DeedForm, FormFailure, FromField } from './DeedForm.tsx'
import type { FormAnswer } from './form-answer.ts'

interface Giving {
  readonly persons: readonly PersonLine[]
  readonly today: string
  readonly answer: FormAnswer | undefined
}

export const GiveSeatForm = ({ persons, today, answer }: Giving) => (
  <DeedForm deed="give-seat" title={m.organisation_seat_give()} answer={answer}>
    {(sent) => (
      <>
        <Select
          id="seat-person"
          name="person"
          label={m.organisation_column_person()}
          options={persons.map(({ id, name }) => ({ value: id, label: name }))}
          empty={m.organisation_choose()}
          defaultValue={sent.typed.person}
          error={sent.errors.person}
          required
        />
        <Select
          id="seat-role"
          name="role"
          label={m.organisation_column_role()}
          options={roles.map((role) => ({ value: role, label: roleName(role) }))}
          empty={m.organisation_choose()}
          defaultValue={sent.typed.role}
          error={sent.errors.role}
          required
        />
        <TextField
          id="seat-post"
          name="post"
          label={m.organisation_column_post()}
          defaultValue={sent.typed.post}
          error={sent.errors.post}
          maxLength={200}
          optional
        />
        <FromField id="seat-from" label={m.organisation_from()} value={today} sent={sent} />
        <DateField
          id="seat-last"
          name="lastDay"
          label={m.organisation_last_day()}
          hint={m.organisation_last_day_hint()}
          defaultValue={sent.typed.lastDay}
          error={sent.errors.lastDay}
          optional
        />
      </>
    )}
  </DeedForm>
)

interface Ending {
  readonly seat: SeatLine
  readonly today: string
  readonly answer: FormAnswer | undefined
}

/** Stands in the seat's own row of the table. */
export function EndSeatForm({ seat, today, answer }: Ending) {
  const mine = answer?.form === 'end-seat' && answer.typed.seat === seat.id ? answer : undefined
  const label = m.organisation_seat_end_for({ role: roleName(seat.role), name: seat.personName })
  return (
    <Disclosure
      summary={
        <>
          {m.organisation_seat_end()} <span className="visually-hidden">{label}</span>
        </>
      }
      open={mine !== undefined}
    >
      <form method="post" className="form">
        <input type="hidden" name="deed" value="end-seat" />
        <input type="hidden" name="seat" value={seat.id} />
        <input type="hidden" name="revision" value={seat.revision} />
        <FormFailure failure={mine?.failure} />
        <DateField
          id={`end-${seat.id}`}
          name="lastDay"
          label={m.organisation_last_day()}
          defaultValue={mine?.typed.lastDay ?? today}
          error={mine?.failure.fields.lastDay}
          required
        />
        <Button variant="danger" size="small">
          {m.organisation_seat_end()}
        </Button>
      </form>
    </Disclosure>
  )
}
