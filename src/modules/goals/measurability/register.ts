import type { CheckedPlan, MeasurabilityFinding, Rule } from './measurability.ts'
import { activityNotEffect } from './rules/activity.ts'
import { actionWithoutEnd, actionWithoutOwner, noAnswerableRole } from './rules/answerable.ts'
import { orphanGoal, parentMismatch } from './rules/chain.ts'
import { changeWithoutBase, percentOrPoints, targetAgainstDirection } from './rules/change.ts'
import { duplicateGoals } from './rules/duplicates.ts'
import {
  countWithPercentTarget,
  indicatorWithoutSource,
  noBaseline,
  noIndicator,
  noTargetAtRound,
  unitMissing,
} from './rules/indicator-fields.ts'
import { noDate, noDirectionOrVague } from './rules/wording.ts'

/** Every rule of the measurability check, in the order a controller would go through a goal. */
export const rules: readonly Rule[] = [
  noIndicator,
  noBaseline,
  changeWithoutBase,
  percentOrPoints,
  targetAgainstDirection,
  noTargetAtRound,
  noDate,
  unitMissing,
  countWithPercentTarget,
  indicatorWithoutSource,
  activityNotEffect,
  noDirectionOrVague,
  noAnswerableRole,
  actionWithoutOwner,
  actionWithoutEnd,
  duplicateGoals,
  orphanGoal,
  parentMismatch,
]

/** Findings goal by goal in plan order. Secret targets count as targets; their content is never read. */
export function checkMeasurability(plan: CheckedPlan): MeasurabilityFinding[] {
  const prepared = rules.map((rule) => ({ rule, look: rule.prepare(plan) }))
  return plan.goals.flatMap((goal) =>
    prepared.flatMap(({ rule, look }) =>
      look(goal).map((remark) => ({
        code: rule.code,
        severity: rule.severity,
        goal: goal.id,
        ref: goal.ref,
        indicator: remark.indicator ?? null,
        action: remark.action ?? null,
        reason: remark.reason ?? '',
        facts: remark.facts ?? {},
      })),
    ),
  )
}
