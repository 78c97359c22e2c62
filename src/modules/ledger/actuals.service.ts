import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { AccountGroup, Actual } from './account.ts'

/** Groups that hold for a year; a municipality without its own has the standard groups of Kommun-Bas. */
export async function accountGroups(_tx: Read, _year: number): Promise<AccountGroup[]> {
  throw new Error('not built yet')
}

/** Every month's sums by unit and account group, from kept balances. Internal postings included unless left out. */
export async function actualsOf(
  _tx: Read,
  _wish: { readonly year: number; readonly throughMonth?: number; readonly withoutInternal?: boolean },
): Promise<Actual<UnitId>[]> {
  throw new Error('not built yet')
}

/** The last month of a year that holds postings from an active import; null when there is none. */
export async function lastBookedMonth(_tx: Read, _year: number): Promise<number | null> {
  throw new Error('not built yet')
}

/** Spent on investment projects in a year (balance accounts of class 1 booked on a project), by project code. */
export async function spentOnProjects(
  _tx: Read,
  _year: number,
): Promise<{ readonly project: string; readonly month: number; readonly amount: number }[]> {
  throw new Error('not built yet')
}
