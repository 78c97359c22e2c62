import { addDays, type Day } from '../../../../shared/local-date.ts'
import type { Goal, Indicator } from '../../goal.ts'
import { eachGoal, type Rule } from '../measurability.ts'
import { lacksBase } from './change.ts'

/** Fields an indicator needs before anybody can say whether the goal is reached. */

export const noIndicator: Rule = {
  code: 'no-indicator',
  severity: 'error',
  reads: 'fields',
  prepare: (plan) => {
    const measured = new Set(plan.levels.filter((level) => level.kind !== 'vision').map((level) => level.key))
    return (goal) => (measured.has(goal.level) && goal.indicators.length === 0 ? [{}] : [])
  },
}

const measured = ({ kind }: Indicator): boolean => kind !== 'answer' && kind !== 'milestone'

/** Counts of what is done during the plan start at nought. */
const startsSomewhere = (one: Indicator): boolean => measured(one) && one.kind !== 'count'

export const noBaseline: Rule = {
  code: 'no-baseline',
  severity: 'warning',
  reads: 'fields',
  prepare: eachGoal((goal) =>
    lacksBase(goal).length > 0 && lacksBase(goal).every((remark) => !remark.indicator)
      ? []
      : goal.indicators
          .filter((one) => startsSomewhere(one) && one.baseline === null)
          .filter((one) => !lacksBase(goal).some((remark) => remark.indicator === one.id))
          .map((one) => ({ indicator: one.id, facts: { name: one.name } })),
  ),
}

/** Kinds that are judged at every round; a milestone or an answer is judged once. */
const judgedEachRound = (one: Indicator): boolean =>
  measured(one) && one.frequency !== 'once' && one.frequency !== 'year'

/** A target due since the round before serves the round: a second quarter serves the end of August. */
function roundsWithout(one: Indicator, rounds: readonly Day[]): Day[] {
  if (one.targets.length === 0) return [...rounds]
  if (!judgedEachRound(one)) return []
  return rounds.filter((round, at) => {
    const since = rounds[at - 1] ?? addDays(round, -183)
    return !one.targets.some((target) => target.due > since && target.due <= round)
  })
}

export const noTargetAtRound: Rule = {
  code: 'no-target-at-round',
  severity: 'error',
  reads: 'fields',
  prepare: (plan) => (goal) =>
    goal.indicators.flatMap((one) => {
      const missing = roundsWithout(one, plan.rounds)
      if (one.targets.length > 0 && missing.length === 0) return []
      const facts = { name: one.name, days: missing.join(', '), count: missing.length }
      return [{ indicator: one.id, reason: one.targets.length === 0 ? 'none' : 'round', facts }]
    }),
}

export const unitMissing: Rule = {
  code: 'unit-missing',
  severity: 'error',
  reads: 'fields',
  prepare: eachGoal((goal) =>
    goal.indicators
      .filter((one) => measured(one) && one.kind !== 'rank' && one.unit.trim() === '')
      .map((one) => ({ indicator: one.id, facts: { name: one.name } })),
  ),
}

export const indicatorWithoutSource: Rule = {
  code: 'indicator-without-source',
  severity: 'note',
  reads: 'fields',
  prepare: eachGoal((goal) =>
    goal.indicators
      .filter((one) => measured(one) && one.source.trim() === '')
      .map((one) => ({ indicator: one.id, facts: { name: one.name } })),
  ),
}

const isPercent = (unit: string): boolean => /^\s*(?:%|procent)\s*$/i.test(unit)
const saysCount = (name: string): boolean => /^antal(?:et)?\s/i.test(name)

export const countWithPercentTarget: Rule = {
  code: 'count-with-percent-target',
  severity: 'error',
  reads: 'fields',
  prepare: eachGoal((goal: Goal) =>
    goal.indicators
      .filter((one) => isPercent(one.unit) && (one.kind === 'count' || saysCount(one.name)))
      .map((one) => ({
        indicator: one.id,
        facts: { name: one.name, rewrite: one.name.replace(/^antal(?:et)?\s/i, 'Andel ') },
      })),
  ),
}
