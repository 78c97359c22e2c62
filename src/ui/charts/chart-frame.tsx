import type { ReactNode } from 'react'
import { m } from '../../generated/paraglide/messages.js'
import { Disclosure } from '../disclosure.tsx'
import { type Column, Table } from '../table.tsx'

interface ChartFrameProps<Row> {
  readonly title: string
  /** States the point in words, also for who cannot see the picture. */
  readonly description: string
  readonly note?: string
  readonly className?: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly children: ReactNode
}

/** A picture with its point in words above it and its table one click below. */
export function ChartFrame<Row>(props: ChartFrameProps<Row>) {
  const { title, description, note, className = '', columns, rows, rowKey, children } = props
  return (
    <figure className={`chart ${className}`}>
      <figcaption>
        {title}
        <small>
          {description}
          {note && ` ${note}`}
        </small>
      </figcaption>
      {children}
      <Disclosure summary={m.ui_chart_table()}>
        <Table caption={title} captionHidden columns={columns} rows={rows} rowKey={rowKey} />
      </Disclosure>
    </figure>
  )
}

interface PictureProps {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  readonly children: ReactNode
}

export function Picture({ width, height, title, description, children }: PictureProps) {
  return (
    <svg
      className="chart-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}. ${description}`}
    >
      <title>{title}</title>
      <desc>{description}</desc>
      {children}
    </svg>
  )
}
