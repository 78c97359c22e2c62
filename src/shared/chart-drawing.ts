import type { Chart, Tone } from './document.ts'
import { drawCurve, drawDiverging, drawTreemap, drawWaterfall } from './money-drawing.ts'

/** A chart as plain shapes, drawn alike on the web and in print: direct labels, a zero line, a shape for each tone. */

export type Role = 'brand' | 'ink' | 'muted' | 'line' | 'aim' | 'soft'

export type Shape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly role: Role
    }
  | {
      readonly kind: 'path'
      readonly d: string
      readonly role: Role
      readonly filled: boolean
      readonly dashed?: boolean
    }
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly anchor: 'start' | 'middle' | 'end'
      readonly role: Role
      readonly strong?: boolean
    }

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export function drawChart(chart: Chart, width = 640): Drawing {
  switch (chart.type) {
    case 'bars':
      return drawBars(chart, width)
    case 'line':
      return drawLine(chart, width)
    case 'treemap':
      return drawTreemap(chart.tiles, width)
    case 'diverging':
      return drawDiverging(chart.rows, width)
    case 'waterfall':
      return drawWaterfall(chart.steps, width)
    case 'curve':
      return drawCurve(chart.curve, width)
  }
}

/** The sign of a status, twelve units wide: told apart without colour. */
export function toneSign(tone: Tone, x: number, y: number): Shape {
  const role: Role = tone === 'cannot-judge' || tone === 'neutral' ? 'muted' : tone === 'not-met' ? 'aim' : 'brand'
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`
  const circle = `M${at(0, 6)}a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z`
  switch (tone) {
    case 'met':
      return { kind: 'path', role, filled: true, d: circle }
    case 'on-way':
      return { kind: 'path', role, filled: true, d: `M${at(1, 0)}L${at(12, 6)}L${at(1, 12)}Z` }
    case 'not-met':
      return { kind: 'path', role, filled: true, d: `M${at(6, 0)}L${at(12, 6)}L${at(6, 12)}L${at(0, 6)}Z` }
    case 'cannot-judge':
      return { kind: 'path', role, filled: false, d: circle }
    case 'neutral':
      return { kind: 'path', role, filled: false, d: `M${at(1, 6)}H${round(x + 11)}` }
  }
}

const rowHeight = 34

function drawBars(chart: Extract<Chart, { type: 'bars' }>, width: number): Drawing {
  const left = 200
  const most = Math.max(1, ...chart.bars.map((bar) => bar.value))
  const scale = (value: number) => (value / most) * (width - left - 60)
  const height = chart.bars.length * rowHeight + 8
  const shapes = chart.bars.flatMap((bar, index): Shape[] => {
    const y = 4 + index * rowHeight
    const middle = y + rowHeight / 2
    const role: Role =
      bar.tone === 'cannot-judge' || bar.tone === 'neutral' ? 'muted' : bar.tone === 'not-met' ? 'aim' : 'brand'
    return [
      toneSign(bar.tone, 0, middle - 6),
      { kind: 'text', x: 22, y: middle + 5, text: bar.label, anchor: 'start', role: 'ink' },
      { kind: 'rect', x: left, y: y + 6, width: round(scale(bar.value)), height: rowHeight - 12, role },
      {
        kind: 'text',
        x: round(left + scale(bar.value) + 8),
        y: middle + 5,
        text: bar.text,
        anchor: 'start',
        role: 'ink',
        strong: true,
      },
    ]
  })
  return { width, height, shapes: [...shapes, { kind: 'path', d: `M${left} 0V${height}`, role: 'ink', filled: false }] }
}

function drawLine(chart: Extract<Chart, { type: 'line' }>, width: number): Drawing {
  const frame = { left: 16, right: width - 16, top: 34, bottom: 190 }
  const height = 226
  const all = [...chart.points, ...chart.aims]
  const days = all.map((point) => dayNumber(point.on))
  const x = linear(Math.min(...days), Math.max(...days), frame.left + 44, frame.right - 44)
  const { low, high } = reachOf(all.map((point) => point.value))
  const y = linear(low, high, frame.bottom, frame.top)
  const spots = chart.points.map((point) => ({ ...point, x: round(x(dayNumber(point.on))), y: round(y(point.value)) }))
  const aims = chart.aims.map((aim) => ({ ...aim, x: round(x(dayNumber(aim.on))), y: round(y(aim.value)) }))
  return {
    width,
    height,
    shapes: [
      {
        kind: 'path',
        d: `M${frame.left} ${round(y(Math.max(low, Math.min(high, 0))))}H${frame.right}`,
        role: 'line',
        filled: false,
      },
      ...(aims.length > 1
        ? [{ kind: 'path', d: pathThrough(aims), role: 'muted', filled: false, dashed: true } satisfies Shape]
        : []),
      { kind: 'path', d: pathThrough(spots), role: 'brand', filled: false },
      ...spots.map((spot): Shape => ({ kind: 'path', d: dot(spot.x, spot.y, 4.5), role: 'brand', filled: true })),
      ...aims.map((aim): Shape => ({ kind: 'path', d: diamond(aim.x, aim.y), role: 'muted', filled: false })),
      ...labelled(spots, 'ink', (spot) => (aims.some((aim) => crowds(aim, spot)) ? 24 : -12)),
      ...labelled(aims, 'muted', (aim) => (spots.some((spot) => crowds(spot, aim)) ? 24 : -12)),
      ...dayLabels([...spots, ...aims], height - 10),
    ],
  }
}

/** From nought unless the values lie close together far above it: then the line says so by not standing on nought. */
function reachOf(values: readonly number[]): { low: number; high: number } {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  return low === high ? { low: 0, high: 1 } : { low, high }
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly on: string
  readonly text: string
}

/** Only labels that keep clear of each other; the first and the last are always shown. */
function labelled(spots: readonly Spot[], role: Role, lift: (spot: Spot) => number): readonly Shape[] {
  const strong = role === 'ink'
  return spread(spots, 86).map((spot) => {
    const y = spot.y + lift(spot)
    return { kind: 'text', x: spot.x, y, text: spot.text, anchor: 'middle', role, strong }
  })
}

/** The first stands so near above the second that the second's label belongs below. */
const crowds = (above: Spot, below: Spot): boolean =>
  Math.abs(above.x - below.x) < 70 && above.y <= below.y && below.y - above.y < 48 && above.y !== below.y

function dayLabels(spots: readonly Spot[], y: number): readonly Shape[] {
  const once = [...new Map(spots.toSorted((a, b) => a.x - b.x).map((spot) => [spot.on, spot])).values()]
  return spread(once, 92).map((spot) => ({
    kind: 'text',
    x: spot.x,
    y,
    text: spot.on,
    anchor: 'middle',
    role: 'muted',
  }))
}

function spread(spots: readonly Spot[], apart: number): readonly Spot[] {
  const last = spots.at(-1)
  const kept: Spot[] = []
  for (const spot of spots) {
    const clearBefore = kept.length === 0 || spot.x - kept.at(-1)!.x >= apart
    const clearAfter = spot === last || last!.x - spot.x >= apart
    if (clearBefore && clearAfter) kept.push(spot)
  }
  if (last && kept.at(-1) !== last) kept.push(last)
  return kept
}

const round = (value: number): number => Math.round(value * 10) / 10
const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000
const linear = (from: number, to: number, low: number, high: number) => (value: number) =>
  from === to ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low)
const pathThrough = (spots: readonly Spot[]): string =>
  spots.map((spot, i) => `${i === 0 ? 'M' : 'L'}${spot.x} ${spot.y}`).join('')
const dot = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
const diamond = (x: number, y: number): string =>
  `M${x} ${round(y - 6)}L${x + 6} ${y}L${x} ${round(y + 6)}L${x - 6} ${y}Z`

/** Colours for print: legible also in grey. */
const print: Readonly<Record<Role, string>> = {
  brand: '#0b5d4b',
  ink: '#17211c',
  muted: '#51605a',
  line: '#76857d',
  aim: '#a3211b',
  soft: '#e3f1ec',
}

export const escapeXml = (written: string): string =>
  written
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')

/** The drawing as a standalone SVG for a printed page. */
export function svgOf(drawing: Drawing, colours: Readonly<Record<Role, string>> = print): string {
  const inner = drawing.shapes.map((shape) => svgShape(shape, colours)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${drawing.width} ${drawing.height}" width="${drawing.width}" height="${drawing.height}" font-family="Source Sans 3" font-size="14">${inner}</svg>`
}

function svgShape(shape: Shape, colours: Readonly<Record<Role, string>>): string {
  const colour = colours[shape.role]
  if (shape.kind === 'rect')
    return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${colour}"/>`
  if (shape.kind === 'text')
    return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" fill="${colour}"${shape.strong ? ' font-weight="600"' : ''}>${escapeXml(shape.text)}</text>`
  const paint = shape.filled
    ? `fill="${colour}"`
    : `fill="none" stroke="${colour}" stroke-width="1.8"${shape.dashed ? ' stroke-dasharray="4 4"' : ''}`
  return `<path d="${shape.d}" ${paint}/>`
}
