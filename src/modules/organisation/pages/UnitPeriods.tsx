import { m } from '../../../generated/paraglide/messages.js'
import { addDays } from '../../../shared/local-date.ts'
import { findUnit, nameOn, type Unit } from '../organisation.ts'
import { kindName } from './words.ts'

/** What the unit has been called, and where it has stood. */
export function UnitPeriods({ unit, units }: { unit: Unit; units: readonly Unit[] }) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{m.organisation_history_title()}</h2>
      <div className="scroll">
        <table>
          <caption>{m.organisation_history_caption()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.organisation_column_from()}</th>
              <th scope="col">{m.organisation_column_until()}</th>
              <th scope="col">{m.organisation_column_name()}</th>
              <th scope="col">{m.organisation_column_kind()}</th>
              <th scope="col">{m.organisation_column_parent()}</th>
              <th scope="col">{m.organisation_column_reason()}</th>
            </tr>
          </thead>
          <tbody>
            {[...unit.periods].reverse().map((period) => {
              const above = period.parent === null ? undefined : findUnit(units, period.parent)
              return (
                <tr key={period.from}>
                  <th scope="row">{period.from}</th>
                  <td>{period.until ? addDays(period.until, -1) : m.organisation_goes_on()}</td>
                  <td>{period.name}</td>
                  <td>{kindName(period.kind)}</td>
                  <td>{above && <a href={`/arbete/organisation/${above.key}`}>{nameOn(above, period.from)}</a>}</td>
                  <td>{period.reason}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
