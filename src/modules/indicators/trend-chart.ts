import type { Day } from '../../shared/local-date.ts'
import type { Demand } from '../goals/index.ts'
import { type Measurement, type Sex, sexes } from './measurement.ts'

/** What a trend chart draws: the points of each line, and the values that are wanted. */

export interface ChartPoint {
  readonly on: Day
  readonly value: number
  readonly preliminary: boolean
}

export interface ChartLine {
  readonly sex: Sex
  readonly points: readonly ChartPoint[]
}

export interface TrendChartData {
  readonly lines: readonly ChartLine[]
  readonly wanted: readonly { readonly on: Day; readonly value: number }[]
}

export interface ChartedIndicator {
  readonly baseline: { readonly value: number; readonly on: Day } | null
  readonly targets: readonly { readonly due: Day; readonly demand: Demand | null }[]
}

/** Gaps stay gaps: a missing value is no point, and never nought. */
export function trendChart({ baseline, targets }: ChartedIndicator, series: readonly Measurement[]): TrendChartData {
  const lines = sexes.map((sex) => ({ sex, points: pointsOf(series, sex, sex === 'total' ? baseline : null) }))
  return {
    lines: lines.filter((line) => line.points.length > 0),
    wanted: targets
      .flatMap(({ due, demand }) => {
        const value = demand === null ? null : wantedValue(demand, baseline?.value ?? null)
        return value === null ? [] : [{ on: due, value }]
      })
      .toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  }
}

function pointsOf(series: readonly Measurement[], sex: Sex, baseline: ChartedIndicator['baseline']): ChartPoint[] {
  const points = series.flatMap((one) =>
    one.sex === sex && one.content?.kind === 'number'
      ? [{ on: one.periodEnd, value: one.content.value, preliminary: one.preliminary }]
      : [],
  )
  const isMeasured = points.some((point) => point.on === baseline?.on)
  return (baseline && !isMeasured ? [{ ...baseline, preliminary: false }, ...points] : points).toSorted((a, b) =>
    a.on < b.on ? -1 : 1,
  )
}

function wantedValue(demand: Demand, baseline: number | null): number | null {
  switch (demand.type) {
    case 'at-least':
    case 'at-most':
    case 'equals':
      return demand.value
    case 'rank-at-most':
      return demand.rank
    case 'change':
      if (baseline === null) return null
      return demand.measure === 'percent' ? baseline + (Math.abs(baseline) * demand.by) / 100 : baseline + demand.by
    default:
      return null
  }
}
