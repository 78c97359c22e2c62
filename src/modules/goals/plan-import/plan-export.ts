import type { UnitId } from '../../../shared/ids.ts'
import type { Action, Demand, Goal, GoalId, Indicator, Target } from '../goal.ts'
import {
  allColumns,
  columnsOf,
  type ExportCell,
  type PlanColumn,
  type PlanSheet,
  type PlanWords,
  planSheets,
  type WordList,
} from './plan-table.ts'

/** A plan's goals as rows of the four sheets. Of a secret target only the provision and its note are written. */

export interface ExportLabels {
  readonly words: PlanWords
  readonly levelName: (key: string) => string
  readonly perspectiveName: (key: string) => string
  readonly unitName: (id: UnitId) => string
  /** How a goal above is written: its ref, with the plan's key before it when it stands in another plan. */
  readonly parentName: (id: GoalId) => string
}

type Row = Readonly<Partial<Record<PlanColumn, ExportCell>>>

export type PlanRows = Readonly<Record<PlanSheet, readonly Row[]>>

export function rowsOf(goals: readonly Goal[], labels: ExportLabels): PlanRows {
  const indicators = goals.flatMap((goal) => goal.indicators.map((indicator) => ({ goal, indicator })))
  return {
    goals: goals.map((goal) => goalRow(goal, labels)),
    indicators: indicators.map(({ goal, indicator }) => indicatorRow(goal, indicator, labels.words)),
    targets: indicators.flatMap(({ goal, indicator }) =>
      indicator.targets.map((target) => targetRow(goal, indicator, target, labels.words)),
    ),
    actions: goals.flatMap((goal) => goal.actions.map((action) => actionRow(goal, action, labels.words))),
  }
}

export const wordFor = (words: PlanWords, list: WordList, code: string): string => words.lists[list][code]?.[0] ?? code

const goalRow = (goal: Goal, labels: ExportLabels): Row => ({
  ref: goal.ref,
  level: labels.levelName(goal.level),
  parent: goal.parent === null ? null : labels.parentName(goal.parent),
  title: goal.title,
  description: goal.description,
  focusUnits: goal.focusUnits.map(labels.unitName).join('; '),
  answerableRole: goal.answerableRole,
  perspectives: goal.perspectives.map(labels.perspectiveName).join('; '),
  globalGoals: goal.globalGoals.join('; '),
})

const indicatorRow = (goal: Goal, one: Indicator, words: PlanWords): Row => ({
  goal: goal.ref,
  indicator: one.name,
  kind: wordFor(words, 'kind', one.kind),
  unit: one.unit,
  direction: wordFor(words, 'direction', one.direction),
  baselineValue: one.baseline?.value ?? null,
  baselineOn: one.baseline ? { day: one.baseline.on } : null,
  baselineSource: one.baseline?.source ?? null,
  frequency: one.frequency && wordFor(words, 'frequency', one.frequency),
  source: one.source,
  splitBySex: wordFor(words, 'flag', one.splitBySex ? 'yes' : 'no'),
  id: one.id,
})

const targetRow = (goal: Goal, indicator: Indicator, one: Target, words: PlanWords): Row => ({
  goal: goal.ref,
  indicator: indicator.name,
  due: { day: one.due },
  ...(one.demand && one.secrecy === null ? demandCells(one.demand, words) : {}),
  secrecy: one.secrecy?.provision ?? null,
  secrecyNote: one.secrecy?.note ?? null,
  id: one.id,
})

function demandCells(demand: Demand, words: PlanWords): Row {
  const type = { demand: wordFor(words, 'demand', demand.type) }
  switch (demand.type) {
    case 'rank-at-most':
      return { ...type, value: demand.rank, among: demand.among }
    case 'change':
      return { ...type, value: demand.by, measure: wordFor(words, 'measure', demand.measure) }
    case 'milestone':
      return { ...type, value: { day: demand.by } }
    case 'answer':
      return { ...type, value: wordFor(words, 'answer', demand.answer) }
    default:
      return { ...type, value: demand.value }
  }
}

const kronor = (ore: number | null): number | null => (ore === null ? null : ore / 100)

const actionRow = (goal: Goal, one: Action, words: PlanWords): Row => ({
  goal: goal.ref,
  action: one.title,
  ownerRole: one.ownerRole,
  starts: one.starts && { day: one.starts },
  ends: one.ends && { day: one.ends },
  status: wordFor(words, 'status', one.status),
  budget: kronor(one.budget),
  actual: kronor(one.actual),
  budgetKind: one.budgetKind && wordFor(words, 'budgetKind', one.budgetKind),
  id: one.id,
})

/** Cells of a sheet in the order of its columns. */
export const cellsOf = (sheet: PlanSheet, rows: PlanRows): ExportCell[][] =>
  rows[sheet].map((row) => columnsOf(sheet).map((column) => row[column] ?? null))

/** One table of all sheets: the sheet's name first, then every column once. */
export const flatCells = (rows: PlanRows, words: PlanWords): ExportCell[][] =>
  planSheets.flatMap((sheet) =>
    rows[sheet].map((row) => [words.sheets[sheet][0]!, ...allColumns.map((column) => row[column] ?? null)]),
  )
