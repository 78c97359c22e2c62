import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorWith, theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import type { UnitId } from '../../shared/ids.ts'
import { aMarking, aNewCase, aRegister } from '../cases/cases.fixture.ts'
import { afterCaseRegistered, registerCase } from '../cases/index.ts'
import { anOrganisation, type FixtureKey } from '../organisation/organisation.fixture.ts'
import { deliverWebhooks } from './deliver.service.ts'
import { setWebhookPlaces } from './places.service.ts'
import { tellOfCase } from './tell.service.ts'
import { addWebhook, sendAgain, setWebhookActive, showWebhooks } from './webhook.service.ts'

const test = useTestDatabase()
let units: Record<FixtureKey, UnitId>
let place = ''
let status = 200
const received: { headers: IncomingMessage['headers']; body: string }[] = []
const receiver = createServer(async (request, answer) => {
  let body = ''
  for await (const part of request) body += part
  received.push({ headers: request.headers, body })
  answer.writeHead(status, status === 307 ? { Location: '/elsewhere' } : {}).end()
})

const setPlaces = (allowLocal: boolean, hosts = [place]) =>
  setWebhookPlaces({
    webhookHosts: hosts,
    webhookAllowLocal: allowLocal,
    origin: 'https://ekby.example',
    host: '127.0.0.1',
    port: 3000,
  })
const administrator = () => test.as(actorWith('administrator', units.kommun, Object.values(units)))
const system = (at?: string) => (at ? test.as(theSystem, 1, at) : test.as(theSystem))
const aCase = (parts: Parameters<typeof aNewCase>[1] = {}) => registerCase(system(), aNewCase(units.ks, parts))
const later = '2030-01-01T00:00:00Z'

beforeAll(async () => {
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
  place = `127.0.0.1:${(receiver.address() as AddressInfo).port}`
  units = await anOrganisation(system())
  await aRegister(system(), { KS: units.ks })
  afterCaseRegistered('webhooks', tellOfCase)
})
afterAll(() => receiver.close())
beforeEach(async () => {
  received.length = 0
  status = 200
  setPlaces(true)
  await test.owner.query('delete from webhook_delivery')
  await test.owner.query('delete from webhook')
})

const add = () =>
  addWebhook(administrator(), { name: 'E-arkivet', address: `http://${place}/in`, events: ['case.registered'] })

describe('a webhook', () => {
  it('is sent what has happened, signed over id, time and body by the key that was handed out', async () => {
    const { signingKey } = await add()
    const made = await aCase()
    expect(await deliverWebhooks(system(later))).toBe(1)
    const [{ headers, body }] = received as [(typeof received)[number]]
    expect(JSON.parse(body)).toMatchObject({
      type: 'case.registered',
      data: { number: made.number, body: 'ks', address: `https://ekby.example/diarium/${made.slug}` },
    })
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const key = Buffer.from(signingKey.slice('whsec_'.length), 'base64')
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
    expect(headers['webhook-timestamp']).toBe(String(Date.parse(later) / 1000))
    expect(await deliverWebhooks(system(later))).toBe(0)
    expect((await showWebhooks(administrator())).deliveries).toMatchObject([{ attempts: 1, status: 200 }])
  })

  it('is told nothing of a secret case, and never a title', async () => {
    await add()
    await aCase({ title: 'Hemlig upphandling', secrecy: aMarking, publicTitle: 'Upphandling' })
    expect(await deliverWebhooks(system(later))).toBe(0)
    await aCase({ title: 'Ett namn i rubriken' })
    await deliverWebhooks(system(later))
    expect(received).toHaveLength(1)
    expect(JSON.stringify(received)).not.toMatch(/Hemlig|Upphandling|namn/)
  })

  it('is told of nothing that was rolled back', async () => {
    await add()
    await expect(aCase({ classification: '777' })).rejects.toThrow()
    const rows = await test.owner.query('select from webhook_delivery')
    expect(rows.rowCount).toBe(0)
  })

  it('that does not receive is tried again, given up in the end, and can be sent once more', async () => {
    await add()
    await aCase()
    status = 500
    for (let time = 0; time < 8; time += 1) await deliverWebhooks(system(`20${30 + time}-01-01T00:00:00Z`))
    expect(received).toHaveLength(8)
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    const [given] = (await showWebhooks(administrator())).deliveries
    expect(given).toMatchObject({ attempts: 8, status: 500, givenUpAt: expect.any(String) })
    await deliverWebhooks(system('2040-01-01T00:00:00Z'))
    expect(received).toHaveLength(8)
    await sendAgain(administrator(), given!.id)
    status = 200
    expect(await deliverWebhooks(system('2040-01-01T00:00:00Z'))).toBe(1)
    await expect(sendAgain(administrator(), given!.id)).rejects.toMatchObject({ code: 'webhook.delivered' })
  })

  it('that leads on is not followed', async () => {
    await add()
    await aCase()
    status = 307
    await deliverWebhooks(system(later))
    expect(received).toHaveLength(1)
    expect((await showWebhooks(administrator())).deliveries).toMatchObject([{ status: 307, deliveredAt: null }])
  })

  it('reaches nothing any more when its place is taken off the list, or leads inside', async () => {
    await add()
    await aCase()
    setPlaces(true, [])
    await deliverWebhooks(system(later))
    setPlaces(false)
    await deliverWebhooks(system('2031-01-01T00:00:00Z'))
    expect(received).toEqual([])
    expect((await showWebhooks(administrator())).deliveries[0]).toMatchObject({
      attempts: 2,
      status: null,
      fault: 'form',
    })
  })

  it('that is switched off gets nothing, and is not switched over somebody else’s saving', async () => {
    const { webhook } = await add()
    await setWebhookActive(administrator(), webhook.id, 1, false)
    await aCase()
    expect(await deliverWebhooks(system(later))).toBe(0)
    await expect(setWebhookActive(administrator(), webhook.id, 1, true)).rejects.toMatchObject({ status: 409 })
  })
})

describe('adding one', () => {
  it('is refused for an address that is none, is not listed, leads inside, or is there already', async () => {
    const refused = (address: string) =>
      addWebhook(administrator(), { name: 'X', address, events: ['notice.posted'] }).catch((thrown) => thrown.code)
    expect(await refused('javascript:alert(1)')).toBe('webhook.address-form')
    expect(await refused(`http://user@${place}/`)).toBe('webhook.address-form')
    expect(await refused('https://evil.example/')).toBe('webhook.address-not-listed')
    await add()
    expect(await refused(`http://${place}/in`)).toBe('webhook.address-taken')
    setPlaces(false, ['127.0.0.1:443'])
    expect(await refused('https://127.0.0.1/')).toBe('webhook.address-inside')
  })

  it('is for an administrator of the whole alone, and the key stands in no log and on no page', async () => {
    for (const role of ['controller', 'manager', 'secretary', 'registrar', 'politician', 'auditor'] as const) {
      const ctx = test.as(actorWith(role, units.kommun, Object.values(units)))
      const order = { name: 'X', address: `http://${place}/`, events: ['notice.posted'] as const }
      await expect(addWebhook(ctx, order), role).rejects.toMatchObject({ status: 403 })
    }
    const { signingKey } = await add()
    const log = await test.owner.query(
      `select to_jsonb(audit_entry)::text as row from audit_entry where deed = 'webhook.add'`,
    )
    expect(log.rows.length).toBeGreaterThan(0)
    const bare = signingKey.slice('whsec_'.length)
    expect(JSON.stringify([log.rows, await showWebhooks(administrator())])).not.toContain(bare)
  })
})
