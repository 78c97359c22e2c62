import { m } from '../../../generated/paraglide/messages.js'
import { Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { findUnit, nameOn, type Unit, type UnitPeriod } from '../organisation.ts'
import { kindName, spanText } from './words.ts'

/** What the unit has been called, and where it has stood. */
export function UnitPeriods({ unit, units }: { unit: Unit; units: readonly Unit[] }) {
  const columns: Column<UnitPeriod>[] = [
    { key: 'name', label: m.organisation_column_name(), cell: (period) => period.name },
    { key: 'time', label: m.organisation_column_time(), nowrap: true, cell: spanText },
    { key: 'kind', label: m.organisation_column_kind(), cell: (period) => kindName(period.kind) },
    {
      key: 'parent',
      label: m.organisation_column_parent(),
      cell: ({ parent, from }) => {
        const above = parent === null ? undefined : findUnit(units, parent)
        return above && <a href={`/arbete/organisation/${above.key}`}>{nameOn(above, from)}</a>
      },
    },
    { key: 'reason', label: m.organisation_column_reason(), cell: (period) => period.reason },
  ]
  return (
    <Section title={m.organisation_history_title()}>
      <Table
        caption={m.organisation_history_caption()}
        columns={columns}
        rows={[...unit.periods].reverse()}
        rowKey={(period) => period.from}
        cards
      />
    </Section>
  )
}
