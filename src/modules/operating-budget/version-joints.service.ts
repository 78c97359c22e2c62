import type { Read, Write } from '../../platform/context.ts'
import type { Money } from '../../shared/money.ts'
import type { BudgetVersion } from '../budget/index.ts'
import { copyLines } from './line.store.ts'
import { listAllPositions } from './position.store.ts'
import { payOf } from './position.ts'
import { lockUnitsOf } from './unit.store.ts'

/** A version based on another begins with its lines, amounts and positions; every unit is a draft again. */
export async function copyOperatingBudget(tx: Write, from: BudgetVersion, to: BudgetVersion): Promise<void> {
  await copyLines(tx, from.id, to.id)
}

/** What the payroll surcharge of a budget acts upon: the pay of its positions in the budget year. Null for other keys and years. */
export async function baseOfSurcharge(
  tx: Read,
  { id, budget }: BudgetVersion,
  key: string,
  year: number,
): Promise<Money | null> {
  return key === 'payroll-surcharge' && year === budget.year ? payOf(await listAllPositions(tx, id), year) : null
}

/** While a version is put forward no cell is stored: a saving under way comes before, a later one finds the version locked. */
export const holdOperatingBudget = (tx: Read, version: BudgetVersion): Promise<void> => lockUnitsOf(tx, version.id)
