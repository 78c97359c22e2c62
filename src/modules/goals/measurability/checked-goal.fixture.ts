import { type Day, day } from '../../../shared/local-date.ts'
import type { Action, Demand, Goal, GoalId, Indicator, Target } from '../goal.ts'
import type { Level } from '../steering-model.ts'
import type { CheckedPlan, MeasurabilityCode, MeasurabilityFinding } from './measurability.ts'
import { checkMeasurability } from './register.ts'

/** A goal nothing can be said about, to be spoilt one thing at a time. */

export const levels: readonly Level[] = [
  { key: 'strategic', kind: 'strategic', name: 'Inriktningsmål', plural: 'Inriktningsmål' },
  { key: 'committee', kind: 'committee', name: 'Nämndmål', plural: 'Nämndmål' },
]

export const rounds: readonly Day[] = [day('2026-08-31'), day('2026-12-31')]

const target = (due: string, demand: Demand): Target => ({
  id: due as Target['id'],
  due: day(due),
  demand,
  secrecy: null,
})

export const targetsOn = (demand: Demand): readonly Target[] => [
  target('2026-08-31', demand),
  target('2026-12-31', demand),
]

export const aMeasure = (change: Partial<Indicator> = {}): Indicator => ({
  id: 'indicator' as Indicator['id'],
  name: 'Andel nöjda besökare',
  kind: 'share',
  unit: '%',
  direction: 'up',
  baseline: { value: 70, on: day('2025-12-31'), source: 'enkät' },
  frequency: 'round',
  source: 'besöksenkäten',
  splitBySex: false,
  targets: targetsOn({ type: 'at-least', value: 80 }),
  ...change,
})

export const anOwnedAction = (change: Partial<Action> = {}): Action => ({
  id: 'action' as Action['id'],
  title: 'Längre öppettider',
  ownerRole: '',
  starts: null,
  ends: day('2026-06-30'),
  status: 'planned',
  budget: null,
  actual: null,
  budgetKind: null,
  ...change,
})

export const aSoundGoal = (change: Partial<Goal> = {}): Goal => ({
  id: 'goal' as GoalId,
  ref: 'goal',
  level: 'committee',
  parent: 'above' as GoalId,
  position: 0,
  title: 'Minst 80 procent av besökarna ska vara nöjda senast december 2026',
  description: '',
  focusUnits: [],
  answerableRole: 'Kulturchef',
  perspectives: [],
  globalGoals: [],
  indicators: [aMeasure()],
  actions: [anOwnedAction()],
  revision: 1,
  ...change,
})

export const above: Goal = aSoundGoal({
  id: 'above' as GoalId,
  ref: 'above',
  level: 'strategic',
  parent: null,
  title: 'Kommunen har nöjda besökare',
})

export const check = (goals: readonly Goal[], plan: Partial<CheckedPlan> = {}): MeasurabilityFinding[] =>
  checkMeasurability({ goals, above: [above], levels, rounds, ...plan })

export const codesOf = (change: Partial<Goal>): MeasurabilityCode[] =>
  check([aSoundGoal(change)]).map((finding) => finding.code)

/** Codes for the sound goal with one indicator changed. */
export const codesWith = (change: Partial<Indicator>): MeasurabilityCode[] =>
  codesOf({ indicators: [aMeasure(change)] })
