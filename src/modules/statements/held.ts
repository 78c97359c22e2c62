import type { Frame } from '../budget/index.ts'
import type { Equation } from './equation.ts'
import type { StatementFigure, StatementTable } from './statement.ts'

/** What the system itself holds beside what is printed: exact to the öre, as tables of their own that equations can be tried with. */

export interface Held {
  readonly tables: readonly StatementTable[]
  readonly figures: readonly StatementFigure[]
  readonly equations: readonly Equation[]
}

export const heldPrefix = 'system-'

/** The frames of the version against the rows that are bound to them, in the years the budget decides. */
export function heldFrames(tables: readonly StatementTable[], frames: readonly Frame[], title: string): Held {
  if (frames.length === 0) return { tables: [], figures: [], equations: [] }
  const years = new Set(frames.map(({ year }) => year))
  const bound = tables.filter((table) => table.rows.some(({ bound: to }) => to?.to === 'frame'))
  const held = bound.map(
    (table): StatementTable => ({
      ...table,
      key: heldPrefix + table.key,
      unit: 'kr',
      decimals: 2,
      rows: table.rows.filter(({ bound: to }) => to?.to === 'frame').map((row) => ({ ...row, group: 'held' })),
      columns: table.columns.filter(({ year, kind }) => years.has(year) && (kind === 'budget' || kind === 'plan')),
    }),
  )
  return {
    tables: held,
    figures: held.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.flatMap((column): StatementFigure[] => {
          const frame = frames.find((one) => one.unit === row.bound?.unit && one.year === column.year)
          return frame ? [{ table: table.key, row: row.key, ...column, amount: frame.amount, note: null }] : []
        }),
      ),
    ),
    equations: bound.map(({ key }) => ({
      code: heldPrefix + key,
      title,
      kind: 'same',
      each: { table: heldPrefix + key, group: 'held' },
      left: [{ table: heldPrefix + key, row: '*' }],
      right: [{ table: key, row: '*' }],
    })),
  }
}
