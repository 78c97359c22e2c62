import { scaleLinear } from 'd3-scale'
import { m } from '../../generated/paraglide/messages.js'
import { formatNumber } from '../format.ts'
import { ChartFrame, Picture } from './chart-frame.tsx'
import { wrapWords } from './wrap-words.ts'

export interface BarRow {
  readonly label: string
  readonly value: number | undefined
  /** What was wanted, as a mark across the bar. */
  readonly target?: number
}

interface BarChartProps {
  readonly title: string
  readonly description: string
  readonly unit?: string
  readonly rows: readonly BarRow[]
}

const width = 760
const labelWidth = 230
const rowHeight = 46

/** Lying bars with their words before and their values after; the wanted value is a mark, so it prints in grey. */
export function BarChart({ title, description, unit, rows }: BarChartProps) {
  const withTarget = rows.some((row) => row.target !== undefined)
  const show = (value: number | undefined) => (value === undefined ? m.ui_status_missing() : formatNumber(value))
  const columns = [
    { key: 'label', label: m.ui_chart_period(), cell: (row: BarRow) => row.label },
    {
      key: 'value',
      label: unit ? `${m.ui_chart_value()} (${unit})` : m.ui_chart_value(),
      number: true,
      cell: (row: BarRow) => show(row.value),
    },
    ...(withTarget
      ? [{ key: 'target', label: m.ui_chart_target(), number: true, cell: (row: BarRow) => show(row.target) }]
      : []),
  ]
  return (
    <ChartFrame title={title} description={description} columns={columns} rows={rows} rowKey={(row) => row.label}>
      <Picture width={width} height={rows.length * rowHeight + 8} title={title} description={description}>
        <Bars rows={rows} />
      </Picture>
    </ChartFrame>
  )
}

function Bars({ rows }: { rows: readonly BarRow[] }) {
  const values = rows.flatMap((row) => [row.value ?? 0, row.target ?? 0])
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([labelWidth, width - 90])
  return (
    <>
      {rows.map((row, at) => {
        const top = at * rowHeight + 6
        const value = row.value ?? 0
        const end = Math.max(x(value), x(0))
        return (
          <g key={row.label}>
            <Label text={row.label} y={top + 17} />
            <rect
              className="bar"
              data-negative={value < 0 || undefined}
              x={Math.min(x(value), x(0))}
              y={top + 5}
              width={Math.abs(x(value) - x(0))}
              height={24}
              rx={2}
            />
            {row.target !== undefined && (
              <line className="target-mark" x1={x(row.target)} x2={x(row.target)} y1={top} y2={top + 34} />
            )}
            <text
              className="value-text"
              x={Math.max(end, row.target === undefined ? 0 : x(row.target)) + 10}
              y={top + 17}
              dy="0.32em"
            >
              {row.value === undefined ? m.ui_status_missing() : formatNumber(value)}
            </text>
          </g>
        )
      })}
      <line className="zero-line" x1={x(0)} x2={x(0)} y1={2} y2={rows.length * rowHeight} />
    </>
  )
}

function Label({ text, y }: { text: string; y: number }) {
  const lines = wrapWords(text, 28, 2)
  return (
    <text x={labelWidth - 14} y={y - (lines.length - 1) * 9} textAnchor="end" dy="0.32em">
      {lines.map((line, at) => (
        <tspan key={line} x={labelWidth - 14} dy={at === 0 ? '0.32em' : 18}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
