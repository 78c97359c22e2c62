import type { Read } from '../../platform/context.ts'
import { type BudgetVersionId, transfersOf } from '../budget/index.ts'
import { withTransfers } from './current-budget.ts'
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
