import type { Read, Write } from '../../platform/context.ts'
import type { BudgetVersion } from '../budget/index.ts'
import { copyLines } from './line.store.ts'
import { lockUnitsOf } from './unit.store.ts'

/** A version based on another begins with its lines, amounts and positions; every unit is a draft again. */
export async function copyOperatingBudget(tx: Write, from: BudgetVersion, to: BudgetVersion): Promise<void> {
  await copyLines(tx, from.id, to.id)
}

/** While a version is put forward no cell is stored: a saving under way comes before, a later one finds the version locked. */
export const holdOperatingBudget = (tx: Read, version: BudgetVersion): Promise<void> => lockUnitsOf(tx, version.id)
