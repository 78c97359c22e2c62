import type { Context } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import { type MoveGoal, moveGoal, removeGoal, type SaveGoal, saveGoal } from './goal.service.ts'
import { findGoalByRef } from './goal.store.ts'
import type { Goal } from './goal.ts'
import { mayEditPlan } from './goals.policy.ts'
import type { Seen } from './plan.service.ts'
import type { PlanVersion, PlanVersionId } from './plan.ts'
import { pickVersion } from './plan-desk.service.ts'
import { isOpen } from './plan-states.ts'
import { type SaveSteeringModel, saveSteeringModel } from './steering-model.service.ts'
import { findSteeringModelByKey } from './steering-model.store.ts'
import type { SteeringModel } from './steering-model.ts'

/** The same deeds for those who know a plan by its key and a goal by its ref: the API and programs. */

/** @throws NotFound */
export const versionOfNumber = (ctx: Context, plan: string, number: number): Promise<PlanVersion> =>
  ctx.read(async (tx) => (await pickVersion(ctx, tx, plan, number)).version)

export const versionsOfPlan = (ctx: Context, plan: string): Promise<PlanVersion[]> =>
  ctx.read(async (tx) => (await pickVersion(ctx, tx, plan)).versions)

/** The version goals are written in. @throws Refusal plan.no-draft */
async function findInDraft(ctx: Context, plan: string, ref: string): Promise<{ id: PlanVersionId; goal: Goal | null }> {
  return ctx.read(async (tx) => {
    const { version, versions } = await pickVersion(ctx, tx, plan)
    ctx.must(mayEditPlan, version.plan)
    const draft = versions.find(isOpen)
    if (!draft) refuse('plan.no-draft')
    return { id: draft.id, goal: ref === '' ? null : ((await findGoalByRef(tx, draft.id, ref)) ?? null) }
  })
}

/** Changes the goal of the ref, or makes it when the draft has none. An empty ref makes a new goal with the next number. */
export async function saveGoalOf(
  ctx: Context,
  plan: string,
  { ref, revision, draft }: Seen & { readonly ref: string; readonly draft: SaveGoal['draft'] },
): Promise<Goal> {
  const { id, goal } = await findInDraft(ctx, plan, ref)
  return saveGoal(ctx, id, { id: goal?.id ?? null, revision, draft: { ...draft, ref } })
}

export async function removeGoalOf(ctx: Context, plan: string, ref: string, seen: Seen): Promise<void> {
  const { id, goal } = await findInDraft(ctx, plan, ref)
  if (!goal) throw new NotFound('goal')
  await removeGoal(ctx, id, goal.id, seen)
}

export async function moveGoalOf(ctx: Context, plan: string, ref: string, order: MoveGoal): Promise<Goal> {
  const { id, goal } = await findInDraft(ctx, plan, ref)
  if (!goal) throw new NotFound('goal')
  return moveGoal(ctx, id, goal.id, order)
}

export async function saveSteeringModelOf(ctx: Context, order: Omit<SaveSteeringModel, 'id'>): Promise<SteeringModel> {
  const found = await ctx.read((tx) => findSteeringModelByKey(tx, order.key))
  return saveSteeringModel(ctx, { ...order, id: found?.id ?? null })
}
