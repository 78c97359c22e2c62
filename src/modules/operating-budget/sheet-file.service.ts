import { m } from '../../generated/paraglide/messages.js'
import type { Context, Locale } from '../../platform/context.ts'
import { toCsv } from '../../platform/csv.ts'
import { disarmed, type TableCell, writeWorkbook } from '../../platform/spreadsheet/workbook-writer.ts'
import { type Money, sumOf } from '../../shared/money.ts'
import type { Line } from './operating-budget.ts'
import { type Asked, showUnitBudget, type UnitBudget } from './show-unit.service.ts'

/** A unit's operating budget out to a spreadsheet: five columns that name the line, twelve months, the year. In kronor. */

export const sheetMonths = Array.from({ length: 12 }, (_, at) => at + 1)
/** Key and name of the account group, activity, project, label. */
export const namingColumns = 5

export interface SheetFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export const sheetFormats = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** In a workbook the year and the sums are formulas over the months; texts that look like formulas stay texts. */
export async function exportSheet(ctx: Context, asked: Asked, format: SheetFormat = 'xlsx'): Promise<SheetFile> {
  const budget = await showUnitBudget(ctx, asked)
  const columns = columnsFor(ctx)
  const bytes =
    format === 'csv'
      ? new TextEncoder().encode(
          toCsv(
            columns.map(({ name }) => name),
            budget.lines.map((line) => {
              const amounts = monthsOf(budget, line)
              // Disarmed as in a workbook, so that reading back gives the very same texts.
              return [...namesOf(ctx, budget, line).map(disarmed), ...amounts.map(inKronor), inKronor(sumOf(amounts))]
            }),
            ';',
          ),
        )
      : await writeWorkbook([{ name: m.operating_budget_sheet({}, ctx), columns, rows: workbookRows(ctx, budget) }])
  return { name: `driftbudget-${asked.key}-${asked.number}-${asked.unit}.${format}`, bytes }
}

const inKronor = (amount: number) => amount / 100

function columnsFor(ctx: Context) {
  const column = (name: string, width: number) => ({ name, width })
  return [
    column(m.operating_budget_group_key({}, ctx), 18),
    column(m.operating_budget_group({}, ctx), 32),
    column(m.operating_budget_activity({}, ctx), 12),
    column(m.operating_budget_project({}, ctx), 12),
    column(m.operating_budget_label({}, ctx), 28),
    ...sheetMonths.map((month) => column(String(month), 14)),
    column(m.operating_budget_year({}, ctx), 16),
  ]
}

/** What stands in place of a label on a line that is worked out, so that it is never taken for one that is filled in. */
const originWords = {
  personnel: m.operating_budget_origin_personnel,
  capital: m.operating_budget_origin_capital,
} as const

export const wordsOfDerived = (locale: Locale): readonly string[] =>
  Object.values(originWords).map((word): string => word({}, { locale }))

const namesOf = (ctx: Context, { groups }: UnitBudget, line: Line): string[] => [
  line.group,
  groups.find(({ key }) => key === line.group)?.name ?? line.group,
  line.activity,
  line.project,
  line.origin === 'typed' ? line.label : originWords[line.origin]({}, ctx),
]

const letters = 'ABCDEFGHIJKLMNOPQR'
const letterOf = (month: number): string => letters[namingColumns + month - 1] as string
/** In kronor, to the öre. */
const formula = (text: string, amount: number): TableCell => ({ formula: text, decimals: 2, value: inKronor(amount) })

function workbookRows(ctx: Context, budget: UnitBudget): TableCell[][] {
  const months = budget.lines.map((line) => monthsOf(budget, line))
  const rows = budget.lines.map((line, at): TableCell[] => {
    const row = at + 2
    const amounts = months[at] ?? []
    const year = formula(`SUM(${letterOf(1)}${row}:${letterOf(12)}${row})`, sumOf(amounts))
    return [
      ...namesOf(ctx, budget, line),
      ...amounts.map((amount): TableCell => ({ amount: inKronor(amount), decimals: 2 })),
      year,
    ]
  })
  if (rows.length === 0) return rows
  // The row of sums names no account group, so it is not read back as a line.
  const down = (letter: string, amount: number) => formula(`SUM(${letter}2:${letter}${rows.length + 1})`, amount)
  const sums = sheetMonths.map((month) =>
    down(letterOf(month), sumOf(months.map((one) => one[month - 1] ?? (0 as Money)))),
  )
  return [...rows, [null, m.ui_grid_sum({}, ctx), null, null, null, ...sums, down(letterOf(13), sumOf(months.flat()))]]
}

function monthsOf({ cells }: UnitBudget, line: Line): Money[] {
  const amounts = new Map(cells.filter((cell) => cell.line === line.id).map((cell) => [cell.month, cell.amount]))
  return sheetMonths.map((month) => amounts.get(month) ?? (0 as Money))
}
