import { refuse } from '../../shared/failure.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import { addDays, type Day } from '../../shared/local-date.ts'
import { type Money, minus } from '../../shared/money.ts'

/** A grant from the state for a purpose: granted, used, and what may have to be paid back. All amounts are positive. */

export type StateGrantId = Id<'state-grant'>

export interface StateGrant {
  readonly id: StateGrantId
  readonly name: string
  readonly authority: string
  readonly unit: UnitId
  readonly granted: Money
  readonly used: Money
  readonly useUntil: Day
  readonly reportBy: Day | null
  readonly comment: string
  readonly revision: number
}

export type GrantOrder = Omit<StateGrant, 'id' | 'revision'>

/** @throws Refusal grant.amount-positive, grant.used-beyond-granted, grant.report-before-end */
export function checkedGrant(order: GrantOrder): GrantOrder {
  if (order.granted <= 0 || order.used < 0) refuse('grant.amount-positive')
  if (order.used > order.granted)
    refuse('grant.used-beyond-granted', { beyond: minus(order.used, order.granted) / 100 })
  if (order.reportBy !== null && order.reportBy < order.useUntil) refuse('grant.report-before-end')
  return order
}

export const repaymentRisks = ['none', 'some', 'high', 'due'] as const
export type RepaymentRisk = (typeof repaymentRisks)[number]

/**
 * `due`: the time is over and money is left. `high`: less than three months and more than a tenth left. `some`: less than six
 * months and something left. Own rule of thumb, shown with its words.
 */
export function repaymentRisk(
  { granted, used, useUntil }: Pick<StateGrant, 'granted' | 'used' | 'useUntil'>,
  today: Day,
): { readonly unused: Money; readonly risk: RepaymentRisk } {
  const unused = minus(granted, used)
  const risk =
    unused === 0
      ? 'none'
      : useUntil < today
        ? 'due'
        : useUntil < addDays(today, 92) && unused * 10 > granted
          ? 'high'
          : useUntil < addDays(today, 184)
            ? 'some'
            : 'none'
  return { unused, risk }
}
