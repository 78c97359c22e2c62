import type { Goal, Indicator } from '../../goal.ts'
import { has } from '../lexicon.ts'
import { eachGoal, type Remark, type Rule } from '../measurability.ts'

/** Goals that speak of a change: by how much, of what, from where, and in which direction. */

const changeByPercent =
  /(?:\p{L}*(?:öka|minska|höj|sänk|stig|sjunk|väx|stärk|förbättr|reducer)\p{L}*)\s+(?:[\p{L}-]+\s+){0,4}?med\s+(?:minst\s+|högst\s+|cirka\s+)?(\d+(?:[,.]\d+)?)\s*(?:%|procent(?!enhet))/iu

const changeByAmount =
  /(?:\p{L}*(?:öka|minska|höj|sänk|stig|sjunk|väx|reducer)\p{L}*)\s+(?:[\p{L}-]+\s+){0,4}?med\s+(?:minst\s+|högst\s+|cirka\s+)?\d/iu

const comparesBackwards = /\bjämfört med\b|\bi jämförelse med\b|\bjämfört mot\b/iu

/** "Från 40 till 60" carries its own base. */
const namesBase = /\bfrån\s+\d[\d\s,.]*(?:%|\p{L}+)?\s+till\b/iu

const isShare = (one: Indicator): boolean => one.kind === 'share' || one.unit.trim() === '%'

export const percentOrPoints: Rule = {
  code: 'percent-or-percentage-points',
  severity: 'error',
  reads: 'language',
  prepare: eachGoal((goal) => {
    const found: Remark[] = []
    const amount = changeByPercent.exec(goal.title)?.[1]
    if (amount && (has('share', goal.title) || goal.indicators.some(isShare)))
      found.push({ reason: 'goal', facts: { amount } })
    for (const one of goal.indicators) {
      const said = changeByPercent.exec(one.name)?.[1]
      if (said && (isShare(one) || has('share', one.name)))
        found.push({ indicator: one.id, reason: 'indicator', facts: { name: one.name, amount: said } })
    }
    return found
  }),
}

const changesBy = (one: Indicator): boolean =>
  one.targets.some((target) => target.demand?.type === 'change') ||
  changeByAmount.test(one.name) ||
  comparesBackwards.test(one.name)

/** Where a change has nothing to be counted from. Also told by the goal when no indicator tells it. */
export function lacksBase(goal: Goal): Remark[] {
  const found = goal.indicators
    .filter((one) => one.baseline === null && changesBy(one) && !namesBase.test(one.name))
    .map((one): Remark => ({ indicator: one.id, reason: 'indicator', facts: { name: one.name } }))
  if (found.length > 0) return found
  const hasBase = goal.indicators.some((one) => one.baseline !== null)
  return changeByAmount.test(goal.title) && !namesBase.test(goal.title) && !hasBase ? [{ reason: 'goal' }] : []
}

export const changeWithoutBase: Rule = {
  code: 'change-without-base',
  severity: 'error',
  reads: 'language',
  prepare: eachGoal(lacksBase),
}

/** Nought as the best an indicator can rise to, or a target on the wrong side of where it began. */
function againstDirection({ direction, baseline, targets }: Indicator): boolean {
  if (direction === 'keep') return false
  const up = direction === 'up'
  return targets.some(({ demand }) => {
    if (demand === null) return false
    if (demand.type === 'change') return up ? demand.by < 0 : demand.by > 0
    if (demand.type === 'at-most') return up
    if (demand.type === 'at-least') return !up
    if (demand.type !== 'equals') return false
    if (up && demand.value === 0) return true
    return baseline !== null && (up ? demand.value < baseline.value : demand.value > baseline.value)
  })
}

export const targetAgainstDirection: Rule = {
  code: 'target-against-direction',
  severity: 'warning',
  reads: 'fields',
  prepare: eachGoal((goal) =>
    goal.indicators
      .filter(againstDirection)
      .map((one) => ({ indicator: one.id, reason: one.direction, facts: { name: one.name } })),
  ),
}
