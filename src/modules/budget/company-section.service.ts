import type { Context, Read } from '../../platform/context.ts'
import { mayEditBudgetVersion } from './budget.policy.ts'
import * as store from './budget.store.ts'
import type { BudgetVersion, BudgetVersionId } from './budget.ts'
import { companiesOf, labelled, lockAsSeen, mustBeReadable, readGround } from './budget-ground.service.ts'
import * as sections from './company-section.store.ts'
import { type CompanySection, mustBeOfCompanies } from './company-section.ts'
import { mustBeDraft } from './version-states.ts'

/**
 * What the budget tells of the companies of the group, all at once.
 * @throws Refusal budget.locked, budget.proposed, budget.not-a-company, budget.account-needed, budget.company-twice; StaleVersion
 */
export const saveCompanySections = (
  ctx: Context,
  id: BudgetVersionId,
  order: { readonly revision: number; readonly sections: readonly Omit<CompanySection, 'position'>[] },
): Promise<BudgetVersion> =>
  ctx.write('budget.tell-of-companies', id, async (tx) => {
    const ground = await readGround(ctx, tx)
    const { budget } = mustBeReadable(ctx, ground, await store.getBudgetVersion(tx, id))
    const before = await lockAsSeen(tx, id, order)
    ctx.must(mayEditBudgetVersion, ground.subjectOf(before))
    mustBeDraft(before)
    const told = order.sections.map((section, position) => ({ ...section, position }))
    mustBeOfCompanies(told, companiesOf(ground.units, budget))
    const earlier = await sections.listCompanySections(tx, id)
    await sections.saveCompanySections(tx, id, told)
    const after = await store.saveVersion(tx, before, before, ctx.now())
    return [{ sections: earlier }, { ...labelled(after), sections: told }]
  })

/** What a version tells of the companies, in its order. */
export const companySectionsOf = (tx: Read, id: BudgetVersionId): Promise<CompanySection[]> =>
  sections.listCompanySections(tx, id)
