import { m } from '../../generated/paraglide/messages.js'
import { formatNumber } from '../format.ts'
import { ChartFrame, Picture } from './chart-frame.tsx'
import { type LinePoint, type LineTarget, lineLayout, lineSize } from './line-layout.ts'

interface LineChartProps {
  readonly title: string
  readonly description: string
  readonly unit?: string
  readonly points: readonly LinePoint[]
  readonly target?: LineTarget
}

/** A trend: the line, its last value in words at its end, and the target it is held against. */
export function LineChart({ title, description, unit, points, target }: LineChartProps) {
  const columns = [
    { key: 'period', label: m.ui_chart_period(), cell: (point: LinePoint) => point.label },
    {
      key: 'value',
      label: unit ? `${m.ui_chart_value()} (${unit})` : m.ui_chart_value(),
      number: true,
      cell: (point: LinePoint) => (point.value === undefined ? m.ui_status_missing() : formatNumber(point.value)),
    },
  ]
  return (
    <ChartFrame title={title} description={description} columns={columns} rows={points} rowKey={(point) => point.label}>
      <Picture width={lineSize.width} height={lineSize.height} title={title} description={description}>
        <LinePicture points={points} target={target} />
      </Picture>
    </ChartFrame>
  )
}

function LinePicture({ points, target }: { points: readonly LinePoint[]; target: LineTarget | undefined }) {
  const { path, dots, ticks, labels, targetY } = lineLayout(points, target)
  const { width, height, left, right } = lineSize
  const end = width - right
  const last = dots.at(-1)
  const crowded = last && targetY !== undefined && Math.abs(last.y - targetY) < 18
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line className={value === 0 ? 'zero-line' : 'grid-line'} x1={left} x2={end} y1={y} y2={y} />
          <text className="axis-text" x={left - 10} y={y} dy="0.32em" textAnchor="end">
            {formatNumber(value)}
          </text>
        </g>
      ))}
      {labels.map(({ x, text }, at) => (
        <text
          key={text}
          className="axis-text"
          data-minor={(labels.length > 4 && (labels.length - 1 - at) % 2 === 1) || undefined}
          x={x}
          y={height - 10}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
      {target && targetY !== undefined && (
        <>
          <line className="target-line" x1={left} x2={end} y1={targetY} y2={targetY} />
          <text className="target-text" x={left + 6} y={targetY - 8}>
            {target.label} {formatNumber(target.value)}
          </text>
        </>
      )}
      <path className="main-line" d={path} />
      {dots.map((dot) => (
        <circle
          key={dot.label}
          className="main-dot"
          data-last={dot === last || undefined}
          cx={dot.x}
          cy={dot.y}
          r={4.5}
        />
      ))}
      {last && (
        <text
          className="value-text"
          x={last.x + 12}
          y={last.y + (crowded ? (last.y < targetY ? -6 : 14) : 0)}
          dy="0.32em"
        >
          {formatNumber(last.value)}
        </text>
      )}
    </>
  )
}
