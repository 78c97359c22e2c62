import type { DemandFacts, PlanFacts, SecretMark } from './report-facts.ts'

/** Open data: the decided plans as tables anybody may use. Each column is explained in the dictionary. */

export const datasetNames = ['goals', 'indicators', 'targets', 'measurements', 'actions', 'units'] as const
export type DatasetName = (typeof datasetNames)[number]

export type Value = string | number | boolean | null
export type Row = Readonly<Record<string, Value>>

/** The columns in their order; what each means stands in the message files. */
export const datasetColumns: Readonly<Record<DatasetName, readonly string[]>> = {
  goals: [
    'goal_id',
    'plan',
    'ref',
    'level',
    'title',
    'description',
    'parent_goal_id',
    'focus_units',
    'answerable_role',
    'perspectives',
    'global_goals',
    'decided_by',
    'decided_on',
    'paragraph',
    'case_number',
    'address',
  ],
  indicators: [
    'indicator_id',
    'goal_id',
    'name',
    'kind',
    'unit',
    'direction',
    'baseline_value',
    'baseline_on',
    'baseline_source',
    'frequency',
    'source',
  ],
  targets: ['indicator_id', 'due_on', 'demand', 'value', 'day', 'answer', 'measure', 'among', 'secrecy_provision'],
  measurements: [
    'indicator_id',
    'period_end',
    'sex',
    'status',
    'value',
    'answer',
    'reached_on',
    'secrecy_provision',
    'source',
    'is_demo',
  ],
  actions: ['action_id', 'goal_id', 'title', 'owner_role', 'starts_on', 'ends_on', 'status', 'budget_sek'],
  units: ['unit_id', 'key', 'name', 'kind', 'parent_unit_id', 'valid_from', 'valid_until'],
}

type GoalDataset = Exclude<DatasetName, 'units'>

const rowsOf: Readonly<Record<GoalDataset, (plan: PlanFacts) => readonly Row[]>> = {
  goals: (plan) =>
    plan.goals.map((goal) => ({
      goal_id: goal.id,
      plan: plan.key,
      ref: goal.ref,
      level: goal.levelKind,
      title: goal.title,
      description: goal.description,
      parent_goal_id: goal.parent,
      focus_units: goal.focusUnits.join(', '),
      answerable_role: goal.answerableRole,
      perspectives: goal.perspectives.join(', '),
      global_goals: goal.globalGoals.join(', '),
      decided_by: plan.decision?.body ?? null,
      decided_on: plan.decision?.decidedOn ?? null,
      paragraph: plan.decision?.paragraph ?? null,
      case_number: plan.decision?.caseNumber ?? null,
      address: `/mal/${plan.key}/${goal.ref}`,
    })),
  indicators: (plan) =>
    plan.goals.flatMap((goal) =>
      goal.indicators.map((indicator) => ({
        indicator_id: indicator.id,
        goal_id: goal.id,
        name: indicator.name,
        kind: indicator.kind,
        unit: indicator.unit,
        direction: indicator.direction,
        baseline_value: indicator.baseline?.value ?? null,
        baseline_on: indicator.baseline?.on ?? null,
        baseline_source: indicator.baseline?.source ?? null,
        frequency: indicator.frequency,
        source: indicator.source,
      })),
    ),
  targets: (plan) =>
    plan.goals.flatMap((goal) =>
      goal.indicators.flatMap((indicator) =>
        indicator.targets.map((target) => ({
          indicator_id: indicator.id,
          due_on: target.due,
          ...demandColumns(target.demand),
        })),
      ),
    ),
  measurements: (plan) =>
    plan.goals.flatMap((goal) =>
      goal.indicators.flatMap((indicator) =>
        indicator.readings.map(({ content, ...reading }) => ({
          indicator_id: indicator.id,
          period_end: reading.on,
          sex: reading.sex,
          status: ['missing', 'not-applicable', 'secret'].includes(content.kind)
            ? content.kind
            : reading.preliminary
              ? 'preliminary'
              : 'final',
          value: content.kind === 'number' ? content.value : null,
          answer: content.kind === 'answer' ? content.answer : null,
          reached_on: content.kind === 'reached' ? content.on : null,
          secrecy_provision: content.kind === 'secret' ? content.provision : null,
          source: content.kind === 'secret' ? '' : reading.source,
          is_demo: reading.isDemo,
        })),
      ),
    ),
  actions: (plan) =>
    plan.goals.flatMap((goal) =>
      goal.actions.map((action) => ({
        action_id: action.id,
        goal_id: goal.id,
        title: action.title,
        owner_role: action.ownerRole,
        starts_on: action.starts,
        ends_on: action.ends,
        status: action.status,
        budget_sek: action.budget === null ? null : action.budget / 100,
      })),
    ),
}

const noDemand = {
  demand: null,
  value: null,
  day: null,
  answer: null,
  measure: null,
  among: null,
  secrecy_provision: null,
}

function demandColumns(demand: DemandFacts | SecretMark): Row {
  if ('kind' in demand) return { ...noDemand, demand: 'secret', secrecy_provision: demand.provision }
  const base = { ...noDemand, demand: demand.type }
  switch (demand.type) {
    case 'at-least':
    case 'at-most':
    case 'equals':
      return { ...base, value: demand.value }
    case 'rank-at-most':
      return { ...base, value: demand.rank, among: demand.among }
    case 'change':
      return { ...base, value: demand.by, measure: demand.measure }
    case 'milestone':
      return { ...base, day: demand.by }
    case 'answer':
      return { ...base, answer: demand.answer }
  }
}

export const rowsOfPlans = (dataset: GoalDataset, plans: readonly PlanFacts[]): readonly Row[] =>
  plans.flatMap((plan) => rowsOf[dataset](plan))

export const isDatasetName = (name: string): name is DatasetName => (datasetNames as readonly string[]).includes(name)
