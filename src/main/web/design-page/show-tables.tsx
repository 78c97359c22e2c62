import { m } from '../../../generated/paraglide/messages.js'
import { formatNumber, formatPercent } from '../../../ui/format.ts'
import { KeyFigures, Section, Tabs } from '../../../ui/page-title.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Status, type StatusKind } from '../../../ui/status.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

interface Line {
  readonly name: string
  readonly outcome: number
  readonly frame: number
  readonly proposal: number
  readonly status: StatusKind
}

const lines = (): Line[] => [
  { name: m.ui_sample_politics(), outcome: 1218, frame: 1285, proposal: 1330, status: 'met' },
  { name: m.ui_sample_streets(), outcome: 60001, frame: 64267, proposal: 64819, status: 'not-met' },
  { name: m.ui_sample_parks(), outcome: 55424, frame: 56287, proposal: 55247, status: 'on-way' },
]

const sum = (of: (line: Line) => number) => formatNumber(lines().reduce((total, line) => total + of(line), 0))

const columns = (): Column<Line>[] => [
  { key: 'name', label: m.ui_sample_activity(), cell: (line) => line.name, foot: m.ui_sample_total() },
  {
    key: 'outcome',
    label: m.ui_sample_outcome(),
    number: true,
    cell: (line) => formatNumber(line.outcome),
    foot: sum((line) => line.outcome),
  },
  {
    key: 'frame',
    label: m.ui_sample_frame(),
    number: true,
    cell: (line) => formatNumber(line.frame),
    foot: sum((line) => line.frame),
  },
  {
    key: 'proposal',
    label: m.ui_sample_proposal(),
    number: true,
    cell: (line) => <span className="strong">{formatNumber(line.proposal)}</span>,
    foot: sum((line) => line.proposal),
  },
  {
    key: 'variance',
    label: m.ui_sample_variance(),
    number: true,
    negative: (line) => line.frame < line.proposal,
    cell: (line) => formatNumber(line.frame - line.proposal),
    foot: sum((line) => line.frame - line.proposal),
  },
]

export function ShowTables() {
  const change = { label: m.ui_sample_change(), value: formatPercent(-0.7), note: m.ui_sample_better() }
  return (
    <Section title={m.ui_sample_tables()}>
      <KeyFigures
        figures={[
          { label: m.ui_sample_frame(), value: formatNumber(1544762) },
          { label: m.ui_sample_proposal(), value: formatNumber(1503064) },
          { label: m.ui_sample_left(), value: formatNumber(41698) },
          change,
        ]}
      />
      <Tabs
        label={m.ui_sample_tables()}
        tabs={[
          { label: m.ui_sample_tab_frames(), href: '/formsprak', count: 3 },
          { label: m.ui_sample_tab_history(), href: '/formsprak/historik' },
        ]}
      />
      <Table
        caption={m.ui_sample_table()}
        note={m.ui_sample_thousands()}
        columns={columns()}
        rows={lines()}
        rowKey={(line) => line.name}
        footnote={m.ui_sample_footnote()}
      />
      <Pagination page={5} pageSize={3} total={1240} />
      <Table
        cards
        caption={m.ui_sample_cards()}
        columns={[
          { key: 'name', label: m.ui_sample_activity(), cell: (line) => <a href="/formsprak">{line.name}</a> },
          { key: 'status', label: m.ui_sample_status(), cell: (line) => <Status kind={line.status} /> },
          { key: 'value', label: m.ui_sample_value(), number: true, cell: (line) => formatNumber(line.outcome) },
          { key: 'due', label: m.ui_sample_due(), nowrap: true, cell: () => '2026-11-21' },
        ]}
        rows={lines()}
        rowKey={(line) => line.name}
      />
    </Section>
  )
}
