import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { sql } from 'kysely'
import { hashToken } from '../access/token.ts'
import type { Platform } from '../platform.ts'
import type { HttpEnv } from './env.ts'
import { acceptedLocale, chosenLocale } from './locale.ts'
import type { Log } from './log.ts'
import { rateLimit } from './rate-limit.ts'
import { isApi, refuseRequest } from './refusal.ts'
import { isOwnRequest } from './same-site.ts'
import { tenantFinder } from './tenants.ts'
import { addressOf, hostOf, originOf } from './where.ts'

type Guard = MiddlewareHandler<HttpEnv>

/** Ten characters that can be read out on the telephone; they stand in the log, the audit row and on the failure page. */
export const newReference = (): string =>
  Array.from(randomBytes(10), (byte) => '23456789abcdefghjkmnpqrstuvwxyz'[byte % 31]).join('')

/** Gives the request its reference number and writes one line when it is answered. */
export const observe =
  (log: Log): Guard =>
  async (c, next) => {
    const began = performance.now()
    const requestId = newReference()
    c.set('requestId', requestId)
    c.set('log', log)
    c.set('locale', isApi(c) ? acceptedLocale(c.req.header('accept-language')) : chosenLocale(c.req.header('cookie')))
    await next()
    c.header('x-request-id', requestId)
    const ms = Math.round(performance.now() - began)
    const route = c.get('route') ?? matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? '*'
    log({ event: 'request', level: 'info', requestId, method: c.req.method, route, status: c.res.status, ms })
  }

const year = 31_536_000

/** Once seen over https, never again over http. */
export const onlyHttps: Guard = async (c, next) => {
  await next()
  if (c.get('origin')?.startsWith('https:')) c.header('strict-transport-security', `max-age=${year}; includeSubDomains`)
}

/** Whose page is asked for, and by which address. */
export function locate(platform: Pick<Platform, 'config' | 'listTenants'>): Guard {
  const findTenant = tenantFinder(() => platform.listTenants())
  return async (c, next) => {
    const tenant = await findTenant(hostOf(platform.config, c))
    if (!tenant) return refuseRequest(c, 'not-found')
    c.set('tenant', tenant)
    c.set('origin', originOf(platform.config, tenant, c))
    c.set('address', addressOf(platform.config, c))
    await next()
  }
}

/** Calls per minute of one address or key. Whole town halls share an address, so a sign-in that succeeds costs little. */
export const perMinute = { failedSignIns: 10, signIns: 120, apiKey: 300, apiAddress: 600 }

/** The API: what a program repeats by mistake. */
export function limitApi(): Guard {
  const byKey = rateLimit(perMinute.apiKey)
  const byAddress = rateLimit(perMinute.apiAddress)
  return async (c, next) => {
    if (!isApi(c)) return next()
    const bearer = c.req.header('authorization')
    const wait = Math.max(byAddress.take(c.get('address')), bearer ? byKey.take(hashToken(bearer)) : 0)
    if (wait > 0) return refuseRequest(c, 'too-many', { 'retry-after': String(wait) })
    await next()
  }
}

/** The sign-in: what an attacker tries. */
export function limitSignIn(isAttempt: (path: string, method: string) => boolean): Guard {
  const all = rateLimit(perMinute.signIns)
  const failed = rateLimit(perMinute.failedSignIns)
  return async (c, next) => {
    if (!isAttempt(c.req.path, c.req.method)) return next()
    const address = c.get('address')
    const wait = Math.max(all.take(address), failed.wait(address))
    if (wait > 0) return refuseRequest(c, 'too-many', { 'retry-after': String(wait) })
    await next()
    if (c.res.status >= 400 || c.res.headers.get('location')?.includes('fel=')) failed.take(address)
  }
}

/** A program with a key carries no cookie that another site could misuse; everybody else must come from our own pages. */
export const onlyOwnPages: Guard = async (c, next) => {
  const hasKey = c.req.header('authorization') !== undefined
  if (!hasKey && !isOwnRequest(c.req.raw, c.get('origin'))) return refuseRequest(c, 'other-site')
  await next()
}

/** What a signed-in person reads stays in no cache. */
export const keepPrivate: Guard = async (c, next) => {
  await next()
  if (c.get('visitor').actor.kind !== 'citizen') c.header('cache-control', 'no-store')
}

/** `/healthz` says that the process lives, `/readyz` that it can answer: the database does. */
export const tellHealth =
  (platform: Pick<Platform, 'db'>): Guard =>
  async (c, next) => {
    if (c.req.path === '/healthz') return c.json({ status: 'alive' }, 200, { 'cache-control': 'no-store' })
    if (c.req.path !== '/readyz') return next()
    const ready = await sql`select 1`.execute(platform.db).then(
      () => true,
      () => false,
    )
    return c.json({ status: ready ? 'ready' : 'no-database' }, ready ? 200 : 503, { 'cache-control': 'no-store' })
  }
