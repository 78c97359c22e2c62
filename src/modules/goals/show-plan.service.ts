import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { nameOn, type Unit, unitsIn } from '../organisation/index.ts'
import { mayHaveDecided } from './deciding-body.ts'
import { findGoalByRef, goalsOfVersion } from './goal.store.ts'
import type { Goal } from './goal.ts'
import { goalsAbove, goalsBelow } from './goal-kin.service.ts'
import { mayAdoptPlan, mayEditPlan, mayProposePlan, mayReadSecret } from './goals.policy.ts'
import { type GoalInPlan, revealGoals } from './goals-reading.service.ts'
import type { PlanVersion } from './plan.ts'
import { can, decidersOf, pickVersion } from './plan-desk.service.ts'
import { isOpen } from './plan-states.ts'
import { getSteeringModel } from './steering-model.store.ts'
import type { SteeringModel } from './steering-model.ts'

/** What the actor may do next with a version; the deeds ask the same rules again. */
export interface PlanMay {
  readonly edit: boolean
  readonly propose: boolean
  readonly withdraw: boolean
  readonly adopt: boolean
  readonly draft: boolean
  readonly readSecret: boolean
}

export interface ShownPlan {
  readonly version: PlanVersion
  readonly model: SteeringModel
  /** In the order of the plan; secret targets filled in for those who may read them. */
  readonly goals: readonly Goal[]
  /** Goals of other plans that these hang from, all the way up. Read only here. */
  readonly above: readonly GoalInPlan[]
  readonly versions: readonly PlanVersion[]
  readonly unitNames: Readonly<Record<UnitId, string>>
  /** Bodies the actor can register a decision of. */
  readonly decidingBodies: readonly UnitId[]
  readonly may: PlanMay
}

/**
 * A plan with its goals: the version asked for, else the one that holds, else the newest the reader may see.
 * @param plan key or id
 * @throws NotFound
 */
export const showPlan = (ctx: Context, plan: string, number?: number): Promise<ShownPlan> =>
  ctx.read(async (tx) => {
    const { version, versions } = await pickVersion(ctx, tx, plan, number)
    const goals = await goalsOfVersion(tx, version.id)
    const units = await unitsIn(tx)
    const decidingBodies = bodiesToRegister(ctx, units, version)
    return {
      version,
      model: await getSteeringModel(tx, version.plan.model),
      goals: await revealGoals(ctx, tx, version, goals),
      above: await goalsAbove(ctx, tx, goals),
      versions,
      unitNames: Object.fromEntries(units.map((unit) => [unit.id, nameOn(unit, ctx.today())])),
      decidingBodies,
      may: mayWith(ctx, version, versions, decidingBodies),
    }
  })

export interface ShownGoal {
  readonly version: PlanVersion
  readonly model: SteeringModel
  readonly goal: Goal
  /** From the top of the chain down to the goal above. */
  readonly above: readonly GoalInPlan[]
  readonly below: readonly GoalInPlan[]
  readonly versions: readonly PlanVersion[]
  readonly unitNames: Readonly<Record<UnitId, string>>
  readonly may: PlanMay
}

/** @throws NotFound */
export const showGoal = (ctx: Context, plan: string, ref: string, number?: number): Promise<ShownGoal> =>
  ctx.read(async (tx) => {
    const { version, versions } = await pickVersion(ctx, tx, plan, number)
    const found = await findGoalByRef(tx, version.id, ref)
    if (!found) throw new NotFound('goal')
    const [goal = found] = await revealGoals(ctx, tx, version, [found])
    const units = await unitsIn(tx)
    return {
      version,
      model: await getSteeringModel(tx, version.plan.model),
      goal,
      above: await goalsAbove(ctx, tx, [goal], version),
      below: await goalsBelow(ctx, tx, goal.id, version),
      versions,
      unitNames: Object.fromEntries(units.map((unit) => [unit.id, nameOn(unit, ctx.today())])),
      may: mayWith(ctx, version, versions, bodiesToRegister(ctx, units, version)),
    }
  })

function bodiesToRegister(ctx: Context, units: readonly Unit[], { plan }: PlanVersion): UnitId[] {
  const today = ctx.today()
  const deciders = decidersOf(units, plan.unit, today, today)
  return deciders
    .map((decider) => decider.unit)
    .filter((body) => mayHaveDecided(plan.kind, deciders, body) && can(ctx, mayAdoptPlan, { body }))
}

function mayWith(
  ctx: Context,
  { status, plan }: PlanVersion,
  versions: readonly PlanVersion[],
  decidingBodies: readonly UnitId[],
): PlanMay {
  const edits = can(ctx, mayEditPlan, plan)
  const proposes = can(ctx, mayProposePlan, plan)
  return {
    edit: edits && status === 'draft',
    propose: proposes && status === 'draft',
    withdraw: proposes && status === 'proposed',
    adopt: status === 'proposed' && decidingBodies.length > 0,
    draft: edits && status === 'adopted' && !versions.some(isOpen),
    readSecret: mayReadSecret(ctx.actor, plan),
  }
}
