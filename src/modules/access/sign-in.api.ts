import type { Hono, Context as HonoContext } from 'hono'
import { html } from 'hono/html'
import { z } from 'zod'
import * as cookies from '../../platform/access/cookies.ts'
import {
  type Attempt,
  answerPath,
  type Provider,
  ProviderAway,
  type RejectedBecause,
  SignInRejected,
} from '../../platform/access/provider.ts'
import { signInAddress } from '../../platform/access/way-to-sign-in.ts'
import { findText } from '../../platform/contract.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { faultText } from '../../platform/http/log.ts'
import { ownPath } from '../../platform/http/own-path.ts'
import { plainPage } from '../../platform/http/plain-page.ts'
import type { Platform } from '../../platform/platform.ts'
import { Refusal } from '../../shared/failure.ts'
import { personId } from './access.contract.ts'
import type { SessionId } from './session.ts'
import { type ActAs, type BegunSession, endOwnSession, signIn, signInAsDemo } from './sign-in.service.ts'

/** The sign-in's own addresses: plain requests and redirects, so that they work without script. */

type C = HonoContext<HttpEnv>

/** Why the sign-in page is shown again; each has a sentence. */
export type SignInFault = RejectedBecause | 'provider-away' | 'no-attempt' | 'no-account'

const attemptMinutes = 10
export const startPath = '/logga-in/start'
export const demoPath = '/logga-in/demo'
export const signOutPath = '/logga-ut'

/** Addresses that count as attempts to sign in. */
export const isSignInAttempt = (path: string, method: string): boolean =>
  path === startPath || path === answerPath || (method === 'POST' && path.startsWith('/logga-in'))

export function registerSignIn(app: Hono<HttpEnv>, platform: Platform, provider: Provider | undefined): void {
  if (provider) {
    app.get(startPath, (c) => start(c, provider))
    app.get(answerPath, (c) => comeBack(c, platform, provider))
  } else app.post(demoPath, (c) => chooseDemoPerson(c, platform))
  app.post(signOutPath, (c) => signOut(c, platform, provider))
}

const levelsOf = (text: string | undefined) =>
  (text ?? '').split(/\s+/).filter((level) => /^[\w:/.#-]{1,200}$/.test(level))

async function start(c: C, provider: Provider): Promise<Response> {
  const back = ownPath(c.req.query('tillbaka'))
  const demanded = levelsOf(c.req.query('acr'))
  try {
    const { address, attempt } = await provider.begin({ origin: c.get('origin'), demanded, back })
    cookies.setAttemptCookie(c, Buffer.from(JSON.stringify(attempt)).toString('base64url'), attemptMinutes * 60)
    return c.redirect(address, 302)
  } catch (thrown) {
    return again(c, faultOf(thrown), back, demanded, thrown)
  }
}

const attemptContract = z.object({
  state: z.string().min(20),
  nonce: z.string().min(20),
  verifier: z.string().min(43),
  demanded: z.array(z.string()),
  freshSince: z.number().nullable(),
  back: z.string(),
})

function readAttempt(c: C): Attempt | undefined {
  const cookie = cookies.readAttemptCookie(c)
  if (!cookie) return undefined
  try {
    return attemptContract.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString()))
  } catch {
    return undefined // not what we wrote: the person starts anew
  }
}

/** The provider sends the person back: each attempt can be answered once. */
async function comeBack(c: C, platform: Platform, provider: Provider): Promise<Response> {
  const attempt = readAttempt(c)
  cookies.dropAttemptCookie(c)
  if (!attempt) return again(c, 'no-attempt', '/', [])
  const back = ownPath(attempt.back)
  try {
    const url = new URL(c.req.url)
    const identity = await provider.finish(new URL(`${c.get('origin')}${answerPath}${url.search}`), attempt)
    const begun = await signIn(platform.systemContext(c.get('tenant').id), actAs(c, platform), identity)
    return await enter(c, platform, begun, back)
  } catch (thrown) {
    return again(c, faultOf(thrown), back, attempt.demanded, thrown)
  }
}

/** Anybody may be anybody here: that is why it exists only without a provider, and only for demo data. */
async function chooseDemoPerson(c: C, platform: Platform): Promise<Response> {
  if (!c.get('tenant').isDemo) return c.notFound()
  const form = await c.req.formData()
  const back = ownPath(String(form.get('tillbaka') ?? ''), '/arbete')
  const chosen = personId.safeParse(form.get('person'))
  const [assurance = null] = levelsOf(String(form.get('acr') ?? ''))
  if (!chosen.success) return again(c, 'no-account', back, [])
  const system = platform.systemContext(c.get('tenant').id)
  try {
    return await enter(c, platform, await signInAsDemo(system, actAs(c, platform), chosen.data, assurance), back)
  } catch (thrown) {
    return again(c, faultOf(thrown), back, [], thrown)
  }
}

/** The visit before this one ends: no word that was known earlier is good for more than it was. */
async function enter(c: C, platform: Platform, { token }: BegunSession, back: string): Promise<Response> {
  await leave(c, platform)
  cookies.setSessionCookie(c, token)
  c.get('log')({ event: 'sign-in', level: 'info', requestId: c.get('requestId'), outcome: 'let-in' })
  return c.redirect(back === '/' ? '/arbete' : back, 303)
}

async function leave(c: C, platform: Platform): Promise<void> {
  const { session, actor } = c.get('visitor')
  if (!session || !actor.person) return
  const self = actAs(c, platform)({ id: actor.person, name: actor.name, assurance: actor.assurance })
  await endOwnSession(self, session.id as SessionId)
}

async function signOut(c: C, platform: Platform, provider: Provider | undefined): Promise<Response> {
  const idToken = c.get('visitor').session?.idToken
  await leave(c, platform)
  cookies.dropSessionCookie(c)
  c.header('clear-site-data', '"cache", "storage"')
  const away = idToken && provider ? await signOutAddress(c, provider, idToken) : undefined
  if (!away) return c.redirect('/logga-in?utloggad', 303)
  return c.html(await leftPage(c, away), 200, { refresh: `0; url=${away}`, 'cache-control': 'no-store' })
}

/** A provider that is away must not keep anybody signed in here. */
const signOutAddress = (c: C, provider: Provider, idToken: string) =>
  provider.signOutAddress(idToken, `${c.get('origin')}/logga-in`).catch(() => undefined)

/** The browser goes on by itself: a redirect to another site straight from a form is stopped by our content policy. */
const leftPage = (c: C, away: string) => {
  const locale = c.get('locale')
  const say = (key: string) => findText(key, locale) ?? key
  const title = say('access_signed_out')
  const body = html`<h1>${title}</h1><p>${say('access_signed_out_provider')}</p>
    <p><a href="${away}">${say('access_sign_out_there')}</a></p>`
  return plainPage({ locale, title, body, nonce: c.get('secureHeadersNonce') ?? '' })
}

/** Acts as the person who is being let in or who leaves: before there is a session, and after. */
const actAs =
  (c: C, platform: Platform): ActAs =>
  ({ id, name, assurance }) =>
    platform.contextFor({
      tenant: c.get('tenant').id,
      actor: { kind: 'person', person: id, name, seats: [], assurance, scope: 'write' },
      locale: c.get('locale'),
      requestId: c.get('requestId'),
    })

function faultOf(thrown: unknown): SignInFault {
  if (thrown instanceof SignInRejected) return thrown.because
  if (thrown instanceof ProviderAway) return 'provider-away'
  if (thrown instanceof Refusal) return 'no-account'
  throw thrown
}

/** Back to the sign-in page with what went wrong; the log says so too, without saying who. */
function again(c: C, fault: SignInFault, back: string, demanded: readonly string[], cause?: unknown): Response {
  const requestId = c.get('requestId')
  c.get('log')({ event: 'sign-in', level: 'info', requestId, outcome: fault })
  if (fault === 'provider-away') c.get('log')({ event: 'provider', level: 'error', requestId, error: faultText(cause) })
  const address = signInAddress(back, demanded)
  return c.redirect(`${address}${address.includes('?') ? '&' : '?'}fel=${fault}`, 303)
}
