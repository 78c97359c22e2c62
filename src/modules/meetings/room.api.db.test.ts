import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import type { HttpEnv } from '../../platform/http/env.ts'
import { runCommand } from '../../platform/testing/command.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { aMeetingTown, type MeetingTown, openedRoom, order, plantMeeting, plantPerson } from './meeting-town.fixture.ts'
import { meetingsCommands } from './meetings.cli.ts'
import { registerRoomApi } from './room.api.ts'

const test = useTestDatabase()
let town: MeetingTown

beforeAll(async () => {
  town = await aMeetingTown(test)
})

async function call(actor: Actor, method: string, path: string, body?: object) {
  const api = makeApi()
  registerRoomApi(api)
  const app = new Hono<HttpEnv>()
  app.use((c, next) => {
    c.set('context', test.as(actor))
    c.set('log', () => undefined)
    return next()
  })
  app.route('/', api.app)
  const reply = await app.request(`http://localhost${path}`, { method, body: body && JSON.stringify(body) })
  const text = await reply.text()
  return { status: reply.status, text, json: () => JSON.parse(text) }
}

describe('the API of the meeting room', () => {
  it('carries an item from the table to its decision, and takes it back', async () => {
    const meeting = await plantMeeting(test, town.units.ks, [{}])
    await openedRoom(test, town, meeting)
    const item = meeting.items[0]!
    const at = `/meetings/${meeting.id}/room`
    const enter = (deed: object) => call(town.secretary, 'POST', `${at}/events`, order(deed as never))
    await enter({ kind: 'debate.closed', item })
    await enter({ kind: 'question.acclaimed', item, question: 'main', answer: 'yes' })
    const decided = await enter({ kind: 'item.decided', item })
    expect(decided.status).toBe(201)
    expect(decided.json().items[0]).toMatchObject({ outcome: 'decided', decision: ['Approve 1'] })
    const { sequence } = decided.json().happened.at(-1)
    const undone = await call(town.secretary, 'POST', `${at}/undo`, { undo: sequence })
    expect(undone.json()).toMatchObject({ current: item, items: [{ outcome: null }] })
    expect(undone.json().version).not.toBe(decided.json().version)
    const read = await call(town.member('m2'), 'GET', at)
    expect(read.json()).toEqual(undone.json())
    expect(read.json().present.filter((one: { isServing: boolean }) => one.isServing)).toHaveLength(5)
    expect(read.json().happened.map((one: { event: { kind: string } }) => one.event.kind)).toContain('item.opened')
  })

  it('refuses by the rules of the room with their sentence, and what is no event with the field', async () => {
    const meeting = await plantMeeting(test, town.units.ks, [{}])
    await openedRoom(test, town, meeting)
    const at = `/meetings/${meeting.id}/room/events`
    const item = meeting.items[0]!
    const refused = await call(town.secretary, 'POST', at, order({ kind: 'item.decided', item }))
    expect(refused.status).toBe(409)
    expect(refused.json()).toMatchObject({ code: 'room.question-open' })
    const invented = { kind: 'item.opened', item, paragraph: 7 } as never
    expect((await call(town.secretary, 'POST', at, order(invented))).status).toBe(400)
    expect((await call(town.member('m2'), 'POST', at, order({ kind: 'debate.closed', item }))).status).toBe(403)
    expect((await call(citizen, 'POST', at, order({ kind: 'debate.closed', item }))).status).toBe(401)
  })

  it('tells a citizen of meetings held in public, and nothing of what is secret there', async () => {
    const closed = await plantMeeting(test, town.units.ks, [{}])
    const open = await plantMeeting(test, town.units.ks, [{ title: 'Hemligt', secrecy: 'OSL 18 kap. 13 §' }], {
      isPublic: true,
    })
    await openedRoom(test, town, open)
    const list = await call(citizen, 'GET', '/meetings?body=ks')
    const ids = list.json().items.map((one: { id: string }) => one.id)
    expect(ids).toContain(open.id)
    expect(ids).not.toContain(closed.id)
    expect((await call(citizen, 'GET', `/meetings/${closed.id}/room`)).status).toBe(404)
    const room = await call(citizen, 'GET', `/meetings/${open.id}/room`)
    expect(room.status).toBe(200)
    expect(room.text).not.toContain('Hemligt')
    expect((await call(town.secretary, 'GET', `/meetings/${open.id}/room`)).text).toContain('Hemligt')
    expect((await call(citizen, 'GET', '/meetings?body=nowhere')).status).toBe(404)
  })

  it('gives a mandate and reads who is elected on a day, with what is worth a second look', async () => {
    const person = await plantPerson(test, 'Ledamot')
    const wanted = { person, party: 'V', post: 'substitute', order: 9, from: '2026-03-01', lastDay: '2026-03-31' }
    const at = '/meeting-bodies/ks/mandates'
    const given = await call(town.secretary, 'POST', at, wanted)
    expect(given.status).toBe(201)
    expect(given.json()).toMatchObject({ name: 'Ledamot', until: '2026-04-01' })
    expect((await call(town.secretary, 'POST', at, wanted)).json()).toMatchObject({ code: 'mandate.second-place' })
    const inMarch = (await call(town.secretary, 'GET', `${at}?on=2026-03-15`)).json()
    expect(inMarch.mandates.map((one: { id: string }) => one.id)).toContain(given.json().id)
    expect(inMarch.findings.map((one: { code: string }) => one.code)).toContain('composition.call-order-missing')
    const inApril = (await call(town.secretary, 'GET', `${at}?on=2026-04-01`)).json()
    expect(inApril.mandates.map((one: { id: string }) => one.id)).not.toContain(given.json().id)
  })

  it('ends a mandate, and saves the order of calling and the number of places', async () => {
    const person = await plantPerson(test, 'Ledamot')
    const wanted = { person, party: 'V', post: 'substitute', order: 8, from: '2026-03-01' }
    const { id, revision } = (await call(town.secretary, 'POST', '/meeting-bodies/ks/mandates', wanted)).json()
    const end = (seen: number) =>
      call(town.secretary, 'POST', `/mandates/${id}/end`, { lastDay: '2026-04-30', revision: seen })
    expect((await end(revision)).json()).toMatchObject({ until: '2026-05-01', revision: revision + 1 })
    expect((await end(revision)).status).toBe(409)
    const put = (what: string, body: object) => call(town.secretary, 'PUT', `/meeting-bodies/ks/${what}`, body)
    const orders = [{ party: 'S', next: ['M'] }]
    expect((await put('call-order', { from: '2026-05-01', orders })).json()).toEqual({ from: '2026-05-01', orders })
    expect((await put('call-order', { from: '2026-05-01', orders: [...orders, ...orders] })).json()).toMatchObject({
      code: 'mandate.call-order-twice',
    })
    const size = { from: '2026-05-01', members: 5, substitutes: 5 }
    expect((await put('size', size)).json()).toEqual(size)
    const inMay = (await call(town.secretary, 'GET', '/meeting-bodies/ks/mandates?on=2026-05-15')).json()
    expect(inMay).toMatchObject({ callOrder: orders, size })
  })
})

describe('the meetings commands', () => {
  async function run(name: string, values: Record<string, string | boolean>, positionals: string[] = []) {
    const { code, out } = await runCommand(meetingsCommands, name, test.as(theSystem), values, positionals)
    expect(code).toBe(0)
    return out
  }

  it('list the meetings and show one, as text and as JSON', async () => {
    const meeting = await plantMeeting(test, town.units.ks, [{ title: 'Datacenter' }])
    await openedRoom(test, town, meeting)
    expect((await run('meetings list', { body: 'ks' })).some((line) => line.includes(meeting.id))).toBe(true)
    expect(JSON.parse((await run('meetings list', { json: true }))[0]!).meetings).toContainEqual(
      expect.objectContaining({ id: meeting.id, body: 'ks', status: 'open' }),
    )
    const shown = await run('meetings show', {}, [meeting.id])
    expect(shown.some((line) => /^§ \d+ {2}Datacenter/.test(line))).toBe(true)
    expect(JSON.parse((await run('meetings show', { json: true }, [meeting.id]))[0]!)).toMatchObject({ stage: 'open' })
  })

  it('give and end a mandate, list who is elected, and read an order of calling from a file', async () => {
    const person = await plantPerson(test, 'Ledamot 9')
    const wanted = { body: 'kf', person, post: 'member', party: 'C', from: '2026-03-01', json: true }
    const { id } = JSON.parse((await run('meetings give-mandate', wanted))[0]!)
    const [ended] = await run('meetings end-mandate', { 'last-day': '2026-03-31', revision: '1' }, [id])
    expect(ended).toMatch(/^2026-03-01 2026-03-31 {2}Ledamot {16}C {5}1 {2}Ledamot 9/)
    expect(await run('meetings mandates', { body: 'kf', on: '2026-04-01' })).toEqual([])
    expect(await run('meetings mandates', { body: 'kf', on: '2026-04-01', all: true })).toHaveLength(1)
    const file = join(await mkdtemp(join(tmpdir(), 'call-order-')), 'order.txt')
    await writeFile(file, 'S: V, C\n\nL\n')
    expect(await run('meetings call-order', { body: 'kf', from: '2026-03-01' }, [file])).toEqual(['S: V, C', 'L: '])
    await writeFile(file, 'S: V: C\n')
    await expect(run('meetings call-order', { body: 'kf', from: '2026-03-01' }, [file])).rejects.toMatchObject({
      fields: { orders: expect.stringContaining('S: V, C') },
    })
  })
})
