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
      key: 'before',
      label: m.organisation_column_before(),
      cell: (row) => <Side period={row.before} on={from} row={row} units={units} />,
    },
    {
      key: 'after',
      label: m.organisation_column_after(),
      cell: (row) => (
        <>
          <Side period={row.after} on={to} row={row} units={units} />
          <Heir row={row} units={units} on={to} />
        </>
      ),
    },
    {
      key: 'change',
      label: m.organisation_column_what_changed(),
      cell: (row) => row.changes.map(changeName).join(', '),
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

interface SideProps {
  readonly period: UnitPeriod | null
  readonly on: Day
  readonly row: UnitComparison
  readonly units: readonly Unit[]
}

/** The name of that day; place and kind only when they are what changed. */
function Side({ period, on, row, units }: SideProps) {
  if (!period) return m.organisation_not_there_yet()
  const above = period.parent === null ? undefined : findUnit(units, period.parent)
  const details = [
    row.changes.includes('moved') && above && m.organisation_below({ name: nameOn(above, on) }),
    row.changes.includes('kind-changed') && kindName(period.kind),
  ].filter(Boolean)
  return (
    <>
      <a href={`/arbete/organisation/${row.key}`}>{period.name}</a>
      {details.length > 0 && <span className="muted organisation-detail">{details.join(', ')}</span>}
    </>
  )
}

function Heir({ row, units, on }: Omit<SideProps, 'period'>) {
  const heir = row.successor === null ? undefined : findUnit(units, row.successor)
  if (!heir) return null
  return (
    <span className="organisation-detail">
      {m.organisation_succeeded_by()} <a href={`/arbete/organisation/${heir.key}`}>{nameOn(heir, on)}</a>
    </span>
  )
}
