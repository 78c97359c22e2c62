import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../platform/config.ts'
import { CookieJar } from '../platform/testing/browser.ts'
import { useTestDatabase } from '../platform/testing/database.ts'
import {
  clientId,
  clientSecret,
  low,
  type ProviderAccount,
  type RunningProvider,
  runProvider,
  substantial,
} from '../platform/testing/provider.ts'
import { aPeopledMunicipality, aWebsite, type People, type Website } from '../platform/testing/website.ts'

const database = useTestDatabase()
const controller: ProviderAccount = {
  sub: 'c-1',
  name: 'Controller',
  email: 'Controller@ekby.example',
  email_verified: true,
}
const stranger: ProviderAccount = { sub: 's-1', name: 'Stranger', email: 'stranger@else.example', email_verified: true }

let site: Website
let provider: RunningProvider
let people: People

beforeAll(async () => {
  people = await aPeopledMunicipality(database)
  await people.add('Controller', 'controller@ekby.example', 'controller')
  site = await aWebsite(database, async (address) => {
    provider = await runProvider(address, controller)
    return readConfig({
      LOG_LEVEL: 'silent',
      STYRHJUL_TRUST_PROXY: 'true',
      OIDC_DEFAULT_ACR: low,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
    })
  })
})

beforeEach(() => {
  provider.atKeyboard = { account: controller, reaches: low }
})

afterAll(async () => {
  await site.stop()
  await provider.stop()
})

const here = () => site.address
const whoIs = async (jar: CookieJar) => (await jar.go(`${here()}/arbete`)).json()

async function signedIn(query = ''): Promise<CookieJar> {
  const jar = new CookieJar()
  await jar.follow(`${here()}/logga-in/start${query}`)
  return jar
}

describe('signing in through a real provider', () => {
  test('a person entered by address is let in the first time by a verified address, and then by the account', async () => {
    const jar = await signedIn()
    expect(await whoIs(jar)).toMatchObject({
      kind: 'person',
      name: 'Controller',
      roles: ['controller'],
      assurance: low,
    })
    provider.atKeyboard = { account: { ...controller, email: 'changed@ekby.example' }, reaches: low }
    expect(await whoIs(await signedIn())).toMatchObject({ name: 'Controller' })
    const linked = await database.owner.query(`select deed from audit_entry where deed = 'person.link'`)
    expect(linked.rowCount).toBe(1)
  })

  test('the person comes back to the page that was asked for, and never to another site', async () => {
    const jar = new CookieJar()
    const there = await jar.follow(`${here()}/logga-in/start?tillbaka=${encodeURIComponent('/arbete/planer?ar=2026')}`)
    expect(there.address).toBe(`${here()}/arbete/planer?ar=2026`)
    for (const outside of [
      '//evil.example',
      'https://evil.example/',
      '/\\evil.example',
      '/%09/evil.example',
      'javascript:alert(1)',
    ]) {
      const end = await new CookieJar().follow(`${here()}/logga-in/start?tillbaka=${encodeURIComponent(outside)}`)
      expect(new URL(end.address).origin, outside).toBe(here())
    }
  })

  test('an account that no person has is told so and gets no session', async () => {
    provider.atKeyboard = { account: stranger, reaches: low }
    const jar = new CookieJar()
    const end = await jar.follow(`${here()}/logga-in/start`)
    expect(end.address).toContain('fel=no-account')
    expect(await whoIs(jar)).toMatchObject({ kind: 'citizen' })
  })

  test('an address that the provider has not verified lets nobody in', async () => {
    await people.add('Unverified', 'unverified@ekby.example', 'controller')
    provider.atKeyboard = {
      account: { sub: 'u-1', name: 'U', email: 'unverified@ekby.example', email_verified: false },
      reaches: low,
    }
    expect((await new CookieJar().follow(`${here()}/logga-in/start`)).address).toContain('fel=no-account')
  })

  test('a second account with the same verified address does not take over a person who has an account', async () => {
    await signedIn()
    provider.atKeyboard = { account: { ...controller, sub: 'other-account' }, reaches: low }
    expect((await new CookieJar().follow(`${here()}/logga-in/start`)).address).toContain('fel=no-account')
  })

  test('someone who cancels at the provider comes back to the sign-in page', async () => {
    provider.atKeyboard = { account: controller, reaches: low, refuses: true }
    expect((await new CookieJar().follow(`${here()}/logga-in/start`)).address).toContain('fel=cancelled')
  })

  test('an answer without an attempt of this browser is refused', async () => {
    const end = await new CookieJar().go(`${here()}/logga-in/svar?code=abc&state=def`)
    expect(end.headers.get('location')).toContain('fel=no-attempt')
  })

  test('a forged state is refused', async () => {
    const jar = new CookieJar()
    const answer = await jar.follow(`${here()}/logga-in/start`, (at) => at.includes('/logga-in/svar?'))
    const forged = new URL(answer.address)
    forged.searchParams.set('state', 'x'.repeat(43))
    expect((await jar.go(forged.href)).headers.get('location')).toContain('fel=answer')
    expect(await whoIs(jar)).toMatchObject({ kind: 'citizen' })
  })

  test('a code works once, also when the attempt is put back', async () => {
    const jar = new CookieJar()
    const answer = await jar.follow(`${here()}/logga-in/start`, (at) => at.includes('/logga-in/svar?'))
    const attempt = jar.valueOf(here(), 'styrhjul-forsok') ?? ''
    expect((await jar.go(answer.address)).headers.get('location')).toBe('/arbete')
    const thief = new CookieJar()
    await thief.go(`${here()}/logga-in`)
    thief.set(here(), 'styrhjul-forsok', attempt)
    expect((await thief.go(answer.address)).headers.get('location')).toContain('fel=answer')
    expect((await jar.go(answer.address)).headers.get('location')).toContain('fel=no-attempt')
  })

  test('ten failed attempts from one address shut it out for a while, and nobody else', async () => {
    const attacker = new CookieJar()
    for (let n = 0; n < 10; n++) {
      expect((await attacker.go(`${here()}/logga-in/svar?code=${n}&state=x`)).status).toBe(303)
    }
    const refused = await attacker.go(`${here()}/logga-in/start`)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await whoIs(await signedIn())).toMatchObject({ name: 'Controller' })
  })

  test('a stronger sign-in that the person did not reach changes nothing', async () => {
    const jar = await signedIn()
    const end = await jar.follow(`${here()}/logga-in/start?acr=${encodeURIComponent(substantial)}`)
    expect(end.address).toMatch(/fel=assurance/)
    expect(await whoIs(jar)).toMatchObject({ name: 'Controller', assurance: low })
  })

  test('a stronger sign-in exchanges the session for a new one, and the old word is worth nothing', async () => {
    const jar = await signedIn()
    const before = jar.valueOf(here(), 'styrhjul') ?? ''
    provider.atKeyboard = { account: controller, reaches: substantial }
    await jar.follow(`${here()}/logga-in/start?acr=${encodeURIComponent(substantial)}&tillbaka=/arbete/planer`)
    expect(await whoIs(jar)).toMatchObject({ name: 'Controller', assurance: substantial })
    expect(jar.valueOf(here(), 'styrhjul')).not.toBe(before)
    const thief = new CookieJar()
    await thief.go(here())
    thief.set(here(), 'styrhjul', before)
    expect(await whoIs(thief)).toMatchObject({ kind: 'citizen' })
  })

  test('signing out ends the session here, clears what the browser kept and goes on to the provider', async () => {
    const jar = await signedIn()
    const word = jar.valueOf(here(), 'styrhjul') ?? ''
    const left = await jar.go(`${here()}/logga-ut`, { method: 'POST', headers: { origin: here() } })
    expect(left.headers.get('clear-site-data')).toContain('"cache"')
    expect(left.headers.get('refresh')).toContain(`${provider.issuer}/session/end?id_token_hint=`)
    expect(jar.valueOf(here(), 'styrhjul')).toBeUndefined()
    const thief = new CookieJar()
    await thief.go(here())
    thief.set(here(), 'styrhjul', word)
    expect(await whoIs(thief)).toMatchObject({ kind: 'citizen' })
    const kept = await database.owner.query('select id_token from session where ended_at is not null')
    expect(kept.rows.every((row) => row.id_token === null)).toBe(true)
  })

  test('a person who is deactivated is out at the next request', async () => {
    const jar = await signedIn()
    await database.owner.query(`update person set is_active = false where email = 'controller@ekby.example'`)
    expect(await whoIs(jar)).toMatchObject({ kind: 'citizen' })
    await database.owner.query(`update person set is_active = true where email = 'controller@ekby.example'`)
  })

  test('the demo sign-in does not exist when a provider is configured, not even in a demo municipality', async () => {
    await database.owner.query('update tenant set is_demo = true where tenant_id = 1')
    const demo = await aWebsite(database, async () => site.platform.config, [
      { id: 1 as never, slug: 'ekby', name: 'Ekby', host: null, isDemo: true },
    ])
    const person = await people.add('Chosen', null, 'administrator')
    const jar = new CookieJar()
    for (const path of ['/logga-in/demo', '/logga-in/demo/', '/logga-in']) {
      await jar.go(`${demo.address}${path}`, {
        method: 'POST',
        headers: { origin: demo.address, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ person }),
      })
    }
    expect(await (await jar.go(`${demo.address}/arbete`)).json()).toMatchObject({ kind: 'citizen' })
    const sessions = await database.owner.query('select from session where is_demo')
    expect(sessions.rowCount).toBe(0)
    await database.owner.query('update tenant set is_demo = false where tenant_id = 1')
    await demo.stop()
  })
})
