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

const width = 620
const rowHeight = 62
const barTop = 24
const barHeight = 24

/** Lying bars with their words above and their values after; the wanted value is a mark, so it prints in grey. */
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
    .range([2, width - 84])
  return rows.map((row, at) => {
    const top = at * rowHeight + barTop
    const value = row.value ?? 0
    const from = Math.min(x(value), x(0))
    const length = Math.abs(x(value) - x(0))
    const mark = row.target === undefined ? undefined : x(row.target)
    const words = row.value === undefined ? m.ui_status_missing() : formatNumber(value)
    return (
      <g key={row.label}>
        <text x={2} y={top - 8}>
          {wrapWords(row.label, 52, 1).join(' ')}
        </text>
        <rect
          className="bar"
          data-negative={value < 0 || undefined}
          x={from}
          y={top}
          width={length}
          height={barHeight}
          rx={2}
        />
        <line className="zero-line" x1={x(0)} x2={x(0)} y1={top - 4} y2={top + barHeight + 4} />
        {mark !== undefined && (
          <line className="target-mark" x1={mark} x2={mark} y1={top - 4} y2={top + barHeight + 4} />
        )}
        <text className="value-text" x={placeOfValue(from + length, words, mark)} y={top + barHeight / 2} dy="0.32em">
          {words}
        </text>
      </g>
    )
  })
}

/** Just after the bar, or after the target's mark when it would stand in the way. */
function placeOfValue(end: number, words: string, mark: number | undefined): number {
  const room = words.length * 11 + 20
  return (mark !== undefined && mark > end - 8 && mark < end + room ? Math.max(end, mark) : end) + 10
}
