import { m } from '../../generated/paraglide/messages.js'
import type { Context } from '../../platform/context.ts'
import { readSpreadsheet, type SheetCell } from '../../platform/spreadsheet/spreadsheet.ts'
import { armed, writeWorkbook } from '../../platform/spreadsheet/workbook-writer.ts'
import { refuse } from '../../shared/failure.ts'
import { inOre, type Money, sumOf } from '../../shared/money.ts'
import { parseSwedishNumber } from '../../shared/swedish-number.ts'
import { saveCells } from './cell.service.ts'
import { type CellChange, cellKey } from './cell-saving.ts'
import type { Line } from './operating-budget.ts'
import { type Asked, showUnitBudget, type UnitBudget } from './show-unit.service.ts'

/** A unit's operating budget out to a spreadsheet and back: five columns that name the line, twelve months, the year. In kronor. */

const months = Array.from({ length: 12 }, (_, at) => at + 1)
const naming = 5

export interface SheetFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export async function exportSheet(ctx: Context, asked: Asked): Promise<SheetFile> {
  const budget = await showUnitBudget(ctx, asked)
  const { locale } = ctx
  const nameOf = (group: string) => budget.groups.find(({ key }) => key === group)?.name ?? group
  const column = (name: string, width: number) => ({ name, width })
  const bytes = await writeWorkbook([
    {
      name: m.operating_budget_sheet({}, { locale }),
      columns: [
        column(m.operating_budget_group_key({}, { locale }), 18),
        column(m.operating_budget_group({}, { locale }), 32),
        column(m.operating_budget_activity({}, { locale }), 12),
        column(m.operating_budget_project({}, { locale }), 12),
        column(m.operating_budget_label({}, { locale }), 28),
        ...months.map((month) => column(String(month), 14)),
        column(m.operating_budget_year({}, { locale }), 16),
      ],
      rows: budget.lines.map((line) => {
        const amounts = monthsOf(budget, line)
        return [
          line.group,
          nameOf(line.group),
          line.activity,
          line.project,
          line.label,
          ...amounts.map((amount) => amount / 100),
          sumOf(amounts) / 100,
        ]
      }),
    },
  ])
  return { name: `driftbudget-${asked.key}-${asked.number}-${asked.unit}.xlsx`, bytes }
}

function monthsOf({ cells }: UnitBudget, line: Line): Money[] {
  const amounts = new Map(cells.filter((cell) => cell.line === line.id).map((cell) => [cell.month, cell.amount]))
  return months.map((month) => amounts.get(month) ?? (0 as Money))
}

export interface SheetFault {
  /** Of the file, the heading being row 1. */
  readonly row: number
  /** 1–12; null when the whole row is at fault. */
  readonly month: number | null
  readonly code: 'no-such-line' | 'not-a-number' | 'row-twice'
  readonly text: string
}

export interface ImportedSheet {
  readonly changed: number
  readonly conflicts: number
  /** When there is any, nothing was stored. */
  readonly faults: readonly SheetFault[]
}

/**
 * Reads amounts back from a sheet such as `exportSheet` writes. Rows find their line by account group, code parts and label;
 * lines that are not in the file keep what they have. All is stored, or nothing when anything is at fault.
 * @throws Refusal operating-budget.sheet-unreadable, and those of `saveCells`
 */
export async function importSheet(ctx: Context, asked: Asked, bytes: Uint8Array): Promise<ImportedSheet> {
  const read = await readSpreadsheet(bytes)
  if ('fault' in read) refuse('operating-budget.sheet-unreadable')
  const budget = await showUnitBudget(ctx, asked)
  const rows = read.sheets[0]?.rows ?? []
  const { changes, faults } = changesIn(budget, rows)
  if (faults.length > 0 || changes.length === 0) return { changed: 0, conflicts: 0, faults }
  const { stored, conflicts } = await saveCells(ctx, budget.place.version.id, budget.place.unit, changes)
  return { changed: stored.length, conflicts: conflicts.length, faults: [] }
}

const textOf = (cell: SheetCell | undefined): string =>
  typeof cell === 'string' ? armed(cell).trim() : typeof cell === 'number' ? String(cell) : ''

const nameIn = (row: readonly SheetCell[]): string => JSON.stringify([0, 2, 3, 4].map((at) => textOf(row[at])))

function changesIn(
  budget: UnitBudget,
  rows: readonly (readonly SheetCell[])[],
): { changes: CellChange[]; faults: SheetFault[] } {
  const byName = new Map(
    budget.lines
      .filter(({ origin }) => origin === 'typed')
      .map((line) => [JSON.stringify([line.group, line.activity, line.project, line.label]), line]),
  )
  const derived = new Set(
    budget.lines
      .filter(({ origin }) => origin !== 'typed')
      .map((line) => JSON.stringify([line.group, line.activity, line.project, line.label])),
  )
  const standing = new Map(budget.cells.map((cell) => [cellKey(cell), cell]))
  const changes: CellChange[] = []
  const faults: SheetFault[] = []
  const seen = new Set<string>()
  for (const [at, row] of rows.entries()) {
    if (at === 0 || row.every((cell) => textOf(cell) === '')) continue
    const name = nameIn(row)
    const line = byName.get(name)
    if (!line) {
      if (!derived.has(name)) faults.push({ row: at + 1, month: null, code: 'no-such-line', text: textOf(row[0]) })
      continue
    }
    if (seen.has(name)) faults.push({ row: at + 1, month: null, code: 'row-twice', text: textOf(row[0]) })
    seen.add(name)
    for (const month of months) {
      const amount = amountOf(row[naming + month - 1])
      const cell = standing.get(cellKey({ line: line.id, month }))
      if (amount === undefined)
        faults.push({ row: at + 1, month, code: 'not-a-number', text: textOf(row[naming + month - 1]) })
      else if (amount !== (cell?.amount ?? 0)) changes.push({ line: line.id, month, amount, seen: cell?.revision ?? 0 })
    }
  }
  return { changes, faults }
}

function amountOf(cell: SheetCell | undefined): Money | undefined {
  const value =
    typeof cell === 'number' ? cell : textOf(cell) === '' && !isTrouble(cell) ? 0 : parseSwedishNumber(textOf(cell))
  return value === undefined || Math.abs(value) > 1e12 ? undefined : inOre(value, 'kr')
}

const isTrouble = (cell: SheetCell | undefined) => typeof cell === 'object' && cell !== null
