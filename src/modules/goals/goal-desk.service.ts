import type { Context, Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { unitsIn } from '../organisation/index.ts'
import * as store from './goal.store.ts'
import type { GoalId } from './goal.ts'
import { mustFitPlace } from './goal-place.ts'
import { mayEditPlan } from './goals.policy.ts'
import { findCurrentGoal } from './goals-reading.service.ts'
import { getPlanVersion, lockPlanVersion } from './plan.store.ts'
import type { PlanVersion, PlanVersionId } from './plan.ts'
import { mustBeReadable } from './plan-desk.service.ts'
import { mustBeDraft } from './plan-states.ts'
import { getSteeringModel } from './steering-model.store.ts'
import { type Level, levelOf, type SteeringModel } from './steering-model.ts'

/** What lies open while goals of a draft are written: the version, locked, and all that a goal must fit with. */
export interface Desk {
  readonly version: PlanVersion
  readonly model: SteeringModel
  readonly units: ReadonlySet<UnitId>
  /** Every goal of the version, by where it stands. */
  readonly standings: Map<GoalId, Standing>
  /** Short names of the plan, also those of goals that are gone. */
  readonly refs: Map<string, GoalId>
  /** Levels of goals in other plans, looked up once each. */
  readonly elsewhere: Map<GoalId, Level>
}

type Standing = Awaited<ReturnType<typeof store.listStandings>>[number]

/** @throws NotFound, NotAllowed, Refusal plan.locked, plan.proposed */
export async function openDesk(ctx: Context, tx: Write, id: PlanVersionId): Promise<Desk> {
  const { plan } = mustBeReadable(ctx, await getPlanVersion(tx, id))
  ctx.must(mayEditPlan, plan)
  const version = await lockPlanVersion(tx, id)
  mustBeDraft(version)
  const standings = await store.listStandings(tx, id)
  return {
    version,
    model: await getSteeringModel(tx, version.plan.model),
    units: new Set((await unitsIn(tx)).map((unit) => unit.id)),
    standings: new Map(standings.map((one) => [one.id, one])),
    refs: await store.identitiesOf(tx, version.plan.id),
    elsewhere: new Map(),
  }
}

interface Placed {
  readonly level: string
  readonly parent: GoalId | null
  readonly perspectives: readonly string[]
  readonly focusUnits: readonly UnitId[]
}

/** @throws NotFound when the goal above is nowhere the actor may see; Refusal of goal-place */
export async function mustFitDesk(ctx: Context, tx: Write, desk: Desk, goal: Placed): Promise<void> {
  const strange = goal.focusUnits.find((unit) => !desk.units.has(unit))
  if (strange !== undefined) refuse('goal.unit-unknown')
  const above = goal.parent === null ? null : await levelOfParent(ctx, tx, desk, goal.parent)
  mustFitPlace(goal, { model: desk.model, kind: desk.version.plan.kind, above })
}

async function levelOfParent(ctx: Context, tx: Write, desk: Desk, id: GoalId): Promise<Level> {
  const here = desk.standings.get(id)
  if (here) return levelOf(desk.model, here.level) ?? refuse('goal.level-unknown', { level: here.level })
  const known = desk.elsewhere.get(id)
  if (known) return known
  const found = await findCurrentGoal(tx, id)
  if (!found || found.version.plan.id === desk.version.plan.id) throw new NotFound('goal')
  mustBeReadable(ctx, found.version)
  const model = await getSteeringModel(tx, found.version.plan.model)
  const level = levelOf(model, found.goal.level) ?? refuse('goal.level-unknown', { level: found.goal.level })
  desk.elsewhere.set(id, level)
  return level
}
