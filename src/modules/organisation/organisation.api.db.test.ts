import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { registerOrganisationApi } from './organisation.api.ts'
import { anOrganisation, type FixtureKey } from './organisation.fixture.ts'
import { askBeforeClosing } from './organisation.service.ts'

const database = useTestDatabase()
let id: Record<FixtureKey, UnitId>
let controller: Actor

beforeAll(async () => {
  id = await anOrganisation(database.as(theSystem))
  controller = actorWith('controller', id.kommun, Object.values(id))
  askBeforeClosing(async () => 0)
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerOrganisationApi(api)
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

describe('the API of the organisation', () => {
  it('lists the units of a day to everyone, parents first', async () => {
    const { json, status } = await call(citizen, 'GET', '/organisation/units?on=2025-06-30&size=3')
    expect(status).toBe(200)
    expect(json().items.map((unit: { key: string; level: number }) => [unit.key, unit.level])).toEqual([
      ['kommun', 0],
      ['kf', 1],
      ['ks', 2],
    ])
    expect(json()).toMatchObject({ total: 10, next: '/organisation/units?on=2025-06-30&size=3&page=2' })
  })

  it('gives the same list as CSV, filtered by kind and words', async () => {
    const { text } = await call(citizen, 'GET', '/organisation/units?kind=division&q=HR&format=csv')
    expect(text.split('\r\n')).toHaveLength(3)
    expect(text).toContain('HR-avdelningen')
  })

  it('renames, counts and moves, and compares the days before everyone', async () => {
    const from = '2025-07-01'
    const renamed = await call(controller, 'POST', '/organisation/units/staben/name', {
      name: 'Ledningsstöd',
      from,
      revision: 1,
    })
    expect(renamed.json()).toMatchObject({ key: 'staben', revision: 2 })
    const counted = { countedOn: from, fullTimeEquivalents: 5, source: 'Verksamhetsplan' }
    expect((await call(controller, 'PUT', '/organisation/units/staben/staffing', counted)).status).toBe(200)
    const move = { movedOn: from, from: id.staben, to: id.hr, what: 'Utredare', fullTimeEquivalents: 1 }
    expect((await call(controller, 'POST', '/organisation/position-moves', move)).status).toBe(201)
    const compared = await call(citizen, 'GET', '/organisation/comparison?from=2025-06-30&to=2025-07-01')
    const staben = compared.json().units.find((unit: { key: string }) => unit.key === 'staben')
    expect(staben).toMatchObject({ changes: ['renamed'], staff: { before: { fullTimeEquivalents: 6 }, movedOut: 1 } })
  })

  it('creates, moves and closes', async () => {
    const order = { key: 'turism', name: 'Turism', kind: 'unit', parent: id.ekonomi, from: '2025-08-01' }
    expect((await call(controller, 'POST', '/organisation/units', order)).status).toBe(201)
    const moved = { parent: id.hr, from: '2025-09-01', revision: 1 }
    expect((await call(controller, 'POST', '/organisation/units/turism/place', moved)).status).toBe(200)
    const closed = { from: '2025-10-01', successor: id.hr, revision: 2 }
    expect((await call(controller, 'POST', '/organisation/units/turism/closing', closed)).json()).toMatchObject({
      successor: id.hr,
      periods: [{ until: '2025-09-01' }, { until: '2025-10-01' }],
    })
  })

  it('gives and ends seats, and shows them with the unit', async () => {
    const administrator = actorWith('administrator', id.kommun, Object.values(id))
    const person = crypto.randomUUID()
    await database.owner.query(`insert into person (tenant_id, person_id, name) values (1, $1, 'Enhetschef')`, [person])
    const order = { person, unit: id.bf, role: 'manager', from: '2026-01-01' }
    const given = await call(administrator, 'POST', '/organisation/seats', order)
    expect(given.status).toBe(201)
    const ended = { lastDay: '2026-06-30', revision: 1 }
    const path = `/organisation/seats/${given.json().id}/end`
    expect((await call(administrator, 'POST', path, ended)).json()).toMatchObject({ until: '2026-07-01', revision: 2 })
    const shown = (await call(controller, 'GET', '/organisation/units/bf')).json()
    expect(shown.seats).toMatchObject([{ personName: 'Enhetschef', role: 'manager' }])
  })

  it('tells what is wrong by field, by rule and by right', async () => {
    const bad = await call(controller, 'POST', '/organisation/units/ks/name', { name: '', from: 'igår', revision: 1 })
    expect(bad.status).toBe(400)
    const refused = { name: 'Kommunstyrelsen', from: '2025-07-01', revision: 1 }
    expect((await call(controller, 'POST', '/organisation/units/ks/name', refused)).status).toBe(409)
    expect((await call(actorWith('reporter', id.ks), 'POST', '/organisation/units/ks/name', refused)).status).toBe(403)
    expect((await call(citizen, 'POST', '/organisation/units/ks/name', refused)).status).toBe(401)
    expect((await call(controller, 'GET', '/organisation/units/finns-inte')).status).toBe(404)
  })
})
