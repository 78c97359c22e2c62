import type { UnitId } from '../../shared/ids.ts'
import { type Money, negative } from '../../shared/money.ts'
import type { Equation, Term } from './equation.ts'
import {
  type BindingSource,
  cellKey,
  type RowBinding,
  type StatementFigure,
  type StatementRowDefinition,
  type StatementTable,
} from './statement.ts'

/** What the system itself holds beside what is printed: exact to the öre, as tables of their own that equations can be tried with. */

export interface Held {
  readonly tables: readonly StatementTable[]
  readonly figures: readonly StatementFigure[]
  readonly equations: readonly Equation[]
}

/** One amount of a year that a row may be bound to, with the sign it is printed with. */
export interface HeldAmount {
  readonly unit: UnitId | null
  readonly year: number
  readonly amount: Money
}

export interface SourceAmount extends HeldAmount {
  readonly to: BindingSource
  /** What it is the sum of, one by one. */
  readonly parts?: readonly HeldAmount[]
}

export const heldPrefix = 'system-'

const prefixes: Readonly<Record<BindingSource, string>> = {
  frame: heldPrefix,
  investments: `${heldPrefix}projects-`,
  'net-cost': `${heldPrefix}net-`,
  operations: `${heldPrefix}operations-`,
  tax: `${heldPrefix}tax-`,
  grants: `${heldPrefix}grants-`,
  depreciation: `${heldPrefix}depreciation-`,
  outlays: `${heldPrefix}outlays-`,
}

/** Every bound row against what it is bound to, in the years that have any. @param titleOf the equation of a source */
export function heldIn(
  tables: readonly StatementTable[],
  sources: readonly SourceAmount[],
  titleOf: (to: BindingSource) => string,
): Held {
  const parts = tables.flatMap((table) =>
    table.rows.flatMap((row): Held[] => {
      const { bound } = row
      const amounts = bound ? amountsFor(bound, sources) : []
      if (!bound || amounts.length === 0) return []
      const code = `${prefixes[bound.to]}${table.key}.${row.key}`
      const held = heldTable(code, table, bound, amounts)
      const title = `${titleOf(bound.to)}: ${row.label}`
      return [{ ...held, equations: [{ code, title, kind: 'same', ...sidesOf(code, table, row, tables) }] }]
    }),
  )
  return {
    tables: parts.flatMap((one) => one.tables),
    figures: parts.flatMap((one) => one.figures),
    equations: parts.flatMap((one) => one.equations),
  }
}

const amountsFor = ({ to, unit }: RowBinding, sources: readonly SourceAmount[]): SourceAmount[] =>
  sources.filter((one) => one.to === to && one.unit === unit)

const signed = ({ isReversed }: RowBinding, amount: Money): Money => (isReversed ? negative(amount) : amount)

/** Columns that the system can know of. */
const heldColumns = ({ columns }: StatementTable, amounts: readonly SourceAmount[]) =>
  columns.filter(({ year, kind }) => amounts.some((one) => one.year === year) && (kind === 'budget' || kind === 'plan'))

/** One row in öre; part by part when each was rounded for itself, so that rounding is counted as often as it was done. */
function heldTable(
  key: string,
  table: StatementTable,
  bound: RowBinding,
  amounts: readonly SourceAmount[],
): Pick<Held, 'tables' | 'figures'> {
  const columns = heldColumns(table, amounts)
  const partsOf = (year: number): readonly HeldAmount[] => {
    const found = amounts.filter((one) => one.year === year)
    return bound.isRounded ? found.flatMap((one) => one.parts ?? [one]) : found
  }
  const count = Math.max(...columns.map(({ year }) => partsOf(year).length), 0)
  const rows = Array.from({ length: count }, (_, at) => ({ key: `${at}`, label: '', isSum: false, group: 'held' }))
  const precision = bound.isRounded ? {} : { unit: 'kr' as const, decimals: 2 }
  return {
    tables: [{ ...table, key, rows, columns, ...precision }],
    figures: columns.flatMap((column) =>
      partsOf(column.year).map(({ amount }, at) => ({
        table: key,
        row: `${at}`,
        ...column,
        amount: signed(bound, amount),
        note: null,
      })),
    ),
  }
}

/** Rows of the tables that hold what stands beside the frames in the cost of operations. */
const besideFrames = ['shared-costs', 'unforeseen']

/** The system first; of a sum with other rows in it the printed figure, which is the one that may be wrong. */
function sidesOf(
  code: string,
  table: StatementTable,
  { key, bound }: StatementRowDefinition,
  tables: readonly StatementTable[],
): Pick<Equation, 'left' | 'right'> {
  const held: Term = { table: code, group: 'held' }
  const printed: Term = { table: table.key, row: key }
  if (bound?.to !== 'operations')
    return bound?.isRounded && bound.to === 'net-cost'
      ? { left: [printed], right: [held] }
      : { left: [held], right: [printed] }
  const factor = bound.isReversed ? { factor: -1 } : {}
  const rowsOf = (one: StatementTable | undefined) => one?.rows.filter((row) => besideFrames.includes(row.key)) ?? []
  const frames = tables.find((one) => one.key === 'frames')
  const beside = rowsOf(frames).map((row): Term => ({ table: 'frames', row: row.key, optional: true, ...factor }))
  const apart = table.key === 'frames' ? [] : rowsOf(table).filter((row) => row.key !== key)
  return {
    left: [printed, ...apart.map((row): Term => ({ table: table.key, row: row.key, optional: true }))],
    right: [held, ...beside],
  }
}

/** Units that rows of the tables are bound to in one way. */
export const boundUnits = (tables: readonly StatementTable[], to: BindingSource): Set<UnitId | null> =>
  new Set(tables.flatMap(({ rows }) => rows.flatMap(({ bound }) => (bound?.to === to ? [bound.unit] : []))))

export const isBoundTo = (tables: readonly StatementTable[], ...sources: readonly BindingSource[]): boolean =>
  tables.some(({ rows }) => rows.some(({ bound }) => bound !== undefined && sources.includes(bound.to)))

/** What bound rows are filled with. The cost of operations is not: part of it stands in other rows. */
export const boundFigures = (tables: readonly StatementTable[], sources: readonly SourceAmount[]): StatementFigure[] =>
  tables.flatMap((table) =>
    table.rows.flatMap(({ key, bound }) => {
      if (!bound || bound.to === 'operations') return []
      const amounts = amountsFor(bound, sources)
      return heldColumns(table, amounts).flatMap((column): StatementFigure[] => {
        const found = amounts.find(({ year }) => year === column.year)
        if (!found) return []
        return [{ table: table.key, row: key, ...column, amount: signed(bound, found.amount), note: null }]
      })
    }),
  )

/** Of figures two by two for the same cell, the first. */
export function besides(
  figures: readonly StatementFigure[],
  others: readonly StatementFigure[],
): readonly StatementFigure[] {
  const there = new Set(figures.map(cellKey))
  return [...figures, ...others.filter((one) => !there.has(cellKey(one)))]
}
