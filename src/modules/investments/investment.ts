import { refuse } from '../../shared/failure.ts'
import type { Finding } from '../../shared/finding.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { type Money, minus, sumOf } from '../../shared/money.ts'

/** An investment project: an asset for lasting use, decided with its total outlay and followed to its final forecast. */

export type InvestmentId = Id<'investment'>

/** Land is never worn out, so only interest is reckoned on it. */
export const investmentKinds = ['asset', 'land'] as const
export type InvestmentKind = (typeof investmentKinds)[number]

/** What one project costs in one year. Outlays are negative, as every cost. */
export interface InvestmentYear {
  readonly year: number
  readonly amount: Money
  /** Moved from an earlier year's budget; kept apart from the year's own amount. */
  readonly carriedOver: Money
}

/** A part of the asset that wears out in its own time; the parts of a project add up to its decided total. */
export interface InvestmentComponent {
  readonly name: string
  readonly amount: Money
  readonly usefulLifeYears: number
}

export interface Investment {
  readonly id: InvestmentId
  /** Code of the project in the ledger. */
  readonly code: string
  readonly name: string
  readonly unit: UnitId
  readonly kind: InvestmentKind
  readonly purpose: string
  readonly decidedTotal: Money
  /** 0 for land. */
  readonly usefulLifeYears: number
  readonly inUseFrom: Day | null
  readonly years: readonly InvestmentYear[]
  /** Empty when the whole asset wears out alike. */
  readonly components: readonly InvestmentComponent[]
  readonly revision: number
}

export type InvestmentOrder = Omit<Investment, 'id' | 'revision'>

/**
 * A project as it may stand in a budget.
 * @throws Refusal investment.outlay-not-negative, investment.land-wears-not, investment.life-needed, investment.year-twice,
 *   investment.components-sum
 */
export function checkedOrder(order: InvestmentOrder): InvestmentOrder {
  const amounts = order.years.flatMap((one) => [one.amount, one.carriedOver])
  if (order.decidedTotal >= 0 || amounts.some((amount) => amount > 0)) refuse('investment.outlay-not-negative')
  if (order.components.some((part) => part.amount >= 0)) refuse('investment.outlay-not-negative')
  if (order.kind === 'land' && (order.usefulLifeYears !== 0 || order.components.length > 0))
    refuse('investment.land-wears-not')
  const lives = [order.usefulLifeYears, ...order.components.map((part) => part.usefulLifeYears)]
  if (order.kind === 'asset' && lives.some((life) => !Number.isInteger(life) || life < 1 || life > 100))
    refuse('investment.life-needed')
  const years = order.years.map((one) => one.year)
  const twice = years.find((year, at) => years.indexOf(year) !== at)
  if (twice !== undefined) refuse('investment.year-twice', { year: twice })
  if (order.components.length > 0) {
    const missing = minus(order.decidedTotal, sumOf(order.components.map((part) => part.amount)))
    if (missing !== 0) refuse('investment.components-sum', { missing: Math.abs(missing) / 100 })
  }
  return { ...order, years: order.years.filter((one) => one.amount !== 0 || one.carriedOver !== 0) }
}

export const ruleKeys = ['threshold', 'shortest-life'] as const
export type InvestmentRuleKey = (typeof ruleKeys)[number]

/** What counts as an investment: `threshold` in öre, `shortest-life` in years. */
export interface InvestmentRule {
  readonly key: InvestmentRuleKey
  readonly value: number
  readonly source: string
  readonly explanation: string
  readonly revision: number
}

export const standardLimits: Readonly<Record<InvestmentRuleKey, number>> = {
  threshold: 10_000_000,
  'shortest-life': 3,
}

export type InvestmentFindingCode =
  | 'below-threshold'
  | 'life-too-short'
  | 'years-beyond-decided'
  | 'not-in-use'
  | 'used-before-spent'

/** What a person should look at before the budget is put forward. Amounts among the facts are kronor. */
export function findingsOf(
  project: Pick<Investment, 'kind' | 'decidedTotal' | 'usefulLifeYears' | 'inUseFrom' | 'years'>,
  limits: Readonly<Record<InvestmentRuleKey, number>>,
): Finding<InvestmentFindingCode>[] {
  const found: Finding<InvestmentFindingCode>[] = []
  const limit = limits.threshold
  if (-project.decidedTotal < limit)
    found.push({
      code: 'below-threshold',
      severity: 'warning',
      facts: { total: -project.decidedTotal / 100, limit: limit / 100 },
    })
  if (project.kind === 'asset' && project.usefulLifeYears < limits['shortest-life'])
    found.push({
      code: 'life-too-short',
      severity: 'warning',
      facts: { years: project.usefulLifeYears, limit: limits['shortest-life'] },
    })
  const spread = sumOf(project.years.map((one) => one.amount))
  if (spread < project.decidedTotal)
    found.push({
      code: 'years-beyond-decided',
      severity: 'warning',
      facts: { beyond: minus(project.decidedTotal, spread) / 100 },
    })
  if (project.inUseFrom === null) found.push({ code: 'not-in-use', severity: 'note', facts: {} })
  else {
    const inUse = Number(project.inUseFrom.slice(0, 4))
    const last = Math.max(...project.years.map((one) => one.year))
    if (last > inUse) found.push({ code: 'used-before-spent', severity: 'note', facts: { year: last } })
  }
  return found
}
