import type { Id, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { Money } from '../../shared/money.ts'

/** An investment project: an asset for lasting use, decided with its total outlay and followed to its final forecast. */

export type InvestmentId = Id<'investment'>

/** What one project costs in one year. Amounts are outlays and therefore negative; income from grants is positive. */
export interface InvestmentYear {
  readonly year: number
  readonly amount: Money
  /** Moved from an earlier year's budget; kept apart from the year's own amount. */
  readonly carriedOver: Money
}

export interface Investment {
  readonly id: InvestmentId
  /** Code of the project in the ledger. */
  readonly code: string
  readonly name: string
  readonly unit: UnitId
  readonly decidedTotal: Money
  readonly usefulLifeYears: number
  readonly inUseFrom: Day | null
  readonly years: readonly InvestmentYear[]
}
