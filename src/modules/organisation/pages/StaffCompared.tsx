import { m } from '../../../generated/paraglide/messages.js'
import type { Comparison, StaffChange, UnitComparison } from '../comparison.ts'
import { addUp } from '../staffing.ts'
import { StaffFigure } from './UnitList.tsx'
import { figure } from './words.ts'

type Row = UnitComparison & { readonly staff: StaffChange }

/** Before, in, out, other and after for each unit that was counted, with the sum that a move never changes. */
export function StaffCompared({ comparison }: { comparison: Comparison }) {
  const rows = comparison.units.filter((unit): unit is Row => unit.staff !== null)
  if (rows.length === 0) return <p>{m.organisation_compare_staff_none()}</p>
  const sum = (of: (staff: StaffChange) => number | null | undefined) =>
    figure(addUp(rows.map(({ staff }) => of(staff) ?? 0)))
  return (
    <>
      <div className="scroll">
        <table>
          <caption>{m.organisation_compare_staff_caption()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.organisation_column_unit()}</th>
              {[
                m.organisation_column_before(),
                m.organisation_column_in(),
                m.organisation_column_out(),
                m.organisation_column_other(),
                m.organisation_column_after(),
              ].map((title) => (
                <th key={title} scope="col" className="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <StaffRow key={row.unit} row={row} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{m.organisation_total()}</th>
              <td className="number">{sum((staff) => staff.before?.fullTimeEquivalents)}</td>
              <td className="number">{sum((staff) => staff.movedIn)}</td>
              <td className="number">{sum((staff) => staff.movedOut)}</td>
              <td className="number">{sum((staff) => staff.other)}</td>
              <td className="number">{sum((staff) => staff.after?.fullTimeEquivalents)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="muted">{m.organisation_compare_staff_note()}</p>
    </>
  )
}

function StaffRow({ row: { key, before, after, staff } }: { row: Row }) {
  const name = after?.name ?? before?.name ?? key
  return (
    <tr>
      <th scope="row">
        <a href={`/arbete/organisation/${key}`}>{name}</a>
        {before && before.name !== name && <span className="muted organisation-detail">{before.name}</span>}
      </th>
      <td className="number">{staff.before && <StaffFigure staff={staff.before} />}</td>
      <td className="number">{staff.movedIn > 0 && figure(staff.movedIn)}</td>
      <td className="number">{staff.movedOut > 0 && figure(staff.movedOut)}</td>
      <td className="number">{staff.other !== null && staff.other !== 0 && figure(staff.other)}</td>
      <td className="number">{staff.after && <StaffFigure staff={staff.after} />}</td>
    </tr>
  )
}
