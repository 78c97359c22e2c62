import { serveStatic } from '@hono/node-server/serve-static'
import { type Context as HonoContext, Hono } from 'hono'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { NONCE, type SecureHeadersVariables, secureHeaders } from 'hono/secure-headers'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import * as build from 'virtual:react-router/server-build'
import { paraglideMiddleware } from '../generated/paraglide/server.js'
import type { Context } from '../platform/context.ts'
import { nonceContext, requestContext } from '../platform/web/request-context.ts'
import { withFailurePages } from './web/failures.ts'

/** What the web needs of the world: who asks. The platform fulfils it. */
export interface WebPlatform {
  contextFor(request: Request, locale: 'sv' | 'en'): Promise<Context>
  /** The address people use, when a proxy stands in front. */
  readonly origin: string | undefined
}

export type WebEnv = { Variables: SecureHeadersVariables }

const dev = import.meta.env.DEV
const year = 31_536_000
const handle = createRequestHandler(withFailurePages(build), import.meta.env.MODE)

/** The pages, their static files and the headers that guard them. API routes are mounted by `before`. */
export function createApp(platform: WebPlatform, before: (app: Hono<WebEnv>) => void = () => {}): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(secureHeaders({ contentSecurityPolicy, referrerPolicy: 'same-origin', xFrameOptions: 'DENY' }))
  if (!dev) serveBuilt(app)
  app.use(csrf({ origin: (origin, c) => origin === (platform.origin ?? new URL(c.req.url).origin) }))
  before(app)
  app.all('*', (c) => showPage(platform, c))
  return app
}

const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: [NONCE, "'strict-dynamic'"],
  styleSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'", NONCE],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: dev ? ["'self'", 'ws:'] : ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

/** Built files carry their hash in the name, so a browser may keep them for ever; .br and .gz lie beside them. */
function serveBuilt(app: Hono<WebEnv>): void {
  const root = 'build/client'
  const kept = (maxAge: string) => (_path: string, c: HonoContext) => c.header('Cache-Control', maxAge)
  app.use('/assets/*', serveStatic({ root, precompressed: true, onFound: kept(`public, max-age=${year}, immutable`) }))
  for (const file of ['/favicon.svg', '/robots.txt']) {
    app.get(file, serveStatic({ root, precompressed: true, onFound: kept('public, max-age=3600') }))
  }
  app.get('/assets/*', (c) => c.notFound())
  app.use(compress())
}

const showPage = (platform: WebPlatform, c: HonoContext<WebEnv>): Promise<Response> =>
  paraglideMiddleware(c.req.raw, async ({ locale }) => {
    const context = new RouterContextProvider()
    context.set(nonceContext, c.get('secureHeadersNonce') ?? '')
    context.set(requestContext, await platform.contextFor(c.req.raw, locale))
    return handle(c.req.raw, context)
  })
