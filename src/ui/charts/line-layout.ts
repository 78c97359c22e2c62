import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'

export interface LinePoint {
  readonly label: string
  /** Undefined leaves a gap: a missing value is never drawn as nought. */
  readonly value: number | undefined
}

export interface LineTarget {
  readonly label: string
  readonly value: number
}

export const lineSize = { width: 620, height: 300, left: 62, right: 76, top: 26, bottom: 38 } as const

export interface LineLayout {
  readonly path: string
  readonly dots: readonly { readonly x: number; readonly y: number; readonly value: number; readonly label: string }[]
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  readonly labels: readonly { readonly x: number; readonly text: string }[]
  readonly targetY: number | undefined
}

/** At most so many words under the axis; the rest is read in the table. */
const mostLabels = 12

export function lineLayout(points: readonly LinePoint[], target?: LineTarget): LineLayout {
  const { width, height, left, right, top, bottom } = lineSize
  const values = [...points.flatMap((point) => point.value ?? []), ...(target ? [target.value] : [])]
  const x = scalePoint<number>()
    .domain(points.map((_, at) => at))
    .range([left, width - right])
  const y = scaleLinear()
    .domain(roomAround(values))
    .nice(5)
    .range([height - bottom, top])
  const draw = line<LinePoint>()
    .defined((point) => point.value !== undefined)
    .x((_, at) => x(at) ?? left)
    .y((point) => y(point.value ?? 0))
  const every = Math.ceil(points.length / mostLabels)
  return {
    path: draw(points as LinePoint[]) ?? '',
    dots: points.flatMap(({ label, value }, at) =>
      value === undefined ? [] : [{ x: x(at) ?? left, y: y(value), value, label }],
    ),
    ticks: y.ticks(5).map((value) => ({ value, y: y(value) })),
    labels: points.flatMap(({ label }, at) => (at % every === 0 ? [{ x: x(at) ?? left, text: label }] : [])),
    targetY: target && y(target.value),
  }
}

/** From nought when the values are near it; otherwise a frame around them, so that a small change can be seen. */
function roomAround(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1]
  const low = Math.min(...values)
  const high = Math.max(...values)
  const spread = high - low || Math.abs(high) || 1
  if (low >= 0 && low < spread * 1.5) return [0, high]
  return [low - spread * 0.2, high + spread * 0.1]
}
