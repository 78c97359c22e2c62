import { type Context, newId, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import { unitsIn } from '../organisation/index.ts'
import { mustHaveDecided } from './deciding-body.ts'
import { listStandings } from './goal.store.ts'
import { mayAdoptPlan, mayEditPlan, mayProposePlan } from './goals.policy.ts'
import { logAdoption } from './log-plan.service.ts'
import * as store from './plan.store.ts'
import type { DecisionReference, Plan, PlanId, PlanVersion, PlanVersionId } from './plan.ts'
import { decidersOf, isThere, labelled, lockForState, mustBeReadable } from './plan-desk.service.ts'
import * as states from './plan-states.ts'
import { getSteeringModel } from './steering-model.store.ts'
import { copyGoals } from './version-copy.store.ts'

/** The deeds that carry a plan from draft to decision. */

export interface NewPlan extends Omit<Plan, 'id'> {
  readonly reason: string
}

/** What the person saw when deciding; a later change by somebody else is then shown instead of lost. */
export interface Seen {
  readonly revision: number
}

/** @throws Refusal plan.key-taken, plan.years-backwards, plan.unit-not-there */
export function createPlan(ctx: Context, { reason, ...order }: NewPlan): Promise<PlanVersion> {
  const id = newId<'plan-version'>() as PlanVersionId
  const plan: Plan = { ...order, id: newId<'plan'>() as PlanId }
  return ctx.write('plan.create', id, async (tx) => {
    ctx.must(mayEditPlan, plan)
    await getSteeringModel(tx, plan.model)
    if (!isThere(await unitsIn(tx), plan.unit, ctx.today())) refuse('plan.unit-not-there')
    const version = states.firstVersion(id, plan, reason)
    await store.insertPlan(tx, plan)
    await store.insertPlanVersion(tx, version)
    return [null, labelled(version)]
  })
}

/**
 * Begins a change of a decided plan: a new version with all its goals.
 * @param plan key or id
 * @throws Refusal plan.draft-open, plan.nothing-adopted, plan.reason-needed
 */
export function draftNewVersion(ctx: Context, plan: string, { reason }: { reason: string }): Promise<PlanVersion> {
  const id = newId<'plan-version'>() as PlanVersionId
  return ctx.write('plan.draft', id, async (tx) => {
    const [newest] = await store.listVersionsOf(tx, plan)
    if (!newest) throw new NotFound('plan')
    ctx.must(mayEditPlan, newest.plan)
    await store.lockPlan(tx, newest.plan.id)
    const version = states.nextVersion(id, await store.listVersionsOf(tx, newest.plan.id), reason)
    await store.insertPlanVersion(tx, version)
    if (version.basedOn) await copyGoals(tx, version.basedOn, id)
    return [null, labelled(version)]
  })
}

/** @throws Refusal plan.locked, plan.proposed, plan.no-goals */
export const proposePlan = (ctx: Context, id: PlanVersionId, seen: Seen): Promise<PlanVersion> =>
  changeState(ctx, 'plan.propose', id, seen, async (tx, version) =>
    states.propose(version, (await listStandings(tx, id)).length),
  )

/** @throws Refusal plan.not-proposed, plan.locked */
export const withdrawProposal = (ctx: Context, id: PlanVersionId, seen: Seen): Promise<PlanVersion> =>
  changeState(ctx, 'plan.withdraw', id, seen, async (_tx, version) => states.withdraw(version))

const changeState = (
  ctx: Context,
  deed: string,
  id: PlanVersionId,
  seen: Seen,
  change: (tx: Write, version: PlanVersion) => Promise<PlanVersion>,
): Promise<PlanVersion> =>
  ctx.write(deed, id, async (tx) => {
    const { plan } = mustBeReadable(ctx, await store.getPlanVersion(tx, id))
    ctx.must(mayProposePlan, plan)
    const before = await lockForState(tx, id, seen)
    const after = await store.savePlanVersion(tx, before, await change(tx, before), ctx.now())
    return [before, labelled(after)]
  })

/**
 * Registers that a body has decided the plan. The version that held until now becomes replaced.
 * @throws Refusal plan.not-proposed, plan.locked, plan.body-cannot-decide, plan.decision-in-future, plan.decision-too-early,
 *   plan.decision-before-last, plan.paragraph-form, plan.case-number-form
 */
export const adoptPlan = (
  ctx: Context,
  id: PlanVersionId,
  { revision, ...decision }: DecisionReference & Seen,
): Promise<PlanVersion> =>
  ctx.write('plan.adopt', id, async (tx) => {
    ctx.must(mayAdoptPlan, decision)
    mustBeReadable(ctx, await store.getPlanVersion(tx, id))
    const before = await lockForState(tx, id, { revision })
    const deciders = decidersOf(await unitsIn(tx), before.plan.unit, decision.decidedOn, ctx.today())
    mustHaveDecided(before.plan.kind, deciders, decision.body)
    const after = states.adopt(before, decision, ctx.today())
    const last = await store.findAdoptedVersion(tx, before.plan.id)
    if (last) await store.savePlanVersion(tx, last, states.replace(last, after), ctx.now())
    const adopted = labelled(await store.savePlanVersion(tx, before, after, ctx.now()))
    await logAdoption(tx, ctx.now(), adopted)
    return [before, last ? { ...adopted, replaces: last.number } : adopted]
  })
