import { type Context, newId } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import { isId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { mayKeepScheme, mayReadDelegation, mayRegisterDecision } from './delegation.policy.ts'
import * as store from './information.store.ts'
import {
  addInformation,
  type InformationItem,
  type InformationItemId,
  type NewInformation,
  tellInformation,
} from './information.ts'

/** @throws NotFound */
export function informationId(text: string): InformationItemId {
  if (!isId(text)) throw new NotFound('information-item')
  return text as InformationItemId
}

/** Lays something before the body at its next meeting. @throws Refusal */
export function registerInformation(ctx: Context, order: NewInformation): Promise<InformationItem> {
  const id = newId<'information-item'>() as InformationItemId
  return ctx.write('information.register', id, async (tx) => {
    ctx.must(mayRegisterDecision, order)
    const item = addInformation(id, order, ctx.today())
    await store.insertInformation(tx, item)
    return [null, item]
  })
}

/** The body has been told. @throws Refusal, StaleVersion */
export const reportInformation = (
  ctx: Context,
  id: InformationItemId,
  { revision, on }: { readonly revision: number; readonly on: Day },
): Promise<InformationItem> =>
  ctx.write('information.report', id, async (tx) => {
    const before = await store.getInformation(tx, id)
    ctx.must(mayKeepScheme, before)
    if (before.revision !== revision) throw new StaleVersion('information-item', before, { revision })
    return [before, await store.saveTold(tx, before, tellInformation(before, on))]
  })

export const listInformationItems = (ctx: Context): Promise<readonly InformationItem[]> =>
  ctx.read((tx) => {
    ctx.must(mayReadDelegation, undefined)
    return store.listInformation(tx)
  })
