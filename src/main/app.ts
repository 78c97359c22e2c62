import * as build from 'virtual:react-router/server-build'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context as HonoContext } from 'hono'
import { compress } from 'hono/compress'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { createRequestHandler, RouterContextProvider } from 'react-router'
import { paraglideMiddleware } from '../generated/paraglide/server.js'
import type { HttpEnv } from '../platform/http/env.ts'
import { shutInHandedOut } from '../platform/http/handed-out.ts'
import type { Platform } from '../platform/platform.ts'
import { addressContext, nonceContext, requestContext } from '../platform/web/request-context.ts'
import { visitContext } from '../platform/web/visit-context.ts'
import { joinModules } from './join-modules.ts'
import { protect } from './protect.ts'
import { withFailurePages } from './web/failures.ts'
import { routePattern } from './web/route-pattern.ts'

const dev = import.meta.env.DEV
const year = 31_536_000
const handle = createRequestHandler(withFailurePages(build), import.meta.env.MODE)

/** The pages, their static files and the headers that guard them; what stands before the pages is in protect.ts. */
export function createApp(platform: Platform): Hono<HttpEnv> {
  joinModules()
  const app = new Hono<HttpEnv>()
  app.use(shutInHandedOut)
  app.use(
    secureHeaders({
      contentSecurityPolicy,
      permissionsPolicy,
      strictTransportSecurity: false,
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
    }),
  )
  if (!dev) serveBuilt(app)
  protect(app, platform)
  app.all('*', (c) => showPage(platform, c))
  return app
}

/** Nothing here needs a device of the visitor. */
const permissionsPolicy = { camera: [], microphone: [], geolocation: [], payment: [], usb: [], browsingTopics: [] }

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
function serveBuilt(app: Hono<HttpEnv>): void {
  const root = 'build/client'
  const kept = (maxAge: string) => (_path: string, c: HonoContext) => c.header('Cache-Control', maxAge)
  app.use('/assets/*', serveStatic({ root, precompressed: true, onFound: kept(`public, max-age=${year}, immutable`) }))
  for (const file of ['/favicon.svg', '/robots.txt']) {
    app.get(file, serveStatic({ root, precompressed: true, onFound: kept('public, max-age=3600') }))
  }
  app.get('/assets/*', (c) => c.notFound())
  app.use(compress())
}

const showPage = (platform: Platform, c: HonoContext<HttpEnv>): Promise<Response> =>
  paraglideMiddleware(c.req.raw, async () => {
    const context = new RouterContextProvider()
    context.set(nonceContext, c.get('secureHeadersNonce') ?? '')
    context.set(requestContext, c.get('context'))
    context.set(addressContext, c.get('address'))
    context.set(visitContext, {
      hasProvider: platform.config.oidc !== undefined,
      session: c.get('visitor').session?.id ?? null,
    })
    c.set('route', routePattern(build.routes, c.req.path))
    return handle(c.req.raw, context)
  })
