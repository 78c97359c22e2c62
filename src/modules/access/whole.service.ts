import type { Context, Read } from '../../platform/context.ts'
import { treeOn, unitsIn } from '../organisation/index.ts'
import type { Whole } from './access.policy.ts'

/** The unit at the root of today's organisation. */
export async function wholeOf(ctx: Context, tx: Read): Promise<Whole> {
  return { municipality: treeOn(await unitsIn(tx), ctx.today())?.id ?? null }
}
