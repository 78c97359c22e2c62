import type { Id } from '../../shared/ids.ts'

/** Another system that is told when something public has happened, and what it is told. Nothing of a matter itself is sent. */

export type WebhookId = Id<'webhook'>
export type DeliveryId = Id<'webhook-delivery'>

export const webhookEvents = [
  'case.registered',
  'meeting.called',
  'minutes.approved',
  'notice.posted',
  'notice.taken-down',
  'plan.adopted',
  'budget.adopted',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

export interface Webhook {
  readonly id: WebhookId
  readonly name: string
  readonly address: string
  readonly events: readonly WebhookEvent[]
  readonly isActive: boolean
  readonly revision: number
}

export interface Delivery {
  readonly id: DeliveryId
  readonly webhook: WebhookId
  readonly event: WebhookEvent
  /** Instant. */
  readonly createdAt: string
  readonly nextAttemptAt: string
  readonly attempts: number
  readonly deliveredAt: string | null
  readonly givenUpAt: string | null
  /** Of the last answer; null when there was none. */
  readonly status: number | null
  /** Why the last attempt failed: `inside`, `not-listed`, a word of the network. */
  readonly fault: string
}

/** Minutes until the next attempt, after so many; own choice, a day and a half in all. */
const waits = [1, 5, 15, 60, 180, 480, 1440]

export type Attempt = { readonly status: number } | { readonly fault: string }

/** What became of a delivery when it was tried; only an answer of the two hundreds is a receipt. */
export function afterAttempt(before: Delivery, attempt: Attempt, now: string): Delivery {
  const attempts = before.attempts + 1
  const status = 'status' in attempt ? attempt.status : null
  const told = { ...before, attempts, status, fault: 'fault' in attempt ? attempt.fault.slice(0, 200) : '' }
  if (status !== null && status >= 200 && status < 300) return { ...told, deliveredAt: now }
  const wait = waits[before.attempts]
  // Gone: the receiver has said that it wants no more.
  if (wait === undefined || status === 410) return { ...told, givenUpAt: now }
  return { ...told, nextAttemptAt: Temporal.Instant.from(now).add({ minutes: wait }).toString() }
}

/** Tried once more by hand, at once, with all its attempts before it. */
export const again = (before: Delivery, now: string): Delivery => ({
  ...before,
  nextAttemptAt: now,
  givenUpAt: null,
  attempts: 0,
})

/** The bytes that are signed and sent, in the form of Standard Webhooks. */
export const bodyOf = (type: WebhookEvent, timestamp: string, data: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ type, timestamp, data })
