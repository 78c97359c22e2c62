import { lastOf } from '../../shared/last-of.ts'
import { type Day, yearOf } from '../../shared/local-date.ts'
import type { Baseline, Direction, GoalId, IndicatorKind, Target } from '../goals/index.ts'
import type { Measurement } from '../indicators/index.ts'
import { boundOf } from './assessment.ts'

/** The yearly trend of a strategic goal: which way it moves from where it started, not whether it is met. */

export const trendDirections = ['improving', 'unchanged', 'worsening', 'cannot-judge'] as const
export type TrendDirection = (typeof trendDirections)[number]

export interface TrendDescription {
  readonly goal: GoalId
  readonly year: number
  readonly direction: TrendDirection
  readonly description: string
  readonly isDemo: boolean
  readonly revision: number
}

/**
 * Within the band a movement is noise. Reviewable: one unit for what is counted in per cent or index points,
 * two per cent of the starting value for other numbers.
 */
export const noiseBand = { points: 1, shareOfBaseline: 0.02 } as const

export interface TrendMeasured {
  readonly kind: IndicatorKind
  readonly direction: Direction
  readonly baseline: Baseline | null
  readonly targets: readonly Target[]
}

export interface Trend {
  readonly direction: TrendDirection
  readonly why: 'moved' | 'within-noise' | 'no-baseline' | 'no-value' | 'no-numbers'
  readonly change: number | null
  readonly noise: number | null
  /** Share of the way from baseline to the wanted value; below nought when it went the wrong way. Null without a wanted number. */
  readonly progress: number | null
  readonly preliminary: boolean
}

const nothing = (why: Trend['why']): Trend => ({
  direction: 'cannot-judge',
  why,
  change: null,
  noise: null,
  progress: null,
  preliminary: false,
})

export function trendOf(measured: TrendMeasured, series: readonly Measurement[], at: Day): Trend {
  const { baseline } = measured
  if (measured.kind === 'answer' || measured.kind === 'milestone') return nothing('no-numbers')
  if (baseline === null) return nothing('no-baseline')
  const latest = lastOf(
    series.filter((one) => one.sex === 'total'),
    at,
  )
  if (latest?.content?.kind !== 'number' || latest.periodEnd <= baseline.on) return nothing('no-value')
  const change = latest.content.value - baseline.value
  const noise = noiseOf(measured.kind, baseline.value)
  return {
    direction: directionOf(change, noise, measured.direction),
    why: Math.abs(change) <= noise ? 'within-noise' : 'moved',
    change,
    noise,
    progress: progressOf(latest.content.value, measured, at),
    preliminary: latest.preliminary,
  }
}

export const noiseOf = (kind: IndicatorKind, baseline: number): number =>
  kind === 'share' || kind === 'index' || kind === 'rank'
    ? noiseBand.points
    : Math.abs(baseline) * noiseBand.shareOfBaseline

/** Down is better for a rank as its indicator says so itself; to keep means that any clear movement is away. */
function directionOf(change: number, noise: number, wanted: Direction): TrendDirection {
  if (Math.abs(change) <= noise) return 'unchanged'
  if (wanted === 'keep') return 'worsening'
  return change > 0 === (wanted === 'up') ? 'improving' : 'worsening'
}

function progressOf(value: number, { targets, baseline, direction }: TrendMeasured, at: Day): number | null {
  const wanted = targets
    .filter((target) => yearOf(target.due) >= yearOf(at))
    .toSorted((a, b) => (a.due < b.due ? 1 : -1))
    .map(({ demand }) => demand)
    .find((demand) => demand !== null && demand.type !== 'milestone' && demand.type !== 'answer')
  if (!wanted || !baseline) return null
  const bound = boundOf(wanted, { baseline, direction })
  if (typeof bound === 'string' || bound.value === baseline.value) return null
  return (value - baseline.value) / (bound.value - baseline.value)
}
