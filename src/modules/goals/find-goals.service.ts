import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { type GoalLine, listGoalLines } from './goals.views.ts'
import { currentVersions } from './list-plans.service.ts'
import type { PlanVersion } from './plan.ts'
import { pickVersion } from './plan-desk.service.ts'

export type { GoalLine }

export interface GoalSearch {
  readonly q?: string | undefined
  /** Key or id of one plan; all plans when left out. */
  readonly plan?: string | undefined
  /** Number of a version of that plan. */
  readonly version?: number | undefined
  readonly level?: string | undefined
  readonly unit?: UnitId | undefined
  readonly perspective?: string | undefined
  /** From 1. */
  readonly page?: number | undefined
  readonly size?: number | undefined
}

export interface FoundGoals {
  readonly rows: readonly (GoalLine & { readonly plan: PlanVersion })[]
  readonly total: number
}

/**
 * Goals of the plans that hold, or of those being prepared where none holds yet and the reader may see them.
 * Searches in what everybody may read: the content of secret targets is never among it.
 * @throws NotFound when a plan is named that the reader may not know of
 */
export const searchGoals = (ctx: Context, search: GoalSearch): Promise<FoundGoals> =>
  ctx.read(async (tx) => {
    const { plan, version, page = 1, size = 50, ...wanted } = search
    const versions =
      plan === undefined
        ? (await currentVersions(ctx, tx)).map((line) => line.version)
        : [(await pickVersion(ctx, tx, plan, version)).version]
    const byId = new Map(versions.map((one) => [one.id, one]))
    const found = await listGoalLines(tx, { ...wanted, versions: [...byId.keys()], offset: (page - 1) * size, size })
    return {
      total: found.total,
      rows: found.rows.flatMap((row) => {
        const of = byId.get(row.version)
        return of ? [{ ...row, plan: of }] : []
      }),
    }
  })
