import type { Context, Read } from '../../../platform/context.ts'
import { flatten, treeOn, unitsIn } from '../../organisation/index.ts'
import type { Body } from './budget-draft.ts'

/** Units that a row of a budget may be of: all but the municipality as a whole and its companies, in the order of the organisation. */
export async function bodiesOn(ctx: Pick<Context, 'today'>, tx: Read): Promise<Body[]> {
  const tree = treeOn(await unitsIn(tx), ctx.today())
  return tree
    ? flatten(tree).flatMap(({ node }) =>
        node.kind === 'municipality' || node.kind === 'company' || node.kind === 'subcommittee'
          ? []
          : [{ id: node.id, key: node.key, name: node.name }],
      )
    : []
}
