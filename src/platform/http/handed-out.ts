import type { MiddlewareHandler } from 'hono'

/**
 * What is handed out to be saved is never run as a page of ours, whatever its type says and whatever the policy of pages is. Stands
 * outside what sets that policy, so that it has the last word.
 */
export const shutInHandedOut: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.get('content-disposition')?.startsWith('attachment')) return
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  c.header('X-Content-Type-Options', 'nosniff')
}
