import type { Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpEnv } from '../http/env.ts'

type C = HonoContext<HttpEnv>

const isSecure = (c: C) => c.get('origin').startsWith('https:')

/** `__Host-` binds the cookie to this host and to https; plain http is for one's own machine. */
const named = (c: C, name: string) => (isSecure(c) ? `__Host-${name}` : name)

const flags = (c: C) => ({ httpOnly: true, sameSite: 'Lax', secure: isSecure(c), path: '/' }) as const

const session = 'styrhjul'
const attempt = 'styrhjul-forsok'

/** Lives as long as the browser is open; the server decides when the session ends. */
export const setSessionCookie = (c: C, token: string): void => setCookie(c, named(c, session), token, flags(c))
export const readSessionCookie = (c: C): string | undefined => getCookie(c, named(c, session))
export function dropSessionCookie(c: C): void {
  deleteCookie(c, named(c, session), flags(c))
}

/** What a sign-in under way must remember until the provider sends the person back. */
export const setAttemptCookie = (c: C, value: string, seconds: number): void =>
  setCookie(c, named(c, attempt), value, { ...flags(c), maxAge: seconds })
export const readAttemptCookie = (c: C): string | undefined => getCookie(c, named(c, attempt))
export function dropAttemptCookie(c: C): void {
  deleteCookie(c, named(c, attempt), flags(c))
}
