import type { Context } from '../../platform/context.ts'
import * as store from './budget.store.ts'
import type { BudgetVersion, BudgetVersionId } from './budget.ts'
import { mustBeReadable, readGround } from './budget-ground.service.ts'
import { listCompanySections } from './company-section.store.ts'
import type { CompanySection } from './company-section.ts'
import { listFrameLines } from './frame.store.ts'
import { differenceOf, isConsequence, type VersionDifference } from './version-difference.ts'

export interface ComparedVersions extends VersionDifference {
  readonly from: BudgetVersion
  readonly to: BudgetVersion
  /** Companies told of in other words or with another result. */
  readonly companies: readonly { readonly before: CompanySection | null; readonly after: CompanySection | null }[]
}

/** Any two versions by figure and by the words of the reasons; only what somebody chose to have otherwise. @throws NotFound */
export const compareVersions = (ctx: Context, from: BudgetVersionId, to: BudgetVersionId): Promise<ComparedVersions> =>
  ctx.read(async (tx) => {
    const ground = await readGround(ctx, tx)
    const [before, after] = [
      mustBeReadable(ctx, ground, await store.getBudgetVersion(tx, from)),
      mustBeReadable(ctx, ground, await store.getBudgetVersion(tx, to)),
    ]
    const { frames, lines } = differenceOf(await listFrameLines(tx, from), await listFrameLines(tx, to))
    return {
      from: before,
      to: after,
      frames,
      lines: lines.filter((change) => !isConsequence(change, after.budget.year)),
      companies: companyChanges(await listCompanySections(tx, from), await listCompanySections(tx, to)),
    }
  })

const companyChanges = (before: readonly CompanySection[], after: readonly CompanySection[]) =>
  [...new Set([...before, ...after].map((section) => section.unit))]
    .map((unit) => ({
      before: before.find((section) => section.unit === unit) ?? null,
      after: after.find((section) => section.unit === unit) ?? null,
    }))
    .filter((pair) => pair.before?.account !== pair.after?.account || pair.before?.result !== pair.after?.result)
