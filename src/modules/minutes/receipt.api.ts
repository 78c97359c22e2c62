import type { Hono } from 'hono'
import type { HttpEnv } from '../../platform/http/env.ts'
import type { Platform } from '../../platform/platform.ts'
import { acknowledgeByLink, answerPath } from './dispatch.service.ts'

/** The answer of a receiver who has no place here: whoever holds the secret of the link may say that it came, and nothing else. */
export function registerReceiptLink(app: Hono<HttpEnv>, platform: Pick<Platform, 'systemContext'>): void {
  app.post('/protokoll/kvitto/:secret', async (c) => {
    const secret = c.req.param('secret')
    await acknowledgeByLink(platform.systemContext(c.get('tenant').id, 'receipt-link'), secret)
    return c.redirect(answerPath(secret), 303)
  })
}
