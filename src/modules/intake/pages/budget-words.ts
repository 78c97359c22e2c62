import { m } from '../../../generated/paraglide/messages.js'
import type { BudgetDraft, Doubt, DraftColumn, DraftTable, TableRole } from '../budget/budget-draft.ts'
import type { columnKinds } from '../budget/edit-budget.ts'

/** What the form of a budget's draft says. */

const roles: Readonly<Record<TableRole, () => string>> = {
  frames: m.intake_budget_role_frames,
  'frame-change': m.intake_budget_role_frame_change,
  means: m.intake_budget_role_means,
  income: m.intake_budget_role_income,
  balance: m.intake_budget_role_balance,
  'cash-flow': m.intake_budget_role_cash_flow,
  investments: m.intake_budget_role_investments,
  other: m.intake_budget_role_other,
}
export const roleWord = (role: TableRole): string => roles[role]()

const kinds: Readonly<Record<(typeof columnKinds)[number], () => string>> = {
  actual: m.intake_budget_kind_actual,
  budget: m.intake_budget_kind_budget,
  plan: m.intake_budget_kind_plan,
  forecast: m.intake_budget_kind_forecast,
  change: m.intake_budget_kind_change,
  percent: m.intake_budget_kind_percent,
}
export const kindOfColumnWord = (kind: (typeof columnKinds)[number]): string => kinds[kind]()

const doubts: Readonly<Record<Doubt, () => string>> = {
  'no-year': m.intake_budget_doubt_no_year,
  'no-kind': m.intake_budget_doubt_no_kind,
  twice: m.intake_budget_doubt_twice,
  'no-figures': m.intake_budget_doubt_no_figures,
  'not-a-budget-table': m.intake_budget_doubt_not_a_budget_table,
}
export const doubtWord = (doubt: Doubt): string => doubts[doubt]()

/** Untitled tables that are known are called what they are. */
export const titleWord = ({ title, role }: Pick<DraftTable, 'title' | 'role'>): string =>
  title || (role === 'other' ? '' : roleWord(role))

export const nameOfTable = (table: Pick<DraftTable, 'title' | 'role'>): string =>
  titleWord(table) || m.intake_budget_untitled()

export const columnName = ({ label }: Pick<DraftColumn, 'label'>, at: number): string =>
  label || m.intake_budget_column_unnamed({ number: String(at + 1) })

const ofDraft: Readonly<Record<string, () => string>> = {
  target: m.intake_budget_target,
  versionName: m.intake_budget_version_name,
  year: m.intake_budget_year,
  title: m.intake_budget_title,
}

/** What a field of the form is about, so that two like sentences can be told apart. */
export function fieldWord({ tables }: BudgetDraft, name: string): string | undefined {
  const [, at, part, number] = /^table\.(\d+)\.(\w+)(?:\.(\d+))?/.exec(name) ?? []
  const table = tables[Number(at)]
  if (!table) return ofDraft[name]?.()
  const row = part === 'row' ? table.rows[Number(number)]?.label : undefined
  const column =
    part === 'column' ? columnName(table.columns[Number(number)] ?? { label: '' }, Number(number)) : undefined
  return [nameOfTable(table), row ?? column].filter(Boolean).join(', ')
}
