import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { aDraftBudget } from '../budget/budget.fixture.ts'
import type { BudgetVersion } from '../budget/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { registerInvestmentsApi } from './investments.api.ts'

const database = useTestDatabase()
let units: Record<FixtureKey, UnitId>
let draft: BudgetVersion
let controller: Actor
let reporter: Actor

beforeAll(async () => {
  units = await anOrganisation(database.as(theSystem))
  draft = await aDraftBudget(database.as(theSystem), units, 2027)
  controller = actorWith('controller', units.kommun, Object.values(units))
  reporter = actorWith('reporter', units.bf, [units.bf])
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerInvestmentsApi(api)
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

const project = () => ({
  code: '7001',
  name: 'Skolgård',
  unit: units.bf,
  decidedTotal: -100_000_000,
  usefulLifeYears: 10,
  inUseFrom: '2027-01-01',
  years: [{ year: 2027, amount: -100_000_000 }],
})

describe('the API of investments', () => {
  it('plans, changes and takes out a project by the same deeds as the page', async () => {
    const at = `/budget-versions/${draft.id}/investments`
    expect((await call(reporter, 'POST', at, project())).status).toBe(403)
    const made = await call(controller, 'POST', at, project())
    expect(made.status).toBe(201)
    const { id, revision } = made.json()
    const wrong = await call(controller, 'PUT', `${at}/${id}`, { ...project(), decidedTotal: 5, revision })
    expect(wrong.status).toBe(409)
    const saved = await call(controller, 'PUT', `${at}/${id}`, { ...project(), name: 'Skolgård och lek', revision })
    expect(saved.json()).toEqual({ id, revision: revision + 1 })
    expect((await call(controller, 'PUT', `${at}/${id}`, { ...project(), revision })).status).toBe(409)
    const list = await call(controller, 'GET', '/budgets/2027/versions/1/investments')
    expect(list.json().items.map((row: { name: string }) => row.name)).toEqual(['Skolgård och lek'])
    expect((await call(controller, 'DELETE', `${at}/${id}?revision=${revision + 1}`)).status).toBe(204)
    expect((await call(controller, 'GET', '/budgets/2027/versions/1/investments')).json().items).toEqual([])
  })

  it('brings in capital charges only for those who may, and says what is missing', async () => {
    const at = `/budget-versions/${draft.id}/capital-charges`
    expect((await call(reporter, 'PUT', at, { earner: null })).status).toBe(403)
    expect((await call(controller, 'PUT', at, { earner: null })).status).toBe(409)
  })

  it('sets the municipality’s own rule, once for each revision', async () => {
    const rule = { value: 20_000_000, source: 'KF § 12', explanation: '', revision: 0 }
    expect((await call(reporter, 'PUT', '/investment-rules/threshold', rule)).status).toBe(403)
    const saved = await call(controller, 'PUT', '/investment-rules/threshold', rule)
    expect(saved.json()).toMatchObject({ key: 'threshold', value: 20_000_000, revision: 1 })
    expect((await call(controller, 'PUT', '/investment-rules/threshold', rule)).status).toBe(409)
    expect((await call(controller, 'PUT', '/investment-rules/finns-inte', rule)).status).toBe(400)
  })

  it('keeps the account of state grants', async () => {
    const grant = {
      name: 'Läxhjälp',
      authority: 'Skolverket',
      unit: units.bf,
      granted: 50_000_000,
      used: 20_000_000,
      useUntil: '2027-06-30',
    }
    expect((await call(citizen, 'POST', '/state-grants', grant)).status).toBe(401)
    expect((await call(reporter, 'POST', '/state-grants', grant)).status).toBe(403)
    const made = await call(controller, 'POST', '/state-grants', grant)
    expect(made.status).toBe(201)
    const { id, revision } = made.json()
    const beyond = await call(controller, 'PUT', `/state-grants/${id}`, { ...grant, used: 50_000_001, revision })
    expect(beyond.status).toBe(409)
    await call(controller, 'PUT', `/state-grants/${id}`, { ...grant, used: 50_000_000, revision })
    const { items } = (await call(controller, 'GET', '/state-grants')).json()
    expect(items).toMatchObject([{ used: 50_000_000, unused: 0, risk: 'none' }])
  })
})
