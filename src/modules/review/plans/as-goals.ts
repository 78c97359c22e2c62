import type { Demand, Goal, GoalId, Indicator, Level, Target } from '../../goals/index.ts'
import type { ReadDemand, ReadGoal, ReadIndicator, ReadPlan } from './plan.ts'

/** Read goals in the shape that the rules of measurability judge. What the document does not print is left empty. */

export const planLevels: readonly Level[] = [
  { key: 'strategic', kind: 'strategic', name: '', plural: '' },
  { key: 'committee', kind: 'committee', name: '', plural: '' },
]

export const goalId = (index: number): GoalId => `g${index}` as GoalId
export const indicatorId = (goal: number, index: number): Indicator['id'] => `g${goal} i${index}` as Indicator['id']

export const asGoals = ({ goals }: ReadPlan): Goal[] =>
  goals.map((goal, at) => {
    const [title, description] = titleOf(goal.text)
    return {
      id: goalId(at),
      ref: goalId(at),
      level: 'committee',
      parent: null,
      position: at,
      title,
      description,
      focusUnits: [],
      answerableRole: goal.responsible?.text ?? '',
      perspectives: [],
      globalGoals: [],
      indicators: goal.indicators.map((one, index) => indicatorOf(indicatorId(at, index), one, goal)),
      actions: [],
      revision: 1,
    }
  })

/** The first sentence that is more than a name; what comes after explains it. */
function titleOf(text: string): readonly [string, string] {
  for (const end of text.matchAll(/[.](?=\s+\p{Lu})/gu)) {
    const first = text.slice(0, end.index)
    if (first.split(/\s+/).length >= 5) return [first, text.slice(end.index + 1).trim()]
  }
  return [text, '']
}

function indicatorOf(id: Indicator['id'], { text, demands }: ReadIndicator, goal: ReadGoal): Indicator {
  const isPercent = demands.some(({ unit }) => unit === '%')
  return {
    id,
    name: text,
    kind: kindOf(text, demands, isPercent),
    unit: isPercent ? '%' : 'st',
    direction: 'up',
    baseline: null,
    frequency: null,
    source: '',
    splitBySex: false,
    targets: [...demands, ...(demands.length === 0 ? goal.demands.filter(({ kind }) => kind !== 'change') : [])].map(
      (one, at) => targetOf(id, at, one),
    ),
  }
}

function kindOf(text: string, demands: readonly ReadDemand[], isPercent: boolean): Indicator['kind'] {
  const has = (kind: ReadDemand['kind']) => demands.some((one) => one.kind === kind)
  if (has('answer')) return 'answer'
  if (/^antal/i.test(text)) return 'count'
  if (/^andel/i.test(text) || isPercent) return 'share'
  if (/index/i.test(text)) return 'index'
  if (has('rank')) return 'rank'
  return has('milestone') ? 'milestone' : 'number'
}

/** The day itself is not judged here, only that there is one. */
function targetOf(id: string, at: number, one: ReadDemand): Target {
  const due = (/^20\d\d-\d\d-\d\d$/.test(one.due ?? '') ? one.due : '2000-12-31') as Target['due']
  const shell = { id: `${id} t${at}` as Target['id'], due }
  return one.kind === 'secret'
    ? { ...shell, demand: null, secrecy: { provision: one.printed, note: '' } }
    : { ...shell, demand: demandOf(one, due), secrecy: null }
}

function demandOf({ kind, value, unit }: ReadDemand, due: Target['due']): Demand {
  if (kind === 'milestone') return { type: 'milestone', by: due }
  if (kind === 'rank') return { type: 'rank-at-most', rank: 1, among: '' }
  if (kind === 'change') return { type: 'change', by: value ?? 0, measure: measureOf(unit) }
  if (kind === 'answer' || kind === 'secret') return { type: 'answer', answer: 'yes' }
  return { type: kind, value: value ?? 0 }
}

const measureOf = (unit: string) =>
  unit === '%' ? 'percent' : unit === 'procentenheter' ? 'percentage-points' : 'number'
