import type { Context as HonoContext } from 'hono'
import { html } from 'hono/html'
import { m } from '../../generated/paraglide/messages.js'
import { apiRoot } from '../api.ts'
import type { HttpEnv } from './env.ts'
import { faultText } from './log.ts'
import { plainPage } from './plain-page.ts'
import { kindOf, type Problem, type ProblemKind, problem, problemOf, problemResponse } from './problem.ts'

type C = HonoContext<HttpEnv>

export const isApi = (c: C): boolean => c.req.path.startsWith(`${apiRoot}/`)

/** Says no before any page or route is reached: to a program as problem+json, to a person as a page. */
export const refuseRequest = (
  c: C,
  kind: ProblemKind,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => answer(c, problem(kind, c.get('locale') ?? 'sv', c.get('requestId')), headers)

/** The edge: what nothing else has caught. Unknown faults are logged once, here. */
export function refuseThrown(thrown: unknown, c: C): Promise<Response> {
  const requestId = c.get('requestId')
  const kind = kindOf(thrown)
  if (kind === 'unexpected' || kind === 'unavailable') {
    c.get('log')({ event: 'fault', level: 'error', requestId, error: faultText(thrown) })
  }
  return answer(c, problemOf(thrown, c.get('locale') ?? 'sv', requestId), {})
}

async function answer(c: C, told: Problem, headers: Readonly<Record<string, string>>): Promise<Response> {
  if (isApi(c)) return problemResponse(told, headers)
  const locale = c.get('locale') ?? 'sv'
  const body = html`<p class="muted">${told.status}</p><h1>${told.title}</h1><p>${told.detail}</p>
    <p><a href="/">${m.platform_to_start({}, { locale })}</a></p>
    <p class="muted">${m.platform_reference({}, { locale })} <code>${told.instance}</code></p>`
  const page = await plainPage({ locale, title: told.title, body, nonce: c.get('secureHeadersNonce') ?? '' })
  return c.html(page, {
    status: told.status as 400,
    headers: { 'cache-control': 'no-store', ...retryAfter(told), ...headers },
  })
}

const retryAfter = (told: Problem): Readonly<Record<string, string>> =>
  told.status === 503 ? { 'retry-after': '5' } : {}
