import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSeal } from '../../platform/pdf/seal.ts'
import { useTestDatabase } from '../../platform/testing/database.ts'
import { type Actor, citizen } from '../../shared/actor.ts'
import { AssuranceNeeded, NotAllowed, NotSignedIn } from '../../shared/failure.ts'
import { day } from '../../shared/local-date.ts'
import { entriesOf } from '../decision-log/index.ts'
import { askBeforeRoomChanges, enterRoom, type RoomDeed } from '../meetings/index.ts'
import { order } from '../meetings/meeting-town.fixture.ts'
import { approveMinutes } from './approve.service.ts'
import { showDraft } from './draft.service.ts'
import { readMinutesFile } from './file.service.ts'
import * as store from './minutes.store.ts'
import { aHeldBoard, aMinutesTown, approvalDay, approved, approves, sent } from './minutes-town.fixture.ts'
import {
  afterMinutesApproved,
  findDecision,
  findParagraph,
  findParagraphText,
  listParagraphs,
} from './paragraph.service.ts'
import { holdSentMinutes, sendForApproval, takeBack } from './send.service.ts'

const test = useTestDatabase()
let town: Awaited<ReturnType<typeof aMinutesTown>>
const secretary = () => test.as(town.secretary, 1, approvalDay)
const file = (id: Parameters<typeof store.findFile>[1], kind: store.FileKind) =>
  secretary().read((tx) => store.findFile(tx, id, { kind }))

beforeAll(async () => {
  town = await aMinutesTown(test)
  askBeforeRoomChanges('minutes', holdSentMinutes)
})

describe('minutes are sent for approval', () => {
  it('only when the meeting has closed', async () => {
    const meeting = await aHeldBoard(test, town, { isOpenStill: true })
    await expect(sent(test, town, meeting.id)).rejects.toMatchObject({ code: 'minutes.meeting-not-closed' })
  })

  it('once: the bytes that lie before those who approve stay as they are', async () => {
    const meeting = await aHeldBoard(test, town)
    const minutes = await sent(test, town, meeting.id)
    expect(minutes).toMatchObject({
      status: 'for-approval',
      chairs: [town.people.chair],
      approvers: [town.people.vice],
    })
    await expect(sent(test, town, meeting.id)).rejects.toMatchObject({ code: 'minutes.sent' })
  })

  it('never to an approver who was absent for a paragraph, is the chair, or is nobody', async () => {
    const meeting = await aHeldBoard(test, town, {
      before: (_, index) => (index === 1 ? [{ kind: 'person.left', person: town.people.vice! }] : []),
    })
    await expect(sent(test, town, meeting.id)).rejects.toMatchObject({
      code: 'minutes.approver-absent',
      facts: { paragraphs: expect.stringMatching(/^§ \d+$/) },
    })
    await expect(sent(test, town, meeting.id, { approver: 'chair' })).rejects.toMatchObject({
      code: 'minutes.approver-is-chair',
    })
    await expect(sendForApproval(secretary(), meeting.id, { part: 'whole', approvers: [] })).rejects.toMatchObject({
      code: 'minutes.approver-missing',
    })
    expect((await sent(test, town, meeting.id, { approver: 's2' })).status).toBe('for-approval')
  })

  it('and then nothing changes in the room until they are taken back', async () => {
    const meeting = await aHeldBoard(test, town)
    const minutes = await sent(test, town, meeting.id)
    const write: RoomDeed = { kind: 'text.saved', item: meeting.items[0]!, text: 'background', value: 'Added later' }
    await expect(enterRoom(secretary(), meeting.id, order(write))).rejects.toMatchObject({ code: 'minutes.sent' })
    await approves(test, town.member('chair'), minutes)
    await takeBack(secretary(), minutes.id, minutes.revision)
    await enterRoom(secretary(), meeting.id, order(write))
    const again = await sent(test, town, meeting.id)
    expect(again.sentDigest).not.toBe(minutes.sentDigest)
    expect(again.approvals).toEqual([])
    await expect(approves(test, town.member('vice'), again, minutes.sentDigest!)).rejects.toMatchObject({
      code: 'minutes.other-bytes',
    })
  })
})

describe('minutes are approved', () => {
  it('by the chair and the approver, each once, and nobody else', async () => {
    const meeting = await aHeldBoard(test, town)
    const minutes = await sent(test, town, meeting.id)
    await expect(approves(test, town.member('s2'), minutes)).rejects.toThrow(NotAllowed)
    await expect(approves(test, town.secretary, minutes)).rejects.toThrow(NotAllowed)
    await expect(approves(test, { ...town.member('chair'), kind: 'api-key' }, minutes)).rejects.toThrow(NotAllowed)
    await expect(approves(test, { ...citizen, scope: 'write' }, minutes)).rejects.toThrow(NotSignedIn)
    const once = await approves(test, town.member('chair'), minutes)
    expect(once.status).toBe('for-approval')
    await expect(approves(test, town.member('chair'), minutes)).rejects.toMatchObject({
      code: 'minutes.approved-already',
    })
    const whole = await approves(test, town.member('vice'), minutes)
    expect(whole).toMatchObject({ status: 'approved', approvedOn: day('2026-10-12') })
    expect(whole.approvals.map(({ as, digest }) => [as, digest])).toEqual([
      ['chair', minutes.sentDigest],
      ['approver', minutes.sentDigest],
    ])
  })

  it('after a sign-in made for it, and with the words that one has read them', async () => {
    const meeting = await aHeldBoard(test, town)
    const minutes = await sent(test, town, meeting.id)
    const old = { ...town.member('chair'), signedInAt: '2026-10-12T08:00:00Z', assurance: 'loa3' }
    await expect(approves(test, old, minutes)).rejects.toThrow(AssuranceNeeded)
    const unsure = { digest: minutes.sentDigest!, isConfirmed: false }
    await expect(
      approveMinutes(test.as(town.member('chair'), 1, approvalDay), minutes.id, unsure),
    ).rejects.toMatchObject({ code: 'minutes.confirm' })
    const fresh = { ...old, signedInAt: '2026-10-12T08:58:00Z' }
    expect((await approves(test, fresh, minutes)).approvals).toMatchObject([{ assurance: 'loa3' }])
  })

  it('and are then sealed: the seal holds, and a changed byte is found', async () => {
    const meeting = await aHeldBoard(test, town, {
      items: [{ title: 'Rules for travel', clauses: ['The rules are adopted.'] }],
    })
    const minutes = await approved(test, town, meeting.id)
    const { bytes } = (await file(minutes.id, 'sealed'))!
    expect(await readSeal(bytes)).toMatchObject({ isIntact: true, sealedBy: 'Ekby kommun' })
    for (const place of [1_000, Math.floor(bytes.length / 2), bytes.length - 40]) {
      const changed = new Uint8Array(bytes)
      changed[place]! ^= 1
      expect((await readSeal(changed))?.isIntact ?? false).toBe(false)
    }
    const before = (await secretary().read((tx) => store.findFile(tx, minutes.id, { digest: minutes.sentDigest! })))!
    expect(Buffer.from(bytes.subarray(0, before.bytes.length)).equals(Buffer.from(before.bytes))).toBe(true)
    expect(store.digestOf(before.bytes)).toBe(minutes.sentDigest)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
    expect(text).toContain('Rules for travel')
    expect(text).toContain('The rules are adopted.')
    expect(text).toContain(`/protokoll/bevis/${minutes.id}`)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toMatch(/pdfaid:part>2<|pdfaid:part="2"/)
    expect(raw).toContain('pdfuaid:part')
  })

  it('with a key that only the owner of the process can read', () => {
    expect(statSync(join(town.dataFolder, 'seal', 'ekby.json')).mode & 0o777).toBe(0o600)
  })

  it('are logged, and their paragraphs are frozen and told of, in the same transaction', async () => {
    const told: string[] = []
    afterMinutesApproved('minutes test', async (_ctx, _tx, paragraphs) => {
      told.push(...paragraphs.map((one) => one.title))
    })
    const meeting = await aHeldBoard(test, town, { items: [{ title: 'First' }, { title: 'Second', clauses: [] }] })
    const minutes = await approved(test, town, meeting.id)
    expect(told).toEqual(['First', 'Second'])
    const [entry] = await secretary().read((tx) => entriesOf(tx, minutes.id))
    expect(entry).toMatchObject({ kind: 'minutes', index: minutes.logIndex })
    const mine = (await secretary().read((tx) => listParagraphs(secretary(), tx))).filter(
      (one) => one.minutes === minutes.id,
    )
    expect(mine).toMatchObject([
      { title: 'Second', outcome: 'noted', clauses: [] },
      { title: 'First', outcome: 'decided', clauses: [{ ordinal: 1, text: 'Approve 1', kind: 'decision' }] },
    ])
    const reference = {
      body: town.units.ks,
      decidedOn: day('2026-10-06'),
      paragraph: `§ ${mine[1]!.number}`,
      caseNumber: '',
    }
    expect((await secretary().read((tx) => findDecision(tx, reference)))?.id).toBe(mine[1]!.id)
    expect(await secretary().read((tx) => findDecision(tx, { ...reference, paragraph: '§ 9999' }))).toBeUndefined()
    afterMinutesApproved('minutes test', async () => undefined)
  })

  it('all or nothing: when something hinders the last step, the last approval is not given either', async () => {
    const meeting = await aHeldBoard(test, town)
    const minutes = await sent(test, town, meeting.id)
    await approves(test, town.member('chair'), minutes)
    afterMinutesApproved('minutes test', () => Promise.reject(new Error('hindered')))
    await expect(approves(test, town.member('vice'), minutes)).rejects.toThrow('hindered')
    afterMinutesApproved('minutes test', async () => undefined)
    const after = await secretary().read((tx) => store.getMinutes(tx, minutes.id))
    expect(after.approvals.map((one) => one.as)).toEqual(['chair'])
    expect(await secretary().read((tx) => entriesOf(tx, minutes.id))).toEqual([])
  })

  it('for good: no row of what was approved can be changed or removed', async () => {
    const meeting = await aHeldBoard(test, town)
    const minutes = await approved(test, town, meeting.id)
    for (const table of ['minutes_file', 'minutes_approval', 'minutes_paragraph', 'decision_clause'])
      for (const statement of [`delete from ${table}`, `update ${table} set tenant_id = tenant_id`])
        await expect(
          test.db.transaction().execute(async (tx) => {
            await sql`set local app.tenant = '1'`.execute(tx)
            await sql.raw(statement).execute(tx)
          }),
        ).rejects.toThrow(/permission denied/)
    await expect(takeBack(secretary(), minutes.id, minutes.revision)).rejects.toMatchObject({
      code: 'minutes.not-sent',
    })
  })
})

describe('paragraphs approved at once', () => {
  it('have minutes of their own while the meeting goes on, and the whole minutes point there', async () => {
    const meeting = await aHeldBoard(test, town, {
      items: [{ title: 'Urgent' }, { title: 'Ordinary' }],
      after: (item, index) => (index === 0 ? [{ kind: 'item.approved-at-once', item }] : []),
      isOpenStill: true,
    })
    const atOnce = await approved(test, town, meeting.id, { part: 'immediate' })
    expect(atOnce).toMatchObject({ isImmediate: true, status: 'approved' })
    await enterRoom(secretary(), meeting.id, order({ kind: 'meeting.closed' }))
    const whole = await approved(test, town, meeting.id)
    const titles = async (id: string) =>
      (await secretary().read((tx) => listParagraphs(secretary(), tx)))
        .filter((one) => one.minutes === id)
        .map((one) => one.title)
    expect(await titles(atOnce.id)).toEqual(['Urgent'])
    expect(await titles(whole.id)).toEqual(['Ordinary'])
  })
})

describe('secret paragraphs', () => {
  it('are known to the public by number and provision alone, in rows, text and file', async () => {
    const meeting = await aHeldBoard(test, town, {
      items: [
        { title: 'Hush sale of Lot 7', clauses: ['Lot 7 is sold.'], secrecy: 'OSL 19 kap. 1 §' },
        { title: 'Open matter' },
      ],
    })
    const minutes = await approved(test, town, meeting.id)
    const asCitizen = test.as(citizen)
    const seen = (await asCitizen.read((tx) => listParagraphs(asCitizen, tx))).filter(
      (one) => one.minutes === minutes.id,
    )
    expect(JSON.stringify(seen)).not.toMatch(/Hush|Lot 7/)
    const hidden = seen.find((one) => one.secrecyProvision !== null)!
    expect(await asCitizen.read((tx) => findParagraphText(asCitizen, tx, hidden.id))).toBeUndefined()
    expect((await secretary().read((tx) => findParagraph(secretary(), tx, hidden.id)))?.title).toBe(
      'Hush sale of Lot 7',
    )
    const open = (await file(minutes.id, 'public-sealed'))!
    expect((await readSeal(open.bytes))?.isIntact).toBe(true)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(open.bytes)), { mergePages: true })
    expect(text).not.toMatch(/Hush|Lot 7/)
    expect(text).toContain('OSL 19 kap. 1 §')
    expect(Buffer.from(open.bytes).includes('Hush')).toBe(false)
  })

  it('are read by members who were not disqualified, by the auditor and by nobody else', async () => {
    const meeting = await aHeldBoard(test, town, {
      items: [{ title: 'Hush sale', secrecy: 'OSL 19 kap. 1 §' }, {}],
      before: (item, index) =>
        index === 0 ? [{ kind: 'conflict.declared', item, person: town.people.m2!, reason: 'buys it' }] : [],
    })
    const minutes = await approved(test, town, meeting.id, { approver: 'vice' })
    const readers = {
      member: town.member('s3'),
      disqualified: town.member('m2'),
      approver: town.member('vice'),
      auditor: town.actor('auditor', town.units.ks),
      administrator: town.actor('administrator', town.units.ks),
    }
    const reads = async (actor: Actor) => {
      const ctx = test.as(actor)
      const all = await ctx.read((tx) => listParagraphs(ctx, tx))
      const { text } = await extractText(
        await getDocumentProxy(new Uint8Array((await readMinutesFile(ctx, minutes.id)).bytes)),
        { mergePages: true },
      )
      const draft = await showDraft(ctx, meeting.id)
      const own = all.filter((one) => one.minutes === minutes.id)
      return [JSON.stringify(own), text, JSON.stringify(draft.text)].map((where) => where.includes('Hush sale'))
    }
    expect(await reads(readers.member)).toEqual([true, true, true])
    expect(await reads(readers.approver)).toEqual([true, true, true])
    expect(await reads(readers.disqualified)).toEqual([false, false, false])
    expect((await reads(readers.auditor)).slice(0, 2)).toEqual([true, true])
    expect(await reads(readers.administrator)).toEqual([false, false, false])
  })
})
