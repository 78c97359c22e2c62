import { type Money, minus, noMoney, plus, sumOf } from '../../shared/money.ts'
import type { Investment, InvestmentId } from './investment.ts'

/** How a project stands against what was decided. Raw amounts are kept, outlays negative; what is better is worked out here. */

export interface FinalForecast {
  readonly project: InvestmentId
  readonly finalTotal: Money
  readonly comment: string
  readonly judgedBy: string
  readonly judgedAt: string
  readonly revision: number
}

export interface ProjectStanding {
  readonly decidedTotal: Money
  readonly spentTotal: Money
  readonly spentThisYear: Money
  readonly budgetThisYear: Money
  readonly carriedOver: Money
  /** The year's own amount and what was carried over into it. */
  readonly availableThisYear: Money
  /** Spent less available: positive is money not used yet, which is not the same as a saving. */
  readonly leftThisYear: Money
  readonly finalTotal: Money | null
  /** Final forecast less decided total: positive is cheaper than decided. */
  readonly variance: Money | null
}

export function standingOf(
  project: Pick<Investment, 'decidedTotal' | 'years'>,
  year: number,
  spending: readonly { readonly year: number; readonly amount: Money }[],
  forecast: Pick<FinalForecast, 'finalTotal'> | null,
): ProjectStanding {
  const ofYear = project.years.find((one) => one.year === year)
  const budgetThisYear = ofYear?.amount ?? noMoney
  const carriedOver = ofYear?.carriedOver ?? noMoney
  const availableThisYear = plus(budgetThisYear, carriedOver)
  const spentThisYear = sumOf(spending.filter((one) => one.year === year).map((one) => one.amount))
  const finalTotal = forecast?.finalTotal ?? null
  return {
    decidedTotal: project.decidedTotal,
    spentTotal: sumOf(spending.map((one) => one.amount)),
    spentThisYear,
    budgetThisYear,
    carriedOver,
    availableThisYear,
    leftThisYear: minus(spentThisYear, availableThisYear),
    finalTotal,
    variance: finalTotal === null ? null : minus(finalTotal, project.decidedTotal),
  }
}
