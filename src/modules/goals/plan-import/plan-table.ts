import type { Day } from '../../../shared/local-date.ts'

/** A plan as tables people fill in: four sheets, the same in Excel and (row by row, sheet first) in CSV. Lengths are those of the form. */

export const planSheets = ['goals', 'indicators', 'targets', 'actions'] as const
export type PlanSheet = (typeof planSheets)[number]

interface ColumnRule {
  /** Characters, for texts. */
  readonly most: number
  readonly width: number
  readonly needed?: true
}

const text = (most: number, width = 20): ColumnRule => ({ most, width })
const needed = (most: number, width = 20): ColumnRule => ({ most, width, needed: true })

export const planColumns = {
  goals: {
    ref: needed(60, 22),
    level: needed(200, 18),
    parent: text(130, 26),
    title: needed(2000, 60),
    description: text(20_000, 60),
    focusUnits: text(2000, 30),
    answerableRole: text(200, 24),
    perspectives: text(2000, 24),
    globalGoals: text(100, 14),
  },
  indicators: {
    goal: needed(60, 22),
    indicator: needed(2000, 50),
    kind: needed(40, 14),
    unit: text(60, 10),
    direction: text(40, 12),
    baselineValue: text(40, 14),
    baselineOn: text(40, 14),
    baselineSource: text(500, 24),
    frequency: text(40, 16),
    source: text(500, 24),
    splitBySex: text(10, 12),
    id: text(36, 16),
  },
  targets: {
    goal: needed(60, 22),
    indicator: needed(2000, 50),
    due: needed(40, 12),
    demand: text(40, 16),
    value: text(40, 14),
    measure: text(40, 16),
    among: text(200, 20),
    secrecy: text(60, 14),
    secrecyNote: text(500, 30),
    id: text(36, 16),
  },
  actions: {
    goal: needed(60, 22),
    action: needed(2000, 50),
    ownerRole: text(200, 24),
    starts: text(40, 12),
    ends: text(40, 12),
    status: text(40, 12),
    budget: text(40, 14),
    actual: text(40, 14),
    budgetKind: text(40, 14),
    id: text(36, 16),
  },
} as const satisfies Record<PlanSheet, Record<string, ColumnRule>>

export type PlanColumn = { [Sheet in PlanSheet]: keyof (typeof planColumns)[Sheet] }[PlanSheet]

export const columnsOf = (sheet: PlanSheet): readonly PlanColumn[] => Object.keys(planColumns[sheet]) as PlanColumn[]

export const ruleOf = (sheet: PlanSheet, column: PlanColumn): ColumnRule =>
  (planColumns[sheet] as Record<string, ColumnRule>)[column]!

/** Every column once, in the order of the sheets: the heading of the CSV file after the sheet's own column. */
export const allColumns: readonly PlanColumn[] = [...new Set(planSheets.flatMap(columnsOf))]

export const wordLists = [
  'kind',
  'direction',
  'frequency',
  'demand',
  'answer',
  'measure',
  'status',
  'budgetKind',
  'flag',
] as const
export type WordList = (typeof wordLists)[number]

/** How things are called: the first word is written, all are read. */
export interface PlanWords {
  readonly sheetColumn: readonly string[]
  readonly sheets: Readonly<Record<PlanSheet, readonly string[]>>
  readonly columns: Readonly<Record<PlanColumn, readonly string[]>>
  readonly lists: Readonly<Record<WordList, Readonly<Record<string, readonly string[]>>>>
}

/** Indicators of a goal, targets of an indicator, actions of a goal. */
export const mostParts = 200

export const folded = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase()

export const findIn = <Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
  wanted: string,
): Key | undefined =>
  (Object.keys(names) as Key[]).find((key) => names[key].some((name) => folded(name) === folded(wanted)))

export type ExportCell = string | number | null | { readonly day: Day }

export const importFaultCodes = [
  'baseline-incomplete',
  'column-missing',
  'column-twice',
  'day',
  'day-far',
  'demand-does-not-fit',
  'ends-before-start',
  'error',
  'focus-unit-ambiguous',
  'focus-unit-unknown',
  'formula',
  'global-goal',
  'goal-unknown',
  'id-unknown',
  'indicator-ambiguous',
  'indicator-unknown',
  'kind-holds-targets',
  'level-unknown',
  'measure-does-not-fit',
  'money-negative',
  'needed',
  'no-known-sheet',
  'number',
  'number-large',
  'parent-not-above',
  'parent-unknown',
  'perspective-unknown',
  'rank-whole',
  'ref-form',
  'ref-twice',
  'secrecy-short',
  'secret-content',
  'secret-new',
  'secret-opened',
  'sheet-missing',
  'sheet-twice',
  'sheet-unknown',
  'too-long',
  'too-many-parts',
  'twice',
  'word',
] as const
/** A code of its own, or `file-` with what the reading of the file says. */
export type ImportFaultCode = (typeof importFaultCodes)[number] | `file-${string}`

/** Something wrong with a file, by its place. */
export interface ImportFault {
  readonly code: ImportFaultCode
  readonly sheet: PlanSheet | null
  /** As a spreadsheet counts rows; null when the whole sheet or file is meant. */
  readonly row: number | null
  readonly column: PlanColumn | null
  readonly facts: Readonly<Record<string, string | number>>
}
