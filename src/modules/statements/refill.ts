import { refuse } from '../../shared/failure.ts'
import type { Money } from '../../shared/money.ts'
import type { Equation } from './equation.ts'
import {
  cellKey,
  type StatementCell,
  type StatementFigure,
  type StatementRowDefinition,
  type StatementTable,
} from './statement.ts'
import { type FigureOrder, isCell } from './statement-set.ts'

/** Tables filled again: what would change, and which figures a person has written and are therefore kept. */

export interface FigureChange {
  readonly cell: StatementCell
  /** Null where nothing is printed. */
  readonly from: Money | null
  readonly to: Money | null
}

export interface Refill {
  readonly tables: readonly StatementTable[]
  readonly equations: readonly Equation[]
  readonly changes: readonly FigureChange[]
  /** Written by hand and different from what was computed; `from` stays. */
  readonly kept: readonly FigureChange[]
}

interface Filled {
  readonly tables: readonly StatementTable[]
  readonly figures: readonly StatementFigure[]
}

interface Before extends Filled {
  readonly equations: readonly Equation[]
}

/**
 * Nothing that is there is taken away: rows and equations stay, new bodies get a row, and figures written by hand are kept
 * unless they are named among those to overwrite.
 * @param standard the standard equations that fit some tables
 * @param overwrite keys of cells, as `cellKey` gives them
 * @throws Refusal statements.nothing-to-fill when the tables have no cell that can be computed
 */
export function refill(
  before: Before,
  computed: Filled,
  standard: (tables: readonly StatementTable[]) => readonly Equation[],
  overwrite: ReadonlySet<string> = new Set(),
): Refill {
  const isFirst = before.tables.length === 0
  const tables = isFirst ? computed.tables : before.tables.map((table) => withNewBodies(table, computed.tables))
  const wanted = new Map(computed.figures.filter((one) => isCell(one, tables)).map((one) => [cellKey(one), one]))
  if (wanted.size === 0) refuse('statements.nothing-to-fill')
  const there = new Map(before.figures.map((one) => [cellKey(one), one]))
  const different = [...wanted.values()].flatMap((figure): (FigureChange & { readonly isByHand: boolean })[] => {
    const old = there.get(cellKey(figure))
    if (old?.amount === figure.amount) return []
    return [
      {
        cell: cellOf(figure),
        from: old?.amount ?? null,
        to: figure.amount,
        isByHand: old !== undefined && !old.isFilled,
      },
    ]
  })
  const gone = before.figures
    .filter((one) => one.isFilled && !wanted.has(cellKey(one)))
    .map((one) => ({ cell: cellOf(one), from: one.amount, to: null, isByHand: false }))
  const isKept = ({ cell, isByHand }: (typeof different)[number]) => isByHand && !overwrite.has(cellKey(cell))
  const bare = ({ isByHand: _, ...change }: (typeof different)[number]): FigureChange => change
  return {
    tables,
    equations: isFirst ? standard(tables) : withFitting(before, tables, standard),
    changes: [...different.filter((one) => !isKept(one)), ...gone].map(bare),
    kept: different.filter(isKept).map(bare),
  }
}

const cellOf = ({ table, row, year, kind }: StatementCell): StatementCell => ({ table, row, year, kind })

/** Bodies that have come since stand beneath those that are there. */
function withNewBodies(table: StatementTable, computed: readonly StatementTable[]): StatementTable {
  const other = computed.find(({ key }) => key === table.key)
  const isThere = ({ key, bound }: StatementRowDefinition) =>
    table.rows.some((row) => row.key === key || (bound && row.bound?.to === bound.to && row.bound.unit === bound.unit))
  const fresh = other?.rows.filter((row) => row.group === 'bodies' && !isThere(row)) ?? []
  const isOurs = table.rows.some(({ bound }) => bound !== undefined) || table.rows.length === 1
  if (fresh.length === 0 || !isOurs) return table
  const last = table.rows.findLastIndex(({ group }) => group === 'bodies')
  return { ...table, rows: table.rows.toSpliced(last + 1, 0, ...fresh) }
}

/** An equation that could not be written before comes now; one that a person took away stays away. */
function withFitting(
  { tables: old, equations }: Before,
  tables: readonly StatementTable[],
  standard: (tables: readonly StatementTable[]) => readonly Equation[],
): readonly Equation[] {
  const known = new Set([...standard(old), ...equations].map(({ code }) => code))
  return [...equations, ...standard(tables).filter(({ code }) => !known.has(code))]
}

/** The changes as figures to save. */
export const ordersOf = ({ changes }: Refill): FigureOrder[] =>
  changes.map(({ cell, to }) => ({ ...cell, amount: to, isFilled: true }))
