import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { Actor } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { registerAssumptionsApi } from './assumptions.api.ts'

const database = useTestDatabase()
let units: Record<FixtureKey, UnitId>
let controller: Actor
let manager: Actor

beforeAll(async () => {
  units = await anOrganisation(database.as(theSystem))
  controller = actorWith('controller', units.kommun, Object.values(units))
  manager = actorWith('manager', units.bf, [units.bf])
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerAssumptionsApi(api)
  const app = new Hono<HttpEnv>()
  app.use((c, next) => {
    c.set('context', database.as(actor))
    c.set('log', () => undefined)
    return next()
  })
  app.route('/', api.app)
  const reply = await app.request(`http://localhost${path}`, { method, body: body && JSON.stringify(body) })
  const text = await reply.text()
  return { status: reply.status, json: () => JSON.parse(text) }
}

describe('the API of assumptions', () => {
  it('defines what the municipality reckons with of its own, once for each revision', async () => {
    const order = { name: 'Elpris', unit: 'percent', low: -50, high: 50, evidence: 'Elavtalet', revision: 0 }
    expect((await call(manager, 'PUT', '/assumption-definitions/elpris', order)).status).toBe(403)
    const saved = await call(controller, 'PUT', '/assumption-definitions/elpris', order)
    expect(saved.json()).toEqual({ key: 'elpris', name: 'Elpris', revision: 1 })
    expect((await call(controller, 'PUT', '/assumption-definitions/elpris', order)).status).toBe(409)
  })

  it('adds a version of an allocation key whose shares make a hundred', async () => {
    const order = {
      name: 'Gemensam nämnd',
      validFrom: '2026-01-01',
      reason: 'Invånare',
      shares: [
        { party: 'Ekby', percent: 60 },
        { party: 'Alby', percent: 40.5 },
      ],
    }
    const at = '/allocation-keys/gemensam/versions'
    expect((await call(controller, 'POST', at, order)).status).toBe(409)
    const right = { ...order, shares: [order.shares[0], { party: 'Alby', percent: 40 }] }
    expect((await call(manager, 'POST', at, right)).status).toBe(403)
    expect((await call(controller, 'POST', at, right)).status).toBe(201)
    const { items } = (await call(manager, 'GET', '/allocation-keys')).json()
    expect(items.map((row: { party: string; percent: number }) => [row.party, row.percent])).toEqual([
      ['Ekby', 60],
      ['Alby', 40],
    ])
  })
})
