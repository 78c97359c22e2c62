import { m } from '../../../generated/paraglide/messages.js'
import type { Day } from '../../../shared/local-date.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import type { UnitComparison } from '../comparison.ts'
import { findUnit, nameOn, type Unit, type UnitPeriod } from '../organisation.ts'
import { changeName, kindName } from './words.ts'

interface Shown {
  readonly changed: readonly UnitComparison[]
  readonly units: readonly Unit[]
  readonly from: Day
  readonly to: Day
}

/** Each unit that changed: what it was, what it is, and which kind of change that is. */
export function ChangedUnits({ changed, units, from, to }: Shown) {
  const columns: Column<UnitComparison>[] = [
    {
      key: 'unit',
      label: m.organisation_column_unit(),
      cell: (row) => <a href={`/arbete/organisation/${row.key}`}>{(row.after ?? row.before)?.name}</a>,
    },
    {
      key: 'change',
      label: m.organisation_column_what_changed(),
      cell: (row) => row.changes.map(changeName).join(', '),
    },
    {
      key: 'before',
      label: m.organisation_column_before(),
      cell: (row) => sideOf(row.before, row, units, from),
    },
    {
      key: 'after',
      label: m.organisation_column_after(),
      cell: (row) => (
        <>
          {sideOf(row.after, row, units, to)}
          <Heir row={row} units={units} on={to} />
        </>
      ),
    },
  ]
  return (
    <Table
      caption={m.organisation_compare_changes_caption()}
      columns={columns}
      rows={changed}
      rowKey={(row) => row.unit}
      cards
    />
  )
}

/** What was different on this side: the name, the place, the kind; for a new or closed unit where it stood. */
function sideOf(period: UnitPeriod | null, row: UnitComparison, units: readonly Unit[], on: Day): string {
  if (!period) return m.organisation_not_there_then()
  const { changes } = row
  const above = period.parent === null ? undefined : findUnit(units, period.parent)
  const isPlaceTold = changes.some((change) => change === 'moved' || change === 'new' || change === 'closed')
  const parts = [
    changes.includes('renamed') ? period.name : '',
    changes.includes('kind-changed') ? kindName(period.kind) : '',
    isPlaceTold && above ? m.organisation_below({ name: nameOn(above, on) }) : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function Heir({ row, units, on }: { row: UnitComparison; units: readonly Unit[]; on: Day }) {
  const heir = row.successor === null ? undefined : findUnit(units, row.successor)
  if (!heir) return null
  return (
    <span className="organisation-detail">
      {m.organisation_succeeded_by()} <a href={`/arbete/organisation/${heir.key}`}>{nameOn(heir, on)}</a>
    </span>
  )
}
