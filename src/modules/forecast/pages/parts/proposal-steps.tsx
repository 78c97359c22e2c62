import { m } from '../../../../generated/paraglide/messages.js'
import { Disclosure } from '../../../../ui/disclosure.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { Table } from '../../../../ui/table.tsx'
import type { Step } from '../../proposal.ts'
import type { UnitRow } from '../../show-unit.service.ts'
import { groupName } from './forecast-columns.tsx'
import { money, monthName } from './words.ts'

const percent = (share: number): string => formatNumber(Math.round(share * 1000) / 10)

function words(step: Step): string {
  switch (step.kind) {
    case 'booked':
      return step.through === 0
        ? m.forecast_why_booked_none()
        : m.forecast_why_booked({ month: monthName(step.through) })
    case 'rest':
      if (step.from === 'pace') return m.forecast_why_rest_pace()
      return step.from === 'history'
        ? m.forecast_why_rest_history({ share: percent(step.share) })
        : m.forecast_why_rest_budget()
    case 'pace': {
      const facts = { pace: percent(step.pace), weight: percent(step.weight) }
      return step.bounded ? m.forecast_why_pace_bounded(facts) : m.forecast_why_pace(facts)
    }
  }
}

/** Each group's proposal step by step, to the öre. */
export const ProposalSteps = ({ rows }: { rows: readonly UnitRow[] }) => (
  <Disclosure summary={m.forecast_explained()}>
    <div className="stack">
      <p className="muted">{m.forecast_explained_note()}</p>
      {rows.map((row) => (
        <Steps key={row.group} row={row} />
      ))}
    </div>
  </Disclosure>
)

function Steps({ row }: { row: UnitRow }) {
  const steps = row.basis.map((step, at) => ({ key: `${at}`, what: words(step), amount: money(step.amount, 'kr') }))
  return (
    <Table
      caption={groupName(row)}
      columns={[
        { key: 'what', label: m.forecast_col_proposed(), cell: (step) => step.what, foot: m.forecast_why_sum() },
        { key: 'amount', label: 'kr', number: true, cell: (step) => step.amount, foot: money(row.proposed, 'kr') },
      ]}
      rows={steps}
      rowKey={(step) => step.key}
      footnote={row.now.amount !== row.proposed && m.forecast_why_now({ amount: money(row.now.amount, 'kr') })}
    />
  )
}
