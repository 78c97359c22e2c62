import { beforeAll, describe, expect, it } from 'vitest'
import { makeApi } from '../../platform/api.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { minutesFeed } from './feed.service.ts'
import { registerMinutesApi } from './minutes.api.ts'
import { meetingNamed } from './minutes-report.service.ts'
import { aHeldBoard, aMinutesTown, approvalDay, approved } from './minutes-town.fixture.ts'

const test = useTestDatabase()
let town: Awaited<ReturnType<typeof aMinutesTown>>

beforeAll(async () => {
  town = await aMinutesTown(test)
})

async function ask(actor: Actor, path: string, method = 'GET', body?: object) {
  const api = makeApi()
  api.app.use('*', async (c, next) => {
    c.set('context', test.as(actor, 1, approvalDay))
    c.set('log', () => undefined)
    await next()
  })
  registerMinutesApi(api)
  const response = await api.app.request(path, { method, ...(body && { body: JSON.stringify(body) }) })
  return { status: response.status, body: await response.json() }
}

describe('the API of minutes', () => {
  it('writes a text, checks and sends by the same deeds as the page', async () => {
    const meeting = await aHeldBoard(test, town, { day: '2026-10-05' })
    const path = `/meetings/${meeting.id}/minutes`
    const text = { item: meeting.items[0], background: 'Mötet hölls 2026-02-30.' }
    expect((await ask(town.member('s2'), `${path}/texts`, 'PUT', text)).status).toBe(403)
    const written = await ask(town.secretary, `${path}/texts`, 'PUT', text)
    expect(written.body.paragraphs[0].sections).toContainEqual(
      expect.objectContaining({ kind: 'background', lines: ['Mötet hölls 2026-02-30.'] }),
    )
    expect(written.body.findings).toContainEqual(
      expect.objectContaining({
        code: 'date-impossible',
        severity: 'error',
        text: expect.stringContaining('2026-02-30'),
      }),
    )
    const order = { part: 'whole', approvers: [town.people.vice] }
    expect((await ask(town.member('s2'), `${path}/approval`, 'POST', order)).status).toBe(403)
    const sent = await ask(town.secretary, `${path}/approval`, 'POST', order)
    expect(sent).toMatchObject({ status: 201, body: { papers: [{ status: 'for-approval', kind: 'whole' }] } })
    expect((await ask(citizen, path)).status).toBe(401)
    const named = await meetingNamed(test.as(town.secretary), 'ks/2026-10-05')
    expect(named).toBe(meeting.id)
    await expect(meetingNamed(test.as(town.secretary), 'ks/2001-01-01')).rejects.toThrow('meeting')
  })

  it('shows approved paragraphs to everybody, and nothing of what is secret; so do the feeds', async () => {
    const meeting = await aHeldBoard(test, town, {
      items: [
        { title: 'Vägar', clauses: ['Vägen byggs.'] },
        { title: 'Hush sale', clauses: ['Hush it.'], secrecy: 'OSL 19 kap. 1 §' },
      ],
    })
    await approved(test, town, meeting.id)
    const list = await ask(citizen, '/minutes')
    expect(list.body.total).toBeGreaterThanOrEqual(2)
    const road = list.body.items.find((one: { title: string }) => one.title === 'Vägar')
    expect(road).toMatchObject({ clauses: [{ ordinal: 1, text: 'Vägen byggs.' }], isStopped: false })
    const shown = await ask(citizen, road.address.replace('/protokoll', '/minutes'))
    expect(shown.body).toMatchObject({
      extract: null,
      sections: expect.arrayContaining([expect.objectContaining({ kind: 'decision' })]),
    })
    expect((await ask(citizen, '/minutes?q=vägen&size=1')).body.items).toHaveLength(1)
    const anyone = test.as(citizen, 1, approvalDay)
    const atom = await minutesFeed(anyone, 'https://ekby.example', 'atom')
    const json = await minutesFeed(test.as(town.secretary, 1, approvalDay), 'https://ekby.example', 'json')
    expect(atom).toContain(`<id>https://ekby.example${road.address}</id>`)
    expect(atom).toContain('Omfattas av sekretess (OSL 19 kap. 1 §)')
    expect(JSON.parse(json).items.map((one: { url: string }) => one.url)).toContain(
      `https://ekby.example${road.address}`,
    )
    expect(JSON.stringify(list.body) + atom + json).not.toContain('Hush')
  })
})
