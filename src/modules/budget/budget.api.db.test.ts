import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { registerBudgetApi } from './budget.api.ts'
import { aBudgetDecision, mkr, twoFrames } from './budget.fixture.ts'

const database = useTestDatabase()
let units: Record<FixtureKey, UnitId>
let controller: Actor
let secretary: Actor

beforeAll(async () => {
  units = await anOrganisation(database.as(theSystem))
  controller = actorWith('controller', units.kommun, Object.values(units))
  secretary = actorWith('secretary', units.kf, Object.values(units))
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerBudgetApi(api)
  const app = new Hono<HttpEnv>()
  app.use((c, next) => {
    c.set('context', database.as(actor))
    c.set('log', () => undefined)
    return next()
  })
  app.route('/', api.app)
  const reply = await app.request(`http://localhost${path}`, { method, body: body && JSON.stringify(body) })
  const text = await reply.text()
  return { status: reply.status, text, json: () => JSON.parse(text) }
}

describe('the API of budgets', () => {
  it('carries a budget from its first line to its decision and a transfer', async () => {
    const made = await call(controller, 'POST', '/budgets', { year: 2026, title: 'Budget 2026', name: 'Förslag' })
    expect(made.status).toBe(201)
    expect(made.json()).toMatchObject({ number: 1, status: 'draft', stage: 'officials' })
    const at = '/budgets/2026/versions/1'
    const lines = twoFrames(units.ks, units.bn)
    const saved = await call(controller, 'PUT', `${at}/frame-lines`, { revision: made.json().revision, lines })
    expect(saved.json().lines).toHaveLength(9)
    const proposed = await call(controller, 'POST', `${at}/propose`, { revision: saved.json().version.revision })
    expect((await call(citizen, 'GET', `${at}/frames`)).status).toBe(404)
    const decision = aBudgetDecision(units.kf)
    const adopt = { ...decision, paragraph: '96', revision: proposed.json().revision }
    expect((await call(secretary, 'POST', `${at}/adopt`, adopt)).json()).toMatchObject({
      status: 'adopted',
      decision: { paragraph: '§ 96' },
    })
    const moved = await call(secretary, 'POST', '/budgets/2026/transfers', {
      ...decision,
      from: { unit: units.ks, group: null },
      to: { unit: units.bn, group: null },
      amount: mkr(2),
      reason: 'Skolskjutsar',
    })
    expect(moved.json()).toMatchObject({ number: 1, fromUnit: units.ks, toUnit: units.bn, amount: mkr(2) })
  })

  it('shows everyone what is decided and what holds now, in whole öre', async () => {
    const { frames } = (await call(citizen, 'GET', '/budgets/2026/versions/1/frames')).json()
    expect(frames).toContainEqual({
      unit: units.ks,
      unitName: 'Kommunstyrelsen',
      year: 2026,
      decided: mkr(-100),
      current: mkr(-98),
    })
    expect((await call(citizen, 'GET', '/budgets?format=csv')).text).toContain('Budget 2026')
    expect((await call(citizen, 'GET', '/budgets/2026/transfers')).json()).toMatchObject({ total: 1 })
  })

  it('tells what sets two versions apart', async () => {
    const { id } = (await call(controller, 'GET', '/budgets/2026/versions/1/frames')).json().version
    await call(controller, 'POST', '/budgets/2026/versions', { name: 'Reviderad', stage: 'council', basedOn: id })
    const difference = await call(controller, 'GET', '/budgets/2026/difference?from=1&to=2')
    expect(difference.json()).toMatchObject({ from: { number: 1 }, to: { number: 2 }, frames: [], lines: [] })
    expect((await call(citizen, 'GET', '/budgets/2026/difference?from=1&to=2')).status).toBe(404)
  })

  it('names the field that is wrong, and takes no part of an öre', async () => {
    const lines = [{ unit: units.ks, year: 2026, kind: 'start', amount: 0.5 }]
    const wrong = await call(controller, 'PUT', '/budgets/2026/versions/2/frame-lines', { revision: 1, lines })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('lines.0.amount')
  })
})
