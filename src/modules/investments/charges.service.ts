import type { Context, Read } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type Money, negative, ore, plus } from '../../shared/money.ts'
import { assumptionFor } from '../assumptions/index.ts'
import { type BudgetVersion, type BudgetVersionId, getBudgetVersion, mustBeDraft } from '../budget/index.ts'
import { accountGroups } from '../ledger/index.ts'
import { saveCapitalCharges } from '../operating-budget/index.ts'
import { findUnit, nameOn, unitsIn } from '../organisation/index.ts'
import { chargesToBook, isUpToDate, type MonthsOfUnit, monthsByUnit, yearOfUnit } from './booked-charge.ts'
import { type CapitalCharge, chargesByUnit, openingValue } from './capital-charge.ts'
import * as chargeStore from './charge.store.ts'
import { listInvestments } from './investment.store.ts'
import { mayBookCharges } from './investments.policy.ts'
import { rightsIn, versionAt } from './investments.service.ts'

/** Capital charges of a version, and their way into its operating budget. */

/** Internal interest of a year, or of the last earlier year of the budget that has one; null when none is told. */
export async function internalInterest(tx: Read, version: BudgetVersion, year: number): Promise<number | null> {
  for (let one = year; one >= version.budget.year; one -= 1) {
    const percent = await assumptionFor(tx, version.id, 'internal-interest', one)
    if (percent !== null) return percent
  }
  return null
}

/**
 * Depreciation and internal interest of a version's projects in a year, by unit and month, to the öre; cost negative.
 * Interest is nought when the version rests on no assumption of it.
 */
export async function capitalChargesOf(tx: Read, id: BudgetVersionId, year: number): Promise<CapitalCharge[]> {
  const version = await getBudgetVersion(tx, id)
  const percent = (await internalInterest(tx, version, year)) ?? 0
  return chargesByUnit(await listInvestments(tx, id), year, percent)
}

/** What internal interest acts upon, as the cost it is: joined to the assumptions. */
export async function baseOfInterest(
  tx: Read,
  version: BudgetVersion,
  key: string,
  year: number,
): Promise<Money | null> {
  if (key !== 'internal-interest') return null
  return negative(openingValue(await listInvestments(tx, version.id), year))
}

/** Charges of the budget year beside what the operating budget has. */
export async function chargesIn(tx: Read, version: BudgetVersion, earner: UnitId | null) {
  const months = monthsByUnit(await capitalChargesOf(tx, version.id, version.budget.year), earner)
  const booked = await chargeStore.listBookedCharges(tx, version.id)
  return { months, units: chargesToBook(months.map(yearOfUnit), booked) }
}

/** Who earned internal interest when charges were last brought in. */
export const earnerOf = async (tx: Read, version: BudgetVersionId): Promise<UnitId | null> =>
  (await chargeStore.listBookedCharges(tx, version)).find((one) => one.income > 0)?.unit ?? null

/**
 * Brings the capital charges of the budget year into the operating budget, unit by unit; what is already right is left alone, so that it
 * can be done again after one unit has refused.
 * @param earner the unit that earns internal interest
 * @returns how many units were changed
 * @throws Refusal investment.interest-missing, investment.group-missing, budget.proposed, budget.locked, and those of `saveCapitalCharges`
 */
export async function bookCapitalCharges(
  ctx: Context,
  id: BudgetVersionId,
  earner: UnitId | null,
): Promise<{ readonly units: number }> {
  const { version, stale, groups } = await ctx.read(async (tx) => {
    const version = await mustBookIn(ctx, tx, id)
    const { year } = version.budget
    if ((await internalInterest(tx, version, year)) === null) refuse('investment.interest-missing', { year })
    const { months, units } = await chargesIn(tx, version, earner)
    const byUnit = new Map(months.map((one) => [one.unit, one]))
    const stale = units.filter((one) => !isUpToDate(one)).map((one) => ({ ...one, months: byUnit.get(one.unit) }))
    const known = await accountGroups(tx, year)
    const groupOf = (row: 'depreciation' | 'internal') =>
      known.find((group) => group.row === row)?.key ?? refuse('investment.group-missing', { year })
    return { version, stale, groups: { depreciation: groupOf('depreciation'), interest: groupOf('internal') } }
  })
  for (const { unit, wanted, booked, months } of stale) {
    await saveCapitalCharges(ctx, version.id, unit, linesOf(months, groups))
    await ctx.write('investment.book-charges', unit, async (tx) => {
      await mustBookIn(ctx, tx, version.id)
      await chargeStore.saveBookedCharge(tx, version.id, wanted)
      return [booked, wanted]
    })
  }
  return { units: stale.length }
}

/** Asked before anything is worked out, and again in each transaction that stores. @throws NotFound, NotAllowed */
async function mustBookIn(ctx: Context, tx: Read, id: BudgetVersionId): Promise<BudgetVersion> {
  const version = await getBudgetVersion(tx, id)
  const rights = await rightsIn(ctx, tx, version)
  if (!rights.isReadable) throw new NotFound('budget-version')
  ctx.must(mayBookCharges, rights)
  mustBeDraft(version)
  return version
}

interface Groups {
  readonly depreciation: string
  readonly interest: string
}

function linesOf(months: MonthsOfUnit | undefined, groups: Groups): Map<string, readonly Money[]> {
  const lines = new Map<string, readonly Money[]>()
  if (!months) return lines
  const interest = months.interest.map((amount, at) => plus(amount, months.income[at] ?? ore(0)))
  if (months.depreciation.some((amount) => amount !== 0)) lines.set(groups.depreciation, months.depreciation)
  if (interest.some((amount) => amount !== 0)) lines.set(groups.interest, interest)
  return lines
}

/** Charges of the budget year by unit name and month, for lists. @throws NotFound */
export const showCharges = (ctx: Context, key: string, number: number) =>
  ctx.read(async (tx) => {
    const version = await versionAt(ctx, tx, key, number)
    const units = await unitsIn(tx)
    return (await capitalChargesOf(tx, version.id, version.budget.year)).map((charge) => {
      const unit = findUnit(units, charge.unit)
      return { ...charge, unit: unit ? nameOn(unit, ctx.today()) : '' }
    })
  })
