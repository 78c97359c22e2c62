import type { Context } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { goalsOfVersion } from './goal.store.ts'
import type { PlanVersion } from './plan.ts'
import { namesOf, pickVersion } from './plan-desk.service.ts'
import { differenceOf, type PlanDifference } from './plan-difference.ts'
import { listChangedSecrets } from './secret.store.ts'
import { getSteeringModel } from './steering-model.store.ts'
import type { SteeringModel } from './steering-model.ts'

export interface ShownDifference extends PlanDifference {
  readonly from: PlanVersion
  readonly to: PlanVersion
  readonly model: SteeringModel
  readonly versions: readonly PlanVersion[]
  readonly unitNames: Readonly<Record<UnitId, string>>
  /** What goals above are called, for a goal that moved. */
  readonly goalTitles: Readonly<Record<string, string>>
}

/**
 * What one version of a plan changes in another. Secrets are compared inside the database and told only as changed.
 * @param from number of the earlier version
 * @throws NotFound
 */
export const showDifference = (ctx: Context, plan: string, from: number, to: number): Promise<ShownDifference> =>
  ctx.read(async (tx) => {
    const { version: earlier, versions } = await pickVersion(ctx, tx, plan, from)
    const { version: later } = await pickVersion(ctx, tx, plan, to)
    const before = await goalsOfVersion(tx, earlier.id)
    const after = await goalsOfVersion(tx, later.id)
    const changedSecrets = new Set(await listChangedSecrets(tx, earlier.id, later.id))
    return {
      ...differenceOf(before, after, changedSecrets),
      from: earlier,
      to: later,
      model: await getSteeringModel(tx, later.plan.model),
      versions,
      unitNames: await namesOf(tx, ctx.today()),
      goalTitles: Object.fromEntries([...before, ...after].map((goal) => [goal.id, goal.title])),
    }
  })
