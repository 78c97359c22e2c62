import type { Day } from '../../shared/local-date.ts'
import type { Indicator, IndicatorId } from '../goals/index.ts'
import type { Measurement } from '../indicators/index.ts'
import { type Judgement, judgeTarget, type TargetVerdict, targetsAt } from './assessment.ts'

/** The system's proposal for a whole goal: as its worst target, and it says which one that was. */

export interface Proposal {
  readonly status: Judgement
  readonly why: 'all-met' | 'worst' | 'no-targets'
  /** As soon as one value is. */
  readonly preliminary: boolean
  readonly verdicts: readonly IndicatorVerdict[]
  /** How many targets the worst judgement rests on, of how many. */
  readonly deciding: number
  readonly counted: number
}

export interface IndicatorVerdict extends TargetVerdict {
  readonly indicator: IndicatorId
}

/** From worst to best. What cannot be judged outweighs what goes well: a goal is not met before all of it is known to be. */
export const fromWorst: readonly Judgement[] = ['not-met', 'cannot-judge', 'on-way', 'met']

export function proposeGoal(
  indicators: readonly Indicator[],
  series: (indicator: IndicatorId) => readonly Measurement[],
  periodEnd: Day,
): Proposal {
  return summarise(
    indicators.flatMap((indicator) =>
      targetsAt(indicator.targets, periodEnd).map((target) => ({
        indicator: indicator.id,
        ...judgeTarget(target, indicator, series(indicator.id), periodEnd),
      })),
    ),
  )
}

/** A target that does not apply to this period weighs nothing. */
export function summarise(verdicts: readonly IndicatorVerdict[]): Proposal {
  const counted = verdicts.filter((verdict) => verdict.why !== 'not-applicable')
  const status = fromWorst.find((judgement) => counted.some((verdict) => verdict.status === judgement))
  return {
    status: status ?? 'cannot-judge',
    why: status === undefined ? 'no-targets' : status === 'met' ? 'all-met' : 'worst',
    preliminary: counted.some((verdict) => verdict.preliminary),
    verdicts,
    deciding: counted.filter((verdict) => verdict.status === status).length,
    counted: counted.length,
  }
}
