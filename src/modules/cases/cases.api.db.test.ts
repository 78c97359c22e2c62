import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import type { UnitId } from '../../shared/ids.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { registerCasesApi } from './cases.api.ts'
import { aRegister } from './cases.fixture.ts'
import { takeCaseIntent } from './pages/case-action.ts'
import { takeSettingsIntent } from './pages/settings-action.ts'
import { showSettings } from './settings.service.ts'
import { caseAt, showCase } from './show-case.service.ts'

const test = useTestDatabase()
let units: Record<FixtureKey, UnitId>
const secretary = () => actorWith('secretary', units.ks)

beforeAll(async () => {
  units = await anOrganisation(test.as(theSystem))
  await aRegister(test.as(theSystem), { KS: units.ks })
})

async function ask(actor: Actor, path: string, body?: object) {
  const api = makeApi()
  api.app.use('*', async (c, next) => {
    c.set('context', test.as(actor))
    c.set('log', () => undefined)
    await next()
  })
  registerCasesApi(api)
  const method = body ? 'POST' : 'GET'
  const response = await api.app.request(path, { method, ...(body && { body: JSON.stringify(body) }) })
  return { status: response.status, body: await response.json() }
}

const order = () => ({ body: units.ks, classification: '041', title: 'Mål och budget', openedOn: '2026-05-04' })

describe('the API of cases', () => {
  it('registers a case and its documents by the deeds, and shows them to everybody', async () => {
    const made = await ask(secretary(), '/cases', order())
    expect(made).toMatchObject({ status: 201, body: { number: 'KS001-26 041', address: '/diarium/ks001-26-041' } })
    const document = { direction: 'incoming', day: '2026-08-30', party: 'Revisorerna', title: 'Granskning' }
    const taken = await ask(secretary(), '/cases/ks001-26-041/documents', document)
    expect(taken).toMatchObject({ status: 201, body: { ordinal: 1, registeredOn: '2026-09-01' } })
    const shown = await ask(citizen, '/cases/KS001-26-041')
    expect(shown.body.documents).toMatchObject([{ title: 'Granskning', party: 'Revisorerna' }])
    expect(shown.body.events.map((one: { kind: string }) => one.kind)).toEqual(['registered', 'document'])
    expect((await ask(citizen, '/cases?q=budget&body=ks&year=2026&status=open')).body.total).toBe(1)
    expect((await ask(citizen, '/cases?body=finns-inte')).body.total).toBe(0)
  })

  it('corrects, marks and lifts by the deeds, a case and a document, and answers with what everybody may read', async () => {
    const made = await ask(secretary(), '/cases', order())
    const at = made.body.address.replace('/diarium', '/cases')
    const send = async (path: string, body: object) => (await ask(secretary(), `${at}${path}`, body)).body
    const reason = 'Felskrivet'
    expect(await send('/correct', { revision: 1, title: 'Budget', reason })).toMatchObject({
      title: 'Budget',
      revision: 2,
    })
    const marking = { provision: 'OSL 19:3', markedOn: '2026-05-04', authority: 'KS', publicTitle: 'Avtal' }
    expect(await send('/mark-secret', { revision: 2, ...marking })).toMatchObject({
      title: 'Avtal',
      secrecy: 'OSL 19:3',
    })
    const lifting = { decidedOn: '2026-05-05', authority: 'KS' }
    expect(await send('/lift-secrecy', { revision: 3, ...lifting })).toMatchObject({ title: 'Budget', secrecy: null })
    expect((await ask(secretary(), `${at}/correct`, { revision: 1, title: 'Sen', reason })).status).toBe(409)
    await send('/documents', { direction: 'incoming', day: '2026-08-30', party: 'Revisorerna', title: 'Granskning' })
    const corrected = { title: 'Granskning 2', day: '2026-08-29', party: 'Revisionen', reason }
    expect(await send('/documents/1/correct', { revision: 1, ...corrected })).toMatchObject({ party: 'Revisionen' })
    expect(await send('/documents/1/mark-secret', { revision: 2, ...marking })).toMatchObject({
      title: 'Avtal',
      party: '',
    })
    expect(await send('/documents/1/lift-secrecy', { revision: 3, ...lifting })).toMatchObject({
      title: 'Granskning 2',
    })
    expect((await ask(secretary(), `${at}/documents/7/correct`, { revision: 1, ...corrected })).status).toBe(404)
    expect((await ask(citizen, `${at}/correct`, { revision: 4, title: 'X', reason })).status).toBe(401)
  })

  it('says no as the deeds do', async () => {
    expect((await ask(citizen, '/cases', order())).status).toBe(401)
    expect((await ask(actorWith('auditor', units.ks), '/cases', order())).status).toBe(403)
    expect((await ask(secretary(), '/cases', { ...order(), classification: '777' })).status).toBe(409)
    expect((await ask(secretary(), '/cases', { ...order(), provision: 'OSL 18:13' })).status).toBe(400)
    expect((await ask(secretary(), '/cases', { ...order(), classification: 'x' })).status).toBe(400)
    expect((await ask(citizen, '/cases/finns-inte')).status).toBe(404)
    const nowhere = { direction: 'drawn-up', day: '2026-08-30', title: 'X' }
    expect((await ask(secretary(), '/cases/finns-inte/documents', nowhere)).status).toBe(404)
  })
})

const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

describe('the forms of the pages', () => {
  it('do the deed of their button, with the revision the person saw', async () => {
    const ctx = test.as(secretary())
    const { body } = await ask(secretary(), '/cases', order())
    const now = async () => (await showCase(ctx, body.id)).caseFile
    const send = async (fields: Readonly<Record<string, string>>) =>
      takeCaseIntent(ctx, body.id, formOf({ revision: String((await now()).revision), ...fields }))
    const marking = { provision: 'OSL 19:3', markedOn: '2026-05-04', authority: 'KS', publicTitle: 'Avtal' }
    await send({ intent: 'mark', ...marking })
    expect(await now()).toMatchObject({ title: 'Mål och budget', publicTitle: 'Avtal' })
    await send({ intent: 'lift', decidedOn: '2026-05-05', authority: 'KS' })
    expect(await now()).toMatchObject({ title: 'Mål och budget', secrecy: null })
    await send({ intent: 'document', direction: 'drawn-up', day: '2026-08-01', title: 'Tjänsteskrivelse' })
    await send({ intent: 'assign' })
    await send({ intent: 'close' })
    expect((await now()).status).toBe('closed')
    await send({ intent: 'reopen' })
    expect((await showCase(ctx, body.id)).documents).toHaveLength(1)
    await expect(takeCaseIntent(ctx, body.id, formOf({ intent: 'nothing' }))).rejects.toThrow('not found')
  })

  it('are found by the id of the case and by its number', async () => {
    const ctx = test.as(secretary())
    const { body } = await ask(secretary(), '/cases', order())
    expect(await caseAt(ctx, body.id)).toBe(body.id)
    expect(await caseAt(ctx, body.address.replace('/diarium/', ''))).toBe(body.id)
    await expect(caseAt(ctx, 'finns-inte')).rejects.toThrow('not found')
  })

  it('set the series and the scheme, and name the lines that cannot be read', async () => {
    const ctx = test.as(theSystem)
    const series = { intent: 'series', body: units.bn, year: '2026', bodyCode: 'BN', form: '{body}/{year}:{number}' }
    await takeSettingsIntent(ctx, formOf(series))
    await takeSettingsIntent(ctx, formOf({ intent: 'classes', rows: '106 Samverkan' }))
    const wrong = () => takeSettingsIntent(ctx, formOf({ intent: 'classes', rows: '106 Samverkan\nfel' }))
    expect(wrong).toThrow('invalid input: rows')
    const shown = await showSettings(ctx)
    expect(shown.series.map(({ bodyCode }) => bodyCode)).toContain('BN')
    expect(shown.classes.map(({ code }) => code)).toContain('106')
    const gap = { intent: 'gap', series: `${units.bn} 2026`, first: '1', last: '2', reason: 'x' }
    await expect(takeSettingsIntent(ctx, formOf(gap))).rejects.toThrow('case-series.no-gap')
  })
})
