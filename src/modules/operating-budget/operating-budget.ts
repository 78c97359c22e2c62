import type { UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'

/** What a unit may spend and shall earn, month by month and by account group, inside the frame of its committee. */

/** One sum of the operating budget: revenue positive, cost negative. */
export interface Budgeted {
  readonly unit: UnitId
  readonly group: string
  /** 1–12. */
  readonly month: number
  readonly amount: Money
}
