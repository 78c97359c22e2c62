import { scaleLinear, scalePoint } from 'd3-scale'
import { area, line } from 'd3-shape'

/** A year month by month in one unit: budget all through, actual as far as it is known, forecast after it with its band. */
export interface CurvePoint {
  readonly label: string
  readonly budget: number
  readonly actual: number | null
  readonly forecast: number | null
  readonly low: number | null
  readonly high: number | null
}

export const curveSize = { width: 620, height: 320, left: 70, right: 150, top: 20, bottom: 38 } as const

type Series = 'budget' | 'actual' | 'forecast'

export interface CurveEnd {
  readonly series: Series
  readonly value: number
  readonly x: number
  /** Where the words stand: moved apart from the other series' words. */
  readonly y: number
}

export interface CurveLayout {
  readonly paths: Readonly<Record<Series, string>>
  /** Empty when there is no band. */
  readonly band: string
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  readonly labels: readonly { readonly x: number; readonly text: string }[]
  readonly ends: readonly CurveEnd[]
}

/** Room for a line of words beside another. */
const wordsApart = 26

export function curveLayout(points: readonly CurvePoint[]): CurveLayout {
  const { width, height, left, right, top, bottom } = curveSize
  const values = points.flatMap(({ budget, actual, forecast, low, high }) =>
    [0, budget, actual, forecast, low, high].filter((value) => value !== null),
  )
  const x = scalePoint<number>()
    .domain(points.map((_, at) => at))
    .range([left, width - right])
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || (values.some((one) => one < 0) ? 0 : 1)])
    .nice(5)
    .range([height - bottom, top])
  const atX = (at: number) => x(at) ?? left
  const pathOf = (series: Series) =>
    line<CurvePoint>()
      .defined((point) => point[series] !== null)
      .x((_, at) => atX(at))
      .y((point) => y(point[series] ?? 0))(points as CurvePoint[]) ?? ''
  const band = area<CurvePoint>()
    .defined(({ low, high }) => low !== null && high !== null)
    .x((_, at) => atX(at))
    .y0((point) => y(point.low ?? 0))
    .y1((point) => y(point.high ?? 0))
  return {
    paths: { budget: pathOf('budget'), actual: pathOf('actual'), forecast: pathOf('forecast') },
    band: band(points as CurvePoint[]) ?? '',
    ticks: y.ticks(5).map((value) => ({ value, y: y(value) })),
    labels: points.map(({ label }, at) => ({ x: atX(at), text: label })),
    ends: apart(endsOf(points, atX, y)),
  }
}

/** The words of a line stand at its last point; the actual gets none where the forecast goes on from it. */
function endsOf(points: readonly CurvePoint[], x: (at: number) => number, y: (value: number) => number): CurveEnd[] {
  const ahead = points.some((point, at) => point.forecast !== null && at === points.length - 1 && point.actual === null)
  const shown: readonly Series[] = ahead ? ['budget', 'forecast'] : ['budget', 'actual']
  return shown.flatMap((series) => {
    const at = points.findLastIndex((point) => point[series] !== null)
    const value = points[at]?.[series]
    return value === null || value === undefined ? [] : [{ series, value, x: x(at), y: y(value) }]
  })
}

function apart(ends: readonly CurveEnd[]): CurveEnd[] {
  const inOrder = ends.toSorted((a, b) => a.y - b.y)
  const { top, height, bottom } = curveSize
  const lowest = height - bottom
  const placed: CurveEnd[] = []
  for (const end of inOrder) {
    const above = placed.at(-1)
    placed.push({ ...end, y: Math.max(end.y, above ? above.y + wordsApart : top) })
  }
  // What was pushed below the picture is lifted again, and with it what stands above.
  const over = (placed.at(-1)?.y ?? 0) - lowest
  return over > 0 ? placed.map((end) => ({ ...end, y: end.y - over })) : placed
}
