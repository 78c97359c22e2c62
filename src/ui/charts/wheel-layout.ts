/** Places a year's months in a ring and its events on it, in the order of their days and without overlap. */

export interface WheelEvent {
  readonly id: string
  /** 2026-11-21 */
  readonly day: string
}

export interface PlacedEvent {
  readonly id: string
  /** Running number in the year, the same as in the list. */
  readonly number: number
  readonly x: number
  readonly y: number
  readonly angle: number
}

export interface MonthArc {
  readonly month: number
  readonly path: string
  readonly textX: number
  readonly textY: number
}

export const wheelSize = 520
const centre = wheelSize / 2
const ring = { inner: 136, outer: 198 } as const
const rims = [220, 246, 112, 86] as const
/** Two dots on the same rim keep this far apart. */
const clearance = 25

const point = (angle: number, radius: number) => ({
  x: centre + radius * Math.sin(angle),
  y: centre - radius * Math.cos(angle),
})

/** Share of the year that has passed, as an angle from the top, clockwise. */
export function angleOf(day: string): number {
  const [year = 2000, month = 1, date = 1] = day.split('-').map(Number)
  const start = Date.UTC(year, 0, 1)
  return ((Date.UTC(year, month - 1, date) - start) / (Date.UTC(year + 1, 0, 1) - start)) * 2 * Math.PI
}

export function monthArcs(): MonthArc[] {
  return Array.from({ length: 12 }, (_, at) => {
    const [from, to] = [(at / 12) * 2 * Math.PI, ((at + 1) / 12) * 2 * Math.PI]
    const corners = [point(from, ring.outer), point(to, ring.outer), point(to, ring.inner), point(from, ring.inner)]
    const [a, b, c, d] = corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)
    const path = `M${a}A${ring.outer} ${ring.outer} 0 0 1 ${b}L${c}A${ring.inner} ${ring.inner} 0 0 0 ${d}Z`
    const middle = point((from + to) / 2, (ring.inner + ring.outer) / 2)
    return { month: at + 1, path, textX: middle.x, textY: middle.y }
  })
}

/** Each event as near its own day as there is room: first on the outer rims, then inside the ring, then further on. */
export function placeEvents(events: readonly WheelEvent[]): PlacedEvent[] {
  const placed: PlacedEvent[] = []
  const ordered = [...events].sort((a, b) => a.day.localeCompare(b.day))
  for (const [at, event] of ordered.entries()) placed.push(place(event, at + 1, placed))
  return placed
}

function place(event: WheelEvent, number: number, placed: readonly PlacedEvent[]): PlacedEvent {
  const own = angleOf(event.day)
  for (let shift = 0; shift < 120; shift++) {
    const angle = own + shift * 0.02
    for (const rim of rims) {
      const { x, y } = point(angle, rim)
      if (placed.every((other) => Math.hypot(other.x - x, other.y - y) >= clearance)) {
        return { id: event.id, number, x, y, angle }
      }
    }
  }
  // A year with more events than the wheel has room for: the list holds them all.
  return { id: event.id, number, ...point(own, rims[0]), angle: own }
}

/** From the hub to the ring's outer edge, at a day. */
export function handAt(day: string): {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
} {
  const angle = angleOf(day)
  const [from, to] = [point(angle, 52), point(angle, ring.outer + 8)]
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
}
