import type { Read } from '../../platform/context.ts'
import { type Money, sumOf } from '../../shared/money.ts'
import { type BudgetVersionId, framesOf, getBudgetVersion, transfersOf } from '../budget/index.ts'
import { undistributedMonths, withTransfers } from './current-budget.ts'
import type { Budgeted } from './operating-budget.ts'
import { sumsOf } from './operating-budget.views.ts'

/**
 * A version's operating budget of its budget year by unit, account group and month.
 * `current` adds the transfers decided since adoption; `decided` does not.
 */
export async function budgetedOf(
  tx: Read,
  version: BudgetVersionId,
  which: 'decided' | 'current',
): Promise<Budgeted[]> {
  const decided = await sumsOf(tx, version)
  return which === 'decided' ? decided : withTransfers(decided, await transfersOf(tx, version))
}

/** The part of the frames that no body has been given, by month: with `budgetedOf` it is the whole budget of the year. */
export async function undistributedOf(
  tx: Read,
  id: BudgetVersionId,
  which: 'decided' | 'current',
): Promise<readonly Money[]> {
  const { budget } = await getBudgetVersion(tx, id)
  const decided = sumOf(
    (await framesOf(tx, id, 'decided')).flatMap(({ unit, year, amount }) =>
      unit === null && year === budget.year ? [amount] : [],
    ),
  )
  return undistributedMonths(decided, which === 'decided' ? [] : await transfersOf(tx, id))
}
