import type { Day } from '../../../../shared/local-date.ts'
import type { MeasurabilityFinding } from '../../measurability/measurability.ts'
import { checkMeasurability } from '../../measurability/register.ts'
import { roundsOf } from '../../measurability/rounds.ts'
import type { ShownPlan } from '../../show-plan.service.ts'

/** What the measurability check says of a plan as its page has read it. */
export const checkShown = ({ version, goals, above, model }: ShownPlan, today: Day): MeasurabilityFinding[] =>
  checkMeasurability({
    goals,
    above: above.map(({ goal }) => goal),
    levels: model.levels,
    rounds: roundsOf(version.plan, today),
  })

export interface FindingCount {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

export const countFindings = (findings: readonly MeasurabilityFinding[]): FindingCount => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
  notes: findings.filter(({ severity }) => severity === 'note').length,
})
