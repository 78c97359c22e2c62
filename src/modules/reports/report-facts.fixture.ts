import { day } from '../../shared/local-date.ts'
import type { AttainmentFacts, GoalFacts, IndicatorFacts, PlanFacts, Reading, RoundFacts } from './report-facts.ts'

/** A small made-up municipality's plan and round, whole enough for every sentence of a report. */

export const aReading = (on: string, value: number, more: Partial<Reading> = {}): Reading => ({
  on: day(on),
  sex: 'total',
  preliminary: false,
  content: { kind: 'number', value },
  source: 'survey',
  isDemo: false,
  ...more,
})

export const anIndicator = (more: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  id: 'indicator-1',
  name: 'Share of answered calls',
  kind: 'share',
  unit: '%',
  direction: 'up',
  baseline: { value: 61.5, on: day('2024-12-31'), source: 'telephone system' },
  frequency: 'round',
  source: 'Telephone system',
  targets: [
    { due: day('2026-08-31'), demand: { type: 'at-least', value: 70 } },
    { due: day('2026-12-31'), demand: { type: 'at-least', value: 75 } },
  ],
  readings: [aReading('2025-12-31', 64), aReading('2026-08-31', 68.2)],
  ...more,
})

export const aGoal = (ref: string, more: Partial<GoalFacts> = {}): GoalFacts => ({
  id: `goal-${ref}`,
  ref,
  plan: 'board-2026',
  levelName: 'Committee goal',
  levelKind: 'committee',
  title: `Goal ${ref}: residents get an answer the same day`,
  description: 'Those who call or write get an answer from a person who knows.',
  parent: 'goal-s1',
  focusUnits: ['Communication unit'],
  answerableRole: 'Head of communication',
  perspectives: ['Residents'],
  globalGoals: [16],
  indicators: [anIndicator({ id: `indicator-${ref}` })],
  actions: [
    {
      id: `action-${ref}`,
      title: 'One way in for all questions',
      ownerRole: 'Head of communication',
      starts: day('2026-01-01'),
      ends: day('2026-12-31'),
      status: 'under-way',
      budget: 25_000_000,
      progress: null,
    },
  ],
  trend: null,
  ...more,
})

export const theVision = aGoal('v', {
  plan: 'council-2024',
  levelName: 'Vision',
  levelKind: 'vision',
  title: 'A good place to live',
  parent: null,
  indicators: [],
  actions: [],
})

export const aStrategicGoal = (ref = 's1'): GoalFacts =>
  aGoal(ref, {
    plan: 'council-2024',
    levelName: 'Strategic goal',
    levelKind: 'strategic',
    title: 'More people in work',
    parent: 'goal-v',
    trend: { year: 2026, direction: 'improving', description: 'More people work than a year ago.', isDemo: false },
  })

export const aPlan = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  municipality: 'Ekby kommun',
  isDemo: false,
  key: 'board-2026',
  title: 'Operational plan of the executive board',
  kind: 'committee',
  unit: 'Executive board',
  firstYear: 2026,
  lastYear: 2027,
  version: 1,
  status: 'adopted',
  reason: '',
  decision: { body: 'Executive board', decidedOn: day('2025-11-25'), paragraph: '§ 41', caseNumber: 'KS 2025/117' },
  valueWords: ['Respect', 'Courage'],
  goals: [aGoal('1'), aGoal('2', { title: 'Decisions are carried out in time' })],
  above: [theVision, aStrategicGoal()],
  dated: day('2025-11-25'),
  ...more,
})

export const anAttainment = (ref: string, more: Partial<AttainmentFacts> = {}): AttainmentFacts => ({
  goal: aGoal(ref),
  proposed: 'on-way',
  assessed: 'on-way',
  assessment: 'The work goes on as planned.',
  isDemo: false,
  ...more,
})

export const aRound = (more: Partial<RoundFacts> = {}): RoundFacts => ({
  municipality: 'Ekby kommun',
  isDemo: false,
  key: 'interim-2026',
  name: 'Interim report 2026',
  kind: 'interim',
  periodEnd: day('2026-08-31'),
  status: 'closed',
  plans: [
    {
      plan: aPlan(),
      attainments: [anAttainment('1', { assessed: 'met' }), anAttainment('2', { assessed: 'not-met' })],
    },
  ],
  strategic: [aStrategicGoal()],
  dated: day('2026-09-30'),
  ...more,
})
