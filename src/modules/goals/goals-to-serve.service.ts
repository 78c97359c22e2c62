import type { Context } from '../../platform/context.ts'
import { pathOn, unitsIn } from '../organisation/index.ts'
import { isAbove, levelsFor } from './goal-place.ts'
import { type GoalLine, listGoalLines } from './goals.views.ts'
import { currentVersions } from './list-plans.service.ts'
import type { PlanVersion } from './plan.ts'
import { pickVersion } from './plan-desk.service.ts'
import { listSteeringModels } from './steering-model.store.ts'
import { levelOf } from './steering-model.ts'

/** A goal that goals of a plan can hang from. */
export interface GoalToServe {
  readonly goal: GoalLine
  readonly version: PlanVersion
  readonly levelName: string
  /** Keys of the plan's levels whose goals may hang from it. */
  readonly serves: readonly string[]
}

const enough = 10_000

/**
 * Goals that goals of the plan can hang from: those of its own version, of the council, and of the units above its unit.
 * @throws NotFound
 */
export const listGoalsToServe = (ctx: Context, plan: string, number?: number): Promise<GoalToServe[]> =>
  ctx.read(async (tx) => {
    const { version } = await pickVersion(ctx, tx, plan, number)
    const units = new Set(pathOn(await unitsIn(tx), version.plan.unit, ctx.today()).map((unit) => unit.id))
    const others = (await currentVersions(ctx, tx))
      .map((line) => line.version)
      .filter((one) => one.plan.id !== version.plan.id)
      .filter((one) => one.plan.kind === 'council' || units.has(one.plan.unit))
    const versions = [...others, version]
    const models = await listSteeringModels(tx)
    const model = models.find((one) => one.id === version.plan.model)
    const { rows } = await listGoalLines(tx, { versions: versions.map((one) => one.id), offset: 0, size: enough })
    return rows.flatMap((goal): GoalToServe[] => {
      const home = versions.find((one) => one.id === goal.version)
      const ofHome = models.find((one) => one.id === home?.plan.model)
      const level = ofHome && levelOf(ofHome, goal.level)
      if (!home || !model || !level) return []
      const serves = levelsFor(model, version.plan.kind).filter((lower) => isAbove(model, level, lower))
      return serves.length === 0
        ? []
        : [{ goal, version: home, levelName: level.name, serves: serves.map((lower) => lower.key) }]
    })
  })
