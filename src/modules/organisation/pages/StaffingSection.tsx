import { m } from '../../../generated/paraglide/messages.js'
import type { Day } from '../../../shared/local-date.ts'
import type { Unit } from '../organisation.ts'
import type { Staffing, StaffOn } from '../staffing.ts'
import { PositionMoves } from './PositionMoves.tsx'
import { figure, inProse } from './words.ts'

interface Shown {
  readonly units: readonly Unit[]
  readonly staffing: Staffing
  readonly staff: StaffOn | undefined
  readonly today: Day
}

/** How many work in the unit itself, as counted, and the positions that came and went. */
export function StaffingSection({ units, staffing, staff, today }: Shown) {
  const { counts, moves } = staffing
  return (
    <>
      <section aria-labelledby="staffing">
        <h2 id="staffing">{m.organisation_staffing_title()}</h2>
        {staff ? (
          <p className="lead">
            {m.organisation_staffing_now({ count: figure(staff.fullTimeEquivalents), day: inProse(today) })}
          </p>
        ) : (
          <p>{m.organisation_staffing_empty()}</p>
        )}
        {counts.length > 0 && (
          <table className="narrow">
            <caption>{m.organisation_staffing_caption()}</caption>
            <thead>
              <tr>
                <th scope="col">{m.organisation_column_counted()}</th>
                <th scope="col" className="number">
                  {m.organisation_column_fte()}
                </th>
                <th scope="col">{m.organisation_column_source()}</th>
              </tr>
            </thead>
            <tbody>
              {[...counts].reverse().map((count) => (
                <tr key={count.countedOn}>
                  <th scope="row">{count.countedOn}</th>
                  <td className="number">{figure(count.fullTimeEquivalents)}</td>
                  <td>{count.source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-labelledby="moves">
        <h2 id="moves">{m.organisation_moves_title()}</h2>
        {moves.length > 0 ? <PositionMoves moves={moves} units={units} /> : <p>{m.organisation_moves_empty()}</p>}
      </section>
    </>
  )
}
