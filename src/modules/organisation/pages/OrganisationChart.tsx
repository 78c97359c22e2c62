import { m } from '../../../generated/paraglide/messages.js'
import type { Day } from '../../../shared/local-date.ts'
import {
  box,
  type ChartBox,
  type ChartLine,
  type ChartShape,
  layOutChart,
  pageShape,
  phoneShape,
} from '../chart-layout.ts'
import { isBody } from '../organisation.ts'
import type { StaffedNode } from '../staffing.ts'
import { figure, inProse } from './words.ts'

/** The organisation as a picture, drawn for the page and once more for a phone; the reader gets the one that fits. */
export function OrganisationChart({ tree, on }: { tree: StaffedNode; on: Day }) {
  return (
    <figure className="organisation-chart">
      <Picture tree={tree} on={on} shape={pageShape} fits="page" />
      <Picture tree={tree} on={on} shape={phoneShape} fits="phone" />
      <figcaption>{m.organisation_chart_key()}</figcaption>
    </figure>
  )
}

interface PictureProps {
  readonly tree: StaffedNode
  readonly on: Day
  readonly shape: ChartShape
  readonly fits: 'page' | 'phone'
}

/** The same units stand as a list beside it, so the picture is one image to a screen reader. */
function Picture({ tree, on, shape, fits }: PictureProps) {
  const { boxes, lines, levels, width, height } = layOutChart(tree, shape)
  const point = m.organisation_chart_point({ name: tree.name, day: inProse(on), units: boxes.length, levels })
  return (
    <section
      className="organisation-chart-window"
      data-fits={fits}
      aria-label={m.organisation_chart_title()}
      {...scrolledByKeyboard}
    >
      <svg viewBox={`-1 -1 ${width + 2} ${height + 2}`} width={width + 2} role="img" aria-label={point}>
        {lines.map((line) => (
          <path key={line.key} className="organisation-line" d={elbow(line)} />
        ))}
        {boxes.map((unit) => (
          <Box key={unit.key} unit={unit} />
        ))}
      </svg>
    </section>
  )
}

function elbow({ way, fromX, fromY, toX, toY }: ChartLine): string {
  return way === 'down' ? `M${fromX} ${fromY}V${toY}H${toX}` : `M${fromX} ${fromY}H${(fromX + toX) / 2}V${toY}H${toX}`
}

function Box({ unit }: { unit: ChartBox }) {
  const { x, y, name, lines, kind, totalFullTimeEquivalents } = unit
  const look = isBody(kind) ? 'body' : kind === 'company' ? 'company' : 'office'
  const rows = lines.length + (totalFullTimeEquivalents === null ? 0 : 1)
  const baseline = (row: number) => y + (box.height - rows * rowHeight) / 2 + 11.5 + row * rowHeight
  return (
    <g className={`organisation-box organisation-box-${look}`}>
      <title>{name}</title>
      <rect x={x} y={y} width={box.width} height={box.height} rx="6" />
      <text x={x + 10} y={baseline(0)}>
        {lines[0]}
      </text>
      {lines[1] && (
        <text x={x + 10} y={baseline(1)}>
          {lines[1]}
        </text>
      )}
      {totalFullTimeEquivalents !== null && (
        <text className="organisation-box-figure" x={x + 10} y={baseline(lines.length)}>
          {m.organisation_fte_short({ count: figure(totalFullTimeEquivalents) })}
        </text>
      )}
    </g>
  )
}

const rowHeight = 15

/** The picture can be wider than a phone: what scrolls must be reached without a mouse. */
const scrolledByKeyboard = { tabIndex: 0 }
