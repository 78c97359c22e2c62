import { moneyUnits } from '../../../shared/money.ts'
import type { FigureKind } from '../../statements/index.ts'
import {
  type BudgetDraft,
  type DraftColumn,
  type DraftFigure,
  type DraftRow,
  type DraftTable,
  overHeldChoices,
  type TableRole,
  tableRoles,
  targetOf,
} from './budget-draft.ts'
import { writtenIn } from './figure-text.ts'
import { keysOf } from './known-rows.ts'

/** What a person wrote in the form of the draft, laid upon what it held. A table or row that was not sent stays as it was. */

export const columnKinds = [
  'actual',
  'budget',
  'plan',
  'forecast',
  'change',
  'percent',
] as const satisfies readonly FigureKind[]

export type Faults = Record<string, 'number' | 'year' | 'choice'>

interface Sent {
  has(name: string): boolean
  text(name: string): string
  /** Names of what could not be read. */
  readonly faults: Faults
}

export function editBudget(
  content: BudgetDraft,
  form: Pick<FormData, 'has' | 'get'>,
): { readonly content: BudgetDraft; readonly faults: Faults } {
  const faults: Faults = {}
  const sent: Sent = { faults, has: (name) => form.has(name), text: (name) => String(form.get(name) ?? '').trim() }
  const kept = <T>(name: string, before: T, read: (name: string, before: T) => T): T =>
    sent.has(name) ? read(name, before) : before
  return {
    content: {
      ...content,
      target: kept('target', content.target, (name) => targetOf(sent.text(name))),
      year: kept('year', content.year, (name) => yearIn(sent, name)),
      title: kept('title', content.title, sent.text),
      versionName: kept('versionName', content.versionName, sent.text),
      tables: content.tables.map((table, at) =>
        sent.has(`table.${at}.title`) ? editTable(sent, `table.${at}`, table) : table,
      ),
    },
    faults,
  }
}

function yearIn({ text, faults }: Sent, name: string): number | null {
  const typed = text(name)
  if (typed === '') return null
  const year = /^\d{4}$/.test(typed) ? Number(typed) : 0
  if (year < 1900 || year > 2200) faults[name] = 'year'
  return year
}

/** One of the choices; an empty one is null. */
function chosen<T extends string>({ text, faults }: Sent, name: string, among: readonly T[]): T | null {
  const typed = text(name)
  const found = among.find((one) => one === typed) ?? null
  if (typed !== '' && found === null) faults[name] = 'choice'
  return found
}

function editTable(sent: Sent, name: string, table: DraftTable): DraftTable {
  const role: TableRole = chosen(sent, `${name}.role`, tableRoles) ?? table.role
  const isOther = role !== table.role
  const rows = table.rows.map((row, at) =>
    sent.has(`${name}.row.${at}.label`) ? editRow(sent, `${name}.row.${at}`, row) : row,
  )
  // The rows of one table say nothing of those of another.
  const keys = isOther
    ? keysOf(
        role,
        rows.map(({ label }) => label),
      )
    : []
  return {
    ...table,
    role,
    title: sent.text(`${name}.title`).slice(0, 200),
    unit: chosen(sent, `${name}.unit`, moneyUnits),
    take: sent.has(`${name}.take`),
    asFrames: sent.has(`${name}.asFrames`),
    overHeld: sent.has(`${name}.overHeld`) ? chosen(sent, `${name}.overHeld`, overHeldChoices) : table.overHeld,
    columns: table.columns.map((column, at) =>
      sent.has(`${name}.column.${at}.year`) ? editColumn(sent, `${name}.column.${at}`, column) : column,
    ),
    rows: isOther ? rows.map((row, at) => ({ ...row, match: keys[at] ?? null })) : rows,
  }
}

/** A column that lacked its year or kind comes along when both have been said. */
function editColumn(sent: Sent, name: string, { doubt, ...column }: DraftColumn): DraftColumn {
  const year = yearIn(sent, `${name}.year`)
  const kind = chosen(sent, `${name}.kind`, columnKinds)
  const isSaid = year !== null && kind !== null
  const wasSaid = column.year !== null && column.kind !== null
  const isMended = isSaid && !wasSaid
  const left = isSaid ? (doubt === 'twice' ? doubt : undefined) : year === null ? 'no-year' : 'no-kind'
  return { ...column, year, kind, take: isMended || sent.has(`${name}.take`), ...(left ? { doubt: left } : {}) }
}

function editRow(sent: Sent, name: string, row: DraftRow): DraftRow {
  const label = sent.text(`${name}.label`).slice(0, 200)
  return {
    ...row,
    label: label === '' ? row.label : label,
    take: sent.has(`${name}.take`),
    match: sent.has(`${name}.match`) ? sent.text(`${name}.match`) || null : row.match,
    figures: row.figures.map((figure, at) => editFigure(sent, `${name}.figure.${at}`, figure)),
  }
}

function editFigure(sent: Sent, name: string, figure: DraftFigure | null): DraftFigure | null {
  if (!sent.has(name)) return figure
  const typed = sent.text(name)
  if (typed === '') return null
  const written = writtenIn(typed)
  if (written === undefined) sent.faults[name] = 'number'
  return written ? { printed: figure?.printed ?? '', ...written } : figure
}
