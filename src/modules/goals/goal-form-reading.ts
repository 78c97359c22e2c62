import { type Day, parseDay } from '../../shared/local-date.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import {
  type ActionStatus,
  type Answer,
  actionStatuses,
  answers,
  type Baseline,
  type ChangeMeasure,
  changeMeasures,
  type Demand,
  type Direction,
  directions,
  type Frequency,
  frequencies,
  type GoalId,
  type IndicatorKind,
  indicatorKinds,
} from './goal.ts'
import type { ActionDraft, GoalDraft, IndicatorDraft, TargetDraft } from './goal-draft.ts'
import { type ActionValues, type GoalValues, type IndicatorValues, keptSecret, type TargetValues } from './goal-form.ts'

/** From the form's text to a goal, with every field that cannot be read named by its place and by what is wrong. */

export type FieldFault = 'needed' | 'number' | 'whole-number' | 'day' | 'far-day' | 'choice' | 'too-long'
export type Faults = Readonly<Record<string, FieldFault>>

export const titleLimit = 2000
const textLimit = 20_000

/** @returns what could be read, also when something is wrong, so that the check can speak while one writes */
export function readDraft(values: GoalValues): { readonly draft: GoalDraft; readonly faults: Faults } {
  const faults: Record<string, FieldFault> = {}
  const reader = makeReader(faults)
  const draft: GoalDraft = {
    ref: values.ref,
    level: values.level,
    parent: (values.parent || null) as GoalId | null,
    title: reader.needed('title', values.title, titleLimit),
    description: reader.text('description', values.description, textLimit),
    focusUnits: values.focusUnits as GoalDraft['focusUnits'],
    answerableRole: reader.text('answerableRole', values.answerableRole, 200),
    perspectives: values.perspectives,
    globalGoals: values.globalGoals.map(Number).filter((goal) => Number.isInteger(goal) && goal >= 1 && goal <= 17),
    indicators: values.indicators.map((indicator, index) => readIndicator(reader, `indicators.${index}.`, indicator)),
    actions: values.actions.map((action, index) => readAction(reader, `actions.${index}.`, action)),
  }
  return { draft, faults }
}

type Reader = ReturnType<typeof makeReader>

function makeReader(faults: Record<string, FieldFault>) {
  const fault = (name: string, what: FieldFault) => {
    faults[name] ??= what
  }
  const text = (name: string, value: string, limit: number): string => {
    if (value.length > limit) fault(name, 'too-long')
    return value.trim()
  }
  const number = (name: string, value: string): number | null => {
    if (value.trim() === '') return null
    const read = parseSwedishNumber(value)
    if (read === undefined) fault(name, 'number')
    return read ?? null
  }
  const day = (name: string, value: string): Day | null => {
    if (value.trim() === '') return null
    const read = parseDay(value.trim())
    if (!read) fault(name, 'day')
    else if (read < '1990-01-01' || read > '2100-12-31') fault(name, 'far-day')
    return read ?? null
  }
  return {
    fault,
    text,
    number,
    day,
    needed: (name: string, value: string, limit: number) => {
      if (value.trim() === '') fault(name, 'needed')
      return text(name, value, limit)
    },
    choice: <T extends string>(name: string, value: string, all: readonly T[], otherwise: T): T => {
      if (all.includes(value as T)) return value as T
      fault(name, 'choice')
      return otherwise
    },
  }
}

function readIndicator(reader: Reader, at: string, values: IndicatorValues): IndicatorDraft {
  return {
    id: (values.id || null) as IndicatorDraft['id'],
    name: reader.needed(`${at}name`, values.name, titleLimit),
    kind: reader.choice<IndicatorKind>(`${at}kind`, values.kind, indicatorKinds, 'number'),
    unit: reader.text(`${at}unit`, values.unit, 60),
    direction: reader.choice<Direction>(`${at}direction`, values.direction, directions, 'up'),
    baseline: readBaseline(reader, at, values),
    frequency: values.frequency
      ? reader.choice<Frequency>(`${at}frequency`, values.frequency, frequencies, 'year')
      : null,
    source: reader.text(`${at}source`, values.source, 500),
    splitBySex: values.splitBySex === 'yes',
    targets: values.targets.flatMap((target, index) => readTarget(reader, `${at}targets.${index}.`, target)),
  }
}

/** A baseline is a value, its day and its source together; a part of it alone says what is missing. */
function readBaseline(reader: Reader, at: string, values: IndicatorValues): Baseline | null {
  const value = reader.number(`${at}baselineValue`, values.baselineValue)
  const on = reader.day(`${at}baselineOn`, values.baselineOn)
  const source = reader.text(`${at}baselineSource`, values.baselineSource, 500)
  if (values.baselineValue.trim() === '' && values.baselineOn.trim() === '' && source === '') return null
  if (values.baselineValue.trim() === '') reader.fault(`${at}baselineValue`, 'needed')
  if (values.baselineOn.trim() === '') reader.fault(`${at}baselineOn`, 'needed')
  if (source === '') reader.fault(`${at}baselineSource`, 'needed')
  return value === null || on === null ? null : { value, on, source }
}

/** A row that nobody filled in is no target. */
function readTarget(reader: Reader, at: string, values: TargetValues): TargetDraft[] {
  const untouched = values.id === '' && values.due === '' && values.type === '' && values.value === ''
  if (untouched) return []
  const due = reader.day(`${at}due`, values.due)
  if (values.due.trim() === '') reader.fault(`${at}due`, 'needed')
  const demand = values.type === keptSecret ? null : readDemand(reader, at, values)
  const provision = reader.text(`${at}provision`, values.provision, 60)
  const note = reader.text(`${at}note`, values.note, 500)
  if (values.type === keptSecret && provision === '') reader.fault(`${at}provision`, 'needed')
  if (due === null) return []
  return [
    {
      id: (values.id || null) as TargetDraft['id'],
      due,
      demand,
      secrecy: provision === '' ? null : { provision, note },
    },
  ]
}

function readDemand(reader: Reader, at: string, values: TargetValues): Demand | null {
  const figure = (): number => {
    if (values.value.trim() === '') reader.fault(`${at}value`, 'needed')
    return reader.number(`${at}value`, values.value) ?? 0
  }
  switch (values.type) {
    case 'at-least':
    case 'at-most':
    case 'equals':
      return { type: values.type, value: figure() }
    case 'rank-at-most': {
      const rank = figure()
      if (!Number.isInteger(rank) || rank < 1) reader.fault(`${at}value`, 'whole-number')
      return { type: 'rank-at-most', rank, among: reader.text(`${at}among`, values.among, 200) }
    }
    case 'change':
      return {
        type: 'change',
        by: figure(),
        measure: reader.choice<ChangeMeasure>(`${at}measure`, values.measure, changeMeasures, 'percent'),
      }
    case 'milestone': {
      const by = reader.day(`${at}milestone`, values.milestone || values.due)
      return by && { type: 'milestone', by }
    }
    case 'answer':
      return { type: 'answer', answer: reader.choice<Answer>(`${at}answer`, values.answer, answers, 'yes') }
    default:
      reader.fault(`${at}type`, 'choice')
      return null
  }
}

function readAction(reader: Reader, at: string, values: ActionValues): ActionDraft {
  const kinds = ['operating', 'capital'] as const
  return {
    id: (values.id || null) as ActionDraft['id'],
    title: reader.needed(`${at}title`, values.title, titleLimit),
    ownerRole: reader.text(`${at}ownerRole`, values.ownerRole, 200),
    starts: reader.day(`${at}starts`, values.starts),
    ends: reader.day(`${at}ends`, values.ends),
    status: reader.choice<ActionStatus>(`${at}status`, values.status, actionStatuses, 'planned'),
    budget: ore(reader.number(`${at}budget`, values.budget)),
    actual: ore(reader.number(`${at}actual`, values.actual)),
    budgetKind: kinds.find((kind) => kind === values.budgetKind) ?? null,
  }
}

const ore = (kronor: number | null): number | null => (kronor === null ? null : Math.round(kronor * 100))
