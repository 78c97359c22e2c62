import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { expect, test } from 'vitest'
import { shutInHandedOut } from './handed-out.ts'

test('a file that is handed out is shut in although pages have a policy of their own, and a page keeps that', async () => {
  const app = new Hono()
  app.use(shutInHandedOut)
  app.use(secureHeaders({ contentSecurityPolicy: { scriptSrc: ["'self'"] } }))
  app.get(
    '/file',
    () => new Response('<script>', { headers: { 'content-disposition': 'attachment; filename=a.html' } }),
  )
  app.get('/page', (c) => c.html('<p>'))
  const policyOf = async (path: string) => (await app.request(path)).headers.get('content-security-policy')
  expect(await policyOf('/file')).toBe("default-src 'none'; sandbox")
  expect(await policyOf('/page')).toBe("script-src 'self'")
})
