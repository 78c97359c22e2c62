import { type Context, newId, type Read, type Write } from '../../platform/context.ts'
import type { DecisionReference } from '../../shared/decision.ts'
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
import { logTransfer } from './log-decision.service.ts'
import { insertTransfer, listRules, listTransfers, saveRule } from './transfer.store.ts'
import {
  mustBeTransferable,
  type ReversalOrder,
  reversalOf,
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
export const transferFunds = (ctx: Context, id: BudgetVersionId, order: TransferOrder): Promise<Transfer> =>
  ctx.write('budget.transfer', id, (tx) =>
    register(ctx, tx, id, order, ({ ground, decided }) => {
      const frameOfEnd = (end: TransferEnd) => holderOf(ground, decided, end.unit, order.decidedOn, ctx.today())
      const { body, decidedOn, paragraph, caseNumber, from, to, amount, reason } = order
      const wish = { body, decidedOn, paragraph, caseNumber, from, to, amount, reason }
      return { ...wish, fromFrame: frameOfEnd(from), toFrame: frameOfEnd(to), reverses: null }
    }),
  )

/**
 * Takes a transfer back by one the other way, with its own decision and under the same rules; both stand in the list.
 * @throws NotFound, those of `reversalOf` and of `mustBeTransferable`
 */
export const reverseTransfer = (ctx: Context, id: BudgetVersionId, order: ReversalOrder): Promise<Transfer> =>
  ctx.write('budget.transfer-back', id, (tx) =>
    register(ctx, tx, id, order, ({ earlier }) => {
      const transfer = earlier.find((one) => one.id === order.transfer)
      if (!transfer) throw new NotFound('budget-transfer')
      const { transfer: which, body, decidedOn, paragraph, caseNumber, reason } = order
      return reversalOf(transfer, earlier, { transfer: which, body, decidedOn, paragraph, caseNumber, reason })
    }),
  )

interface Places {
  readonly ground: Ground
  readonly decided: readonly Frame[]
  readonly earlier: readonly Transfer[]
}

async function register(
  ctx: Context,
  tx: Write,
  id: BudgetVersionId,
  decision: DecisionReference,
  place: (places: Places) => Omit<Transfer, 'id' | 'version' | 'number'>,
): Promise<[null, Transfer & { readonly label: string }]> {
  ctx.must(mayTransferFunds, decision)
  const ground = await readGround(ctx, tx)
  const { budget } = mustBeReadable(ctx, ground, await store.getBudgetVersion(tx, id))
  await store.lockBudget(tx, budget.id)
  const version = await store.getBudgetVersion(tx, id)
  const decided = framesFrom(await listFrameLines(tx, id))
  const earlier = await listTransfers(tx, version)
  const wish = place({ ground, decided, earlier })
  const { fromFrame, toFrame, decidedOn } = wish
  mustBeWellFormed(wish)
  mustBeTransferable(wish, {
    version,
    frames: withTransfers(decided, budget.year, earlier),
    fromFrame,
    toFrame,
    rules: rulesWith(await listRules(tx)),
    kindOf: (unit) => kindOn(ground, unit, decidedOn),
    committee: fromFrame && bodyAbove(ground.units, fromFrame, decidedOn),
    today: ctx.today(),
  })
  const number = Math.max(0, ...earlier.map((one) => one.number)) + 1
  const done: Transfer = { ...wish, id: newId<'budget-transfer'>() as TransferId, version: id, number }
  await insertTransfer(tx, done, ctx.now())
  await logTransfer(tx, ctx.now(), ground.units, done)
  return [null, { ...done, label: `${budget.title}, ${done.reason}` }]
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
