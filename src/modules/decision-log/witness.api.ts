import type { Hono } from 'hono'
import type { HttpEnv } from '../../platform/http/env.ts'
import type { Platform } from '../../platform/platform.ts'
import { cosign } from './witness.service.ts'

/**
 * Where other logs ask for our signature (C2SP tlog-witness). Plain text as the specification has it, and open to other
 * machines: what is asked proves itself by the signature of a log we have taken up.
 */
export function registerLogWitness(app: Hono<HttpEnv>, platform: Pick<Platform, 'systemContext'>): void {
  app.post('/api/v1/log/witness/add-checkpoint', async (c) => {
    const ctx = platform.systemContext(c.get('tenant').id, 'witness')
    const { status, body } = await cosign(ctx, await c.req.text())
    c.header('content-type', status === 409 ? 'text/x.tlog.size' : 'text/plain; charset=utf-8')
    return c.body(body, status)
  })
}
