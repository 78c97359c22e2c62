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
