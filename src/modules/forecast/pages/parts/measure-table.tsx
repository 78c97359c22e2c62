import { m } from '../../../../generated/paraglide/messages.js'
import { formatDay } from '../../../../ui/format.ts'
import { type Column, Table } from '../../../../ui/table.tsx'
import { countedIn, countingOf, expectedIn, type Measure } from '../../corrective-plan.ts'
import type { PlanData } from '../CorrectivePlanPage.tsx'
import { mkr2 } from './words.ts'

const by = {
  department: m.forecast_by_department,
  committee: m.forecast_by_committee,
  undecided: m.forecast_by_undecided,
}
const state = { planned: m.forecast_state_planned, started: m.forecast_state_started }

/** Says yes or no, by whose word, and otherwise the standard reason. */
export function countingWords(measure: Measure): string {
  switch (countingOf(measure)) {
    case 'secured':
      return m.forecast_counts_secured()
    case 'approved':
      return m.forecast_counts_approved({ name: measure.approval?.name ?? '', day: measure.approval?.on ?? '' })
    case 'not-likely-enough':
      return m.forecast_counts_not()
  }
}

/** The plan as a table: what is done, whose decision, effect by year, and what the forecast counts. */
export function MeasureTable({ data: { plan, year, sums, units } }: { data: PlanData }) {
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const effects = sums.expected.map(
    ({ year: one, amount }): Column<Measure> => ({
      key: String(one),
      label: String(one),
      number: true,
      cell: (measure) => mkr2(expectedIn(measure, one)),
      foot: mkr2(amount),
    }),
  )
  return (
    <Table
      caption={m.forecast_plan_table()}
      note={m.forecast_plan_table_note()}
      rows={plan?.measures ?? []}
      rowKey={(measure) => measure.id}
      cards
      columns={[
        {
          key: 'number',
          label: m.forecast_measure_number(),
          cell: (measure) => measure.number,
          foot: m.forecast_total(),
        },
        {
          key: 'what',
          label: m.forecast_measure_what(),
          cell: (measure) => (
            <div>
              {measure.description}
              <small className="muted">
                {' '}
                {[measure.activity || nameOf.get(measure.unit), measure.goal].filter(Boolean).join(' · ')}
              </small>
            </div>
          ),
        },
        {
          key: 'decided',
          label: m.forecast_measure_decided(),
          cell: (measure) => [by[measure.decidedBy](), measure.decidedOn].filter(Boolean).join(' '),
        },
        {
          key: 'state',
          label: m.forecast_measure_state(),
          cell: (measure) =>
            [state[measure.state](), measure.startsOn && formatDay(measure.startsOn)].filter(Boolean).join(', '),
        },
        ...effects,
        {
          key: 'counted',
          label: m.forecast_measure_in_forecast(),
          number: true,
          cell: (measure) => mkr2(countedIn(measure, year)),
          foot: mkr2(sums.counted),
        },
        { key: 'why', label: m.forecast_col_reason_counted(), cell: countingWords },
      ]}
    />
  )
}
