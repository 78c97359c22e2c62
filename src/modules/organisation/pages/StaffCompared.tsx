import { m } from '../../../generated/paraglide/messages.js'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Comparison, StaffChange, UnitComparison } from '../comparison.ts'
import { addUp, type StaffOn } from '../staffing.ts'
import { StaffFigure } from './UnitList.tsx'
import { figure } from './words.ts'

type Row = UnitComparison & { readonly staff: StaffChange }

/** Before, in, out, other and after for each unit that was counted, with the sum that a move never changes. */
export function StaffCompared({ comparison }: { comparison: Comparison }) {
  const rows = comparison.units.filter((unit): unit is Row => unit.staff !== null)
  if (rows.length === 0) return <p>{m.organisation_compare_staff_none()}</p>
  const counted = (key: 'before' | 'after', label: string): Column<Row> => ({
    key,
    label,
    number: true,
    cell: ({ staff }) => staffCell(staff[key]),
    foot: figure(addUp(rows.map(({ staff }) => staff[key]?.fullTimeEquivalents ?? 0))),
  })
  const moved = (key: 'movedIn' | 'movedOut' | 'other', label: string): Column<Row> => ({
    key,
    label,
    number: true,
    cell: ({ staff }) => (staff[key] ? figure(staff[key]) : ''),
    foot: figure(addUp(rows.map(({ staff }) => staff[key] ?? 0))),
  })
  const columns: Column<Row>[] = [
    { key: 'unit', label: m.organisation_column_unit(), cell: nameCell, foot: m.organisation_total() },
    counted('before', m.organisation_column_before()),
    moved('movedIn', m.organisation_column_in()),
    moved('movedOut', m.organisation_column_out()),
    moved('other', m.organisation_column_other()),
    counted('after', m.organisation_column_after()),
  ]
  return (
    <Table
      caption={m.organisation_compare_staff_caption()}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.unit}
      footnote={`${m.organisation_compare_staff_note()} ${m.organisation_staff_note()}`}
    />
  )
}

const staffCell = (staff: StaffOn | null) => staff && <StaffFigure staff={staff} />

function nameCell({ key, before, after }: Row) {
  const name = after?.name ?? before?.name ?? key
  return (
    <>
      <a href={`/arbete/organisation/${key}`}>{name}</a>
      {before && before.name !== name && (
        <span className="muted organisation-detail">{m.organisation_called_before({ name: before.name })}</span>
      )}
    </>
  )
}
