import { type Context, newId, type Read } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { findUnit, periodOn } from '../organisation/index.ts'
import { mayEditBudgetRules, mayTransferFunds } from './budget.policy.ts'
import * as store from './budget.store.ts'
import type { BudgetVersionId, Frame } from './budget.ts'
import { bodyAbove, type Ground, mustBeReadable, pathAround, readGround } from './budget-ground.service.ts'
import { listFrameLines } from './frame.store.ts'
import { framesFrom } from './frame.ts'
import { insertTransfer, listRules, listTransfers, saveRule } from './transfer.store.ts'
import {
  mustBeTransferable,
  rulesWith,
  type Transfer,
  type TransferEnd,
  type TransferId,
  type TransferOrder,
  type TransferRule,
  withTransfers,
} from './transfer.ts'
import { mustBeWellFormed } from './version-states.ts'

/**
 * Registers that a body has moved money inside the adopted budget. What was decided stays; the current budget follows.
 * Spending that is not in the budget must be financed (KL 11 kap. 15 §): a transfer always says from where.
 * @throws NotFound, Refusal budget.unit-outside-frames and those of `mustBeTransferable`
 */
export function transferFunds(ctx: Context, id: BudgetVersionId, order: TransferOrder): Promise<Transfer> {
  const transfer = newId<'budget-transfer'>() as TransferId
  return ctx.write('budget.transfer', id, async (tx) => {
    ctx.must(mayTransferFunds, order)
    const ground = await readGround(ctx, tx)
    const { budget } = mustBeReadable(ctx, ground, await store.getBudgetVersion(tx, id))
    await store.lockBudget(tx, budget.id)
    const version = await store.getBudgetVersion(tx, id)
    const decided = framesFrom(await listFrameLines(tx, id))
    const earlier = await listTransfers(tx, version)
    const frameOfEnd = (end: TransferEnd) => holderOf(ground, decided, end.unit, order.decidedOn, ctx.today())
    const [fromFrame, toFrame] = [frameOfEnd(order.from), frameOfEnd(order.to)]
    mustBeWellFormed(order)
    mustBeTransferable(order, {
      version,
      frames: withTransfers(decided, budget.year, earlier),
      fromFrame,
      toFrame,
      rules: rulesWith(await listRules(tx)),
      kindOf: (unit) => kindOn(ground, unit, order.decidedOn),
      committee: fromFrame && bodyAbove(ground.units, fromFrame, order.decidedOn),
      today: ctx.today(),
    })
    const number = Math.max(0, ...earlier.map((one) => one.number)) + 1
    const { revision: _, ...wish } = order as TransferOrder & { readonly revision?: number }
    const done: Transfer = { ...wish, id: transfer, version: id, number, fromFrame, toFrame }
    await insertTransfer(tx, done, ctx.now())
    return [null, { ...done, label: `${budget.title}, ${done.reason}` }]
  })
}

const kindOn = (ground: Ground, unit: UnitId, on: Day): string | undefined => {
  const found = findUnit(ground.units, unit)
  return found && periodOn(found, on)?.kind
}

/** The nearest at or above the unit that has a frame in the version. */
function holderOf(ground: Ground, frames: readonly Frame[], unit: UnitId | null, on: Day, today: Day): UnitId | null {
  if (unit === null) return null
  const holder = pathAround(ground.units, unit, on, today).findLast((id) => frames.some((frame) => frame.unit === id))
  return holder ?? refuse('budget.unit-outside-frames')
}

/** @throws NotFound */
export const showTransfers = (ctx: Context, id: BudgetVersionId): Promise<Transfer[]> =>
  ctx.read(async (tx) => {
    const version = mustBeReadable(ctx, await readGround(ctx, tx), await store.getBudgetVersion(tx, id))
    return listTransfers(tx, version)
  })

/** Who decides which transfer: the municipality's own rules, else those of the law. */
export const transferRules = async (tx: Read): Promise<TransferRule[]> => rulesWith(await listRules(tx))

/** @throws Refusal budget.rule-source, StaleVersion */
export const saveTransferRule = (ctx: Context, order: TransferRule): Promise<TransferRule> =>
  ctx.write('budget-rule.save', order.key, async (tx) => {
    const { municipality } = await readGround(ctx, tx)
    ctx.must(mayEditBudgetRules, { municipality })
    const before = rulesWith(await listRules(tx)).find((rule) => rule.key === order.key)
    if (!before) throw new NotFound('budget-rule')
    if (order.source.trim() === '') refuse('budget.rule-source')
    return [before, await saveRule(tx, order, order.revision)]
  })
