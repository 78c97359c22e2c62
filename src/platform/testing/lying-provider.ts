import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import { close, listen } from './listen.ts'

type Claims = Record<string, unknown>

export interface LyingProvider {
  readonly issuer: string
  /** What the next ID token says instead of the truth. */
  lie: (claims: Claims) => Claims
  /** How the next ID token is signed. */
  signing: 'right' | 'other-key' | 'none' | 'changed-after'
  /** What the user info says of the account. */
  about: Claims
  stop(): Promise<void>
}

const encoded = (thing: unknown) => Buffer.from(JSON.stringify(thing)).toString('base64url')
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

function sign(claims: Claims, signing: LyingProvider['signing'], right: KeyObject, other: KeyObject): string {
  if (signing === 'none') return `${encoded({ alg: 'none' })}.${encoded(claims)}.`
  const signed = `${encoded({ alg: 'RS256', kid: 'key-1' })}.${encoded(claims)}`
  const signature = createSign('RSA-SHA256')
    .update(signed)
    .sign(signing === 'other-key' ? other : right)
    .toString('base64url')
  if (signing !== 'changed-after') return `${signed}.${signature}`
  return `${encoded({ alg: 'RS256', kid: 'key-1' })}.${encoded({ ...claims, acr: 'changed' })}.${signature}`
}

/** A provider whose answers can be made wrong in one way at a time; otherwise it keeps to the protocol. */
export async function runLyingProvider(clientId: string): Promise<LyingProvider> {
  const server = createServer()
  const issuer = await listen(server)
  const right = pair()
  const other = pair()
  const nonces = new Map<string, string>()
  const running: LyingProvider = {
    issuer,
    lie: (claims) => claims,
    signing: 'right',
    about: { sub: 'account-1', name: 'Controller', email: 'controller@ekby.example', email_verified: true },
    stop: () => close(server),
  }
  server.on('request', (req, res) => {
    const url = new URL(req.url ?? '/', issuer)
    const reply = (thing: unknown) =>
      res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(thing))
    if (url.pathname === '/.well-known/openid-configuration') return reply(metadata(issuer))
    if (url.pathname === '/keys') {
      return reply({ keys: [{ ...right.publicKey.export({ format: 'jwk' }), kid: 'key-1', alg: 'RS256', use: 'sig' }] })
    }
    if (url.pathname === '/authorize') {
      const code = `code-${nonces.size}`
      nonces.set(code, url.searchParams.get('nonce') ?? '')
      const back = new URL(url.searchParams.get('redirect_uri') ?? issuer)
      back.search = String(new URLSearchParams({ code, state: url.searchParams.get('state') ?? '', iss: issuer }))
      return res.writeHead(302, { location: back.href }).end()
    }
    if (url.pathname === '/about') return reply(running.about)
    let body = ''
    req.on('data', (chunk) => {
      body += chunk
    })
    req.on('end', () => {
      const code = new URLSearchParams(body).get('code') ?? ''
      const now = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
      const truth = {
        iss: issuer,
        aud: clientId,
        sub: 'account-1',
        nonce: nonces.get(code),
        iat: now,
        exp: now + 300,
        auth_time: now,
      }
      const id_token = sign(running.lie(truth), running.signing, right.privateKey, other.privateKey)
      reply({ access_token: 'token', token_type: 'Bearer', expires_in: 300, id_token })
    })
  })
  return running
}

const metadata = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  userinfo_endpoint: `${issuer}/about`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  authorization_response_iss_parameter_supported: true,
})
