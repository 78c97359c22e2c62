import { m } from '../../../generated/paraglide/messages.js'
import { addDays, type Day, holdsOn } from '../../../shared/local-date.ts'
import type { SeatLine } from '../organisation.views.ts'
import { FormFailure, TextField } from './fields.tsx'
import type { FormAnswer } from './form-answer.ts'
import { roleName } from './words.ts'

interface Shown {
  readonly seats: readonly SeatLine[]
  readonly today: Day
  readonly mayEnd: boolean
  readonly answer: FormAnswer | undefined
}

/** Who holds which role in the unit, now and before. */
export function SeatsSection({ seats, today, mayEnd, answer }: Shown) {
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{m.organisation_seats_title()}</h2>
      {seats.length === 0 ? (
        <p>{m.organisation_seats_empty()}</p>
      ) : (
        <div className="scroll">
          <table>
            <caption>{m.organisation_seats_caption()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.organisation_column_person()}</th>
                <th scope="col">{m.organisation_column_role()}</th>
                <th scope="col">{m.organisation_column_post()}</th>
                <th scope="col">{m.organisation_column_from()}</th>
                <th scope="col">{m.organisation_column_until()}</th>
                <th scope="col">{m.organisation_seat_state()}</th>
              </tr>
            </thead>
            <tbody>
              {seats.map((seat) => (
                <tr key={seat.id} className={holdsOn(seat, today) ? undefined : 'past'}>
                  <th scope="row">{seat.personName}</th>
                  <td>{roleName(seat.role)}</td>
                  <td>{seat.post}</td>
                  <td>{seat.from}</td>
                  <td>{seat.until ? addDays(seat.until, -1) : m.organisation_goes_on()}</td>
                  <td>{stateOf(seat, today)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayEnd &&
        seats
          .filter((seat) => seat.until === null)
          .map((seat) => <EndSeat key={seat.id} seat={seat} today={today} answer={answer} />)}
    </section>
  )
}

function stateOf(seat: SeatLine, today: Day): string {
  if (holdsOn(seat, today)) return m.organisation_seat_now()
  return seat.from > today ? m.organisation_seat_later() : m.organisation_seat_before()
}

function EndSeat({ seat, today, answer }: { seat: SeatLine; today: Day; answer: FormAnswer | undefined }) {
  const mine = answer?.form === 'end-seat' && answer.typed.seat === seat.id ? answer : undefined
  const label = m.organisation_seat_end_for({ role: roleName(seat.role), name: seat.personName })
  return (
    <details className="organisation-deed" open={mine !== undefined}>
      <summary>{label}</summary>
      <form method="post">
        <input type="hidden" name="deed" value="end-seat" />
        <input type="hidden" name="seat" value={seat.id} />
        <input type="hidden" name="revision" value={seat.revision} />
        <FormFailure failure={mine?.failure} />
        <TextField
          id={`end-${seat.id}`}
          name="lastDay"
          type="date"
          label={m.organisation_last_day()}
          value={mine?.typed.lastDay ?? today}
          required
          failure={mine?.failure}
        />
        <button className="button" type="submit">
          {m.organisation_seat_end()}
        </button>
      </form>
    </details>
  )
}
