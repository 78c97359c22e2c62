import { type Money, minus } from '../../shared/money.ts'

/** How far an amount is from budget, and which way is better. */

export type VarianceWord = 'better' | 'worse' | 'level'

/** Actual or forecast less budget, both signed: positive is better, whether it is revenue or cost. */
export const variance = (amount: Money, budget: Money): Money => minus(amount, budget)

/**
 * What the figure is called beside it. Within half of the shown step it is level, so that nobody reads "0,0 better".
 * @param step öre of the last shown decimal: 10 000 000 for mkr with one
 */
export const varianceWord = (off: Money, step = 1): VarianceWord =>
  Math.abs(off) * 2 < step ? 'level' : off > 0 ? 'better' : 'worse'

/** In per cent of the budget's size; null where there is no budget to measure against. */
export const varianceShare = (off: Money, budget: Money): number | null =>
  budget === 0 ? null : (off / Math.abs(budget)) * 100

/** A table in which costs are written positive, as joint committees' annexes have it. Never mixed with the signed one. */
export interface CostPositive {
  readonly budget: Money
  readonly actual: Money
  readonly variance: Money
}

export interface RevenueAndCost {
  readonly revenue: { readonly budget: Money; readonly actual: Money }
  /** Signed as stored: cost negative. */
  readonly cost: { readonly budget: Money; readonly actual: Money }
}

/**
 * Rows of the cost-positive presentation: costs and net turned round, revenue as it is. The variance of every row stays
 * "positive is better": revenue actual − budget, cost and net budget − actual.
 */
export function costPositive({ revenue, cost }: RevenueAndCost): {
  readonly revenue: CostPositive
  readonly cost: CostPositive
  readonly net: CostPositive
} {
  const turned = (amount: number): Money => (amount === 0 ? 0 : -amount) as Money
  const costs = { budget: turned(cost.budget), actual: turned(cost.actual) }
  const net = { budget: minus(costs.budget, revenue.budget), actual: minus(costs.actual, revenue.actual) }
  return {
    revenue: { ...revenue, variance: minus(revenue.actual, revenue.budget) },
    cost: { ...costs, variance: minus(costs.budget, costs.actual) },
    net: { ...net, variance: minus(net.budget, net.actual) },
  }
}
