import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKey } from '../modules/access/api-key.service.ts'
import { actorWith, useTestDatabase } from '../platform/testing/database.ts'
import { aPeopledMunicipality, aWebsite, type Website } from '../platform/testing/website.ts'
import type { PersonId } from '../shared/ids.ts'
import { joinApi } from './api.ts'

const database = useTestDatabase()
let site: Website
let secret: string
let reader: string

beforeAll(async () => {
  const people = await aPeopledMunicipality(database)
  const now = Temporal.Now.instant().toString()
  const keyOf = async (person: PersonId, scope: 'read' | 'write') =>
    (
      await createKey(database.as(actorWith('controller', people.units.kommun, [], person), 1, now), {
        name: 'Test',
        scope,
        expiresOn: null,
      })
    ).secret
  secret = await keyOf(await people.add('Administrator', null, 'administrator'), 'write')
  reader = await keyOf(await people.add('Controller', null, 'controller'), 'read')
  site = await aWebsite(database)
})

afterAll(() => site.stop())

const call = (path: string, init: RequestInit & { key?: string } = {}) =>
  fetch(`${site.address}/api/v1${path}`, {
    ...init,
    ...(init.key && { headers: { ...init.headers, authorization: `Bearer ${init.key}` } }),
  })

describe('the whole API', () => {
  test('is described as OpenAPI 3.1 where every route, tag and sentence has its place', async () => {
    const text = await (await call('/openapi.json')).text()
    const described = JSON.parse(text)
    expect(described.openapi).toBe('3.1.0')
    const operations = Object.values<Record<string, { operationId: string; summary?: string }>>(
      described.paths,
    ).flatMap((path) => Object.values(path))
    expect(operations).toHaveLength(joinApi().routes.length)
    expect(new Set(operations.map((one) => one.operationId)).size).toBe(operations.length)
    for (const one of operations) expect(one.summary, one.operationId).toMatch(/^[A-ZÅÄÖ].{9,}/)
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      expect(described.components.schemas).toHaveProperty([name as string])
    }
    expect(text).not.toMatch(/#\/\$defs|"\$ref":"#"/)
  })

  test('has a readable page in Swedish and English that names every route and needs no script', async () => {
    const swedish = await (await call('')).text()
    for (const { path } of joinApi().routes) expect(swedish).toContain(`/api/v1${path}`)
    expect(swedish).not.toContain('<script')
    const english = await fetch(`${site.address}/api/v1`, { headers: { cookie: 'PARAGLIDE_LOCALE=en' } })
    expect(await english.text()).toContain('Open interface for programs')
  })

  test('gives nobody without a key what is not open, route by route', async () => {
    for (const route of joinApi().routes.filter((one) => !one.open)) {
      const path = route.path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
      const answer = await call(path, {
        method: route.method.toUpperCase(),
        headers: { origin: site.address, 'content-type': 'application/json' },
        ...(route.body && { body: '{}' }),
      })
      expect([400, 401, 403, 404], `${route.method} ${route.path}`).toContain(answer.status)
      expect(answer.headers.get('content-type')).toContain('problem+json')
    }
  })

  test('tells whom a key acts as', async () => {
    expect(await (await call('/who', { key: reader })).json()).toMatchObject({
      kind: 'api-key',
      name: 'Controller (Test)',
      scope: 'read',
      assurance: null,
    })
    expect(await (await call('/who')).json()).toMatchObject({ kind: 'citizen', seats: [] })
  })

  test('lists people for the administrator and the log for the controller, who sees no people', async () => {
    const people = await (await call('/people?q=admin', { key: secret })).json()
    expect(people).toMatchObject({ total: 1, items: [{ name: 'Administrator', roles: ['administrator'] }] })
    expect((await call('/people', { key: reader })).status).toBe(403)
    const log = await (await call('/audit-entries?deed=api-key.create&size=1', { key: reader })).json()
    expect(log).toMatchObject({ total: 2, next: '/api/v1/audit-entries?deed=api-key.create&size=1&page=2' })
  })

  test('gives the log as CSV with what was before and after', async () => {
    const csv = await (await call('/audit-entries?format=csv&deed=person.save', { key: reader })).text()
    expect(csv).toMatch(/^id,at,actorKind,actorName,deed,target,label,before,after,requestId\r\n/)
    expect(csv).toContain('""name"":""Administrator""')
  })

  test('lets no key with scope read change anything', async () => {
    const answer = await call('/organisation/position-moves', { method: 'POST', key: reader, body: '{}' })
    expect([400, 403]).toContain(answer.status)
    const ended = await call('/sessions/00000000-0000-4000-8000-000000000000', { method: 'DELETE', key: reader })
    expect(ended.status).toBe(403)
  })
})
