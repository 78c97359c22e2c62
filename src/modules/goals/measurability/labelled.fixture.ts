import type { UnitId } from '../../../shared/ids.ts'
import { type Day, day } from '../../../shared/local-date.ts'
import type { Action, Demand, Direction, Frequency, Goal, GoalId, Indicator, IndicatorKind, Target } from '../goal.ts'
import { labelledGoals } from './labelled-goals.fixture.ts'

/** The shape goals are labelled in, and the whole goals made from it. */

export interface LabelledTarget {
  readonly due: string
  readonly type: 'at-least' | 'at-most' | 'equals' | 'change' | 'milestone' | 'yes' | 'secret'
  readonly value?: number
}

export interface LabelledIndicator {
  readonly name: string
  readonly kind: IndicatorKind
  readonly unit: string
  /** Up unless told. */
  readonly direction?: Direction
  readonly frequency?: Frequency
  readonly source?: string
  readonly targets?: readonly LabelledTarget[]
}

export interface AnswerableFields {
  readonly parent: string
  readonly role: string
}

export interface LabelledGoal extends AnswerableFields {
  readonly ref: string
  readonly title: string
  readonly description?: string
  readonly indicators: readonly LabelledIndicator[]
  readonly actions?: readonly { readonly title: string; readonly ends?: string }[]
  /** `code` for the goal, `code i2` for its second indicator. */
  readonly labels: readonly string[]
  /** What a controller would also remark on and no rule looks for. */
  readonly beyond?: readonly string[]
}

export const labelledRounds: readonly Day[] = [day('2026-08-31'), day('2026-12-31')]

/** The council's five goals and what they speak of, in our own words. */
const headings: readonly (readonly [ref: string, title: string, description: string])[] = [
  [
    'invanare',
    'År 2038 är vi 17 500 invånare',
    'Attraktiva boendemiljöer, goda företag, skola, vård och omsorg, nya arbetssätt och samarbete.',
  ],
  [
    'arbetsgivare',
    'Attraktiv arbetsgivare med hög ambition',
    'Medarbetare, chefer, kompetens, erfarenheter och utveckling.',
  ],
  [
    'ekonomi',
    'God ekonomisk hushållning för kommande generationer',
    'Kostnader, skattemedel, budget, upphandling, avtal och effektiv användning av resurser.',
  ],
  [
    'trygghet',
    'Trygg plats att bo, verka i och besöka',
    'Brottsförebyggande arbete, säkerhet, krisberedskap och trygghet.',
  ],
  [
    'forvaltningskultur',
    'God förvaltningskultur',
    'Uppdrag utförs strukturerat, demokratiskt, rättssäkert och öppet; oegentligheter motverkas.',
  ],
]

const idOf = (ref: string) => ref as GoalId

const empty = {
  description: '',
  focusUnits: [] as readonly UnitId[],
  answerableRole: '',
  perspectives: [],
  globalGoals: [],
  indicators: [],
  actions: [],
  revision: 1,
} as const

export const councilGoals: readonly Goal[] = headings.map(([ref, title, description], position) => ({
  ...empty,
  id: idOf(ref),
  ref,
  level: 'strategic',
  parent: null,
  position,
  title,
  description,
}))

export const committeeGoals: readonly Goal[] = labelledGoals.map((one, position) => ({
  ...empty,
  id: idOf(one.ref),
  ref: one.ref,
  level: 'committee',
  parent: idOf(one.parent),
  position,
  title: one.title,
  description: one.description ?? '',
  answerableRole: one.role,
  indicators: one.indicators.map((indicator, index) => indicatorOf(one.ref, indicator, index)),
  actions: (one.actions ?? []).map((action, index) => actionOf(one.ref, action, index)),
}))

function indicatorOf(ref: string, one: LabelledIndicator, index: number): Indicator {
  return {
    id: `${ref} i${index + 1}` as Indicator['id'],
    name: one.name,
    kind: one.kind,
    unit: one.unit,
    direction: one.direction ?? 'up',
    baseline: null,
    frequency: one.frequency ?? null,
    source: one.source ?? '',
    splitBySex: false,
    targets: (one.targets ?? []).map((target, at) => targetOf(`${ref} i${index + 1} t${at + 1}`, target)),
  }
}

function targetOf(id: string, one: LabelledTarget): Target {
  const due = day(one.due)
  return {
    id: id as Target['id'],
    due,
    demand: one.type === 'secret' ? null : demandOf(one, due),
    secrecy: one.type === 'secret' ? { provision: 'OSL 18:13', note: '' } : null,
  }
}

function demandOf(one: LabelledTarget, due: Day): Demand {
  const value = one.value ?? 0
  switch (one.type) {
    case 'milestone':
      return { type: 'milestone', by: due }
    case 'change':
      return { type: 'change', by: value, measure: 'percent' }
    case 'at-least':
    case 'at-most':
    case 'equals':
      return { type: one.type, value }
    default:
      return { type: 'answer', answer: 'yes' }
  }
}

function actionOf(ref: string, one: { readonly title: string; readonly ends?: string }, index: number): Action {
  return {
    id: `${ref} a${index + 1}` as Action['id'],
    title: one.title,
    ownerRole: '',
    starts: null,
    ends: one.ends ? day(one.ends) : null,
    status: 'planned',
    budget: null,
    actual: null,
    budgetKind: null,
  }
}
