import { m } from '../../../generated/paraglide/messages.js'
import { addDays } from '../../../shared/local-date.ts'
import { findUnit, nameOn, type Unit } from '../organisation.ts'
import type { PositionMove } from '../staffing.ts'
import { figure } from './words.ts'

/** Which positions went from where to where: the giver by the name it had the day before. */
export function PositionMoves({ moves, units }: { moves: readonly PositionMove[]; units: readonly Unit[] }) {
  const nameOf = (id: PositionMove['from'], on: PositionMove['movedOn']) => {
    const unit = findUnit(units, id)
    return unit ? <a href={`/arbete/organisation/${unit.key}`}>{nameOn(unit, on)}</a> : null
  }
  return (
    <div className="scroll">
      <table>
        <caption>{m.organisation_moves_caption()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.organisation_column_what()}</th>
            <th scope="col">{m.organisation_column_day()}</th>
            <th scope="col">{m.organisation_column_from_unit()}</th>
            <th scope="col">{m.organisation_column_to_unit()}</th>
            <th scope="col" className="number">
              {m.organisation_column_fte()}
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={move.id}>
              <th scope="row">{move.what}</th>
              <td>{move.movedOn}</td>
              <td>{nameOf(move.from, addDays(move.movedOn, -1))}</td>
              <td>{nameOf(move.to, move.movedOn)}</td>
              <td className="number">
                {move.fullTimeEquivalents === null ? m.organisation_not_told() : figure(move.fullTimeEquivalents)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
