import { m } from '../../generated/paraglide/messages.js'
import { getLocale } from '../../generated/paraglide/runtime.js'
import { monthName } from '../format.ts'
import { Status, type StatusKind, statusTone } from '../status.tsx'
import { handAt, monthArcs, placeEvents, wheelSize } from './wheel-layout.ts'

export interface YearEvent {
  readonly id: string
  readonly day: string
  readonly label: string
  readonly note?: string
  readonly href?: string
  readonly kind?: StatusKind
  readonly done?: boolean
}

interface AnnualWheelProps {
  readonly title: string
  readonly year: number
  readonly today?: string
  readonly events: readonly YearEvent[]
}

/** A year as a picture and, beside it, as the list its numbers refer to. */
export function AnnualWheel({ title, year, today, events }: AnnualWheelProps) {
  const ordered = [...events].sort((a, b) => a.day.localeCompare(b.day))
  const description = ordered.map((event) => `${event.day} ${event.label}`).join(', ')
  return (
    <div className="wheel-and-list">
      <figure className="chart wheel">
        <svg
          className="chart-picture"
          viewBox={`0 0 ${wheelSize} ${wheelSize}`}
          role="img"
          aria-label={`${title}. ${description}`}
        >
          <title>{title}</title>
          <Months today={today?.startsWith(`${year}-`) ? today : undefined} />
          <text className="year-text" x={wheelSize / 2} y={wheelSize / 2} dy="0.34em" textAnchor="middle">
            {year}
          </text>
          <Dots events={ordered} />
        </svg>
      </figure>
      <ol className="wheel-list" aria-label={m.ui_wheel_list()}>
        {ordered.map((event) => (
          <li key={event.id}>
            <time dateTime={event.day}>{event.day}</time>
            {event.href ? <a href={event.href}>{event.label}</a> : event.label}
            {event.kind && (
              <>
                {' '}
                <Status kind={event.kind} />
              </>
            )}
            {event.note && <span className="muted small"> {event.note}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Months({ today }: { today: string | undefined }) {
  const now = today ? Number(today.slice(5, 7)) : 0
  const hand = today && handAt(today)
  return (
    <>
      {monthArcs().map(({ month, path, textX, textY }) => (
        <g key={month}>
          <path className="month" data-now={month === now || undefined} d={path} />
          <text
            className="month-text"
            data-now={month === now || undefined}
            x={textX}
            y={textY}
            dy="0.32em"
            textAnchor="middle"
          >
            {monthName(month, getLocale()).slice(0, 3)}
          </text>
        </g>
      ))}
      {hand && <line className="hand" {...hand} />}
    </>
  )
}

function Dots({ events }: { events: readonly YearEvent[] }) {
  return placeEvents(events).map(({ id, number, x, y }) => {
    const event = events.find((one) => one.id === id)
    return (
      <g
        key={id}
        className="event"
        data-tone={event?.kind ? statusTone(event.kind) : 'brand'}
        data-done={event?.done || undefined}
      >
        <circle cx={x} cy={y} r={11} />
        <text x={x} y={y} dy="0.34em" textAnchor="middle">
          {number}
        </text>
      </g>
    )
  })
}
