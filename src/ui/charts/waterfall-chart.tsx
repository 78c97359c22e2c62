import { m } from '../../generated/paraglide/messages.js'
import type { Shape } from '../../shared/chart-drawing.ts'
import type { Step } from '../../shared/document.ts'
import { drawWaterfall } from '../../shared/money-drawing.ts'
import { ChartFrame, Picture } from './chart-frame.tsx'

interface WaterfallChartProps {
  readonly title: string
  /** States the point in words, also for who cannot see the picture. */
  readonly description: string
  /** As `mkr`: stands in the table's heading. */
  readonly unit: string
  readonly steps: readonly Step[]
}

const width = 720
const narrow = 358

/** From one total to the next, step by step: the same drawing as in print, with its table one click below. */
export function WaterfallChart({ title, description, unit, steps }: WaterfallChartProps) {
  const rows = steps.map((step, at) => ({ ...step, key: `${at} ${step.label}` }))
  const columns = [
    { key: 'label', label: m.ui_chart_step(), cell: (row: Step) => row.label },
    { key: 'value', label: `${m.ui_chart_value()} (${unit})`, number: true, cell: (row: Step) => row.text },
  ]
  const drawing = drawWaterfall(steps, width)
  const isCut = drawing.shapes.some((shape) => shape.kind === 'path' && shape.dashed)
  return (
    <ChartFrame
      title={title}
      description={description}
      {...(isCut && { note: m.ui_chart_cut() })}
      className="waterfall"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
    >
      {[drawing, drawWaterfall(steps, narrow)].map((one) => (
        <div key={one.width} data-narrow={one.width === narrow || undefined}>
          <Picture width={one.width} height={one.height} title={title} description={description}>
            {one.shapes.map((shape, at) => (
              <ShapeView key={`${shape.kind}-${at.toString()}`} shape={shape} />
            ))}
          </Picture>
        </div>
      ))}
    </ChartFrame>
  )
}

function ShapeView({ shape }: { shape: Shape }) {
  if (shape.kind === 'rect') {
    const { x, y, width: wide, height, role } = shape
    return <rect className={`fill-${role}`} x={x} y={y} width={wide} height={height} />
  }
  if (shape.kind === 'text')
    return (
      <text className={shape.strong ? 'value-text' : undefined} x={shape.x} y={shape.y} textAnchor={shape.anchor}>
        {shape.text}
      </text>
    )
  const paint = `${shape.filled ? 'fill' : 'stroke'}-${shape.role}`
  return <path className={shape.dashed ? `${paint} dashed` : paint} d={shape.d} />
}
