import type { UnitId } from '../../../shared/ids.ts'
import { parseDay } from '../../../shared/local-date.ts'
import { parseSwedishNumber } from '../../../shared/swedish-number.ts'
import {
  type Answer,
  type Demand,
  fits,
  type GoalDraft,
  type GoalId,
  type IndicatorDraft,
  type TargetDraft,
} from '../../goals/index.ts'
import type { DraftGoal, DraftIndicator, DraftTarget, PlanDraft } from './plan-draft.ts'
import { inOrder } from './plan-draft.ts'

/** From a draft to goals as the deeds of goals take them. What cannot be read is told field by field. */

/** Keys of the message files by the name of the field. */
export type PlanFaults = Record<string, string>

interface LaidIndicator {
  /** Its place in the draft. */
  readonly at: number
  readonly draft: IndicatorDraft
  /** Places of its targets in the draft, in the order they are stored. */
  readonly targets: readonly number[]
}

export interface LaidGoal {
  readonly at: number
  readonly draft: GoalDraft
  readonly indicators: readonly LaidIndicator[]
  /** Places of its actions in the draft. */
  readonly actions: readonly number[]
}

export interface LaidPlan {
  readonly goals: readonly LaidGoal[]
  readonly faults: PlanFaults
}

/** @param parentOf the goal that a heading stands for */
export function layPlan(draft: PlanDraft, level: string, parentOf: (heading: number) => GoalId | null): LaidPlan {
  const faults: PlanFaults = {}
  const goals = inOrder(draft.goals)
    .filter(({ goal }) => goal.isIn)
    .map(({ goal, at }): LaidGoal => {
      const indicators = draft.indicators.flatMap((one, index) =>
        one.goal === at ? [layIndicator(one, index, faults)] : [],
      )
      const actions = goal.actions.flatMap(({ isIn }, index) => (isIn ? [index] : []))
      const parent = typeof goal.heading === 'number' ? parentOf(goal.heading) : null
      return { at, indicators, actions, draft: layGoal(draft, goal, at, { level, parent, indicators, faults }) }
    })
  return { goals, faults }
}

const longestTitle = 2000
const longestText = 20_000
const longestWord = 200
const longestUnit = 60

function within(text: string, limit: number, name: string, faults: PlanFaults): string {
  if (text.length > limit) faults[name] ??= 'intake_plan_too_long'
  return text
}

function needed(text: string, name: string, faults: PlanFaults): string {
  if (text === '') faults[name] ??= 'platform_field_needed'
  return within(text, longestTitle, name, faults)
}

interface Laying {
  readonly level: string
  readonly parent: GoalId | null
  readonly indicators: readonly LaidIndicator[]
  readonly faults: PlanFaults
}

function layGoal(
  { areas }: PlanDraft,
  goal: DraftGoal,
  at: number,
  { level, parent, indicators, faults }: Laying,
): GoalDraft {
  const name = `goal.${at}`
  const unit = goal.area === null ? '' : (areas[goal.area]?.unit ?? '')
  if (!/^\d*(?:,\d+)?$/.test(goal.order)) faults[`${name}.order`] ??= 'platform_field_number'
  return {
    ref: '',
    level,
    parent,
    title: needed(goal.title, `${name}.title`, faults),
    description: within(goal.description, longestText, `${name}.description`, faults),
    focusUnits: unit === '' ? [] : [unit as UnitId],
    answerableRole: within(goal.role, longestWord, `${name}.role`, faults),
    perspectives: [],
    globalGoals: [],
    indicators: indicators.map(({ draft }) => draft),
    actions: goal.actions.flatMap(({ isIn, title, ownerRole }, index) =>
      isIn
        ? [
            {
              id: null,
              title: needed(title, `${name}.action.${index}.title`, faults),
              ownerRole: within(ownerRole, longestWord, `${name}.action.${index}.owner`, faults),
              starts: null,
              ends: null,
              status: 'planned' as const,
              budget: null,
              actual: null,
              budgetKind: null,
            },
          ]
        : [],
    ),
  }
}

function layIndicator(one: DraftIndicator, at: number, faults: PlanFaults): LaidIndicator {
  const name = `indicator.${at}`
  const targets = one.targets
    .flatMap((target, index) =>
      target.isIn ? [{ index, draft: layTarget(one, target, `${name}.target.${index}`, faults) }] : [],
    )
    .toSorted((a, b) => (a.draft.due < b.draft.due ? -1 : a.draft.due > b.draft.due ? 1 : 0))
  return {
    at,
    targets: targets.map(({ index }) => index),
    draft: {
      id: null,
      name: needed(one.name, `${name}.name`, faults),
      kind: one.kind,
      unit: within(one.unit, longestUnit, `${name}.unit`, faults),
      direction: one.direction || (one.kind === 'answer' || one.kind === 'milestone' ? 'keep' : 'up'),
      baseline: null,
      frequency: null,
      source: within(one.source, longestWord, `${name}.source`, faults),
      splitBySex: false,
      targets: targets.map(({ draft }) => draft),
    },
  }
}

function layTarget({ kind }: DraftIndicator, target: DraftTarget, name: string, faults: PlanFaults): TargetDraft {
  const due = parseDay(target.due)
  if (!due) faults[`${name}.due`] ??= target.due === '' ? 'platform_field_needed' : 'platform_field_day'
  else if (due < '1990-01-01' || due > '2100-12-31') faults[`${name}.due`] ??= 'goals_field_day_range'
  const shell = { id: null, due: due ?? ('2000-01-01' as TargetDraft['due']) }
  if (target.isSecret) {
    if (target.provision.length < 3 || target.provision.length > longestUnit)
      faults[`${name}.provision`] ??= 'intake_plan_provision'
    return { ...shell, demand: null, secrecy: { provision: target.provision, note: '' } }
  }
  const demand = demandOf(target, shell.due, name, faults)
  if (demand && !fits(kind, demand)) faults[`${name}.type`] ??= 'goals_field_demand_misfit'
  return { ...shell, demand, secrecy: null }
}

function demandOf(
  { type, value, measure }: DraftTarget,
  due: TargetDraft['due'],
  name: string,
  faults: PlanFaults,
): Demand | null {
  if (type === 'milestone') return { type, by: due }
  if (type === 'answer')
    return { type, answer: (['yes', 'partly', 'no'] as const).find((one) => one === value) ?? ('yes' satisfies Answer) }
  if (type === '') {
    faults[`${name}.type`] ??= 'platform_field_needed'
    return null
  }
  const number = parseSwedishNumber(value)
  const isRank = type === 'rank-at-most'
  if (number === undefined || (isRank && !(Number.isInteger(number) && number >= 1 && number <= 10_000))) {
    faults[`${name}.value`] ??= value === '' ? 'platform_field_needed' : 'platform_field_number'
    return null
  }
  if (isRank) return { type, rank: number, among: '' }
  return type === 'change' ? { type, by: number, measure } : { type, value: number }
}
