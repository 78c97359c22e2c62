import type { Read } from '../../platform/context.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { Investment } from './investment.ts'

/** Projects of a budget version. */
export async function investmentsOf(_tx: Read, _version: BudgetVersionId): Promise<Investment[]> {
  throw new Error('not built yet')
}
