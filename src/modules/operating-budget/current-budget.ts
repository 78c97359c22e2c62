import type { UnitId } from '../../shared/ids.ts'
import { type Day, monthOf } from '../../shared/local-date.ts'
import { type Money, negative, plus, share } from '../../shared/money.ts'
import type { Budgeted } from './operating-budget.ts'

/** The decided operating budget with what has been moved in it since: what is followed up against. */

export interface MovedEnd {
  readonly unit: UnitId | null
  readonly group: string | null
}

/** A transfer as the budget keeps it: `from` gets so much less to spend, `to` so much more. */
export interface Moved {
  readonly from: MovedEnd
  readonly to: MovedEnd
  readonly amount: Money
  readonly decidedOn: Day
}

/** The group of what was moved to or from a unit that has no lines of its own and names no group. */
export const groupNotNamed = ''

/**
 * A transfer counts from the month of its decision, alike in every month that is left: months already followed up stand.
 * An end that names no account group is spread over the unit's groups of cost as these are sized over the year.
 * What comes from or goes to no unit lies outside every unit, so it is not in the operating budget.
 */
export function withTransfers(decided: readonly Budgeted[], transfers: readonly Moved[]): Budgeted[] {
  const cells = new Map<string, Budgeted>()
  const add = (one: Budgeted) => {
    const key = `${one.unit} ${one.group} ${one.month}`
    cells.set(key, { ...one, amount: plus(cells.get(key)?.amount ?? (0 as Money), one.amount) })
  }
  for (const one of decided) add(one)
  const groupsOf = costGroups(decided)
  for (const { from, to, amount, decidedOn } of transfers) {
    for (const [end, moved] of [
      [from, amount],
      [to, negative(amount)],
    ] as const) {
      if (end.unit !== null) spreadEnd(end.unit, end.group, moved, monthOf(decidedOn), groupsOf).forEach(add)
    }
  }
  return [...cells.values()]
}

/**
 * What no unit has been given, January first: alike in every month, and what is moved to or from it from the month of the
 * decision on, so that a transfer never changes what all units and this hold together over the year.
 */
export function undistributedMonths(decided: Money, transfers: readonly Moved[]): Money[] {
  const months = share(
    decided,
    Array.from({ length: 12 }, () => 1),
  )
  for (const { from, to, amount, decidedOn } of transfers) {
    for (const [end, moved] of [
      [from, amount],
      [to, negative(amount)],
    ] as const) {
      if (end.unit !== null) continue
      const first = monthOf(decidedOn)
      const parts = share(
        moved,
        Array.from({ length: 13 - first }, () => 1),
      )
      for (const [at, part] of parts.entries()) months[first - 1 + at] = plus(months[first - 1 + at] as Money, part)
    }
  }
  return months
}

type Sizes = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Each unit's groups of cost with their size over the year. */
function costGroups(decided: readonly Budgeted[]): Sizes {
  const sums = new Map<string, Map<string, number>>()
  for (const { unit, group, amount } of decided) {
    const groups = sums.get(unit) ?? new Map<string, number>()
    sums.set(unit, groups.set(group, (groups.get(group) ?? 0) - amount))
  }
  return sums
}

function spreadEnd(unit: UnitId, named: string | null, amount: Money, from: number, sizes: Sizes): Budgeted[] {
  const costs = [...(sizes.get(unit) ?? [])].filter(([, size]) => size > 0)
  const groups: readonly (readonly [string, number])[] =
    named === null ? (costs.length > 0 ? costs : [[groupNotNamed, 1]]) : [[named, 1]]
  const months = Array.from({ length: 13 - from }, (_, at) => from + at)
  const parts = share(
    amount,
    groups.map(([, size]) => size),
  )
  return groups.flatMap(([group], at) =>
    share(
      parts[at] as Money,
      months.map(() => 1),
    ).map((part, index) => ({ unit, group, month: months[index] as number, amount: part })),
  )
}
