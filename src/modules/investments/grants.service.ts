import { type Context, newId } from '../../platform/context.ts'
import { StaleVersion } from '../../shared/failure.ts'
import { findUnit, flatten, nameOn, treeOn, unitsIn } from '../organisation/index.ts'
import * as store from './grant.store.ts'
import { mayKeepGrant, maySeeGrants } from './investments.policy.ts'
import { checkedGrant, type GrantOrder, repaymentRisk, type StateGrant, type StateGrantId } from './state-grant.ts'

/** The account of state grants: granted, used, at risk. */

/** @throws Refusal those of `checkedGrant` */
export function addGrant(ctx: Context, order: GrantOrder): Promise<StateGrant> {
  const id = newId<'state-grant'>() as StateGrantId
  return ctx.write('grant.add', id, async (tx) => {
    ctx.must(mayKeepGrant, order)
    const grant = { ...checkedGrant(order), id, revision: 1 }
    await store.insertGrant(tx, grant)
    return [null, grant]
  })
}

/** @throws Refusal those of `checkedGrant`; StaleVersion, NotFound */
export const saveGrant = (
  ctx: Context,
  id: StateGrantId,
  { revision, ...order }: GrantOrder & { readonly revision: number },
): Promise<StateGrant> =>
  ctx.write('grant.save', id, async (tx) => {
    const before = await store.getGrant(tx, id)
    ctx.must(mayKeepGrant, before)
    ctx.must(mayKeepGrant, order)
    if (before.revision !== revision) throw new StaleVersion('state-grant', before, { ...order, revision })
    return [before, await store.saveGrant(tx, before, { ...checkedGrant(order), id, revision })]
  })

export const showGrants = (ctx: Context) =>
  ctx.read(async (tx) => {
    ctx.must(maySeeGrants, undefined)
    const units = await unitsIn(tx)
    return (await store.listGrants(tx)).map((grant) => {
      const unit = findUnit(units, grant.unit)
      return {
        ...grant,
        ...repaymentRisk(grant, ctx.today()),
        unitName: unit ? nameOn(unit, ctx.today()) : '',
        mayKeep: ctx.actor.scope === 'write' && mayKeepGrant(ctx.actor, grant),
      }
    })
  })

/** Units the actor may keep grants for. */
export const grantUnits = (ctx: Context) =>
  ctx.read(async (tx) => {
    const tree = treeOn(await unitsIn(tx), ctx.today())
    return (tree ? flatten(tree) : [])
      .filter(({ node }) => ctx.actor.scope === 'write' && mayKeepGrant(ctx.actor, { unit: node.id }))
      .map(({ node }) => ({ unit: node.id, name: node.name }))
  })
