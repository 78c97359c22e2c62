import type { Context, Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { listLines } from './line.store.ts'
import { mayApproveUnitBudget, mayEditUnitBudget } from './operating-budget.policy.ts'
import type { UnitState } from './operating-budget.ts'
import * as rules from './operating-budget.ts'
import { lockPlace, type Where } from './place.service.ts'
import { insertStep, saveUnitState, type UnitStep } from './unit.store.ts'

/** The unit proposes its budget: from then on it is read only. @throws Refusal operating-budget.not-draft, nothing-to-propose, version-locked */
export const submitUnit = (ctx: Context, version: BudgetVersionId, unit: UnitId): Promise<UnitState> =>
  ctx.write('operating-budget.propose', unit, (tx) =>
    step(ctx, tx, { version, unit }, mayEditUnitBudget, 'proposed', '', async (before) =>
      rules.proposeUnit(before, (await listLines(tx, version, unit)).length),
    ),
  )

/** @throws Refusal operating-budget.not-proposed, version-locked */
export const approveUnit = (ctx: Context, version: BudgetVersionId, unit: UnitId): Promise<UnitState> =>
  ctx.write('operating-budget.approve', unit, (tx) =>
    step(ctx, tx, { version, unit }, mayApproveUnitBudget, 'approved', '', async (before) => rules.approveUnit(before)),
  )

/** Sends a unit's budget back with a reason; it can be changed again. @throws Refusal operating-budget.not-proposed, reason-needed, version-locked */
export const returnUnit = (ctx: Context, version: BudgetVersionId, unit: UnitId, reason: string): Promise<UnitState> =>
  ctx.write('operating-budget.send-back', unit, (tx) =>
    step(ctx, tx, { version, unit }, mayApproveUnitBudget, 'returned', reason, async (before) =>
      rules.returnUnit(before, reason),
    ),
  )

async function step(
  ctx: Context,
  tx: Write,
  where: Where,
  policy: typeof mayEditUnitBudget,
  name: UnitStep['step'],
  reason: string,
  decide: (before: UnitState) => Promise<UnitState>,
): Promise<readonly [UnitState, UnitState]> {
  const { place, state: before } = await lockPlace(ctx, tx, where, 'lines', policy)
  if (place.version.status !== 'draft') refuse('operating-budget.version-locked')
  const after = await saveUnitState(tx, await decide(before))
  await insertStep(tx, after, { step: name, reason, person: ctx.actor.person, by: ctx.actor.name, at: ctx.now() })
  return [before, after]
}
