import {
  type Equation,
  type FigureOrder,
  type RowBinding,
  type StatementTable,
  standardEquations,
} from '../../modules/statements/index.ts'
import type { UnitId } from '../../shared/ids.ts'
import { inOre, type Money, ore } from '../../shared/money.ts'
import type { DemoBudget } from './demo-budget.contract.ts'

/** A printed budget as the system keeps it: öre and millionths, units by id. */

export interface PrintedBudget {
  readonly tables: readonly StatementTable[]
  readonly figures: readonly (FigureOrder & { readonly amount: Money })[]
  readonly equations: readonly Equation[]
}

type DemoTable = DemoBudget['tables'][number]

export function printedBudget(budget: DemoBudget, unitOf: (key: string) => UnitId): PrintedBudget {
  const tables = budget.tables.map((table) => tableOf(table, unitOf))
  const own = budget.equations as readonly Equation[]
  return {
    tables,
    figures: budget.tables.flatMap(figuresOf),
    equations: [...standardEquations(budget.form, tables), ...own],
  }
}

const tableOf = ({ rows, ...table }: DemoTable, unitOf: (key: string) => UnitId): StatementTable => ({
  ...table,
  rows: rows.map(({ printed: _, bound, group, measure, ...row }) => ({
    ...row,
    ...(group && { group }),
    ...(measure && { measure }),
    ...(bound && { bound: boundOf(bound, unitOf) }),
  })),
})

const boundOf = (
  { to, unit, isRounded }: NonNullable<DemoTable['rows'][number]['bound']>,
  unitOf: (key: string) => UnitId,
): RowBinding => ({ to, unit: unit === null ? null : unitOf(unit), ...(isRounded && { isRounded }) })

const figuresOf = ({ key, unit, columns, rows }: DemoTable) =>
  rows.flatMap((row) =>
    columns.flatMap((column, at) => {
      const printed = row.printed[at] ?? null
      if (printed === null) return []
      const isPercent = row.measure === 'percent' || column.kind === 'percent'
      const amount = isPercent ? ore(Math.round(printed * 10_000)) : inOre(printed, unit)
      return [{ table: key, row: row.key, ...column, amount }]
    }),
  )
