import { m } from '../../../generated/paraglide/messages.js'
import { roleName } from '../../../platform/web/role-name.ts'
import { roles } from '../../../shared/actor.ts'
import { addDays } from '../../../shared/local-date.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Failure } from '../../../ui/forms/failure.tsx'
import { DateField, Select, TextField } from '../../../ui/forms/fields.tsx'
import { Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { DeedForm } from './DeedForm.tsx'
import { type FormAnswer, failureOf, typedIn } from './form-answer.ts'
import type { Shown } from './UserPage.tsx'

interface Part {
  readonly shown: Shown
  readonly answered: FormAnswer | undefined
}

export function DetailsPart({ shown: { person }, answered }: Part) {
  const typed = typedIn(answered, 'details')
  const failure = failureOf(answered, 'details')
  return (
    <Section title={m.access_details()}>
      <DeedForm deed="details" failure={failure}>
        <input type="hidden" name="revision" value={person.revision} />
        <TextField
          name="name"
          label={m.access_name()}
          required
          defaultValue={typed.name ?? person.name}
          error={failure?.fields.name}
        />
        <TextField
          name="email"
          type="email"
          label={m.access_email()}
          hint={person.hasAccount ? m.access_has_account({ issuer: person.issuer ?? '' }) : m.access_email_hint()}
          optional
          defaultValue={typed.email ?? person.email}
          error={failure?.fields.email}
        />
        <div className="form-actions">
          <Button>{m.access_save()}</Button>
        </div>
      </DeedForm>
    </Section>
  )
}

type SeatLine = Shown['seats'][number]

const lastDayOf = (seat: SeatLine) => (seat.until === null ? null : addDays(seat.until, -1))

/** A seat that has run out stays in the list: it tells who could do what, and when. */
export function SeatsPart({ shown, answered }: Part) {
  const { seats, today } = shown
  const columns: Column<SeatLine>[] = [
    {
      key: 'role',
      label: m.access_role(),
      cell: (seat) => (seat.post ? `${roleName(seat.role)} (${seat.post})` : roleName(seat.role)),
    },
    { key: 'unit', label: m.access_unit(), cell: (seat) => seat.unitName },
    { key: 'from', label: m.access_from(), nowrap: true, cell: (seat) => seat.from },
    {
      key: 'last',
      label: m.access_last_day(),
      nowrap: true,
      cell: (seat) => lastDayOf(seat) ?? m.access_until_further(),
    },
    {
      key: 'end',
      label: m.access_end_seat(),
      cell: (seat) =>
        seat.until === null || seat.until > today ? <EndSeat seat={seat} today={today} /> : m.access_seat_over(),
    },
  ]
  return (
    <Section title={m.access_seats()}>
      <Failure failure={failureOf(answered, 'end-seat')} />
      {seats.length === 0 ? (
        <p>{m.access_seats_none()}</p>
      ) : (
        <Table
          caption={m.access_seats()}
          captionHidden
          columns={columns}
          rows={seats}
          rowKey={(seat) => seat.id}
          cards
        />
      )}
      <Disclosure summary={m.access_give_seat()} open={failureOf(answered, 'give-seat') !== undefined}>
        <GiveSeat shown={shown} answered={answered} />
      </Disclosure>
    </Section>
  )
}

const EndSeat = ({ seat, today }: { seat: SeatLine; today: string }) => (
  <DeedForm deed="end-seat" inline>
    <input type="hidden" name="seat" value={seat.id} />
    <input type="hidden" name="revision" value={seat.revision} />
    <DateField id={`last-${seat.id}`} name="lastDay" label={m.access_last_day()} required defaultValue={today} />
    <Button variant="secondary" size="small">
      {m.access_end_seat_do({ role: roleName(seat.role), unit: seat.unitName })}
    </Button>
  </DeedForm>
)

function GiveSeat({ shown: { units, today }, answered }: Part) {
  const typed = typedIn(answered, 'give-seat')
  const failure = failureOf(answered, 'give-seat')
  const depth = (level: number) => '\u2003'.repeat(level)
  return (
    <DeedForm deed="give-seat" failure={failure}>
      <Select
        name="role"
        label={m.access_role()}
        required
        empty={m.access_choose()}
        options={roles.map((role) => ({ value: role, label: roleName(role) }))}
        defaultValue={typed.role}
        error={failure?.fields.role}
      />
      <Select
        name="unit"
        label={m.access_unit()}
        hint={m.access_unit_hint()}
        required
        empty={m.access_choose()}
        options={units.map((unit) => ({ value: unit.id, label: `${depth(unit.depth)}${unit.name}` }))}
        defaultValue={typed.unit}
        error={failure?.fields.unit}
      />
      <TextField
        name="post"
        label={m.access_post()}
        hint={m.access_post_hint()}
        optional
        defaultValue={typed.post}
        error={failure?.fields.post}
      />
      <DateField
        name="from"
        label={m.access_from()}
        required
        defaultValue={typed.from ?? today}
        error={failure?.fields.from}
      />
      <DateField
        name="lastDay"
        id="give-last-day"
        label={m.access_last_day()}
        optional
        defaultValue={typed.lastDay}
        error={failure?.fields.lastDay}
      />
      <div className="form-actions">
        <Button>{m.access_give_seat_do()}</Button>
      </div>
    </DeedForm>
  )
}

type SessionLine = Shown['sessions'][number]

export function SessionsPart({ shown: { sessions }, answered }: Part) {
  const columns: Column<SessionLine>[] = [
    {
      key: 'since',
      label: m.access_session_since(),
      nowrap: true,
      cell: (one) => (one.isThis ? `${one.since} (${m.access_session_this()})` : one.since),
    },
    { key: 'seen', label: m.access_last_seen(), nowrap: true, cell: (one) => one.seen },
    { key: 'assurance', label: m.access_assurance(), cell: (one) => one.assurance ?? m.access_assurance_unknown() },
    {
      key: 'end',
      label: m.access_session_end(),
      cell: (one) => (
        <DeedForm deed="end-session" inline>
          <input type="hidden" name="session" value={one.id} />
          <Button variant="secondary" size="small">
            {m.access_session_end_do({ since: one.since })}
          </Button>
        </DeedForm>
      ),
    },
  ]
  return (
    <Section title={m.access_sessions()}>
      <Failure failure={failureOf(answered, 'end-session')} />
      {sessions.length === 0 ? (
        <p>{m.access_sessions_none()}</p>
      ) : (
        <Table
          caption={m.access_sessions()}
          captionHidden
          columns={columns}
          rows={sessions}
          rowKey={(one) => one.id}
          cards
        />
      )}
    </Section>
  )
}

export function WayInPart({ shown: { person }, answered }: Part) {
  return (
    <Section title={person.isActive ? m.access_deactivate() : m.access_reopen()}>
      <p>{person.isActive ? m.access_deactivate_about() : m.access_reopen_about()}</p>
      <DeedForm
        deed={person.isActive ? 'deactivate' : 'reopen'}
        failure={failureOf(answered, person.isActive ? 'deactivate' : 'reopen')}
      >
        <input type="hidden" name="revision" value={person.revision} />
        <input type="hidden" name="name" value={person.name} />
        <input type="hidden" name="email" value={person.email ?? ''} />
        <div className="form-actions">
          <Button variant={person.isActive ? 'danger' : 'secondary'}>
            {person.isActive
              ? m.access_deactivate_do({ name: person.name })
              : m.access_reopen_do({ name: person.name })}
          </Button>
        </div>
      </DeedForm>
    </Section>
  )
}
