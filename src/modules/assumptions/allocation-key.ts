import { refuse } from '../../shared/failure.ts'
import type { Day } from '../../shared/local-date.ts'
import { type Money, share } from '../../shared/money.ts'

/** How a cost that several share is divided, for example in a joint committee (KL 9 kap. 19 §): from a day on, until the next version. */

export interface AllocationShare {
  readonly party: string
  readonly percent: number
}

export interface AllocationKey {
  readonly key: string
  readonly validFrom: Day
  readonly name: string
  readonly reason: string
  readonly shares: readonly AllocationShare[]
}

/** @throws Refusal allocation.no-shares, allocation.party-twice, allocation.not-hundred */
export function checkedKey(order: AllocationKey): AllocationKey {
  const parties = order.shares.map((one) => one.party)
  if (parties.length === 0) refuse('allocation.no-shares')
  const twice = parties.find((party, at) => parties.indexOf(party) !== at)
  if (twice !== undefined) refuse('allocation.party-twice', { party: twice })
  const sum = order.shares.reduce((total, { percent }) => total + Math.round(percent * 10_000), 0)
  if (sum !== 1_000_000) refuse('allocation.not-hundred', { sum: sum / 10_000 })
  return order
}

/** The version that holds on a day. */
export const keyOn = (versions: readonly AllocationKey[], on: Day): AllocationKey | undefined =>
  versions.filter((one) => one.validFrom <= on).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0]

export interface Reallocated {
  readonly party: string
  readonly before: Money
  readonly after: Money
}

/** What an amount costs each party by one version and by another; both columns add up to the amount to the öre. */
export function recompute(amount: Money, before: AllocationKey | undefined, after: AllocationKey): Reallocated[] {
  const parts = (key: AllocationKey | undefined) => {
    const amounts = share(amount, key?.shares.map((one) => one.percent) ?? [])
    return new Map(key?.shares.map((one, at) => [one.party, amounts[at]]))
  }
  const [old, now] = [parts(before), parts(after)]
  return [...new Set([...now.keys(), ...old.keys()])].map((party) => ({
    party,
    before: old.get(party) ?? (0 as Money),
    after: now.get(party) ?? (0 as Money),
  }))
}
