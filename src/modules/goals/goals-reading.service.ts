import type { Context, Read } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import * as goals from './goal.store.ts'
import type { Goal, GoalId, Indicator, IndicatorId } from './goal.ts'
import { findGoalHome, findHome } from './goal-homes.views.ts'
import { mayReadSecret } from './goals.policy.ts'
import * as plans from './plan.store.ts'
import type { PlanVersion, PlanVersionId, PlanWithGoals } from './plan.ts'
import { listVersions } from './plans.views.ts'
import { hasSecret, revealGoal } from './secrecy.ts'
import { readSecretDemands } from './secret.store.ts'
import * as models from './steering-model.store.ts'
import type { SteeringModel, SteeringModelId } from './steering-model.ts'

/** What other modules read of plans and goals inside deeds of their own. Secret targets come without content unless revealed. */

export const getPlanVersion = (tx: Read, id: PlanVersionId): Promise<PlanVersion> => plans.getPlanVersion(tx, id)

/** @param keyOrId of the plan, as `ks-2026` */
export const findAdoptedPlan = (tx: Read, keyOrId: string): Promise<PlanVersion | undefined> =>
  plans.findAdoptedVersion(tx, keyOrId)

export const listAdoptedPlans = (tx: Read): Promise<PlanVersion[]> => listVersions(tx, ['adopted'])

/** All versions of a plan, newest first. */
export const listPlanVersions = (tx: Read, keyOrId: string): Promise<PlanVersion[]> => plans.listVersionsOf(tx, keyOrId)

export const goalsOfVersion = (tx: Read, version: PlanVersionId): Promise<Goal[]> => goals.goalsOfVersion(tx, version)

export const planWithGoals = async (tx: Read, version: PlanVersion): Promise<PlanWithGoals> => ({
  ...version,
  goals: await goals.goalsOfVersion(tx, version.id),
})

export const findGoalByRef = (tx: Read, version: PlanVersionId, ref: string): Promise<Goal | undefined> =>
  goals.findGoalByRef(tx, version, ref)

/** @throws NotFound */
export const getGoal = (tx: Read, version: PlanVersionId, id: GoalId): Promise<Goal> => goals.getGoal(tx, version, id)

/** A goal where it holds today: in the adopted version of its plan, else in the newest. */
export interface GoalInPlan {
  readonly version: PlanVersion
  readonly goal: Goal
}

export async function findCurrentGoal(tx: Read, id: GoalId): Promise<GoalInPlan | undefined> {
  const home = await findGoalHome(tx, id)
  if (!home) return undefined
  const goal = await goals.findGoal(tx, home, id)
  return goal && { version: await plans.getPlanVersion(tx, home), goal }
}

export interface IndicatorInPlan extends GoalInPlan {
  readonly indicator: Indicator
}

/** The indicator where it holds today, with the goal and plan it measures. */
export async function findCurrentIndicator(tx: Read, id: IndicatorId): Promise<IndicatorInPlan | undefined> {
  const home = await findHome(tx, id)
  if (!home) return undefined
  const goal = await goals.getGoal(tx, home.version, home.goal)
  const indicator = goal.indicators.find((one) => one.id === id)
  return indicator && { version: await plans.getPlanVersion(tx, home.version), goal, indicator }
}

/** @throws NotFound */
export async function getCurrentIndicator(tx: Read, id: IndicatorId): Promise<IndicatorInPlan> {
  const found = await findCurrentIndicator(tx, id)
  if (!found) throw new NotFound('indicator')
  return found
}

export interface IndicatorLine {
  readonly indicator: Indicator
  readonly goal: Goal
}

export const listIndicators = async (tx: Read, version: PlanVersionId): Promise<IndicatorLine[]> =>
  (await goals.goalsOfVersion(tx, version)).flatMap((goal) => goal.indicators.map((indicator) => ({ indicator, goal })))

export const getSteeringModel = (tx: Read, id: SteeringModelId): Promise<SteeringModel> =>
  models.getSteeringModel(tx, id)

export const allSteeringModels = (tx: Read): Promise<SteeringModel[]> => models.listSteeringModels(tx)

export const findSteeringModel = (tx: Read, key: string): Promise<SteeringModel | undefined> =>
  models.findSteeringModelByKey(tx, key)

/** The goals with secret targets filled in when the actor may read them, untouched for everybody else, the system too. */
export async function revealGoals(
  ctx: Pick<Context, 'actor'>,
  tx: Read,
  version: PlanVersion,
  some: readonly Goal[],
): Promise<Goal[]> {
  const may = ({ focusUnits }: Goal) => mayReadSecret(ctx.actor, { unit: version.plan.unit, focusUnits })
  if (!some.some((goal) => hasSecret(goal) && may(goal))) return [...some]
  const contents = await readSecretDemands(tx, version.id)
  return some.map((goal) => (may(goal) ? revealGoal(goal, contents) : goal))
}
