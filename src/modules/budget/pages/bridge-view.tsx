import { Form, Link } from 'react-router'
import { m } from '../../../generated/paraglide/messages.js'
import type { MoneyUnit } from '../../../shared/money.ts'
import { Button } from '../../../ui/button.tsx'
import { WaterfallChart } from '../../../ui/charts/waterfall-chart.tsx'
import { formatMoney, formatPercent } from '../../../ui/format.ts'
import { type Column, Table } from '../../../ui/table.tsx'
import type { FrameLine } from '../budget.ts'
import type { Bridge } from '../frame.ts'
import { kindWord } from './budget-words.ts'

interface BridgeViewProps {
  readonly bridge: Bridge
  readonly name: string
  readonly unit: MoneyUnit
  /** Undefined when the lines may not be changed. */
  readonly revision: number | undefined
  readonly editHref: (line: string) => string
}

/** How one body's frame came about: the picture, and every line with its reason. */
export function BridgeView({ bridge, name, unit, revision, editHref }: BridgeViewProps) {
  const signed = (amount: Bridge['change']) => formatMoney(amount, unit, undefined, { signed: true })
  const total = (label: string, amount: Bridge['start']) => ({
    kind: 'total' as const,
    label,
    value: amount,
    text: formatMoney(amount, unit),
  })
  const steps = [
    total(m.budget_bridge_start({ year: bridge.year - 1 }), bridge.start),
    ...bridge.steps.map((line) => ({
      kind: 'change' as const,
      label: line.reason,
      value: line.amount,
      text: signed(line.amount),
    })),
    total(m.budget_bridge_frame({ year: bridge.year }), bridge.frame),
  ]
  const description = m.budget_bridge_point({
    name,
    year: bridge.year,
    start: formatMoney(bridge.start, unit),
    frame: formatMoney(bridge.frame, unit),
    change: signed(bridge.change),
    unit,
  })
  return (
    <>
      {bridge.steps.length === 0 ? (
        <p>{m.budget_bridge_unchanged({ year: bridge.year, frame: formatMoney(bridge.frame, unit), unit })}</p>
      ) : (
        <>
          <WaterfallChart
            title={m.budget_bridge_title({ name, year: bridge.year })}
            description={description}
            unit={unit}
            steps={steps}
          />
          <Table
            caption={m.budget_lines_caption({ year: bridge.year })}
            note={m.budget_frames_note({ unit })}
            columns={lineColumns(bridge, unit, revision, editHref)}
            rows={bridge.steps}
            rowKey={(line) => line.id}
            cards
          />
        </>
      )}
    </>
  )
}

function lineColumns(
  bridge: Bridge,
  unit: MoneyUnit,
  revision: number | undefined,
  editHref: (line: string) => string,
): Column<FrameLine>[] {
  return [
    { key: 'reason', label: m.budget_column_reason(), cell: (line) => line.reason, foot: m.budget_column_change() },
    { key: 'kind', label: m.budget_column_kind(), cell: (line) => kindWord[line.kind](), foot: '' },
    ...(bridge.steps.some((line) => line.percent !== null)
      ? [
          {
            key: 'percent',
            label: m.budget_column_percent(),
            number: true,
            cell: (line: FrameLine) => (line.percent === null ? '' : formatPercent(line.percent)),
            foot: '',
          },
        ]
      : []),
    {
      key: 'amount',
      label: m.budget_column_amount(),
      number: true,
      cell: (line) => formatMoney(line.amount, unit, undefined, { signed: true }),
      foot: formatMoney(bridge.change, unit, undefined, { signed: true }),
    },
    ...(revision === undefined
      ? []
      : [
          {
            key: 'deeds',
            label: m.budget_column_deeds(),
            cell: (line: FrameLine) => <LineDeeds line={line} revision={revision} editHref={editHref(line.id)} />,
            foot: '',
          },
        ]),
  ]
}

function LineDeeds({ line, revision, editHref }: { line: FrameLine; revision: number; editHref: string }) {
  return (
    <Form method="post" className="row no-print" preventScrollReset>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="line" value={line.id} />
      {line.kind !== 'responsibility' && (
        <Link to={editHref} aria-label={m.budget_line_edit_named({ reason: line.reason })}>
          {m.budget_line_edit()}
        </Link>
      )}
      <Button
        variant="quiet"
        size="small"
        name="intent"
        value="remove"
        aria-label={m.budget_line_remove_named({ reason: line.reason })}
      >
        {m.budget_line_remove()}
      </Button>
    </Form>
  )
}
