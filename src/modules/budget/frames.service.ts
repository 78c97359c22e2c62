import type { Read } from '../../platform/context.ts'
import type { BudgetVersion, BudgetVersionId, Frame, FrameLine } from './budget.ts'

/** The version in force for a budget year, or undefined while nothing is adopted. */
export async function findAdoptedBudget(_tx: Read, _year: number): Promise<BudgetVersion | undefined> {
  throw new Error('not built yet')
}

export async function getBudgetVersion(_tx: Read, _id: BudgetVersionId): Promise<BudgetVersion> {
  throw new Error('not built yet')
}

/** Versions of the budget of a year, newest first. */
export async function versionsOfYear(_tx: Read, _year: number): Promise<BudgetVersion[]> {
  throw new Error('not built yet')
}

/** Every line of every frame of a version, by body, year and position. */
export async function frameLinesOf(_tx: Read, _id: BudgetVersionId): Promise<FrameLine[]> {
  throw new Error('not built yet')
}

/** Frames by body and year. `current` adds the transfers decided since adoption; `decided` does not. */
export async function framesOf(_tx: Read, _id: BudgetVersionId, _which: 'decided' | 'current'): Promise<Frame[]> {
  throw new Error('not built yet')
}
