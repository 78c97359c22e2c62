import type { Context } from '../../platform/context.ts'
import type { Money } from '../../shared/money.ts'
import { insertAllocationKey, listAllocationKeys } from './allocation.store.ts'
import { type AllocationKey, checkedKey, keyOn, type Reallocated, recompute } from './allocation-key.ts'
import { mayEditAllocation, mayReadAssumptions } from './assumptions.policy.ts'
import { wholeOf } from './assumptions.service.ts'

/** Adds a version of a key from a day on; earlier versions stay as they were. @throws Refusal those of `checkedKey`, allocation.version-taken */
export const saveAllocationKey = (ctx: Context, order: AllocationKey): Promise<AllocationKey> =>
  ctx.write('allocation.save', order.key, async (tx) => {
    ctx.must(mayEditAllocation, await wholeOf(ctx, tx))
    const before = keyOn(
      (await listAllocationKeys(tx)).filter((one) => one.key === order.key),
      order.validFrom,
    )
    const after = checkedKey(order)
    await insertAllocationKey(tx, after)
    return [before ?? null, after]
  })

export interface AllocationPreview {
  readonly before: AllocationKey | undefined
  readonly rows: readonly Reallocated[]
}

/** What an amount would cost each party by new weights, beside what held the day before; stores nothing. */
export const previewAllocation = (ctx: Context, order: AllocationKey, amount: Money): Promise<AllocationPreview> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssumptions, undefined)
    const versions = (await listAllocationKeys(tx)).filter((one) => one.key === order.key)
    const before = keyOn(versions, order.validFrom)
    return { before, rows: recompute(amount, before, checkedKey(order)) }
  })

export const showAllocationKeys = (ctx: Context) =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssumptions, undefined)
    return {
      keys: await listAllocationKeys(tx),
      mayEdit: ctx.actor.scope === 'write' && mayEditAllocation(ctx.actor, await wholeOf(ctx, tx)),
    }
  })
