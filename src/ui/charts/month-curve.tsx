import { m } from '../../generated/paraglide/messages.js'
import { formatNumber } from '../format.ts'
import type { Column } from '../table.tsx'
import { ChartFrame, Picture } from './chart-frame.tsx'
import { type CurvePoint, curveLayout, curveSize } from './month-curve-layout.ts'

interface MonthCurveProps {
  readonly title: string
  readonly description: string
  readonly note?: string
  readonly unit: string
  readonly points: readonly CurvePoint[]
}

const decimals = 1
const told = (value: number | null) => (value === null ? '' : formatNumber(value, { decimals }))

/** The year added up: budget, actual, and the forecast with the band it usually falls within. Words stand at the lines' ends. */
export function MonthCurve({ title, description, note, unit, points }: MonthCurveProps) {
  const hasBand = points.some((point) => point.low !== null)
  const number = (key: string, label: string, cell: (point: CurvePoint) => string): Column<CurvePoint> => ({
    key,
    label,
    number: true,
    cell,
  })
  const columns: readonly Column<CurvePoint>[] = [
    { key: 'month', label: m.ui_chart_month(), cell: (point) => point.label },
    number('budget', `${m.ui_chart_budget()} (${unit})`, (point) => told(point.budget)),
    number('actual', m.ui_chart_actual(), (point) => told(point.actual)),
    number('forecast', m.ui_chart_forecast(), (point) => told(point.forecast)),
    ...(hasBand
      ? [
          number('band', m.ui_chart_band(), (point) =>
            point.low === null ? '' : `${told(point.low)} – ${told(point.high)}`,
          ),
        ]
      : []),
  ]
  return (
    <ChartFrame
      title={title}
      description={description}
      {...(note && { note })}
      columns={columns}
      rows={points}
      rowKey={(point) => point.label}
    >
      <Picture width={curveSize.width} height={curveSize.height} title={title} description={description}>
        <CurvePicture points={points} />
      </Picture>
    </ChartFrame>
  )
}

const words = { budget: m.ui_chart_budget, actual: m.ui_chart_actual, forecast: m.ui_chart_forecast }

function CurvePicture({ points }: { points: readonly CurvePoint[] }) {
  const { paths, band, ticks, labels, ends } = curveLayout(points)
  const { width, height, left, right } = curveSize
  return (
    <>
      {ticks.map(({ value, y }) => (
        <g key={value}>
          <line className={value === 0 ? 'zero-line' : 'grid-line'} x1={left} x2={width - right} y1={y} y2={y} />
          <text className="axis-text" x={left - 10} y={y} dy="0.32em" textAnchor="end">
            {formatNumber(value, { decimals: ticks.every((one) => Number.isInteger(one.value)) ? 0 : 1 })}
          </text>
        </g>
      ))}
      {labels.map(({ x, text }, at) => (
        <text
          key={text}
          className="axis-text"
          data-minor={at % 3 !== 2 || undefined}
          x={x}
          y={height - 10}
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
      {band && <path className="forecast-band" d={band} />}
      <path className="budget-line" d={paths.budget} />
      <path className="main-line" d={paths.actual} />
      <path className="forecast-line" d={paths.forecast} />
      {ends.map(({ series, value, x, y }) => (
        <text key={series} className={series === 'budget' ? 'budget-text' : 'value-text'} x={x + 10} y={y} dy="0.32em">
          {words[series]()} {told(value)}
        </text>
      ))}
    </>
  )
}
