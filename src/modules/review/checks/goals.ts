import type { CheckedPlan, MeasurabilityFinding } from '../../goals/measurability/index.ts'
import type { ReadDocument } from '../document.ts'
import type { FindingCode, ReviewFinding, Severity } from '../finding.ts'
import { asGoals, goalId, indicatorId, planLevels } from '../plans/as-goals.ts'
import type { ReadGoal, ReadPlan, Said } from '../plans/plan.ts'
import { readPlan } from '../plans/read-plan.ts'
import { checkPlanOrder } from './plan-order.ts'
import { planFinding, said } from './plan-quotes.ts'
import { checkResponsible } from './responsible.ts'

export type MeasureGoals = (plan: CheckedPlan) => readonly MeasurabilityFinding[]

/**
 * The goals of a plan: can they be measured, does one repeat another, is the plan whole? Nothing here is a contradiction but
 * one: the same goal with two targets.
 * @param measure the rules of the goals module; without them only what the plan's own shape tells is said
 */
export function checkGoals(document: ReadDocument, measure?: MeasureGoals): ReviewFinding[] {
  const plan = readPlan(document)
  if (!plan) return []
  const apart = twoTargets(plan)
  const isApart = ({ code, quoted: [{ line }] }: ReviewFinding) =>
    code === 'goal-repeated' && apart.some(({ quoted: [own] }) => own.line.number === line.number)
  return [
    ...(measure ? measured(plan, measure).filter((one) => !isApart(one)) : []),
    ...withoutIndicator(plan),
    ...withoutGoal(plan),
    ...apart,
    ...checkResponsible(plan, document),
    ...checkPlanOrder(plan),
  ]
}

/** What the rules of measurability call it, and what it is called among findings of a review. */
const codes: Partial<Record<MeasurabilityFinding['code'], readonly [FindingCode, Severity]>> = {
  'duplicate-goals': ['goal-repeated', 'error'],
  'activity-not-effect': ['goal-activity', 'note'],
  'percent-or-percentage-points': ['target-percent', 'error'],
  'change-without-base': ['target-without-base', 'error'],
  'count-with-percent-target': ['count-with-percent', 'error'],
  'no-direction-or-vague': ['goal-vague', 'note'],
  'no-date': ['goal-without-date', 'note'],
}

function measured(plan: ReadPlan, measure: MeasureGoals): ReviewFinding[] {
  const places = new Map(plan.goals.map((_, index) => [goalId(index) as string, index]))
  return measure({ goals: asGoals(plan), above: [], levels: planLevels, rounds: [] }).flatMap(
    (one): ReviewFinding[] => {
      const at = places.get(one.goal) ?? -1
      const goal = plan.goals[at]
      const [code, severity] = codes[one.code] ?? []
      if (!goal || !code || !severity) return []
      const indicator = goal.indicators.find((_, index) => indicatorId(at, index) === one.indicator)
      const twin = plan.goals[places.get(String(one.facts.otherRef)) ?? -1]
      const first = said(indicator ?? goal)
      // Held against a named time, the base is told, though not its value.
      const isNamed = one.code === 'change-without-base' && /jämför/i.test((indicator ?? goal).text)
      const isOwn = twin !== undefined && !isOfSame(goal, twin)
      return [planFinding(code, isNamed || isOwn ? 'note' : severity, twin ? [first, said(twin)] : [first])]
    },
  )
}

/** Goals of two units, or with other figures, may be alike on purpose. */
function isOfSame(one: ReadGoal, other: ReadGoal): boolean {
  const isSame = (a: Said | null, b: Said | null) => !a || !b || withoutNumbers(a.text) === withoutNumbers(b.text)
  const numbers = ({ text }: ReadGoal) => (text.match(/\d+/g) ?? []).toSorted().join(' ')
  return isSame(one.focus, other.focus) && isSame(one.responsible, other.responsible) && numbers(one) === numbers(other)
}

/** A goal that nothing measures, in a plan where most goals are measured. */
function withoutIndicator({ goals }: ReadPlan): ReviewFinding[] {
  const without = goals.filter(({ indicators }) => indicators.length === 0)
  if (without.length * 2 >= goals.length) return []
  return without.map((goal) => planFinding('goal-without-indicator', goal.isUncertain ? 'note' : 'error', [said(goal)]))
}

/** Indicators under an area that has no goal, where the other areas have. */
const withoutGoal = ({ goals, loose }: ReadPlan): ReviewFinding[] =>
  new Set(goals.flatMap(({ focus }) => focus ?? [])).size < 3
    ? []
    : loose.map(({ focus, indicator }) =>
        planFinding('indicator-without-goal', 'note', [said({ ...indicator, text: indicator.line.text }), said(focus)]),
      )

const withoutNumbers = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\d+(?: \d{3})*(?:,\d+)?/g, '#')
    .replaceAll(/[^\p{L}#%]+/gu, ' ')
    .trim()

/** In which words, for whom and under which area: what must be alike in two goals that are one. */
const keyOf = ({ text, focus, responsible }: ReadGoal): string =>
  [text, focus?.text ?? '', responsible?.text ?? ''].map(withoutNumbers).join('|')

/** One goal in the same words, of the same unit and for the same day, with two targets. */
function twoTargets({ goals }: ReadPlan): ReviewFinding[] {
  const told = goals.filter(({ text, demands }) => demands.length === 1 && withoutNumbers(text).split(' ').length >= 4)
  return [...Map.groupBy(told, keyOf).values()].flatMap(([before, ...rest]) =>
    rest.flatMap((goal): ReviewFinding[] => {
      const [mine, theirs] = [goal.demands[0], before?.demands[0]]
      if (!before || !mine || !theirs || mine.value === null || theirs.value === null) return []
      const isAlike = mine.kind === theirs.kind && mine.unit === theirs.unit && mine.due === theirs.due
      return isAlike && mine.value !== theirs.value
        ? [planFinding('goal-targets-differ', 'contradiction', [said(goal), said(before)])]
        : []
    }),
  )
}
