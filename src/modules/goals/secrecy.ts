import type { Demand, Goal, Indicator, Target, TargetId } from './goal.ts'

/** What is left of a goal for a reader who may not know its secret targets: the provision and its note, never the content. */

export const isSecret = (target: Target): boolean => target.secrecy !== null

export const maskTarget = (target: Target): Target =>
  isSecret(target) && target.demand !== null ? { ...target, demand: null } : target

const withTargets = (goal: Goal, change: (target: Target) => Target): Goal => ({
  ...goal,
  indicators: goal.indicators.map((indicator) => ({ ...indicator, targets: indicator.targets.map(change) })),
})

export const maskGoal = (goal: Goal): Goal => withTargets(goal, maskTarget)

export const targetsOf = (goal: Goal): readonly Target[] => goal.indicators.flatMap((indicator) => indicator.targets)

export const hasSecret = (goal: Goal): boolean => targetsOf(goal).some(isSecret)

/** The goal with its secret targets filled in, for a reader the policy has let through. */
export const revealGoal = (goal: Goal, contents: ReadonlyMap<TargetId, Demand>): Goal =>
  withTargets(goal, (target) => (isSecret(target) ? { ...target, demand: contents.get(target.id) ?? null } : target))

export const findIndicatorOf = (goal: Goal, id: string): Indicator | undefined =>
  goal.indicators.find((indicator) => indicator.id === id)
