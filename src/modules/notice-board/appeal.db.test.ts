import { beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { day } from '../../shared/local-date.ts'
import { afterMinutesApproved, askForParagraphLinks, type MinutesParagraphId } from '../minutes/index.ts'
import { aHeldBoard, aMinutesTown, approvalDay, approved } from '../minutes/minutes-town.fixture.ts'
import { showPublicParagraph } from '../minutes/public-minutes.service.ts'
import { enterReceipt, linksOfAppeal, listAppeals, paragraphId, setAppealRoute } from './appeal.service.ts'
import { boardAtom, boardJson } from './board-feed.service.ts'
import { postMinutes } from './posted-by-others.service.ts'

const test = useTestDatabase()
let town: Awaited<ReturnType<typeof aMinutesTown>>
let id: MinutesParagraphId
let place: [string, string, string]

beforeAll(async () => {
  afterMinutesApproved('notice-board', postMinutes)
  askForParagraphLinks('notice-board', linksOfAppeal)
  town = await aMinutesTown(test)
  const meeting = await aHeldBoard(test, town, { items: [{ title: 'A permit' }] })
  await approved(test, town, meeting.id)
  const { rows } = await test.owner.query(
    "select paragraph_id, public_path from minutes_paragraph where title = 'A permit'",
  )
  id = rows[0].paragraph_id
  place = rows[0].public_path.split('/').slice(2)
})

const at = (actor = town.secretary) => test.as(actor, 1, approvalDay)
const told = async () => (await showPublicParagraph(test.as(citizen, 1, approvalDay), ...place)).links

describe('a decision of approved minutes', () => {
  it('tells everybody until when review of legality can be asked for, and where it is posted', async () => {
    const [link] = await told()
    expect(link).toMatchObject({
      kind: 'appeal',
      until: '2026-11-02',
      publicHref: expect.stringMatching(/^\/anslagstavla\/./),
    })
    const [line] = await listAppeals(at())
    expect(line).toMatchObject({ lastDay: '2026-11-02', holdsFrom: '2026-11-03', appeal: { route: 'legality' } })
  })

  it('stands in the feeds of the board with its days', async () => {
    const feed = JSON.parse(await boardJson(test.as(citizen, 1, approvalDay), 'https://ekby.example'))
    expect(feed.items[0]._notice).toMatchObject({ lastAppealDay: '2026-11-02', legalForceFrom: '2026-11-03' })
    expect(await boardAtom(test.as(citizen, 1, approvalDay), 'https://ekby.example')).toContain(
      `<link href="${feed.items[0].url}"/>`,
    )
  })

  it('is said to be appealed by its party by the secretary of the body and nobody else', async () => {
    const order = { revision: 0, route: 'party' as const, statute: 'PBL 13 kap. 3 §' }
    await expect(setAppealRoute(at(town.member('chair')), id, order)).rejects.toMatchObject({ status: 403 })
    await setAppealRoute(at(), id, order)
    await expect(setAppealRoute(at(), id, order)).rejects.toMatchObject({ name: 'StaleVersion' })
    expect((await told())[0]?.text).toContain('PBL 13 kap. 3 §')
    expect(() => paragraphId('7')).toThrow('not found')
  })

  it('holds when the party has had its three weeks; who the party is reaches nobody else and no log', async () => {
    const order = { party: 'Sökande Ek', receivedOn: day('2026-10-12') }
    await expect(enterReceipt(at(town.member('chair')), id, order)).rejects.toMatchObject({ status: 403 })
    await enterReceipt(at(), id, order)
    await expect(enterReceipt(at(), id, order)).rejects.toThrow('appeal.received-already')
    const [line] = await listAppeals(at())
    expect(line).toMatchObject({ lastDay: '2026-11-02', receipts: [{ party: 'Sökande Ek' }] })
    expect(JSON.stringify(await listAppeals(at(town.member('chair'))))).not.toContain('Sökande')
    expect(JSON.stringify(await told())).not.toContain('Sökande')
    const { rows } = await test.owner.query("select before, after from audit_entry where deed like 'appeal.%'")
    expect(rows.length).toBe(2)
    expect(JSON.stringify(rows)).not.toContain('Sökande')
  })
})
