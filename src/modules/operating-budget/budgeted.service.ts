import type { Read } from '../../platform/context.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { Budgeted } from './operating-budget.ts'

/**
 * A version's operating budget of its budget year by unit, account group and month.
 * `current` adds the transfers decided since adoption; `decided` does not.
 */
export async function budgetedOf(
  _tx: Read,
  _version: BudgetVersionId,
  _which: 'decided' | 'current',
): Promise<Budgeted[]> {
  throw new Error('not built yet')
}
