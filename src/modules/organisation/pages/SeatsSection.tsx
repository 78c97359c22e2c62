import { m } from '../../../generated/paraglide/messages.js'
import { roleName } from '../../../platform/web/role-name.ts'
import { type Day, holdsOn } from '../../../shared/local-date.ts'
import { Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { SeatLine } from '../seat.ts'
import type { FormAnswer } from './form-answer.ts'
import { EndSeatForm } from './SeatForms.tsx'
import { spanText } from './words.ts'

interface Shown {
  readonly seats: readonly SeatLine[]
  readonly today: Day
  readonly mayEnd: boolean
  readonly answer: FormAnswer | undefined
}

/** Who holds which role in the unit, now and before. */
export function SeatsSection({ seats, today, mayEnd, answer }: Shown) {
  const columns: Column<SeatLine>[] = [
    { key: 'person', label: m.organisation_column_person(), cell: (seat) => seat.personName },
    { key: 'role', label: m.organisation_column_role(), cell: (seat) => roleName(seat.role) },
    { key: 'post', label: m.organisation_column_post(), cell: (seat) => seat.post },
    {
      key: 'time',
      label: m.organisation_column_time(),
      cell: (seat) => (
        <>
          {spanText(seat)} <span className="muted">{stateOf(seat, today)}</span>
        </>
      ),
    },
  ]
  const end: Column<SeatLine> = {
    key: 'end',
    label: m.organisation_change_title(),
    cell: (seat) => seat.until === null && <EndSeatForm seat={seat} today={today} answer={answer} />,
  }
  return (
    <Section title={m.organisation_seats_title()}>
      {seats.length === 0 ? (
        <p>{m.organisation_seats_empty()}</p>
      ) : (
        <Table
          caption={m.organisation_seats_caption()}
          columns={mayEnd ? [...columns, end] : columns}
          rows={seats}
          rowKey={(seat) => seat.id}
          cards
        />
      )}
    </Section>
  )
}

/** Only what is not now is said. */
function stateOf(seat: SeatLine, today: Day): string {
  if (holdsOn(seat, today)) return ''
  return seat.from > today ? m.organisation_seat_later() : m.organisation_seat_before()
}
