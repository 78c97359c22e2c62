import { describe, expect, it } from 'vitest'
import { type Actor, citizen, roles } from '../../shared/actor.ts'
import type { PersonId, UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { afterAttempt, again, type Delivery, type DeliveryId, type WebhookId } from './webhook.ts'
import { mayKeepWebhooks, mayReadWebhooks, maySendWebhooks } from './webhooks.policy.ts'

const now = '2026-09-01T08:00:00Z'
const aDelivery: Delivery = {
  id: 'd' as DeliveryId,
  webhook: 'w' as WebhookId,
  event: 'notice.posted',
  createdAt: now,
  nextAttemptAt: now,
  attempts: 0,
  deliveredAt: null,
  givenUpAt: null,
  status: null,
  fault: '',
}

describe('a delivery', () => {
  it.each([200, 204, 299])('is received by an answer of the two hundreds: %s', (status) =>
    expect(afterAttempt(aDelivery, { status }, now)).toMatchObject({ deliveredAt: now, givenUpAt: null, attempts: 1 }),
  )

  it.each([0, 199, 301, 307, 400, 429, 500])('is tried again after a minute when the answer is %s', (status) =>
    expect(afterAttempt(aDelivery, { status }, now)).toMatchObject({
      deliveredAt: null,
      givenUpAt: null,
      nextAttemptAt: '2026-09-01T08:01:00Z',
    }),
  )

  it('waits longer each time and is given up the eighth, after more than a day', () => {
    let one = aDelivery
    let at = now
    let attempts = 0
    while (one.givenUpAt === null) {
      one = afterAttempt(one, { fault: 'ECONNREFUSED' }, at)
      expect(one.nextAttemptAt >= at).toBe(true)
      at = one.nextAttemptAt
      attempts += 1
    }
    expect(attempts).toBe(8)
    expect(Date.parse(one.givenUpAt) - Date.parse(now)).toBeGreaterThan(86_400_000)
    expect(again(one, at)).toMatchObject({ givenUpAt: null, attempts: 0, nextAttemptAt: at })
  })

  it('is given up at once when the receiver says that it is gone', () =>
    expect(afterAttempt(aDelivery, { status: 410 }, now).givenUpAt).toBe(now))
})

describe('who may what with webhooks', () => {
  const [municipality, body] = ['m', 'b'] as unknown as [UnitId, UnitId]
  const seated = (role: (typeof roles)[number], at: UnitId): Actor => ({
    kind: 'person',
    person: 'p' as PersonId,
    name: role,
    seats: [
      {
        role,
        unit: at,
        reach: at === municipality ? [municipality, body] : [body],
        from: day('2020-01-01'),
        until: null,
      },
    ],
    assurance: null,
    scope: 'write',
  })
  const whole = { municipality }

  it.each(roles.map((role) => [role] as const))('%s over the whole and over a body', (role) => {
    expect(mayKeepWebhooks(seated(role, municipality), whole)).toBe(role === 'administrator')
    expect(mayReadWebhooks(seated(role, municipality), whole)).toBe(role === 'administrator' || role === 'auditor')
    expect(mayKeepWebhooks(seated(role, body), whole)).toBe(false)
    expect(mayReadWebhooks(seated(role, body), whole)).toBe(false)
    expect(maySendWebhooks(seated(role, municipality))).toBe(false)
  })

  it('a citizen nothing, and nobody where there is no municipality', () => {
    expect([mayKeepWebhooks(citizen, whole), mayReadWebhooks(citizen, whole), maySendWebhooks(citizen)]).toEqual([
      false,
      false,
      false,
    ])
    expect(mayKeepWebhooks(seated('administrator', municipality), { municipality: null })).toBe(false)
  })
})
