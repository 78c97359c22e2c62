import { m } from '../../../generated/paraglide/messages.js'
import { Section } from '../../../ui/page-title.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { Unit } from '../organisation.ts'
import type { StaffCount, Staffing, StaffOn } from '../staffing.ts'
import { PositionMoves } from './PositionMoves.tsx'
import { figure, inProse } from './words.ts'

interface Shown {
  readonly units: readonly Unit[]
  readonly staffing: Staffing
  readonly staff: StaffOn | undefined
}

/** How many work in the unit itself, as counted, and the positions that came and went. */
export function StaffingSection({ units, staffing: { counts, moves }, staff }: Shown) {
  const columns: Column<StaffCount>[] = [
    { key: 'day', label: m.organisation_column_counted(), nowrap: true, cell: (count) => count.countedOn },
    {
      key: 'fte',
      label: m.organisation_column_fte(),
      number: true,
      cell: (count) => figure(count.fullTimeEquivalents),
    },
    { key: 'source', label: m.organisation_column_source(), cell: (count) => count.source },
  ]
  return (
    <>
      <Section title={m.organisation_staffing_title()}>
        <p>{staff ? staffSentence(staff) : m.organisation_staffing_empty()}</p>
        {counts.length > 0 && (
          <Table
            caption={m.organisation_staffing_caption()}
            columns={columns}
            rows={[...counts].reverse()}
            rowKey={(count) => count.countedOn}
          />
        )}
      </Section>
      {moves.length > 0 && (
        <Section title={m.organisation_moves_title()}>
          <PositionMoves caption={m.organisation_moves_caption()} moves={moves} units={units} />
        </Section>
      )}
    </>
  )
}

function staffSentence({ basis, fullTimeEquivalents, countedOn }: StaffOn): string {
  const facts = { count: figure(fullTimeEquivalents), day: inProse(countedOn) }
  return basis === 'counted' ? m.organisation_staffing_counted(facts) : m.organisation_staffing_calculated(facts)
}
