import type { UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'

/** How the year is going: budget, actual and forecast of each unit in a follow-up round. */

/** One row of follow-up. Variance is actual less budget, both signed: positive is better than budget. */
export interface FollowedUp {
  readonly unit: UnitId
  readonly group: string
  readonly periodBudget: Money
  readonly periodActual: Money
  readonly yearBudget: Money
  readonly yearForecast: Money
}
