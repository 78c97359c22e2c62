import { randomBytes } from 'node:crypto'
import { type Context, newId, type Read } from '../../platform/context.ts'
import { judgeAddress, NotSent } from '../../platform/http/safe-post.ts'
import { NotFound, refuse, StaleVersion } from '../../shared/failure.ts'
import { isId, type UnitId } from '../../shared/ids.ts'
import { treeOn, unitsIn } from '../organisation/index.ts'
import { webhookPlaces } from './places.service.ts'
import * as store from './webhook.store.ts'
import { again, type Delivery, type DeliveryId, type Webhook, type WebhookEvent, type WebhookId } from './webhook.ts'
import { mayKeepWebhooks, mayReadWebhooks } from './webhooks.policy.ts'

/** Which systems are told of what, and what has been sent to them. */

const wholeOf = async (ctx: Context, tx: Read): Promise<{ readonly municipality: UnitId | null }> => ({
  municipality: treeOn(await unitsIn(tx), ctx.today())?.id ?? null,
})

export interface NewWebhook {
  readonly name: string
  readonly address: string
  readonly events: readonly WebhookEvent[]
}

/**
 * The key is in the answer, and never again; it stands in no log.
 * @throws Refusal webhook.address-form, webhook.address-not-listed, webhook.address-inside, webhook.address-taken
 */
export async function addWebhook(
  ctx: Context,
  { name, address, events }: NewWebhook,
): Promise<{ readonly webhook: Webhook; readonly signingKey: string }> {
  const signingKey = `whsec_${randomBytes(32).toString('base64')}`
  const id = newId<'webhook'>() as WebhookId
  const webhook = await ctx.write('webhook.add', id, async (tx) => {
    ctx.must(mayKeepWebhooks, await wholeOf(ctx, tx))
    mustBeSendable(address)
    const made: Webhook = { id, name, address, events, isActive: true, revision: 1 }
    await store.insertWebhook(tx, made, { signingKey, at: ctx.now(), by: ctx.actor.person })
    return [null, made]
  })
  return { webhook, signingKey }
}

function mustBeSendable(address: string): void {
  try {
    judgeAddress(address, webhookPlaces())
  } catch (thrown) {
    if (!(thrown instanceof NotSent)) throw thrown
    if (thrown.fault === 'form') refuse('webhook.address-form')
    refuse(thrown.fault === 'inside' ? 'webhook.address-inside' : 'webhook.address-not-listed')
  }
}

/** Switched off, nothing is written for it and nothing is sent; what waits goes when it is switched on. @throws StaleVersion, NotFound */
export const setWebhookActive = (ctx: Context, id: WebhookId, revision: number, isActive: boolean): Promise<Webhook> =>
  ctx.write('webhook.set-active', id, async (tx) => {
    ctx.must(mayKeepWebhooks, await wholeOf(ctx, tx))
    const before = await store.lockWebhook(tx, id)
    if (before.revision !== revision) throw new StaleVersion('webhook', before, { revision })
    return [before, await store.saveActive(tx, before, isActive)]
  })

/** @throws Refusal webhook.delivered; NotFound */
export const sendAgain = (ctx: Context, id: DeliveryId): Promise<Delivery> =>
  ctx.write('webhook.send-again', id, async (tx) => {
    ctx.must(mayKeepWebhooks, await wholeOf(ctx, tx))
    const before = await store.lockDelivery(tx, id)
    if (before.deliveredAt !== null) refuse('webhook.delivered')
    return [before, await store.saveDelivery(tx, again(before, ctx.now()))]
  })

export function webhookId(text: string): WebhookId {
  if (!isId(text)) throw new NotFound('webhook')
  return text as WebhookId
}

export interface ShownWebhooks {
  readonly webhooks: readonly Webhook[]
  readonly deliveries: readonly Delivery[]
  /** Host and port of each place the operator has listed. */
  readonly hosts: readonly string[]
  readonly mayKeep: boolean
}

/** @throws NotAllowed, NotSignedIn */
export const showWebhooks = (ctx: Context): Promise<ShownWebhooks> =>
  ctx.read(async (tx) => {
    const whole = await wholeOf(ctx, tx)
    ctx.must(mayReadWebhooks, whole)
    return {
      webhooks: await store.listWebhooks(tx),
      deliveries: await store.listDeliveries(tx, 100),
      hosts: [...webhookPlaces().hosts].toSorted(),
      mayKeep: ctx.actor.scope === 'write' && mayKeepWebhooks(ctx.actor, whole),
    }
  })
