import { type Context, newId, type Write } from '../../platform/context.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import * as store from './goal.store.ts'
import type { Goal, GoalId } from './goal.ts'
import { type Desk, mustFitDesk, openDesk } from './goal-desk.service.ts'
import type { GoalDraft } from './goal-draft.ts'
import { composeGoal } from './goal-editing.ts'
import { mustHaveNoneBelow, nextPosition, nextRef, placeAmong } from './goal-place.ts'
import type { Seen } from './plan.service.ts'
import type { PlanVersionId } from './plan.ts'
import { maskGoal } from './secrecy.ts'

/** The deeds that write goals in a draft. What goes back and into the log is masked: a secret leaves only by reading. */

export interface SaveGoal extends Seen {
  /** Null for a new goal. An id with revision 0 is a new goal too: sent twice, it is stored once. */
  readonly id: GoalId | null
  readonly draft: GoalDraft
  /** Names the goal above by its ref in the same plan, where its id is not known yet. */
  readonly parentRef?: string | undefined
  /** What new secret targets demand is kept outside the system, so that only their provision is known here. */
  readonly hasSecretsElsewhere?: true
}

/** @throws Refusal plan.locked, plan.proposed, goal.*; StaleVersion when somebody else saved the goal meanwhile */
export function saveGoal(ctx: Context, version: PlanVersionId, order: SaveGoal): Promise<Goal> {
  const id = order.id ?? (newId<'goal'>() as GoalId)
  return ctx.write('goal.save', id, async (tx) => {
    const desk = await openDesk(ctx, tx, version)
    const before = (await store.findGoal(tx, version, id)) ?? null
    const after = await compose(ctx, tx, desk, { order, id, before })
    const stored = await storeGoal(tx, desk, before, after)
    return [before && maskGoal(before), maskGoal(stored)]
  })
}

/**
 * Saves many goals in one deed, all or none. A goal above may stand anywhere before those that hang from it.
 * @throws as saveGoal
 */
export const saveGoals = (ctx: Context, version: PlanVersionId, orders: readonly SaveGoal[]): Promise<Goal[]> =>
  ctx.write('goal.import', version, async (tx) => {
    const desk = await openDesk(ctx, tx, version)
    const stored = new Map((await store.goalsOfVersion(tx, version)).map((goal) => [goal.id, goal]))
    const pairs: { before: Goal | null; after: Goal }[] = []
    for (const order of orders) {
      const id = order.id ?? (newId<'goal'>() as GoalId)
      const before = stored.get(id) ?? null
      const after = await compose(ctx, tx, desk, { order, id, before })
      pairs.push({ before, after })
      stored.set(after.id, after)
    }
    const fresh = pairs.flatMap(({ before, after }) => (before ? [] : [after]))
    await store.insertGoals(tx, { plan: desk.version.plan.id, version }, fresh)
    const saved: Goal[] = []
    for (const { before, after } of pairs) saved.push(before ? await store.saveGoal(tx, version, before, after) : after)
    return [pairs.flatMap(({ before }) => (before ? [maskGoal(before)] : [])), saved.map(maskGoal)]
  })

interface Writing {
  readonly order: SaveGoal
  readonly id: GoalId
  readonly before: Goal | null
}

/** The goal as it will be, with its place on the desk taken. */
async function compose(ctx: Context, tx: Write, desk: Desk, { order, id, before }: Writing): Promise<Goal> {
  mustBeSeen(order, before)
  const draft = { ...order.draft, parent: parentOf(desk, order) }
  await mustFitDesk(ctx, tx, desk, draft)
  const ref = before?.ref ?? (draft.ref || nextRef(desk.refs.keys()))
  const known = before ? before.id : (desk.refs.get(ref) ?? id)
  if (!before && desk.standings.has(known)) refuse('goal.ref-taken', { ref })
  const position = before?.position ?? nextPosition([...desk.standings.values()])
  const { hasSecretsElsewhere } = order
  const revision = before ? order.revision : 1
  const goal = composeGoal(draft, before, { id: known, ref, position, revision, hasSecretsElsewhere }, newId)
  desk.refs.set(ref, goal.id)
  desk.standings.set(goal.id, goal)
  return goal
}

function mustBeSeen({ id, revision, draft }: SaveGoal, before: Goal | null): void {
  if (before && before.revision !== revision) throw new StaleVersion('goal', maskGoal(before), maskDraft(draft))
  if (!before && id !== null && revision !== 0) throw new NotFound('goal')
}

const maskDraft = (draft: GoalDraft): GoalDraft => ({
  ...draft,
  indicators: draft.indicators.map((indicator) => ({
    ...indicator,
    targets: indicator.targets.map((target) => (target.secrecy ? { ...target, demand: null } : target)),
  })),
})

function parentOf(desk: Desk, { draft, parentRef }: SaveGoal): GoalId | null {
  if (parentRef === undefined) return draft.parent
  return desk.refs.get(parentRef) ?? refuse('goal.parent-unknown', { ref: parentRef })
}

async function storeGoal(tx: Write, { version }: Desk, before: Goal | null, after: Goal): Promise<Goal> {
  if (before) return store.saveGoal(tx, version.id, before, after)
  await store.insertGoals(tx, { plan: version.plan.id, version: version.id }, [after])
  return after
}

/** @throws Refusal goal.has-goals-below, plan.locked, plan.proposed; StaleVersion */
export const removeGoal = (ctx: Context, version: PlanVersionId, id: GoalId, { revision }: Seen): Promise<null> =>
  ctx.write('goal.remove', id, async (tx) => {
    const desk = await openDesk(ctx, tx, version)
    const goal = await store.getGoal(tx, version, id)
    if (goal.revision !== revision) throw new StaleVersion('goal', maskGoal(goal), null)
    mustHaveNoneBelow([...desk.standings.values()], id)
    await store.removeGoal(tx, version, goal)
    return [maskGoal(goal), null]
  })

export interface MoveGoal extends Seen {
  readonly parent: GoalId | null
  /** The sibling it shall stand before; null puts it last. */
  readonly before: GoalId | null
}

/**
 * Moves a goal below another goal, or among its siblings.
 * @throws Refusal goal.parent-not-above, goal.not-beside, plan.locked, plan.proposed; StaleVersion
 */
export const moveGoal = (ctx: Context, version: PlanVersionId, id: GoalId, order: MoveGoal): Promise<Goal> =>
  ctx.write('goal.move', id, async (tx) => {
    const desk = await openDesk(ctx, tx, version)
    const goal = await store.getGoal(tx, version, id)
    if (goal.revision !== order.revision) throw new StaleVersion('goal', maskGoal(goal), order)
    const moved = { ...goal, parent: order.parent }
    await mustFitDesk(ctx, tx, desk, moved)
    const positions = placeAmong([...desk.standings.values()], moved, order.before)
    const stored = moved.parent === goal.parent ? goal : await store.saveGoal(tx, version, goal, moved)
    await store.savePositions(tx, version, positions)
    return [maskGoal(goal), maskGoal({ ...stored, position: positions.get(id) ?? goal.position })]
  })
