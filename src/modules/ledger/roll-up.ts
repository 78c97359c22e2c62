import type { UnitId } from '../../shared/ids.ts'
import type { Actual } from './account.ts'

/** What was booked, unit by unit: each unit with all that is below it. */

export interface RollUpNode<Node> {
  readonly id: UnitId
  readonly children: readonly Node[]
}

export interface RollUpRow {
  /** Null is "ej fördelat": booked on codes or units that have no place in the tree. */
  readonly unit: UnitId | null
  readonly depth: number
  /** January first, öre, revenue positive; the unit itself and all below it. */
  readonly months: readonly number[]
  readonly total: number
  /** Booked on the unit itself. */
  readonly own: number
}

/** Every figure falls on exactly one row's `own`; what stands on no unit of the tree comes last, so that the rows add up to the whole. */
export function rollUp<Node extends RollUpNode<Node>>(
  root: Node | undefined,
  actuals: readonly Actual<UnitId>[],
): RollUpRow[] {
  const byUnit = Map.groupBy(actuals, (one) => one.unit)
  const placed = new Set<UnitId>()
  const rows: RollUpRow[] = []
  const walk = (node: Node, depth: number): number[] => {
    placed.add(node.id)
    const at = rows.length
    const own = monthsOf(byUnit.get(node.id) ?? [])
    rows.push({ unit: node.id, depth, months: [], total: 0, own: sum(own) })
    const months = node.children.map((child) => walk(child, depth + 1)).reduce(addTo, own.slice())
    rows[at] = { ...(rows[at] as RollUpRow), months, total: sum(months) }
    return months
  }
  if (root) walk(root, 0)
  const lost = actuals.filter(({ unit }) => unit === null || !placed.has(unit))
  if (lost.length > 0) {
    const months = monthsOf(lost)
    rows.push({ unit: null, depth: 0, months, total: sum(months), own: sum(months) })
  }
  return rows
}

function monthsOf(actuals: readonly Actual<UnitId>[]): number[] {
  const months = Array.from({ length: 12 }, () => 0)
  for (const { month, amount } of actuals) months[month - 1] = (months[month - 1] as number) + amount
  return months
}

const addTo = (into: number[], more: readonly number[]): number[] => into.map((amount, at) => amount + (more[at] ?? 0))
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
