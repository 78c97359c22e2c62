import type { Action, Goal, Indicator, Target } from './goal.ts'

/** The goal form as text, just as somebody typed it: what comes in is shown again until every field can be read. */

export interface TargetValues {
  readonly id: string
  readonly due: string
  readonly type: string
  /** The figure of at-least, at-most, equals, rank and change. */
  readonly value: string
  readonly among: string
  readonly measure: string
  readonly milestone: string
  readonly answer: string
  readonly provision: string
  readonly note: string
}

export interface IndicatorValues {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly unit: string
  readonly direction: string
  readonly baselineValue: string
  readonly baselineOn: string
  readonly baselineSource: string
  readonly frequency: string
  readonly source: string
  readonly splitBySex: string
  readonly targets: readonly TargetValues[]
}

export interface ActionValues {
  readonly id: string
  readonly title: string
  readonly ownerRole: string
  readonly starts: string
  readonly ends: string
  readonly status: string
  /** In kronor, as people write it. */
  readonly budget: string
  readonly actual: string
  readonly budgetKind: string
}

export interface GoalValues {
  readonly ref: string
  readonly level: string
  readonly parent: string
  readonly title: string
  readonly description: string
  readonly answerableRole: string
  readonly focusUnits: readonly string[]
  readonly perspectives: readonly string[]
  readonly globalGoals: readonly string[]
  readonly indicators: readonly IndicatorValues[]
  readonly actions: readonly ActionValues[]
}

/** `secret` is a choice of its own: the content is there, and only those who may can see or change it. */
export const keptSecret = 'secret'

export const emptyTarget = (due = ''): TargetValues => ({
  id: '',
  due,
  type: '',
  value: '',
  among: '',
  measure: 'percent',
  milestone: '',
  answer: 'yes',
  provision: '',
  note: '',
})

export const emptyIndicator: IndicatorValues = {
  id: '',
  name: '',
  kind: 'share',
  unit: '',
  direction: 'up',
  baselineValue: '',
  baselineOn: '',
  baselineSource: '',
  frequency: '',
  source: '',
  splitBySex: '',
  targets: [],
}

export const emptyAction: ActionValues = {
  id: '',
  title: '',
  ownerRole: '',
  starts: '',
  ends: '',
  status: 'planned',
  budget: '',
  actual: '',
  budgetKind: '',
}

const decimal = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value).replace('.', ',').replace('-', '\u2212')

const kronor = (ore: number | null): string => (ore === null ? '' : decimal(ore / 100))

function targetValues({ id, due, demand, secrecy }: Target): TargetValues {
  const bare = { ...emptyTarget(due), id, provision: secrecy?.provision ?? '', note: secrecy?.note ?? '' }
  if (!demand) return { ...bare, type: keptSecret }
  switch (demand.type) {
    case 'at-least':
    case 'at-most':
    case 'equals':
      return { ...bare, type: demand.type, value: decimal(demand.value) }
    case 'rank-at-most':
      return { ...bare, type: demand.type, value: String(demand.rank), among: demand.among }
    case 'change':
      return { ...bare, type: demand.type, value: decimal(demand.by), measure: demand.measure }
    case 'milestone':
      return { ...bare, type: demand.type, milestone: demand.by }
    case 'answer':
      return { ...bare, type: demand.type, answer: demand.answer }
  }
}

const indicatorValues = (indicator: Indicator): IndicatorValues => ({
  id: indicator.id,
  name: indicator.name,
  kind: indicator.kind,
  unit: indicator.unit,
  direction: indicator.direction,
  baselineValue: decimal(indicator.baseline?.value),
  baselineOn: indicator.baseline?.on ?? '',
  baselineSource: indicator.baseline?.source ?? '',
  frequency: indicator.frequency ?? '',
  source: indicator.source,
  splitBySex: indicator.splitBySex ? 'yes' : '',
  targets: indicator.targets.map(targetValues),
})

const actionValues = (action: Action): ActionValues => ({
  id: action.id,
  title: action.title,
  ownerRole: action.ownerRole,
  starts: action.starts ?? '',
  ends: action.ends ?? '',
  status: action.status,
  budget: kronor(action.budget),
  actual: kronor(action.actual),
  budgetKind: action.budgetKind ?? '',
})

export const goalValues = (goal: Goal): GoalValues => ({
  ref: goal.ref,
  level: goal.level,
  parent: goal.parent ?? '',
  title: goal.title,
  description: goal.description,
  answerableRole: goal.answerableRole,
  focusUnits: goal.focusUnits,
  perspectives: goal.perspectives,
  globalGoals: goal.globalGoals.map(String),
  indicators: goal.indicators.map(indicatorValues),
  actions: goal.actions.map(actionValues),
})

export const emptyGoal = (level: string, parent: string): GoalValues => ({
  ref: '',
  level,
  parent,
  title: '',
  description: '',
  answerableRole: '',
  focusUnits: [],
  perspectives: [],
  globalGoals: [],
  indicators: [{ ...emptyIndicator, targets: [emptyTarget()] }],
  actions: [],
})

type Entries = Iterable<readonly [string, unknown]>

/** Fields are named by their place: `title`, `indicators.0.name`, `indicators.0.targets.1.due`. Line breaks become one kind. */
export function readGoalForm(entries: Entries): GoalValues {
  const fields = new Map<string, string[]>()
  for (const [name, value] of entries) {
    if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value.replaceAll('\r\n', '\n')])
  }
  const text = (name: string) => fields.get(name)?.at(-1) ?? ''
  const many = (name: string) => (fields.get(name) ?? []).filter((value) => value !== '')
  const count = (prefix: string) => {
    const places = [...fields.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => Number(name.slice(prefix.length).split('.')[0]))
    return Math.min(maxParts, Math.max(-1, ...places.filter(Number.isInteger)) + 1)
  }
  const fill = <T extends object>(prefix: string, empty: T): T =>
    Object.fromEntries(
      Object.entries(empty).map(([name, value]) => [
        name,
        typeof value === 'string' ? text(`${prefix}${name}`) : value,
      ]),
    ) as T
  const list = <T>(prefix: string, make: (place: string) => T): T[] =>
    Array.from({ length: count(prefix) }, (_, index) => make(`${prefix}${index}.`))
  return {
    ...fill('', { ref: '', level: '', parent: '', title: '', description: '', answerableRole: '' }),
    focusUnits: many('focusUnits'),
    perspectives: many('perspectives'),
    globalGoals: many('globalGoals'),
    indicators: list('indicators.', (place) => ({
      ...fill(place, emptyIndicator),
      targets: list(`${place}targets.`, (at) => fill(at, emptyTarget())),
    })),
    actions: list('actions.', (place) => fill(place, emptyAction)),
  }
}

/** More parts than anybody writes by hand; a made-up form cannot ask for millions of rows. */
const maxParts = 200

/** What the small buttons of the form do: the rest of what is typed stays as it is. Unknown words change nothing. */
export function changeForm(values: GoalValues, intent: string): GoalValues {
  const [deed = '', place = ''] = intent.split(':')
  const [first, second] = place.split('.').map(Number)
  const { indicators, actions } = values
  const at = first ?? -1
  switch (deed) {
    case 'add-indicator':
      return { ...values, indicators: [...indicators, { ...emptyIndicator, targets: [emptyTarget()] }] }
    case 'remove-indicator':
      return { ...values, indicators: indicators.filter((_, index) => index !== at) }
    case 'raise-indicator':
      return { ...values, indicators: raised(indicators, at) }
    case 'add-target':
      return { ...values, indicators: withTargets(indicators, at, (targets) => [...targets, emptyTarget()]) }
    case 'remove-target':
      return {
        ...values,
        indicators: withTargets(indicators, at, (targets) => targets.filter((_, index) => index !== second)),
      }
    case 'add-action':
      return { ...values, actions: [...actions, emptyAction] }
    case 'remove-action':
      return { ...values, actions: actions.filter((_, index) => index !== at) }
    case 'raise-action':
      return { ...values, actions: raised(actions, at) }
    default:
      return values
  }
}

const withTargets = (
  indicators: readonly IndicatorValues[],
  at: number,
  change: (targets: readonly TargetValues[]) => readonly TargetValues[],
): IndicatorValues[] =>
  indicators.map((indicator, index) =>
    index === at ? { ...indicator, targets: change(indicator.targets) } : indicator,
  )

/** Changes places with the one before. */
const raised = <T>(parts: readonly T[], at: number): readonly T[] =>
  at < 1 || at >= parts.length ? parts : parts.with(at - 1, parts[at] as T).with(at, parts[at - 1] as T)
