import { createHmac } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { NotSent, postSafely } from '../../platform/http/safe-post.ts'
import { webhookPlaces } from './places.service.ts'
import * as store from './webhook.store.ts'
import { type Attempt, afterAttempt, type DeliveryId } from './webhook.ts'
import { maySendWebhooks } from './webhooks.policy.ts'

/** Sends what waits, one in one transaction each: a process that dies between two leaves the rest for the next. */

/** Posts and tells the status of the answer. */
export type Post = typeof postSafely

/**
 * Standard Webhooks: HMAC-SHA256 over id, time and body, in base64 after its version.
 * @param key as it was handed out, `whsec_` and base64
 * @param at whole seconds since 1970
 */
export const signatureOf = (key: string, id: string, at: number, body: string): string =>
  `v1,${createHmac('sha256', Buffer.from(key.replace(/^whsec_/, ''), 'base64'))
    .update(`${id}.${at}.${body}`)
    .digest('base64')}`

/** @returns how many were received */
export async function deliverWebhooks(ctx: Context, post: Post = postSafely): Promise<number> {
  const ripe = await ctx.read((tx) => store.listRipe(tx, ctx.now()))
  let received = 0
  for (const id of ripe) if (await deliverOne(ctx, id, post)) received += 1
  return received
}

/** Somebody else has it. Thrown so that the transaction leaves no trace. */
class TakenByAnother extends Error {}

async function deliverOne(ctx: Context, id: DeliveryId, post: Post): Promise<boolean> {
  try {
    const after = await ctx.write('webhook.deliver', id, async (tx) => {
      ctx.must(maySendWebhooks, undefined)
      const taken = await store.takeDelivery(tx, id)
      if (!taken) throw new TakenByAnother()
      const done = afterAttempt(taken.delivery, await attempt(ctx, taken, post), ctx.now())
      return [taken.delivery, await store.saveDelivery(tx, done)]
    })
    return after.deliveredAt !== null
  } catch (thrown) {
    if (thrown instanceof TakenByAnother) return false
    throw thrown
  }
}

async function attempt(
  ctx: Context,
  { delivery, body, address, signingKey }: store.Addressed,
  post: Post,
): Promise<Attempt> {
  const at = Math.floor(Date.parse(ctx.now()) / 1000)
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'User-Agent': 'Styrhjul',
    'webhook-id': delivery.id,
    'webhook-timestamp': String(at),
    'webhook-signature': signatureOf(signingKey, delivery.id, at, body),
  }
  try {
    return { status: await post(address, { headers, body }, webhookPlaces()) }
  } catch (thrown) {
    if (thrown instanceof NotSent) return { fault: thrown.fault }
    return { fault: (thrown as { code?: string }).code ?? 'network' }
  }
}
