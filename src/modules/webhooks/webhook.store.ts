import type { Selectable } from 'kysely'
import { newId, type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { DB } from '../../platform/db/generated/tables.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { Delivery, DeliveryId, Webhook, WebhookEvent, WebhookId } from './webhook.ts'

/** Webhooks and what is sent to them. The key that signs is read by `takeDelivery` alone. */

const webhookOf = (row: Selectable<DB['webhook']>): Webhook => ({
  id: row.webhookId as WebhookId,
  name: row.name,
  address: row.address,
  events: row.events as WebhookEvent[],
  isActive: row.isActive,
  revision: row.revision,
})

const deliveryOf = (row: Selectable<DB['webhookDelivery']>): Delivery => ({
  id: row.deliveryId as DeliveryId,
  webhook: row.webhookId as WebhookId,
  event: row.event as WebhookEvent,
  createdAt: row.createdAt,
  nextAttemptAt: row.nextAttemptAt,
  attempts: row.attempts,
  deliveredAt: row.deliveredAt,
  givenUpAt: row.givenUpAt,
  status: row.lastStatus,
  fault: row.lastFault,
})

const selectWebhooks = (tx: Read) => tx.db.selectFrom('webhook').selectAll().where('tenantId', '=', tx.tenant)
const selectDeliveries = (tx: Read) => tx.db.selectFrom('webhookDelivery').selectAll().where('tenantId', '=', tx.tenant)

export const listWebhooks = async (tx: Read): Promise<Webhook[]> =>
  (await selectWebhooks(tx).orderBy('name').orderBy('webhookId').execute()).map(webhookOf)

/** @throws NotFound */
export async function lockWebhook(tx: Write, id: WebhookId): Promise<Webhook> {
  const row = await selectWebhooks(tx).where('webhookId', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound('webhook')
  return webhookOf(row)
}

/** @throws Refusal webhook.address-taken */
export async function insertWebhook(
  tx: Write,
  { id, name, address, events }: Webhook,
  { signingKey, at, by }: { readonly signingKey: string; readonly at: string; readonly by: string | null },
): Promise<void> {
  const inserted = await tx.db
    .insertInto('webhook')
    .values({
      tenantId: tx.tenant,
      webhookId: id,
      name,
      address,
      signingKey,
      events: [...events],
      createdAt: at,
      createdBy: by,
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'address']).doNothing())
    .returning('webhookId')
    .executeTakeFirst()
  if (!inserted) refuse('webhook.address-taken')
}

export async function saveActive(tx: Write, before: Webhook, isActive: boolean): Promise<Webhook> {
  const after = { ...before, isActive, revision: before.revision + 1 }
  const { numUpdatedRows } = await tx.db
    .updateTable('webhook')
    .set({ isActive, revision: after.revision })
    .where('tenantId', '=', tx.tenant)
    .where('webhookId', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'webhook', before, after)
  return after
}

/** One row for each system that wants to know of the event; none when nobody does. */
export async function insertDeliveries(tx: Write, event: WebhookEvent, body: string, at: string): Promise<void> {
  const wanting = (await listWebhooks(tx)).filter((one) => one.isActive && one.events.includes(event))
  if (wanting.length === 0) return
  await tx.db
    .insertInto('webhookDelivery')
    .values(
      wanting.map(({ id }) => ({
        tenantId: tx.tenant,
        deliveryId: newId<'webhook-delivery'>(),
        webhookId: id,
        event,
        body,
        createdAt: at,
        nextAttemptAt: at,
      })),
    )
    .execute()
}

/** Latest first. */
export const listDeliveries = async (tx: Read, most: number): Promise<Delivery[]> =>
  (await selectDeliveries(tx).orderBy('createdAt', 'desc').orderBy('deliveryId').limit(most).execute()).map(deliveryOf)

/** What waits and whose time has come, oldest first. A system that is switched off gets nothing. */
export async function listRipe(tx: Read, now: string): Promise<DeliveryId[]> {
  const active = (await listWebhooks(tx)).filter((one) => one.isActive).map(({ id }) => id)
  if (active.length === 0) return []
  const rows = await selectDeliveries(tx)
    .where('deliveredAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .where('nextAttemptAt', '<=', now)
    .where('webhookId', 'in', active)
    .orderBy('createdAt')
    .limit(200)
    .execute()
  return rows.map((row) => row.deliveryId as DeliveryId)
}

export interface Addressed {
  readonly delivery: Delivery
  readonly body: string
  readonly address: string
  readonly signingKey: string
}

/** Takes one for this transaction; undefined when another process has it or has sent it. */
export async function takeDelivery(tx: Write, id: DeliveryId): Promise<Addressed | undefined> {
  const row = await selectDeliveries(tx)
    .where('deliveryId', '=', id)
    .where('deliveredAt', 'is', null)
    .where('givenUpAt', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return undefined
  const { address, signingKey } = await selectWebhooks(tx)
    .where('webhookId', '=', row.webhookId)
    .executeTakeFirstOrThrow()
  return { delivery: deliveryOf(row), body: row.body, address, signingKey }
}

/** @throws NotFound */
export async function lockDelivery(tx: Write, id: DeliveryId): Promise<Delivery> {
  const row = await selectDeliveries(tx).where('deliveryId', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound('webhook-delivery')
  return deliveryOf(row)
}

export async function saveDelivery(tx: Write, after: Delivery): Promise<Delivery> {
  await tx.db
    .updateTable('webhookDelivery')
    .set({
      nextAttemptAt: after.nextAttemptAt,
      attempts: after.attempts,
      deliveredAt: after.deliveredAt,
      givenUpAt: after.givenUpAt,
      lastStatus: after.status,
      lastFault: after.fault,
    })
    .where('tenantId', '=', tx.tenant)
    .where('deliveryId', '=', after.id)
    .execute()
  return after
}
