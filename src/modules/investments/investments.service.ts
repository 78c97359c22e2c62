import { type Context, newId, type Policy, type Read, type Write } from '../../platform/context.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import {
  type BudgetVersion,
  type BudgetVersionId,
  getBudgetVersion,
  mayEditBudgetVersion,
  mayReadBudgetVersion,
  mustBeDraft,
  versionsOfYear,
} from '../budget/index.ts'
import { treeOn, unitsIn } from '../organisation/index.ts'
import { listBookedCharges, saveBookedCharge } from './charge.store.ts'
import * as store from './investment.store.ts'
import { checkedOrder, type Investment, type InvestmentId, type InvestmentOrder } from './investment.ts'
import { type InvestmentPlace, mayPlanInvestment } from './investments.policy.ts'

/** The deeds that plan investments in a version of the budget. */

/** Projects of a budget version. */
export const investmentsOf = (tx: Read, version: BudgetVersionId): Promise<Investment[]> =>
  store.listInvestments(tx, version)

/** A version based on another begins with its projects. */
export async function copyInvestments(tx: Write, from: BudgetVersion, to: BudgetVersion): Promise<void> {
  const projects = await store.listInvestments(tx, from.id)
  for (const [position, project] of projects.entries()) await store.insertInvestment(tx, to.id, project, position)
  for (const charge of await listBookedCharges(tx, from.id)) await saveBookedCharge(tx, to.id, charge)
}

/** What policies ask of a version, for the actor. */
export async function rightsIn(ctx: Context, tx: Read, version: BudgetVersion) {
  const municipality = treeOn(await unitsIn(tx), ctx.today())?.id ?? null
  const subject = { municipality, version }
  return {
    municipality,
    isReadable: mayReadBudgetVersion(ctx.actor, subject),
    writesForParty: version.stage === 'party' ? mayEditBudgetVersion(ctx.actor, subject) : null,
  }
}

/** The version with a number in the budget of an address such as `2026`. @throws NotFound, also for what the actor may not know of */
export async function versionAt(ctx: Context, tx: Read, key: string, number: number): Promise<BudgetVersion> {
  const year = /^\d{4}/.test(key) ? Number(key.slice(0, 4)) : 0
  const version = (await versionsOfYear(tx, year)).find((one) => one.budget.key === key && one.number === number)
  if (!version || !(await rightsIn(ctx, tx, version)).isReadable) throw new NotFound('budget-version')
  return version
}

/** The draft a project is planned in, and that the actor may. @throws NotFound, Refusal budget.proposed, budget.locked */
async function draftFor(
  ctx: Context,
  tx: Write,
  id: BudgetVersionId,
  units: readonly UnitId[],
  may: Policy<InvestmentPlace> = mayPlanInvestment,
): Promise<BudgetVersion> {
  const version = await getBudgetVersion(tx, id)
  const rights = await rightsIn(ctx, tx, version)
  if (!rights.isReadable) throw new NotFound('budget-version')
  const known = new Set((await unitsIn(tx)).map((unit) => unit.id))
  for (const unit of units) {
    if (!known.has(unit)) refuse('investment.unit-not-there')
    ctx.must(may, { unit, ...rights })
  }
  mustBeDraft(version)
  return version
}

/** @throws Refusal those of `checkedOrder`, investment.code-taken, investment.unit-not-there, budget.proposed, budget.locked */
export function addInvestment(ctx: Context, version: BudgetVersionId, order: InvestmentOrder): Promise<Investment> {
  const id = newId<'investment'>() as InvestmentId
  return ctx.write('investment.add', id, async (tx) => {
    await draftFor(ctx, tx, version, [order.unit])
    const project = { ...checkedOrder(order), id, revision: 1 }
    await store.insertInvestment(tx, version, project, (await store.listInvestments(tx, version)).length)
    return [null, project]
  })
}

/** @throws as `addInvestment`, StaleVersion */
export const saveInvestment = (
  ctx: Context,
  version: BudgetVersionId,
  id: InvestmentId,
  order: InvestmentOrder & { readonly revision: number },
): Promise<Investment> =>
  ctx.write('investment.save', id, async (tx) => {
    const before = await store.getInvestment(tx, version, id)
    await draftFor(ctx, tx, version, [before.unit, order.unit])
    if (before.revision !== order.revision) throw new StaleVersion('investment', before, order)
    const { revision: _, ...rest } = order
    const after = { ...checkedOrder(rest), id, revision: before.revision }
    return [before, await store.saveInvestment(tx, version, before, after)]
  })

/** Takes a project out of a draft. @throws NotFound, Refusal budget.proposed, budget.locked, StaleVersion */
export const removeInvestment = (
  ctx: Context,
  version: BudgetVersionId,
  id: InvestmentId,
  seen: { readonly revision: number },
): Promise<null> =>
  ctx.write('investment.remove', id, async (tx) => {
    const before = await store.getInvestment(tx, version, id)
    await draftFor(ctx, tx, version, [before.unit])
    if (before.revision !== seen.revision) throw new StaleVersion('investment', before, seen)
    await store.deleteInvestment(tx, version, id)
    return [before, null]
  })
