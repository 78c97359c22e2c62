import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { aBudgetDecision, mkr } from '../budget/budget.fixture.ts'
import { adoptVersion, createBudget, proposeVersion, saveFrameLines } from '../budget/index.ts'
import { contextIn } from '../follow-up/followed-up-town.fixture.ts'
import { anEconomyTown, type EconomyTown } from '../forecast/economy-town.fixture.ts'
import { registerPublicationsApi } from './publications.api.ts'

const test = useTestDatabase()
const ctx = contextIn(test)
let town: EconomyTown
let budgetVersion: string
const order = () => ({ key: 'budgetbok-2027', kind: 'budget-book', title: 'Budgetbok 2027', budgetVersion })

beforeAll(async () => {
  town = await anEconomyTown(test)
  const made = await createBudget(ctx(), { year: 2027, title: 'Budget 2027', name: 'Förslag', stage: 'council' })
  const { ks, kf } = town.units
  const line = { unit: ks, year: 2027, kind: 'priority', amount: mkr(-100), reason: 'Ny ram' } as const
  const saved = await saveFrameLines(ctx(), made.id, { revision: made.revision, lines: [line] })
  const { id, revision } = await proposeVersion(ctx(), saved.id, { revision: saved.revision } as never)
  await adoptVersion(ctx(undefined, '2026-12-01T08:00:00Z'), id, { ...aBudgetDecision(kf), revision })
  budgetVersion = id
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerPublicationsApi(api)
  const app = new Hono<HttpEnv>()
  app.use((c, next) => {
    c.set('context', ctx(actor, '2026-12-01T08:00:00Z'))
    c.set('log', () => undefined)
    return next()
  })
  app.route('/', api.app)
  const reply = await app.request(`http://localhost${path}`, { method, body: body && JSON.stringify(body) })
  const text = await reply.text()
  return { status: reply.status, json: () => JSON.parse(text) }
}

const read = async () => (await call(town.controller, 'GET', '/documents/budgetbok-2027')).json()

describe('the API of publications', () => {
  it('begins one for the controller of the municipality, and for nobody else', async () => {
    expect((await call(town.schools, 'POST', '/documents', order())).status).toBe(403)
    expect((await call(citizen, 'POST', '/documents', order())).status).toBe(401)
    expect((await call(town.controller, 'POST', '/documents', { ...order(), key: 'mallar' })).status).toBe(400)
    const made = await call(town.controller, 'POST', '/documents', order())
    expect([made.status, made.json().status]).toEqual([201, 'draft'])
    expect((await call(town.controller, 'POST', '/documents', order())).status).toBe(409)
  })

  it('shows drafts to those who work here only', async () => {
    expect((await call(citizen, 'GET', '/documents')).json().total).toBe(0)
    expect((await call(town.schools, 'GET', '/documents')).json().items[0].key).toBe('budgetbok-2027')
    expect((await call(citizen, 'GET', '/documents/budgetbok-2027')).status).toBe(401)
    expect((await call(town.controller, 'GET', '/documents/finns-inte')).status).toBe(404)
  })

  it('saves words in a part for those who may write there, and refuses what is old', async () => {
    const part = (await read()).parts[0]
    const at = `/financial-publication-parts/${part.id}/text`
    expect((await call(town.staff, 'PUT', at, { body: 'x' })).status).toBe(403)
    expect((await call(citizen, 'PUT', at, { body: 'x' })).status).toBe(401)
    const saved = (await call(town.controller, 'PUT', at, { body: 'Ramen är {ram:ks:2027}.' })).json().text
    expect(saved).toMatchObject({ body: 'Ramen är {ram:ks:2027}.', revision: 1 })
    const again = { text: saved.id, body: 'Ändrat', revision: 7 }
    expect((await call(town.controller, 'PUT', at, again)).status).toBe(409)
    expect((await read()).parts[0]).toMatchObject({ status: 'writing', texts: [{ body: 'Ramen är {ram:ks:2027}.' }] })
    expect((await call(town.controller, 'PUT', '/financial-publication-parts/x/text', { body: 'x' })).status).toBe(400)
  })

  it('publishes when every part is locked, and tells what hinders until then', async () => {
    const { publication, hindrances } = await read()
    expect(hindrances).toContain('part-open')
    const publish = (actor: Actor) => call(actor, 'POST', '/documents/budgetbok-2027/publish', publication)
    expect((await publish(town.controller)).status).toBe(409)
    for (const status of ['ready', 'locked'])
      for (const part of (await read()).parts) {
        const step = { status, revision: part.revision }
        const at = `/financial-publication-parts/${part.id}/status`
        if (status === 'locked') expect((await call(town.schools, 'PUT', at, step)).status).toBe(403)
        expect((await call(town.controller, 'PUT', at, step)).json().status).toBe(status)
      }
    expect((await publish(town.schools)).status).toBe(403)
    expect((await publish(citizen)).status).toBe(401)
    expect((await publish(town.controller)).json()).toMatchObject({ status: 'published', publishedOn: '2026-12-01' })
    expect((await call(citizen, 'GET', '/documents')).json().items).toMatchObject([{ status: 'published' }])
  })
})
