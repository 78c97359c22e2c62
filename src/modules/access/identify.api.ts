import type { MiddlewareHandler } from 'hono'
import { dropSessionCookie, readSessionCookie } from '../../platform/access/cookies.ts'
import { noteSeen, seenEvery } from '../../platform/access/last-seen.ts'
import { hashToken } from '../../platform/access/token.ts'
import type { HttpEnv, Visitor } from '../../platform/http/env.ts'
import { refuseRequest } from '../../platform/http/refusal.ts'
import type { Platform } from '../../platform/platform.ts'
import { citizen } from '../../shared/actor.ts'
import { findVisitorByKey, findVisitorBySession, type KnownVisitor } from './visitor.service.ts'

const anybody: Visitor = { actor: citizen, session: undefined }

/**
 * Finds out who asks and makes the context of the request. A key that is not good is refused at once: a program that
 * believes it is signed in shall not get the answers of a stranger.
 */
export function identify(platform: Platform): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const tenant = c.get('tenant').id
    const system = platform.systemContext(tenant)
    const authorization = c.req.header('authorization')
    const cookie = readSessionCookie(c)
    let known: KnownVisitor | undefined
    if (authorization !== undefined) {
      const key = /^Bearer (\S{20,200})$/i.exec(authorization)?.[1]
      known = key ? await findVisitorByKey(system, hashToken(key)) : undefined
      if (!known) return refuseRequest(c, 'not-signed-in')
    } else if (cookie) {
      known = await findVisitorBySession(system, hashToken(cookie))
      if (!known) dropSessionCookie(c)
    }
    if (known && isDue(known.seen.lastAt, system.now()))
      await noteSeen(platform.db, tenant, known.seen.what, system.now())
    const visitor: Visitor = known ?? anybody
    c.set('visitor', visitor)
    c.set(
      'context',
      platform.contextFor({ actor: visitor.actor, tenant, locale: c.get('locale'), requestId: c.get('requestId') }),
    )
    await next()
  }
}

const isDue = (lastAt: string | null, now: string) =>
  lastAt === null || Date.parse(now) - Date.parse(lastAt) >= seenEvery
