import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { goalsOfVersion } from './goal.store.ts'
import type { Goal } from './goal.ts'
import { type Chain, chainOf } from './goal-chain.ts'
import { goalsAbove } from './goal-kin.service.ts'
import { currentVersions } from './list-plans.service.ts'
import type { PlanVersion } from './plan.ts'
import { namesOf, pickVersion } from './plan-desk.service.ts'
import { listSteeringModels } from './steering-model.store.ts'
import type { SteeringModel } from './steering-model.ts'

/** A goal in the chain with the plan it stands in. Secret targets come without content, whoever looks. */
export interface ChainGoal extends Goal {
  readonly version: PlanVersion
}

export interface ShownChain extends Chain<ChainGoal> {
  readonly models: readonly SteeringModel[]
  readonly unitNames: Readonly<Record<UnitId, string>>
}

/**
 * The chain from the vision to the actions: through all plans that hold, or of one plan with what it hangs from.
 * @throws NotFound
 */
export const listChain = (ctx: Context, of: { readonly plan?: string; readonly version?: number } = {}) =>
  ctx.read(async (tx): Promise<ShownChain> => {
    const versions =
      of.plan === undefined
        ? (await currentVersions(ctx, tx)).map((line) => line.version)
        : [(await pickVersion(ctx, tx, of.plan, of.version)).version]
    const goals: ChainGoal[] = []
    for (const version of versions) {
      for (const goal of await goalsOfVersion(tx, version.id)) goals.push({ ...goal, version })
    }
    const above = of.plan === undefined ? [] : await goalsAbove(ctx, tx, goals)
    const models = await listSteeringModels(tx)
    const all = [...above.map(({ goal, version }) => ({ ...goal, version })), ...goals]
    return {
      ...chainOf(all, (goal) => isTop(models, goal)),
      models,
      unitNames: await namesOf(tx, ctx.today()),
    }
  })

const isTop = (models: readonly SteeringModel[], goal: ChainGoal): boolean =>
  models.find((model) => model.id === goal.version.plan.model)?.levels[0]?.key === goal.level
