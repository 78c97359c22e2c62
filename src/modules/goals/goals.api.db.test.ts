import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { registerGoalsApi } from './goals.api.ts'
import { aGoal, anIndicator, aTarget, fivePerspectives } from './goals.fixture.ts'

const database = useTestDatabase()
let units: Record<FixtureKey, UnitId>
let controller: Actor
let secretary: Actor

beforeAll(async () => {
  units = await anOrganisation(database.as(theSystem))
  controller = actorWith('controller', units.kommun, Object.values(units))
  secretary = actorWith('secretary', units.ks)
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerGoalsApi(api)
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

describe('the API of goals', () => {
  it('carries a plan from its model to its decision and the next version', async () => {
    const { id: _id, key: _key, ...model } = fivePerspectives()
    const saved = await call(controller, 'PUT', '/steering-models/vision-2038', model)
    expect(saved.json()).toMatchObject({ key: 'vision-2038', revision: 1 })
    const order = {
      key: 'ks-2026',
      kind: 'committee',
      title: 'Verksamhetsplan',
      unit: units.ks,
      model: saved.json().id,
      firstYear: 2026,
      lastYear: 2027,
    }
    expect((await call(controller, 'POST', '/plans', order)).status).toBe(201)
    const added = await call(controller, 'POST', '/plans/ks-2026/goals', { goal: aGoal() })
    expect(added.json()).toMatchObject({ ref: '1', revision: 1 })
    const secrecy = { provision: 'OSL 18:13', note: '' }
    const hidden = aTarget({ demand: { type: 'at-least', value: 7319.73 }, secrecy })
    const secret = aGoal({ title: 'Säkra system', indicators: [anIndicator({ targets: [hidden] })] })
    const put = await call(controller, 'PUT', '/plans/ks-2026/goals/it-sakerhet', { goal: secret })
    expect(put.json()).toMatchObject({ ref: 'it-sakerhet', indicators: [{ targets: [{ demand: null, secrecy }] }] })
    const [a, b] = [added.json(), put.json()]
    const place = { revision: 1, parent: null, before: a.id }
    expect((await call(controller, 'POST', '/plans/ks-2026/goals/it-sakerhet/place', place)).status).toBe(200)
    const listed = await call(controller, 'GET', '/plans/ks-2026')
    expect(listed.json().goals.map((goal: { id: string }) => goal.id)).toEqual([b.id, a.id])
    expect(listed.text).not.toContain('7319.73')
    expect(listed.json().may).toMatchObject({ edit: true, adopt: false })
    expect((await call(controller, 'POST', '/plans/ks-2026/versions/1/proposal', { revision: 1 })).status).toBe(200)
    expect((await call(controller, 'DELETE', '/plans/ks-2026/versions/1/proposal?revision=2')).json()).toMatchObject({
      status: 'draft',
    })
    expect((await call(controller, 'POST', '/plans/ks-2026/versions/1/proposal', { revision: 3 })).status).toBe(200)
    const decision = { body: units.ks, decidedOn: '2026-01-20', paragraph: '41', caseNumber: 'KS 2026/17', revision: 4 }
    const adopted = await call(secretary, 'POST', '/plans/ks-2026/versions/1/adoption', decision)
    expect(adopted.json()).toMatchObject({ status: 'adopted', decision: { paragraph: '§ 41' } })
    const next = await call(controller, 'POST', '/plans/ks-2026/versions', { reason: 'Skärps' })
    expect(next.json()).toMatchObject({ number: 2, status: 'draft', basedOn: adopted.json().id })
    expect((await call(controller, 'DELETE', '/plans/ks-2026/goals/1?revision=1')).status).toBe(204)
    const difference = await call(controller, 'GET', '/plans/ks-2026/difference?from=1&to=2')
    expect(difference.json()).toMatchObject({ unchanged: 1, goals: [{ kind: 'removed', thing: { ref: '1' } }] })
  })

  it('lets everyone read what is decided and nobody without a key what is prepared', async () => {
    const plan = await call(citizen, 'GET', '/plans/ks-2026')
    expect(plan.json()).toMatchObject({ version: { number: 1, status: 'adopted' }, may: { edit: false } })
    expect(plan.text).not.toContain('7319.73')
    expect((await call(citizen, 'GET', '/plans/ks-2026?version=2')).status).toBe(404)
    expect((await call(citizen, 'GET', '/plans/ks-2026/versions')).json().versions).toHaveLength(1)
    expect((await call(citizen, 'GET', '/plans/ks-2026/difference?from=1&to=2')).status).toBe(404)
    expect((await call(citizen, 'GET', '/plans/saknas')).status).toBe(404)
  })

  it('lists goals by words, plan, level and unit, in pages and as CSV', async () => {
    const found = await call(citizen, 'GET', '/goals?q=s%C3%84kra&plan=ks-2026&level=styrelsemal')
    expect(found.json()).toMatchObject({ total: 1, items: [{ ref: 'it-sakerhet', plan: 'ks-2026', version: 1 }] })
    expect((await call(citizen, 'GET', `/goals?unit=${units.bn}`)).json().total).toBe(0)
    expect((await call(citizen, 'GET', '/goals?size=1')).json()).toMatchObject({
      total: 2,
      next: '/goals?size=1&page=2',
    })
    const { text } = await call(citizen, 'GET', '/goals?format=csv')
    expect(text.split('\r\n').filter(Boolean)).toHaveLength(3)
    expect(text).not.toContain('7319.73')
    expect((await call(citizen, 'GET', '/plans')).json()).toMatchObject({ total: 1, items: [{ key: 'ks-2026' }] })
  })

  it('says what is wrong: by field, by rule, by who asks and by what was seen', async () => {
    const wrong = await call(controller, 'PUT', '/plans/ks-2026/goals/1', { goal: aGoal({ title: '' }) })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('goal.title')
    expect((await call(citizen, 'POST', '/plans/ks-2026/goals', { goal: aGoal() })).status).toBe(401)
    expect((await call(secretary, 'POST', '/plans/ks-2026/goals', { goal: aGoal() })).status).toBe(403)
    const late = await call(controller, 'PUT', '/plans/ks-2026/goals/it-sakerhet', { revision: 7, goal: aGoal() })
    expect(late.status).toBe(409)
    const locked = await call(controller, 'POST', '/plans/ks-2026/versions/1/proposal', { revision: 5 })
    expect(locked.status).toBe(409)
    expect(locked.text).toContain('beslutad')
  })
})
