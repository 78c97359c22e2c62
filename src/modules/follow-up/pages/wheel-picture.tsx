import { m } from '../../../generated/paraglide/messages.js'
import { getLocale } from '../../../generated/paraglide/runtime.js'

interface Props {
  readonly year: number
  readonly today: string
  readonly events: readonly { readonly key: string; readonly on: string; readonly isDone: boolean }[]
}

const size = 440
const middle = size / 2
const outer = 205
const inner = 158

const turn = (share: number) => (share - 0.25) * 2 * Math.PI
const point = (share: number, radius: number) =>
  [middle + radius * Math.cos(turn(share)), middle + radius * Math.sin(turn(share))]
    .map((value) => value.toFixed(1))
    .join(' ')

/** How far into the year a day is, each month as wide as the next. */
const shareOf = (day: string): number => (Number(day.slice(5, 7)) - 1 + (Number(day.slice(8, 10)) - 0.5) / 31) / 12

/** Months around, January at the top right; each event a numbered dot at its day, with the number of the list. */
export function WheelPicture({ year, today, events }: Props) {
  const monthNow = today.startsWith(String(year)) ? Number(today.slice(5, 7)) - 1 : -1
  return (
    <figure className="chart wheel">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={m.follow_up_wheel_picture({ year, count: events.length })}
      >
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={monthName(month)} month={month} isNow={month === monthNow} />
        ))}
        {monthNow >= 0 && <path className="hand" d={`M${point(shareOf(today), 46)}L${point(shareOf(today), inner)}`} />}
        {placed(events).map(({ event, number, radius }) => {
          const [x, y] = point(shareOf(event.on), radius).split(' ')
          const done = event.isDone || undefined
          return (
            <g key={event.key}>
              <circle className="event" data-done={done} cx={x} cy={y} r={dot} />
              <text className="event-text" data-done={done} x={x} y={y} textAnchor="middle" dominantBaseline="central">
                {number}
              </text>
            </g>
          )
        })}
        <text className="year-text" x={middle} y={middle} textAnchor="middle" dominantBaseline="central">
          {year}
        </text>
      </svg>
    </figure>
  )
}

const dot = 11
/** From the months inwards, to where the year stands. */
const lanes = [inner - 16, inner - 40, inner - 64, inner - 88]

/** Each dot in the outermost lane where it does not lie on another; the innermost takes what is left. */
function placed(events: Props['events']) {
  const last: number[] = lanes.map(() => -1)
  return events.map((event, index) => {
    const share = shareOf(event.on)
    const isFree = (radius: number, lane: number) => share - (last[lane] ?? -1) > (2 * dot + 1) / (2 * Math.PI * radius)
    const lane = Math.max(0, lanes.findIndex(isFree))
    last[lane] = share
    return { event, number: index + 1, radius: lanes[lane] ?? inner }
  })
}

function Month({ month, isNow }: { month: number; isNow: boolean }) {
  const from = month / 12
  const to = (month + 1) / 12
  const [x, y] = point((from + to) / 2, (outer + inner) / 2).split(' ')
  const shape = `M${point(from, outer)}A${outer} ${outer} 0 0 1 ${point(to, outer)}L${point(to, inner)}A${inner} ${inner} 0 0 0 ${point(from, inner)}Z`
  return (
    <>
      <path className="month" data-now={isNow || undefined} d={shape} />
      <text
        className="month-text"
        data-now={isNow || undefined}
        x={x}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {monthName(month)}
      </text>
    </>
  )
}

const monthName = (month: number): string =>
  new Intl.DateTimeFormat(getLocale(), { month: 'short', timeZone: 'UTC' })
    .format(Date.UTC(2026, month, 15))
    .replace('.', '')
