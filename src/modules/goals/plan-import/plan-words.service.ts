import { m } from '../../../generated/paraglide/messages.js'
import { actionStatuses, answers, changeMeasures, directions, frequencies, indicatorKinds } from '../goal.ts'
import {
  allColumns,
  type ImportFault,
  type PlanColumn,
  type PlanWords,
  planSheets,
  type WordList,
} from './plan-table.ts'

/** What sheets, columns and choices are called: written in the reader's language, read in both. */

export type Locale = 'sv' | 'en'
type Message = (facts: ImportFault['facts'], options: { locale: Locale }) => string

export const say = (key: string, facts: ImportFault['facts'], locale: Locale): string =>
  (m as unknown as Record<string, Message>)[`goals_import_${key}`]!(facts, { locale })

const codesOf: Readonly<Record<WordList, readonly string[]>> = {
  kind: indicatorKinds,
  direction: directions,
  frequency: frequencies,
  demand: ['at-least', 'at-most', 'equals', 'rank-at-most', 'change', 'milestone', 'answer'],
  answer: answers,
  measure: changeMeasures,
  status: actionStatuses,
  budgetKind: ['operating', 'capital'],
  flag: ['yes', 'no'],
}

const both = (key: string, locale: Locale): string[] => [
  say(key, {}, locale),
  say(key, {}, locale === 'sv' ? 'en' : 'sv'),
]

const named = <Key extends string>(keys: readonly Key[], nameOf: (key: Key) => string[]) =>
  Object.fromEntries(keys.map((key) => [key, nameOf(key)])) as unknown as Readonly<Record<Key, readonly string[]>>

export const planWords = (locale: Locale): PlanWords => ({
  sheetColumn: both('column_sheet', locale),
  sheets: named(planSheets, (sheet) => both(`sheet_${sheet}`, locale)),
  columns: named(allColumns, (column: PlanColumn) => both(`column_${column}`, locale)),
  lists: Object.fromEntries(
    Object.entries(codesOf).map(([list, codes]) => [
      list,
      named(codes, (code) => [...both(`word_${list}_${code.replaceAll('-', '_')}`, locale), code]),
    ]),
  ) as unknown as PlanWords['lists'],
})

/** Where a fault is and what to do about it. */
export interface ExplainedFault {
  readonly code: string
  readonly sheet: string | null
  readonly row: number | null
  readonly column: string | null
  readonly place: string
  readonly text: string
}

export function explainFault(fault: ImportFault, locale: Locale): ExplainedFault {
  const sheet = fault.sheet && say(`sheet_${fault.sheet}`, {}, locale)
  const column = fault.column && say(`column_${fault.column}`, {}, locale)
  const { row } = fault
  return {
    code: fault.code,
    sheet,
    row,
    column,
    place: placeOf(sheet, row, column, locale),
    text: say(`fault_${fault.code.replaceAll('-', '_')}`, fault.facts, locale),
  }
}

function placeOf(sheet: string | null, row: number | null, column: string | null, locale: Locale): string {
  const where = sheet ?? say('column_sheet', {}, locale)
  if (row !== null && column !== null) return say('fault_place', { sheet: where, row, column }, locale)
  if (row !== null) return say('fault_place_row', { sheet: where, row }, locale)
  return sheet === null ? '' : say('fault_place_sheet', { sheet }, locale)
}
