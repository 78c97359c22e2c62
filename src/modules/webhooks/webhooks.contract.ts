import { z } from 'zod'
import { webhookEvents } from './webhook.ts'

/** What crosses the wire about webhooks. */

const listed = (given: unknown) => (given === undefined ? [] : Array.isArray(given) ? given : [given])

export const newWebhookContract = z.object({
  name: z.string().trim().min(1).max(100),
  address: z.string().trim().min(1).max(500),
  events: z.preprocess(listed, z.array(z.enum(webhookEvents)).min(1)),
})

export const activeContract = z.object({
  webhook: z.uuid(),
  revision: z.coerce.number().int().min(1),
  isActive: z.enum(['true', 'false']).transform((said) => said === 'true'),
})

export const againContract = z.object({ delivery: z.uuid() })
