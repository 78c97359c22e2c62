import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import { close, listen } from './listen.ts'

/** Somebody who has an account at the provider. */
export interface ProviderAccount {
  readonly sub: string
  readonly name: string
  readonly email: string
  readonly email_verified: boolean
}

export const substantial = 'http://id.elegnamnden.se/loa/1.0/loa3'
export const low = 'http://id.elegnamnden.se/loa/1.0/loa2'

export interface RunningProvider {
  readonly issuer: string
  /** Who is at the keyboard at the next sign-in, and which level that person reaches. */
  atKeyboard: { account: ProviderAccount; reaches: string; refuses?: boolean }
  stop(): Promise<void>
}

export const clientId = 'styrhjul'
export const clientSecret = 'only-for-tests-0123456789'

/** A real provider package over real HTTP; whoever sits at the keyboard signs in at once. */
export async function runProvider(site: string, account: ProviderAccount): Promise<RunningProvider> {
  const server = createServer()
  const issuer = await listen(server)
  const running: RunningProvider = { issuer, atKeyboard: { account, reaches: low }, stop: () => close(server) }
  const accounts = new Map<string, ProviderAccount>()
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${site}/logga-in/svar`],
        post_logout_redirect_uris: [`${site}/logga-in`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    acrValues: [low, substantial],
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], acr: null, auth_time: null },
    pkce: { required: () => true },
    cookies: { keys: ['only-for-tests'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: async () => accounts.get(sub) }),
    loadExistingGrant: async (ctx: GrantContext) => {
      const { client, session } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', async (req: IncomingMessage, res: ServerResponse) => {
    if (!req.url?.startsWith('/interaction/')) return answer(req, res)
    await provider.interactionDetails(req, res)
    const { account: who, reaches, refuses } = running.atKeyboard
    accounts.set(who.sub, who)
    const result = refuses
      ? { error: 'access_denied', error_description: 'cancelled' }
      : { login: { accountId: who.sub, acr: reaches, remember: false } }
    await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false })
  })
  return running
}

interface Grant {
  addOIDCScope(scope: string): void
  save(): Promise<string>
}

interface GrantContext {
  readonly oidc: {
    readonly client: { readonly clientId: string }
    readonly session: { readonly accountId: string }
    readonly provider: { readonly Grant: new (about: { clientId: string; accountId: string }) => Grant }
  }
}
