import type { Read } from '../../platform/context.ts'
import { type Money, minus, ore, plus } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import * as store from './assumption.store.ts'
import { lookupIn } from './circular-difference.ts'
import { grantKeys, grantsOf, isRevenue, taxRevenue } from './revenue.ts'

/**
 * Tax and general grants of a year as the set a version rests on gives them, to the öre. Settlements of earlier years are tax
 * revenue (LKBR 5 kap.), so they are counted there and not among the grants.
 * @returns null for what the version rests on no set for, or what the set does not tell enough to reckon
 */
export async function revenueFor(
  tx: Read,
  version: BudgetVersionId,
  year: number,
): Promise<{ readonly tax: Money | null; readonly grants: Money | null }> {
  const choice = (await store.listChoices(tx)).find((one) => one.version === version)
  const set = choice && (await store.listSets(tx)).find(({ id }) => id === choice.set)
  if (!set) return { tax: null, grants: null }
  const look = lookupIn(set.values)
  const tax = taxRevenue(look, year)
  const settlement = ore(look('final-settlement', year) ?? 0)
  const hasGrants = grantKeys.some((key) => look(key, year) !== undefined)
  return {
    tax: isRevenue(tax) ? plus(tax.amount, settlement) : null,
    grants: hasGrants ? minus(grantsOf(look, year), settlement) : null,
  }
}
