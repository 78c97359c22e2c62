import type { BudgetDraft, DraftTable } from './budget-draft.ts'
import { type Naming, rowKeysIn } from './tables-of-budget.ts'

/** What is not said, or said twice, in a draft that is to be taken in: names of fields, and keys of sentences. */

export function faultsIn(draft: BudgetDraft, naming: Naming): Record<string, string> {
  const { target, year, title, versionName, tables } = draft
  const faults: Record<string, string> = {}
  if (target === null) faults.target = 'intake_budget_target_needed'
  if (target?.to === 'new-budget' && year === null) faults.year = 'intake_budget_year_needed'
  if (target?.to === 'new-budget' && title === '') faults.title = 'platform_field_needed'
  if (target && target.to !== 'version' && versionName === '') faults.versionName = 'platform_field_needed'
  const roles = new Set<string>()
  tables.forEach((table, at) => {
    if (!table.take) return
    const name = `table.${at}`
    if (table.role !== 'other' && roles.has(table.role)) faults[`${name}.role`] = 'intake_budget_role_twice'
    roles.add(table.role)
    Object.assign(faults, faultsOfTable(name, table, naming))
  })
  return faults
}

function faultsOfTable(name: string, table: DraftTable, naming: Naming): Record<string, string> {
  const faults: Record<string, string> = {}
  const { title, unit, role, columns, rows, asFrames } = table
  if (title === '') faults[`${name}.title`] = 'platform_field_needed'
  if (unit === null) faults[`${name}.unit`] = 'intake_budget_unit_needed'
  if (asFrames && role !== 'frames') faults[`${name}.asFrames`] = 'intake_budget_frames_only'
  const seen = new Set<string>()
  columns.forEach(({ take, year, kind }, at) => {
    if (!take) return
    const column = `${name}.column.${at}`
    if (year === null) faults[`${column}.year`] = 'intake_budget_year_needed'
    else if (kind === null) faults[`${column}.kind`] = 'intake_budget_kind_needed'
    else if (seen.size === seen.add(`${year}.${kind}`).size) faults[`${column}.year`] = 'intake_budget_column_twice'
  })
  if (!columns.some(({ take }) => take)) faults[`${name}.take`] = 'intake_budget_no_column'
  else if (!rows.some(({ take }) => take)) faults[`${name}.take`] = 'intake_budget_no_row'
  rowKeysIn(table, naming).forEach((key, at) => {
    if (key === undefined) faults[`${name}.row.${at}.match`] = 'intake_budget_row_twice'
  })
  return faults
}
