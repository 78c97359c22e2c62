import type { Indicator } from '../../goal.ts'
import { has, source } from '../lexicon.ts'
import { eachGoal, type Remark, type Rule } from '../measurability.ts'
import { mainClause } from '../swedish.ts'

/** Goals and indicators that tell what shall be done, not what shall be different when it is done. */

const begins = new RegExp(`^(?:att\\s+)?${source('doing')}`, 'iu')
const predicate = new RegExp(
  `(?:(?<!\\p{L})(?:är|vara|blivit|bli|blir|och|eller)(?!\\p{L})|,)[^.;]*?${source('isDone')}`,
  'iu',
)
const headed = new RegExp(`^(?:ny\\p{L}*\\s+)?${source('activity')}`, 'iu')
/** "Antal (genomförda) (stora) (IT-)revisioner". */
const counted = new RegExp(
  `^(?:antal(?:et)?\\s+)?(?:${source('isDone')}\\s+)?(?:[\\p{L}-]+a\\s+)?(?:\\p{L}+-)?${source('activity')}`,
  'iu',
)
const countedDone = new RegExp(`^antal(?:et)?\\s+${source('isDone')}`, 'iu')
const withDone = new RegExp(`\\bmed\\s+${source('isDone')}\\s+${source('activity')}`, 'iu')
const tookPart = new RegExp(`${source('takenPart')}(?:\\s+[\\p{L}-]+){0,3}?\\s+${source('takenPartIn')}`, 'iu')

/** A result said in the same breath: "utan incidenter", "minst 90 procent". */
const tellsResult = /\butan\b|\bminst\b|\bhögst\b|\bmindre än\b|\bfler än\b|%|\bprocent/iu

export function tellsDoing(title: string): boolean {
  const clause = mainClause(title)
  if (has('holds', clause) || tellsResult.test(clause)) return false
  return begins.test(clause) || has('beingDone', clause) || has('hasDone', clause) || isOver(clause)
}

const isOver = (text: string): boolean => predicate.test(text) && !has('result', text)

export function measuresDoing({ name, kind }: Pick<Indicator, 'name' | 'kind'>): boolean {
  if (tookPart.test(name)) return true
  if (has('holds', name)) return false
  const counts = kind === 'count' || /^antal/i.test(name)
  if (counts) return counted.test(name) || countedDone.test(name) || withDone.test(name) || has('hasDone', name)
  if (headed.test(name)) return true
  if (kind === 'share' || kind === 'index' || kind === 'rank') return false
  return begins.test(name) || has('beingDone', name) || isOver(name)
}

export const activityNotEffect: Rule = {
  code: 'activity-not-effect',
  severity: 'warning',
  reads: 'language',
  prepare: eachGoal((goal) => {
    const found: Remark[] = tellsDoing(goal.title) ? [{ reason: 'goal' }] : []
    for (const one of goal.indicators)
      if (measuresDoing(one)) found.push({ indicator: one.id, reason: 'indicator', facts: { name: one.name } })
    return found
  }),
}
