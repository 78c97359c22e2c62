import { m } from '../../generated/paraglide/messages.js'
import { formatNumber } from '../format.ts'
import { type StatusKind, StatusShape, statusTone, statusWord } from '../status.tsx'
import { ChartFrame, Picture } from './chart-frame.tsx'

export interface StatusCount {
  readonly kind: StatusKind
  readonly count: number
  readonly label?: string
}

const width = 1000

/** How many of each status, as one bar; each part stands in words and shape below it. */
export function StatusBar({ title, note, counts }: { title: string; note?: string; counts: readonly StatusCount[] }) {
  const parts = counts.filter((part) => part.count > 0)
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  const word = (part: StatusCount) => part.label ?? statusWord(part.kind)
  const description = parts.map((part) => `${word(part)}: ${formatNumber(part.count)}`).join(', ')
  const columns = [
    { key: 'status', label: m.ui_chart_status(), cell: word },
    { key: 'count', label: m.ui_chart_count(), number: true, cell: (part: StatusCount) => formatNumber(part.count) },
  ]
  let from = 0
  return (
    <ChartFrame
      className="status-bar"
      title={title}
      description={note ?? ''}
      columns={columns}
      rows={counts}
      rowKey={(part) => part.kind}
    >
      <Picture width={width} height={28} title={title} description={description}>
        {parts.map((part) => {
          const x = from
          from += total > 0 ? (part.count / total) * width : 0
          return (
            <g key={part.kind} data-tone={statusTone(part.kind)}>
              <rect className="part" x={x} y={0} width={from - x} height={28} />
            </g>
          )
        })}
      </Picture>
      <ul className="status-legend">
        {counts.map((part) => (
          <li key={part.kind}>
            <span className="status" data-tone={statusTone(part.kind)}>
              <StatusShape kind={part.kind} />
              <b>{formatNumber(part.count)}</b> {word(part)}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  )
}
