import type { Context, Read } from '../../platform/context.ts'
import { periodOn, unitsIn } from '../organisation/index.ts'
import { mayKeepLedger } from './ledger.policy.ts'

async function subjectOf(ctx: Context, tx: Read) {
  const root = (await unitsIn(tx)).find((unit) => periodOn(unit, ctx.today())?.parent === null)
  return { municipality: root?.id ?? null }
}

/** @throws NotAllowed unless the actor keeps the whole municipality's ledger */
export const demandKeeper = async (ctx: Context, tx: Read): Promise<void> =>
  ctx.must(mayKeepLedger, await subjectOf(ctx, tx))

export const isKeeper = async (ctx: Context, tx: Read): Promise<boolean> =>
  mayKeepLedger(ctx.actor, await subjectOf(ctx, tx)) && ctx.actor.scope === 'write'
