import type { UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import type { Equation } from './equation.ts'
import type { RowBinding, StatementFigure, StatementTable } from './statement.ts'

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

export const heldPrefix = 'system-'

const prefixes: Readonly<Record<RowBinding['to'], string>> = {
  frame: heldPrefix,
  investments: `${heldPrefix}projects-`,
  'net-cost': `${heldPrefix}net-`,
}

/** Amounts of one kind against the rows that are bound to them, in the years that have any. */
export function heldAmounts(
  tables: readonly StatementTable[],
  to: RowBinding['to'],
  amounts: readonly HeldAmount[],
  title: string,
): Held {
  if (amounts.length === 0) return { tables: [], figures: [], equations: [] }
  const prefix = prefixes[to]
  const years = new Set(amounts.map(({ year }) => year))
  const bound = tables.filter((table) => table.rows.some((row) => row.bound?.to === to))
  const held = bound.map(
    (table): StatementTable => ({
      ...table,
      key: prefix + table.key,
      unit: 'kr',
      decimals: 2,
      rows: table.rows.filter((row) => row.bound?.to === to).map((row) => ({ ...row, group: 'held' })),
      columns: table.columns.filter(({ year, kind }) => years.has(year) && (kind === 'budget' || kind === 'plan')),
    }),
  )
  return {
    tables: held,
    figures: held.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.flatMap((column): StatementFigure[] => {
          const found = amounts.find((one) => one.unit === row.bound?.unit && one.year === column.year)
          return found ? [{ table: table.key, row: row.key, ...column, amount: found.amount, note: null }] : []
        }),
      ),
    ),
    equations: bound.map(({ key }) => ({
      code: prefix + key,
      title,
      kind: 'same',
      each: { table: prefix + key, group: 'held' },
      left: [{ table: prefix + key, row: '*' }],
      right: [{ table: key, row: '*' }],
    })),
  }
}

/** Units that rows of the tables are bound to in one way. */
export const boundUnits = (tables: readonly StatementTable[], to: RowBinding['to']): Set<UnitId | null> =>
  new Set(tables.flatMap(({ rows }) => rows.flatMap(({ bound }) => (bound?.to === to ? [bound.unit] : []))))
