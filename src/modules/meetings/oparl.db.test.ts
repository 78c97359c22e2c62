import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { apiRoot, makeApi } from '../../platform/api.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { aRegister } from '../cases/cases.fixture.ts'
import { aMeetingTown, plantMeeting } from './meeting-town.fixture.ts'
import { registerPlanningApi } from './planning.api.ts'

const test = useTestDatabase()
const origin = 'https://ekby.se'

const api = makeApi()
registerPlanningApi(api)
const site = new Hono<HttpEnv>()
site.use((c, next) => {
  c.set('context', test.as(citizen))
  c.set('origin', origin)
  c.set('log', () => undefined)
  return next()
})
site.route(apiRoot, api.app)
const get = async (address: string) => {
  const reply = await site.request(address)
  return { status: reply.status, body: await reply.json() }
}

beforeAll(async () => {
  const town = await aMeetingTown(test)
  await aRegister(test.as(theSystem), { KS: town.units.ks })
  await plantMeeting(test, town.units.ks, [{ title: 'Datacenter' }, { title: 'Hemligt', secrecy: 'OSL 19 kap. 3 §' }])
})

/** Every object with an id, however deep. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  const own = value as Record<string, unknown>
  return [...('id' in own ? [own] : []), ...Object.values(own).flatMap(objectsIn)]
}

describe('objects of OParl', () => {
  it.each(['organizations', 'meetings'])('of %s stand each at the address that is its id', async (kind) => {
    const { body } = await get(`${origin}${apiRoot}/oparl/${kind}`)
    const objects = objectsIn(body)
    expect(objects.length).toBeGreaterThanOrEqual(kind === 'meetings' ? 3 : 2)
    for (const one of objects) expect(await get(String(one.id))).toEqual({ status: 200, body: one })
  })

  it('name everything else by whole addresses, at the site where the reader is', async () => {
    const { body } = await get(`${origin}${apiRoot}/oparl/meetings`)
    const texts = JSON.stringify(body).match(/"[^"]*\/(api|moten|diarium)\/[^"]*"/g) ?? []
    expect(texts.length).toBeGreaterThan(4)
    for (const text of texts) expect(text.startsWith(`"${origin}/`)).toBe(true)
    expect(JSON.stringify(body)).not.toContain('Hemligt')
  })

  it.each(['organizations/xx', 'meetings/0f0f0f0f-0000-4000-8000-000000000001'])('%s is not there', async (path) => {
    expect((await get(`${origin}${apiRoot}/oparl/${path}`)).status).toBe(404)
  })
})
