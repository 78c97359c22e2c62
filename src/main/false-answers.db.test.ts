import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../platform/config.ts'
import { CookieJar } from '../platform/testing/browser.ts'
import { useTestDatabase } from '../platform/testing/database.ts'
import { type LyingProvider, runLyingProvider } from '../platform/testing/lying-provider.ts'
import { aPeopledMunicipality, aWebsite, type Website } from '../platform/testing/website.ts'

const database = useTestDatabase()
const clientId = 'styrhjul'
let site: Website
let provider: LyingProvider

beforeAll(async () => {
  const people = await aPeopledMunicipality(database)
  await people.add('Controller', 'controller@ekby.example', 'controller')
  provider = await runLyingProvider(clientId)
  site = await aWebsite(database, async () => config(provider.issuer))
})

afterAll(async () => {
  await site.stop()
  await provider.stop()
})

const config = (issuer: string) =>
  readConfig({
    LOG_LEVEL: 'silent',
    STYRHJUL_TRUST_PROXY: 'true',
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: 'only-for-tests',
  })

const whoIs = async (jar: CookieJar, at = site) => (await jar.go(`${at.address}/arbete`)).json()
const hourAgo = () => Math.floor(Temporal.Now.instant().epochMilliseconds / 1000) - 3600

describe('a provider that answers wrongly', () => {
  test('lets the person in when it tells the truth, which the cases below depart from', async () => {
    const jar = new CookieJar()
    expect((await jar.follow(`${site.address}/logga-in/start`)).address).toBe(`${site.address}/arbete`)
    expect(await whoIs(jar)).toMatchObject({ name: 'Controller' })
  })

  const lies: readonly (readonly [string, (claims: Record<string, unknown>) => Record<string, unknown>])[] = [
    ['another nonce', (claims) => ({ ...claims, nonce: 'another' })],
    ['no nonce', ({ nonce: _, ...claims }) => claims],
    ['another audience', (claims) => ({ ...claims, aud: 'somebody-else' })],
    ['two audiences and no authorised party', (claims) => ({ ...claims, aud: [clientId, 'somebody-else'] })],
    ['another issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
    ['a token that has run out', (claims) => ({ ...claims, iat: hourAgo() - 600, exp: hourAgo() })],
    ['a token from the future', (claims) => ({ ...claims, nbf: hourAgo() + 7200 })],
    ['no subject', ({ sub: _, ...claims }) => claims],
    ['another subject than the user info', (claims) => ({ ...claims, sub: 'account-2' })],
    ['no end', ({ exp: _, ...claims }) => claims],
  ]

  test.each(lies)('is refused for %s', async (_name, lie) => {
    provider.lie = lie
    const jar = new CookieJar()
    const end = await jar.follow(`${site.address}/logga-in/start`)
    provider.lie = (claims) => claims
    expect(end.address).toContain('fel=answer')
    expect(await whoIs(jar)).toMatchObject({ kind: 'citizen' })
  })

  test.each(['other-key', 'none', 'changed-after'] as const)(
    'is refused for a token signed with: %s',
    async (signing) => {
      provider.signing = signing
      const jar = new CookieJar()
      const end = await jar.follow(`${site.address}/logga-in/start`)
      provider.signing = 'right'
      expect(end.address).toContain('fel=answer')
      expect(await whoIs(jar)).toMatchObject({ kind: 'citizen' })
    },
  )

  test('is refused when a stronger sign-in was demanded and the token only repeats an old one', async () => {
    provider.lie = (claims) => ({ ...claims, acr: 'strong', auth_time: hourAgo() })
    const end = await new CookieJar().follow(`${site.address}/logga-in/start?acr=strong`)
    expect(end.address).toContain('fel=old')
    provider.lie = ({ auth_time: _, ...claims }) => ({ ...claims, acr: 'strong' })
    const without = await new CookieJar().follow(`${site.address}/logga-in/start?acr=strong`)
    provider.lie = (claims) => claims
    expect(without.address).toContain('fel=old')
  })

  test('is refused when the answer names another issuer than the one asked', async () => {
    const jar = new CookieJar()
    const answer = await jar.follow(`${site.address}/logga-in/start`, (at) => at.includes('/logga-in/svar?'))
    const mixed = new URL(answer.address)
    mixed.searchParams.set('iss', 'https://evil.example')
    expect((await jar.go(mixed.href)).headers.get('location')).toContain('fel=answer')
  })
})

describe('a provider that is away', () => {
  test('gives a clear answer at once, keeps those signed in, and serves again when it is back', async () => {
    const gone = await runLyingProvider(clientId)
    const other = await aWebsite(database, async () => config(gone.issuer))
    await gone.stop()
    const began = performance.now()
    const end = await new CookieJar().go(`${other.address}/logga-in/start`)
    expect(performance.now() - began).toBeLessThan(6_000)
    expect(end.headers.get('location')).toContain('fel=provider-away')
    await other.stop()
  })

  test('does not touch a session that exists, and a sign-in under way is told so', async () => {
    const passing = await runLyingProvider(clientId)
    passing.about = { ...passing.about, email: 'manager@ekby.example', name: 'Manager' }
    const people = `insert into person (tenant_id, person_id, name, email) values (1, gen_random_uuid(), 'Manager', 'manager@ekby.example')`
    await database.owner.query(people)
    const other = await aWebsite(database, async () => config(passing.issuer))
    const jar = new CookieJar()
    await jar.follow(`${other.address}/logga-in/start`)
    const waiting = new CookieJar()
    const answer = await waiting.follow(`${other.address}/logga-in/start`, (at) => at.includes('/logga-in/svar?'))
    await passing.stop()
    expect((await waiting.go(answer.address)).headers.get('location')).toContain('fel=provider-away')
    expect(await whoIs(jar, other)).toMatchObject({ kind: 'person', name: 'Manager' })
    await other.stop()
  })
})
