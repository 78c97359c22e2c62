import type { Context, Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { type Money, plus } from '../../shared/money.ts'
import { sameUnitAcross, unitsIn } from '../organisation/index.ts'
import { type AccountGroup, type Actual, groupsOf, isResultAccount } from './account.ts'
import { groupSetOf } from './account-group.store.ts'
import { activeImports, bookedAccounts, bookedCodes, lastMonthOf, sumBalances, sumProjects } from './balance.views.ts'
import { mayReadLedger } from './ledger.policy.ts'
import { listUnitCodes } from './unit-code.store.ts'
import { placeCodes } from './unit-code.ts'

/** Groups that hold for a year; a municipality without its own has the standard groups of Kommun-Bas. */
export const accountGroups = async (tx: Read, year: number): Promise<AccountGroup[]> => {
  const { groups } = await groupSetOf(tx, year)
  return groups.map(({ isReviewed: _, ...group }) => group)
}

export interface ActualsWish {
  readonly year: number
  readonly throughMonth?: number
  /** Leaves out postings with a counterpart inside the municipality, and groups of the row `internal`. */
  readonly withoutInternal?: boolean
  /** Sets figures of closed units on those that took over by this day; left out, each figure stays where it was booked. */
  readonly asOf?: Day
}

/**
 * Every month's sums by unit and account group, from kept balances. Internal postings included unless left out.
 * Amounts are revenue positive, cost negative. What no mapping takes has null as unit or group; nothing is dropped.
 */
export async function actualsOf(tx: Read, wish: ActualsWish): Promise<Actual<UnitId>[]> {
  const imports = await activeImports(tx, wish.year)
  if (imports.length === 0) return []
  const groups = await accountGroups(tx, wish.year)
  const internal = new Set(groups.filter((group) => group.row === 'internal').map((group) => group.key))
  const accounts = (await bookedAccounts(tx, imports)).filter(isResultAccount)
  const codes = await bookedCodes(tx, imports)
  const sums = await sumBalances(tx, {
    imports,
    throughMonth: wish.throughMonth ?? 12,
    withoutInternal: wish.withoutInternal ?? false,
    accounts,
    groups: groupsOf(groups, accounts),
    placed: placeCodes(await listUnitCodes(tx), codes, wish.year),
  })
  const kept = wish.withoutInternal ? sums.filter(({ group }) => group === null || !internal.has(group)) : sums
  return addUp(kept, wish.asOf ? await successorsOn(tx, wish.asOf) : new Map())
}

const successorsOn = async (tx: Read, on: Day): Promise<Map<UnitId, UnitId>> => {
  const units = await unitsIn(tx)
  return new Map(units.map(({ id }) => [id, sameUnitAcross(units, id, on)?.id ?? id]))
}

/** One sum for each unit, group and month, also where codes of one unit were placed for different months. */
function addUp(sums: readonly Actual<UnitId>[], heirs: ReadonlyMap<UnitId, UnitId>): Actual<UnitId>[] {
  const added = new Map<string, Actual<UnitId>>()
  for (const sum of sums) {
    const unit = sum.unit === null ? null : (heirs.get(sum.unit) ?? sum.unit)
    const key = `${unit}|${sum.group}|${sum.month}`
    const before = added.get(key)
    added.set(key, before ? { ...before, amount: plus(before.amount, sum.amount) } : { ...sum, unit })
  }
  return [...added.values()]
}

/** The last month of a year that holds postings from an active import; null when there is none. */
export const lastBookedMonth = (tx: Read, year: number): Promise<number | null> => lastMonthOf(tx, year)

export interface ProjectSpending {
  readonly project: string
  readonly month: number
  /** An outlay is negative, as every cost. */
  readonly amount: Money
}

/** Spent on investment projects in a year (fixed assets, account groups 10–13, booked on a project), by project code. */
export async function spentOnProjects(tx: Read, year: number): Promise<ProjectSpending[]> {
  const imports = await activeImports(tx, year)
  return imports.length === 0 ? [] : sumProjects(tx, imports)
}

/** The same for those who may read the ledger. @throws NotAllowed */
export const listActuals = (ctx: Context, year: number): Promise<Actual<UnitId>[]> =>
  ctx.read((tx) => {
    ctx.must(mayReadLedger, undefined)
    return actualsOf(tx, { year })
  })
