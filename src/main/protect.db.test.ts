import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKey, revokeKey } from '../modules/access/api-key.service.ts'
import { findVisitorBySession } from '../modules/access/visitor.service.ts'
import { hashToken } from '../platform/access/token.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase, openPool } from '../platform/db/database.ts'
import { CookieJar } from '../platform/testing/browser.ts'
import { actorWith, theSystem, useTestDatabase } from '../platform/testing/database.ts'
import { aPeopledMunicipality, aWebsite, type People, type Website } from '../platform/testing/website.ts'
import type { PersonId, TenantId } from '../shared/ids.ts'
import { addDays, type Day } from '../shared/local-date.ts'

const database = useTestDatabase()
const demo = [{ id: 1 as TenantId, slug: 'ekby', name: 'Ekby', host: null, isDemo: true }]
let site: Website
let real: Website
let people: People
let administrator: PersonId
let auditor: PersonId

beforeAll(async () => {
  people = await aPeopledMunicipality(database)
  administrator = await people.add('Administrator', null, 'administrator')
  auditor = await people.add('Auditor', null, 'auditor')
  await database.owner.query('update tenant set is_demo = true where tenant_id = 1')
  const config = readConfig({ LOG_LEVEL: 'silent', STYRHJUL_TRUST_PROXY: 'true' })
  site = await aWebsite(database, async () => config, demo)
  real = await aWebsite(database, async () => config)
})

afterAll(async () => {
  await site.stop()
  await real.stop()
})

const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { origin: site.address, 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields),
})

async function signedIn(person: PersonId, extra: Record<string, string> = {}): Promise<CookieJar> {
  const jar = new CookieJar()
  const answer = await jar.go(`${site.address}/logga-in/demo`, form({ person, ...extra }))
  expect(answer.status).toBe(303)
  return jar
}

const whoIs = async (jar: CookieJar) => (await jar.go(`${site.address}/arbete`)).json()

describe('the demo sign-in', () => {
  test('lets anybody be anybody in a demo municipality, and says so in the log', async () => {
    expect(await whoIs(await signedIn(administrator))).toMatchObject({
      name: 'Administrator',
      roles: ['administrator'],
    })
    const row = await database.owner.query(`select actor_name from audit_entry where deed = 'session.begin'`)
    expect(row.rows[0]).toEqual({ actor_name: 'Administrator' })
  })

  test('does not exist in a municipality that is no demo', async () => {
    const jar = new CookieJar()
    await jar.go(`${real.address}/logga-in/demo`, form({ person: administrator }, { origin: real.address }))
    expect(await (await jar.go(`${real.address}/arbete`)).json()).toMatchObject({ kind: 'citizen' })
  })

  test('an auditor and a person without a seat may change nothing', async () => {
    expect(await whoIs(await signedIn(auditor))).toMatchObject({ scope: 'read' })
    expect(await whoIs(await signedIn(await people.add('Newcomer', null)))).toMatchObject({ scope: 'read', roles: [] })
  })
})

describe('a session', () => {
  const at = (instant: string) => database.as(theSystem, 1, instant)
  const later = (minutes: number) => Temporal.Now.instant().add({ minutes }).toString()

  test('stores only the hash of the word in the cookie', async () => {
    const jar = await signedIn(administrator)
    const word = jar.valueOf(site.address, 'styrhjul') ?? ''
    expect(word).toMatch(/^[\w-]{43}$/)
    const found = await database.owner.query('select token_hash from session where token_hash = any($1)', [
      [word, hashToken(word)],
    ])
    expect(found.rows).toEqual([{ token_hash: hashToken(word) }])
  })

  test('has a new word at each sign-in, also when one was planted before', async () => {
    const jar = new CookieJar()
    await jar.go(site.address)
    jar.set(site.address, 'styrhjul', 'planted-by-somebody-else-planted-by-somebody')
    await jar.go(`${site.address}/logga-in/demo`, form({ person: administrator }))
    expect(jar.valueOf(site.address, 'styrhjul')).not.toContain('planted')
  })

  test('ends after an hour without use and after ten hours in any case', async () => {
    const hash = hashToken((await signedIn(administrator)).valueOf(site.address, 'styrhjul') ?? '')
    expect(await findVisitorBySession(at(later(59)), hash)).toBeDefined()
    expect(await findVisitorBySession(at(later(61)), hash)).toBeUndefined()
    await database.owner.query('update session set last_seen_at = $2 where token_hash = $1', [hash, later(9 * 60 + 59)])
    expect(await findVisitorBySession(at(later(9 * 60 + 59)), hash)).toBeDefined()
    expect(await findVisitorBySession(at(later(10 * 60 + 1)), hash)).toBeUndefined()
  })

  test('is noted as seen at most once a minute', async () => {
    const jar = await signedIn(administrator)
    const hash = hashToken(jar.valueOf(site.address, 'styrhjul') ?? '')
    const seen = async () =>
      (await database.owner.query('select last_seen_at from session where token_hash = $1', [hash])).rows[0]
        .last_seen_at
    const first = await seen()
    await whoIs(jar)
    expect(await seen()).toBe(first)
    await database.owner.query(`update session set last_seen_at = now() - interval '2 minutes' where token_hash = $1`, [
      hash,
    ])
    await whoIs(jar)
    expect(Date.parse(await seen())).toBeGreaterThan(Date.parse(first) - 60_000)
  })

  test('loses the rights of a seat on the day after its last, in Swedish time', async () => {
    const person = await people.add('Leaver', null, 'controller')
    const hash = hashToken((await signedIn(person)).valueOf(site.address, 'styrhjul') ?? '')
    const today = Temporal.Now.zonedDateTimeISO('Europe/Stockholm').toPlainDate()
    await database.owner.query('update seat set valid_until = $2 where person_id = $1', [
      person,
      today.add({ days: 1 }).toString(),
    ])
    const midnight = today.add({ days: 1 }).toZonedDateTime('Europe/Stockholm').toInstant()
    await database.owner.query(`update session set last_seen_at = $2, expires_at = $3 where token_hash = $1`, [
      hash,
      midnight.toString(),
      midnight.add({ hours: 1 }).toString(),
    ])
    const seats = async (instant: Temporal.Instant) =>
      (await findVisitorBySession(at(instant.toString()), hash))?.actor.seats.length
    expect(await seats(midnight.subtract({ seconds: 1 }))).toBe(1)
    expect(await seats(midnight)).toBe(0)
  })

  test('belongs to one municipality', async () => {
    const hash = hashToken((await signedIn(administrator)).valueOf(site.address, 'styrhjul') ?? '')
    expect(await findVisitorBySession(database.as(theSystem, 2), hash)).toBeUndefined()
  })

  test('wears the host prefix and travels only over https when the address is https', async () => {
    const secure = await aWebsite(
      database,
      async () => readConfig({ LOG_LEVEL: 'silent', STYRHJUL_ORIGIN: 'https://mal.ekby.example' }),
      demo,
    )
    const answer = await fetch(`${secure.address}/logga-in/demo`, {
      ...form({ person: administrator }, { origin: 'https://mal.ekby.example' }),
      redirect: 'manual',
    })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-styrhjul=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    await secure.stop()
  })
})

describe('an API key', () => {
  const as = (person: PersonId) =>
    database.as(
      actorWith('administrator', people.units.kommun, Object.values(people.units), person),
      1,
      Temporal.Now.instant().toString(),
    )
  const today = () => Temporal.Now.plainDateISO('Europe/Stockholm').toString() as Day
  const call = async (secret: string) =>
    fetch(`${site.address}/arbete`, { headers: { authorization: `Bearer ${secret}` } })

  test('acts as its person, within its scope, without a level of assurance', async () => {
    const read = await createKey(as(administrator), { name: 'Lönesystem', scope: 'read', expiresOn: null })
    const who = await (await call(read.secret)).json()
    expect(who).toMatchObject({ kind: 'api-key', name: 'Administrator (Lönesystem)', scope: 'read', assurance: null })
    const write = await createKey(as(administrator), { name: 'Import', scope: 'write', expiresOn: null })
    expect(await (await call(write.secret)).json()).toMatchObject({ scope: 'write' })
  })

  test('opens nothing when it is unknown, revoked or past its last day, and never falls back to a stranger', async () => {
    const { key, secret } = await createKey(as(administrator), { name: 'Kort', scope: 'read', expiresOn: today() })
    expect((await call(secret)).status).toBe(200)
    await database.owner.query('update api_key set expires_on = $2 where api_key_id = $1', [
      key.id,
      addDays(today(), -1),
    ])
    expect((await call(secret)).status).toBe(401)
    const other = await createKey(as(administrator), { name: 'Borta', scope: 'read', expiresOn: null })
    await revokeKey(as(administrator), other.key.id)
    expect((await call(other.secret)).status).toBe(401)
    expect((await call('styrhjul_nonsense-nonsense')).status).toBe(401)
    expect((await fetch(`${site.address}/arbete`, { headers: { authorization: 'Basic abc' } })).status).toBe(401)
  })

  test('is stored as a hash and never enters the log', async () => {
    const { secret } = await createKey(as(administrator), { name: 'Hemlig', scope: 'read', expiresOn: null })
    const found = await database.owner.query(
      `select 1 from audit_entry where before::text like $1 or after::text like $1 or after::text like $2
       union all select 1 from api_key where token_hash = $3`,
      [`%${secret}%`, `%${hashToken(secret)}%`, secret],
    )
    expect(found.rowCount).toBe(0)
  })
})

describe('a request that may change something', () => {
  const cases: readonly (readonly [string, Record<string, string>, number])[] = [
    ['from our own page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['from a browser that only tells its origin', {}, 200],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a sibling host', { 'sec-fetch-site': 'same-site' }, 403],
    ['with another origin', { origin: 'https://evil.example' }, 403],
    ['with an origin that hides', { origin: 'null' }, 403],
  ]

  test.each(cases)('%s', async (_name, headers, status) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await fetch(`${site.address}/arbete`, { method, headers: { origin: site.address, ...headers } })
      expect(answer.status, method).toBe(status)
    }
  })

  test('that says neither where it comes from nor who asks is refused', async () => {
    expect((await fetch(`${site.address}/arbete`, { method: 'POST' })).status).toBe(403)
  })
})

describe('what is sent', () => {
  const send = (contentType: string, size: number) =>
    fetch(`${site.address}/upload`, {
      method: 'POST',
      headers: { origin: site.address, 'content-type': contentType },
      body: new Uint8Array(size),
    })

  test('may be one megabyte, or twelve when files are sent', async () => {
    const megabyte = 1_048_576
    expect((await send('application/json', megabyte)).status).toBe(200)
    expect((await send('application/json', megabyte + 1)).status).toBe(413)
    expect((await send('multipart/form-data; boundary=x', 12 * megabyte)).status).toBe(200)
    expect((await send('multipart/form-data; boundary=x', 12 * megabyte + 1)).status).toBe(413)
  })

  test('is counted as it comes when no length is told', async () => {
    const stream = (chunks: number) =>
      new Promise<number>((resolve, reject) => {
        const sent = request(
          `${site.address}/upload`,
          { method: 'POST', headers: { origin: site.address } },
          (answer) => {
            answer.resume()
            resolve(answer.statusCode ?? 0)
          },
        )
        sent.on('error', reject)
        for (let n = 0; n < chunks; n++) sent.write(new Uint8Array(100_000))
        sent.end()
      })
    expect(await stream(10)).toBe(200)
    expect(await stream(11)).toBe(413)
  })
})

describe('the edges', () => {
  test('an unknown fault is a page with a reference number that also stands in the log, and nothing of the fault', async () => {
    const written: string[] = []
    const stdout = process.stdout.write
    process.stdout.write = ((line: string) => written.push(line) > 0) as typeof stdout
    const loud = await aWebsite(database, async () => readConfig({ LOG_LEVEL: 'info' }), demo)
    const answer = await fetch(`${loud.address}/breaks?name=personal`)
    const page = await answer.text()
    process.stdout.write = stdout
    await loud.stop()
    const reference = answer.headers.get('x-request-id') ?? 'none'
    expect(answer.status).toBe(500)
    expect(page).toContain(reference)
    expect(page).not.toContain('planted fault')
    const lines = written.map((line) => JSON.parse(line) as Record<string, unknown>)
    const faults = lines.filter((line) => line.event === 'fault')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ requestId: reference, error: expect.stringContaining('planted fault') })
    const seen = lines.find((line) => line.event === 'request')
    expect(Object.keys(seen ?? {}).sort()).toEqual([
      'at',
      'event',
      'level',
      'method',
      'ms',
      'requestId',
      'route',
      'status',
    ])
    expect(written.join('')).not.toMatch(/personal|127\.0\.0\.1/)
  })

  test('the API answers a missing route as problem+json in the language asked for', async () => {
    const swedish = await fetch(`${site.address}/api/v1/nothing`)
    expect(swedish.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(await swedish.json()).toMatchObject({ status: 404, title: 'Det finns inte' })
    const english = await fetch(`${site.address}/api/v1/nothing`, {
      headers: { 'accept-language': 'en-GB,en;q=0.9,sv;q=0.5' },
    })
    expect(await english.json()).toMatchObject({ title: 'It does not exist' })
  })

  test('what a signed-in person reads is stored in no cache', async () => {
    const answer = await (await signedIn(administrator)).go(`${site.address}/arbete`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('the process is alive without a database, and ready only with one', async () => {
    const gone = openDatabase(openPool({ host: '/nowhere', user: 'nobody', database: 'none' }, 1))
    const away = await aWebsite({ ...database, db: gone }, async () => readConfig({ LOG_LEVEL: 'silent' }), demo)
    expect((await fetch(`${away.address}/healthz`)).status).toBe(200)
    expect((await fetch(`${away.address}/readyz`)).status).toBe(503)
    expect((await fetch(`${site.address}/readyz`)).status).toBe(200)
    const page = await fetch(`${away.address}/arbete`, { headers: { cookie: `styrhjul=${'x'.repeat(43)}` } })
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('5')
    await away.stop()
    await gone.destroy()
  })
})
