import type { Context, Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { flatten, treeOn, unitsIn } from '../organisation/index.ts'
import type { Whole } from './access.policy.ts'

/** The unit at the root of today's organisation. */
export async function wholeOf(ctx: Context, tx: Read): Promise<Whole> {
  return { municipality: treeOn(await unitsIn(tx), ctx.today())?.id ?? null }
}

export interface UnitChoice {
  readonly id: UnitId
  readonly name: string
  readonly depth: number
}

/** Today's units in the order of the tree, for whom a seat can be given in. */
export const listUnitChoices = (ctx: Context): Promise<UnitChoice[]> =>
  ctx.read(async (tx) => {
    const root = treeOn(await unitsIn(tx), ctx.today())
    return root ? flatten(root).map(({ node, depth }) => ({ id: node.id, name: node.name, depth })) : []
  })
