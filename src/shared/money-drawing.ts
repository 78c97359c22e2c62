import type { Drawing, Shape } from './chart-drawing.ts'
import type { Curve, Step, Tile } from './document.ts'
import { squarify } from './squarify.ts'

/** Pictures of money as plain shapes: parts of a whole, variances, the steps of a frame, and the months of a year. */

const round = (value: number): number => Math.round(value * 10) / 10
const written = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end',
  strong = false,
  role: 'ink' | 'muted' = 'ink',
): Shape => ({ kind: 'text', x: round(x), y: round(y), text, anchor, role, strong })

/** About how wide a text is drawn; the fonts of web and print differ little. */
const widthOf = (text: string): number => [...text].length * 7.2

const fitted = (text: string, room: number): string => {
  if (widthOf(text) <= room) return text
  const signs = Math.floor(room / 7.2) - 1
  return signs < 3 ? '' : `${[...text].slice(0, signs).join('').trimEnd()}…`
}

/** In two lines at most; what has no room then is cut. */
function folded(text: string, room: number): readonly string[] {
  if (widthOf(text) <= room) return [text]
  const [head = '', ...rest] = text.split(' ')
  let first = head
  while (rest[0] !== undefined && widthOf(`${first} ${rest[0]}`) <= room) first = `${first} ${rest.shift()}`
  return rest.length === 0 ? [fitted(first, room)] : [fitted(first, room), fitted(rest.join(' '), room)]
}

/** How far below the picture the names stand that had no room in their boxes. */
const listPitch = 22

/**
 * Boxes by size. A box too small for its name has a number, and the names stand below by number, the largest first; the very
 * smallest have no room for a number either, and come last in both.
 */
export function drawTreemap(tiles: readonly Tile[], width: number): Drawing {
  const height = Math.round(width * 0.56)
  const sorted = tiles.filter((tile) => tile.value > 0).toSorted((a, b) => b.value - a.value)
  const frames = squarify(
    sorted.map((tile) => tile.value),
    { x: 0, y: 0, width, height },
  )
  const listed = sorted.filter((tile, index) => !hasRoom(tile, frames[index]!))
  const shapes = sorted.flatMap((tile, index): Shape[] => {
    const { x, y, width: wide, height: high } = frames[index]!
    const number = listed.indexOf(tile) + 1
    const box: Shape = {
      kind: 'rect',
      x: round(x + 1),
      y: round(y + 1),
      width: round(Math.max(0, wide - 2)),
      height: round(Math.max(0, high - 2)),
      role: 'soft',
    }
    const edge: Shape = {
      kind: 'path',
      d: `M${round(x + 1)} ${round(y + 1)}h${round(wide - 2)}v${round(high - 2)}h${round(2 - wide)}Z`,
      role: 'brand',
      filled: false,
    }
    const texts =
      number === 0
        ? [written(x + 9, y + 20, tile.label, 'start', true), written(x + 9, y + 39, tile.text, 'start')]
        : wide >= widthOf(String(number)) + 6 && high >= 20
          ? [written(x + wide / 2, y + high / 2 + 5, String(number), 'middle', true)]
          : []
    return wide > 3 && high > 3 ? [box, edge, ...texts] : [box, ...texts]
  })
  const list = listed.flatMap((tile, at): Shape[] => {
    const y = height + 8 + listPitch * (at + 1)
    const room = width - 30 - widthOf(tile.text) - 12
    return [
      written(0, y, String(at + 1), 'start', true),
      written(30, y, fitted(tile.label, room), 'start'),
      written(width, y, tile.text, 'end'),
    ]
  })
  const below = listed.length === 0 ? 0 : listed.length * listPitch + 18
  return { width, height: height + below, shapes: [...shapes, ...list] }
}

const hasRoom = (
  { label, text }: Tile,
  { width, height }: { readonly width: number; readonly height: number },
): boolean => Math.max(widthOf(label), widthOf(text)) <= width - 18 && height > 44

const rowHeight = 32
/** On a narrow picture the words stand above their bar, else beside it. */
const isNarrow = (width: number): boolean => width < 480

/** Better than planned to the right of nought, worse to the left; the words stand in each label. */
export function drawDiverging(rows: readonly Tile[], width: number): Drawing {
  const above = isNarrow(width)
  const longest = Math.max(0, ...rows.map((row) => widthOf(row.label)))
  const left = above ? 0 : Math.min(Math.max(150, longest + 12), width * 0.43)
  const aside = 150
  const names = rows.map((row) => folded(row.label, above ? width : left - 12))
  const lifts = names.map((lines) => (above ? 4 + 18 * lines.length : 0))
  const tops = lifts.map(
    (lift, at) => 4 + lift + at * rowHeight + lifts.slice(0, at).reduce((sum, one) => sum + one, 0),
  )
  const most = Math.max(1e-9, ...rows.map((row) => Math.abs(row.value)))
  const low = Math.min(0, ...rows.map((row) => row.value))
  const high = Math.max(0, ...rows.map((row) => row.value))
  const room = width - left - aside - (low < 0 ? 24 : 0)
  const scale = room / Math.max(1e-9, high - low || most)
  const nought = left + (low < 0 ? 24 : 0) + -low * scale
  const height = rows.length * rowHeight + lifts.reduce((sum, lift) => sum + lift, 0) + 10
  const shapes = rows.flatMap((row, index): Shape[] => {
    const y = tops[index]!
    const lines = names[index]!
    const firstLine = above ? y - 2 - 18 * (lines.length - 1) : y + 20 - 9 * (lines.length - 1)
    const length = Math.abs(row.value) * scale
    const worse = row.value < 0
    const bar: Shape = {
      kind: 'rect',
      x: round(worse ? nought - length : nought),
      y: y + 6,
      width: round(length),
      height: rowHeight - 14,
      role: worse ? 'aim' : 'brand',
    }
    const end = nought + (worse ? 8 : length + 8)
    return [
      ...lines.map((line, at) => written(0, firstLine + 18 * at, line, 'start')),
      bar,
      written(end, y + 20, row.text, 'start', true),
    ]
  })
  return {
    width,
    height,
    shapes: [...shapes, { kind: 'path', d: `M${round(nought)} 0V${height}`, role: 'ink', filled: false }],
  }
}

/** Totals stand on nought, changes hang from the total before; the steps lie so near that the axis is cut and says so by its sign. */
export function drawWaterfall(steps: readonly Step[], width: number): Drawing {
  const above = isNarrow(width)
  const longest = Math.max(0, ...steps.map((step) => widthOf(step.label)))
  const left = above ? 0 : Math.min(Math.max(150, longest + 12), width * 0.45)
  const aside = 90
  const lift = above ? 22 : 0
  const pitch = rowHeight + lift
  let sum = 0
  const spans = steps.map((step) => {
    const from = step.kind === 'total' ? 0 : sum
    sum = step.kind === 'total' ? step.value : sum + step.value
    return { from, to: sum }
  })
  const ends = spans
    .map((span) => span.to)
    .concat(spans.filter((_, i) => steps[i]!.kind === 'change').map((s) => s.from))
  const low = Math.min(...ends)
  const high = Math.max(...ends)
  const margin = Math.max((high - low) * 0.35, Math.max(Math.abs(low), Math.abs(high)) * 0.002, 1e-9)
  const start = low > 0 ? Math.max(0, low - margin) : high < 0 ? Math.min(0, high + margin) : low - margin
  const isCut = start !== 0 && (low > 0 || high < 0)
  const reach = [low, high, start]
  const [bottom, top] = [Math.min(...reach), Math.max(...reach)]
  const x = (value: number) => left + ((value - bottom) / (top - bottom || 1)) * (width - left - aside)
  const height = steps.length * pitch + 10
  const shapes = steps.flatMap((step, index): Shape[] => {
    const y = 4 + lift + index * pitch
    const span = spans[index]!
    const from = x(step.kind === 'total' ? start : span.from)
    const to = x(span.to)
    const role = step.kind === 'total' ? 'brand' : step.value < 0 ? 'aim' : 'muted'
    const bar: Shape = {
      kind: 'rect',
      x: round(Math.min(from, to)),
      y: y + 6,
      width: round(Math.max(1.5, Math.abs(to - from))),
      height: rowHeight - 14,
      role,
    }
    const thread: Shape[] =
      index < steps.length - 1
        ? [{ kind: 'path', d: `M${round(to)} ${y + 6}V${y + pitch + 24}`, role: 'line', filled: false }]
        : []
    return [
      ...thread,
      written(0, above ? y - 2 : y + 20, fitted(step.label, above ? width : left - 12), 'start', step.kind === 'total'),
      bar,
      written(Math.max(from, to) + 8, y + 20, step.text, 'start', true),
    ]
  })
  const axis = round(x(start))
  const edge: Shape = { kind: 'path', d: `M${axis} 0V${height}`, role: 'ink', filled: false, dashed: isCut }
  return { width, height, shapes: [...shapes, edge] }
}

/** Planned dashed, booked whole with dots, expected as a line in a band. */
export function drawCurve(curve: Curve, width: number): Drawing {
  const frame = { left: 20, right: width - 90, top: 24, bottom: 200 }
  const height = 236
  const { planned, actual, expected, months } = curve
  const all = [...planned.values, ...actual.values, ...expected.low, ...expected.high, 0]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const x = (month: number) => frame.left + (month / Math.max(1, months.length - 1)) * (frame.right - frame.left)
  const y = (value: number) => frame.bottom - ((value - low) / (high - low || 1)) * (frame.bottom - frame.top)
  const at = (value: number, month: number) => `${round(x(month))} ${round(y(value))}`
  const through = (values: readonly number[], from = 0) =>
    values.map((value, i) => `${i === 0 ? 'M' : 'L'}${at(value, from + i)}`).join('')
  const booked = actual.values.length
  const last = actual.values.at(-1)
  const tail = last === undefined ? [] : [last]
  const first = booked - tail.length
  const upper = [...tail, ...expected.high]
  const lower = [...tail, ...expected.low]
  const band =
    expected.low.length > 0
      ? `${through(upper, first)}${lower
          .map((value, i) => `L${at(value, first + i)}`)
          .toReversed()
          .join('')}Z`
      : null
  const shapes: Shape[] = [
    ...(band ? [{ kind: 'path', d: band, role: 'soft', filled: true } satisfies Shape] : []),
    { kind: 'path', d: `M${frame.left} ${round(y(0))}H${frame.right}`, role: 'line', filled: false },
    { kind: 'path', d: through(planned.values), role: 'muted', filled: false, dashed: true },
    ...(expected.values.length > 0
      ? [
          {
            kind: 'path',
            d: through([...tail, ...expected.values], first),
            role: 'brand',
            filled: false,
            dashed: true,
          } satisfies Shape,
        ]
      : []),
    ...(booked > 0 ? [{ kind: 'path', d: through(actual.values), role: 'brand', filled: false } satisfies Shape] : []),
    ...actual.values.map((value, i): Shape => {
      const [dx, dy] = [round(x(i)), round(y(value))]
      return {
        kind: 'path',
        d: `M${dx - 3.5} ${dy}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z`,
        role: 'brand',
        filled: true,
      }
    }),
    ...months.map((month, i) => written(x(i), height - 12, month, 'middle', false, 'muted')),
    ...endLabels(curve, x, y),
  ]
  return { width, height, shapes }
}

/** Names stand where the lines end, pushed apart when they would lie on each other. */
function endLabels(curve: Curve, x: (month: number) => number, y: (value: number) => number): readonly Shape[] {
  const ends = [
    { name: curve.planned.name, values: curve.planned.values, from: 0 },
    { name: curve.expected.name, values: curve.expected.values, from: curve.actual.values.length },
    ...(curve.expected.values.length === 0 ? [{ name: curve.actual.name, values: curve.actual.values, from: 0 }] : []),
  ]
    .filter((line) => line.values.length > 0)
    .map((line) => ({ name: line.name, x: x(line.from + line.values.length - 1) + 8, y: y(line.values.at(-1)!) + 4 }))
    .toSorted((a, b) => a.y - b.y)
  let before = Number.NEGATIVE_INFINITY
  const places = ends.map((end) => {
    before = Math.max(end.y, before + 17)
    return before
  })
  const above = Math.max(0, (places.at(-1) ?? 0) - 204)
  return ends.map((end, i) => written(end.x, places[i]! - above, end.name, 'start'))
}
