import type { Equation, StatementFigure, StatementTable, Term } from '../../statements/index.ts'

/** Standard equations fitted to how a document prints its tables: rows of its own count in the sum they stand above, and signs are its own. */

type Amount = Pick<StatementFigure, 'table' | 'row'> & { readonly amount: number | null }

const partsOfNet = ['financial-revenue', 'financial-costs']

export const fitted = (
  equations: readonly Equation[],
  tables: readonly StatementTable[],
  figures: readonly Amount[],
): Equation[] => equations.map((equation) => withSign(withOwnRows(equation, tables), figures))

function withOwnRows(equation: Equation, tables: readonly StatementTable[]): Equation {
  const [left] = equation.left
  if ((equation.kind !== 'sum' && equation.kind !== 'net') || equation.each || !left) return equation
  if (equation.right.some(({ group }) => group !== undefined)) return equation
  const { key = '', rows = [] } = tables.find((one) => one.key === left.table) ?? {}
  const terms = new Set(equation.right.flatMap(({ table, row }) => (table === key && row ? [row] : [])))
  const at = rows.findIndex((row) => row.key === left.row)
  const sumAbove = (counts: (key: string) => boolean): number =>
    rows.findLastIndex((row, there) => there < at && row.isSum && counts(row.key))
  // A sum that counts says where those beneath it begin.
  const counted = sumAbove((one) => terms.has(one))
  const between = rows.slice((counted < 0 ? sumAbove(() => true) : counted) + 1, at)
  const isNet = rows.some((row) => row.key === 'financial-net')
  const own = between.filter(
    (row) =>
      !row.isSum &&
      row.group === undefined &&
      row.measure !== 'percent' &&
      !terms.has(row.key) &&
      !/^(?:varav|d.rav)\b/i.test(row.label) &&
      !(isNet && partsOfNet.includes(row.key)),
  )
  const isBroken = between.some((row) => row.isSum && !terms.has(row.key))
  if (own.length === 0 || isBroken) return equation
  return {
    ...equation,
    right: [...equation.right, ...own.map((row): Term => ({ table: key, row: row.key, optional: true }))],
  }
}

/** Investments printed as costs have the sign of the cash flow. */
function withSign(equation: Equation, figures: readonly Amount[]): Equation {
  if (equation.code !== 'investments.cash-flow') return equation
  const ofTotal = figures.filter(({ table, row, amount }) => table === 'investments' && row === 'total' && amount)
  const isCost = ofTotal.length > 0 && ofTotal.every(({ amount }) => (amount ?? 0) < 0)
  return isCost ? { ...equation, right: equation.right.map(({ factor: _, ...term }) => term) } : equation
}
