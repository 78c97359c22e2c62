import { m } from '../../generated/paraglide/messages.js'
import { type Drawing, drawChart, type Shape, toneSign } from '../../shared/chart-drawing.ts'
import type { Chart, Tone } from '../../shared/document.ts'
import { DataTable } from './data-table.tsx'
import { scrollable } from './scrollable.ts'

/** A chart with its point as text for those who cannot see it, and its figures one click away. */
export function ChartFigure({ chart }: { chart: Chart }) {
  const wide = drawChart(chart)
  const narrow = redrawn.has(chart.type) && drawChart(chart, 358)
  return (
    <figure className="report-chart">
      <figcaption>{chart.title}</figcaption>
      <div
        className="report-chart-scroll"
        data-redrawn={narrow !== false || undefined}
        {...scrollable}
        role="img"
        aria-label={chart.alt}
      >
        <DrawingView drawing={wide} />
        {narrow && <DrawingView drawing={narrow} isNarrow />}
      </div>
      <details>
        <summary>{m.reports_table_behind()}</summary>
        <DataTable table={chart.table} />
      </details>
    </figure>
  )
}

/** What can be drawn anew for a phone; the others are moved sideways. */
const redrawn: ReadonlySet<Chart['type']> = new Set(['treemap', 'waterfall', 'diverging'])

const DrawingView = ({ drawing, isNarrow }: { drawing: Drawing; isNarrow?: boolean }) => (
  <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} data-narrow={isNarrow} aria-hidden="true">
    {drawing.shapes.map((shape, index) => (
      <ShapeView key={`${shape.kind}-${index.toString()}`} shape={shape} />
    ))}
  </svg>
)

export function ToneSign({ tone }: { tone: Tone }) {
  return (
    <svg className="report-sign" viewBox="-1 -1 14 14" width="14" height="14" aria-hidden="true">
      <ShapeView shape={toneSign(tone, 0, 0)} />
    </svg>
  )
}

function ShapeView({ shape }: { shape: Shape }) {
  if (shape.kind === 'rect') {
    const { x, y, width, height, role } = shape
    return <rect className={`fill-${role}`} x={x} y={y} width={width} height={height} />
  }
  if (shape.kind === 'text')
    return (
      <text
        className={`fill-${shape.role}${shape.strong ? ' strong' : ''}`}
        x={shape.x}
        y={shape.y}
        textAnchor={shape.anchor}
      >
        {shape.text}
      </text>
    )
  const paint = shape.filled ? `fill-${shape.role}` : `stroke-${shape.role}`
  return <path className={shape.dashed ? `${paint} dashed` : paint} d={shape.d} />
}
