import * as oidc from 'openid-client'
import type { OidcConfig } from '../config.ts'

/** Who the provider says has signed in, after every check of the answer has passed. */
export interface Identity {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
  /** Only an address that the provider has verified. */
  readonly email: string | null
  readonly assurance: string | null
  readonly idToken: string
}

/** What must be remembered between leaving for the provider and coming back: one attempt, one state. */
export interface Attempt {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Levels of which one must come back; empty when any will do. */
  readonly demanded: readonly string[]
  /** A stronger sign-in: the person must have shown who they are after this instant (seconds). */
  readonly freshSince: number | null
  /** Own path to return to. */
  readonly back: string
}

/** The provider cannot be reached or does not answer as one. */
export class ProviderAway extends Error {}

export type RejectedBecause = 'cancelled' | 'answer' | 'assurance' | 'old'

/** The provider's answer is not one that lets anybody in. */
export class SignInRejected extends Error {
  readonly because: RejectedBecause
  constructor(because: RejectedBecause, cause?: unknown) {
    super(`sign-in rejected: ${because}`, { cause })
    this.because = because
  }
}

export interface Provider {
  begin(order: BeginOrder): Promise<{ readonly address: string; readonly attempt: Attempt }>
  /** @throws SignInRejected, ProviderAway */
  finish(answer: URL, attempt: Attempt): Promise<Identity>
  /** Where the person signs out at the provider too; undefined when it offers no such place. */
  signOutAddress(idToken: string, back: string): Promise<string | undefined>
}

export interface BeginOrder {
  readonly origin: string
  readonly demanded: readonly string[]
  readonly back: string
}

export const answerPath = '/logga-in/svar'

/** Clocks may differ this much, in seconds. */
const skew = 30
const patience = 5
const keptFor = 3_600_000

const isLoopback = (issuer: string) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname)

/** OpenID Connect, authorisation code with PKCE, against any provider that can be discovered. */
export function openProvider(config: OidcConfig): Provider {
  const discover = discoverer(config)
  return {
    begin: async (order) => begin(await discover(), config, order),
    finish: async (answer, attempt) => finish(await discover(), answer, attempt),
    signOutAddress: async (idToken, back) => {
      const known = await discover()
      if (!known.serverMetadata().end_session_endpoint) return undefined
      return oidc.buildEndSessionUrl(known, { id_token_hint: idToken, post_logout_redirect_uri: back }).href
    },
  }
}

/** The provider is asked who it is when first needed, and once an hour; while it is away the last answer serves. */
function discoverer(config: OidcConfig): () => Promise<oidc.Configuration> {
  let known: oidc.Configuration | undefined
  let at = 0
  return async () => {
    if (known && performance.now() - at < keptFor) return known
    try {
      known = await oidc.discovery(new URL(config.issuer), config.clientId, config.clientSecret, undefined, {
        timeout: patience,
        execute: [oidc.enableNonRepudiationChecks, ...(isLoopback(config.issuer) ? [oidc.allowInsecureRequests] : [])],
      })
      at = performance.now()
    } catch (cause) {
      if (!known) throw new ProviderAway('discovery failed', { cause })
    }
    return known
  }
}

async function begin(known: oidc.Configuration, config: OidcConfig, { origin, demanded, back }: BeginOrder) {
  const attempt: Attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    demanded,
    freshSince: demanded.length > 0 ? nowInSeconds() : null,
    back,
  }
  const wanted = demanded.length > 0 ? demanded.join(' ') : config.defaultAcr
  const address = oidc.buildAuthorizationUrl(known, {
    redirect_uri: `${origin}${answerPath}`,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    state: attempt.state,
    nonce: attempt.nonce,
    ui_locales: 'sv',
    ...(wanted && { acr_values: wanted }),
    ...(attempt.freshSince !== null && { prompt: 'login', max_age: '0' }),
  })
  return { address: address.href, attempt }
}

const nowInSeconds = () => Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)

async function finish(known: oidc.Configuration, answer: URL, attempt: Attempt): Promise<Identity> {
  try {
    const tokens = await oidc.authorizationCodeGrant(known, answer, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims || !tokens.id_token) throw new SignInRejected('answer')
    demandLevel(claims, attempt)
    const about = known.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(known, tokens.access_token, claims.sub)
      : claims
    return {
      issuer: claims.iss,
      subject: claims.sub,
      name: textOf(about.name ?? claims.name),
      email: about.email_verified === true ? (textOf(about.email)?.toLowerCase() ?? null) : null,
      assurance: textOf(claims.acr),
      idToken: tokens.id_token,
    }
  } catch (thrown) {
    throw failureOf(thrown)
  }
}

const textOf = (claim: unknown): string | null => (typeof claim === 'string' && claim !== '' ? claim : null)

/** What was asked for is only a wish to the provider: the token tells what was done. */
function demandLevel(claims: { readonly acr?: unknown; readonly auth_time?: number }, attempt: Attempt): void {
  if (attempt.demanded.length > 0 && !attempt.demanded.includes(textOf(claims.acr) ?? ''))
    throw new SignInRejected('assurance')
  if (attempt.freshSince !== null && (claims.auth_time ?? 0) < attempt.freshSince - skew)
    throw new SignInRejected('old')
}

/** A provider that cannot be reached is told apart from an answer that is wrong. */
function failureOf(thrown: unknown): Error {
  if (thrown instanceof SignInRejected) return thrown
  if (thrown instanceof oidc.AuthorizationResponseError) {
    return new SignInRejected(thrown.error === 'access_denied' ? 'cancelled' : 'answer', thrown)
  }
  if (isNetwork(thrown)) return new ProviderAway('the provider does not answer', { cause: thrown })
  return new SignInRejected('answer', thrown)
}

function isNetwork(thrown: unknown): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (error.name === 'TimeoutError' || (error instanceof TypeError && error.message === 'fetch failed')) return true
    if ((error as { code?: string }).code === 'OAUTH_TIMEOUT') return true
  }
  return false
}
