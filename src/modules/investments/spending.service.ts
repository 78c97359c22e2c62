import type { Read } from '../../platform/context.ts'
import { type Money, ore } from '../../shared/money.ts'
import { spentOnProjects } from '../ledger/index.ts'

/** How many years back a project's spending is looked for. */
const yearsBack = 9

export interface SpentInYear {
  readonly year: number
  readonly amount: Money
}

/** Spent on projects by code, year for year; of the last year only through a month. */
export async function spendingIn(
  tx: Read,
  codes: ReadonlySet<string>,
  year: number,
  throughMonth = 12,
): Promise<ReadonlyMap<string, readonly SpentInYear[]>> {
  const found = new Map<string, SpentInYear[]>()
  for (let one = year - yearsBack; one <= year; one += 1) {
    const sums = new Map<string, number>()
    for (const { project, month, amount } of await spentOnProjects(tx, one))
      if (codes.has(project) && (one < year || month <= throughMonth))
        sums.set(project, (sums.get(project) ?? 0) + amount)
    for (const [code, amount] of sums) found.set(code, [...(found.get(code) ?? []), { year: one, amount: ore(amount) }])
  }
  return found
}
