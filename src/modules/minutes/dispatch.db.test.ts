import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Post } from '../../platform/mail/send-mail.ts'
import { sendWaitingMail } from '../../platform/mail/send-mail.ts'
import { readSeal } from '../../platform/pdf/seal.ts'
import { theSystem, useTestDatabase } from '../../platform/testing/database.ts'
import { citizen } from '../../shared/actor.ts'
import { NotAllowed, NotFound, NotSignedIn } from '../../shared/failure.ts'
import { day } from '../../shared/local-date.ts'
import { aNewCase, aNewRecord, aRegister } from '../cases/cases.fixture.ts'
import { registerCase, registerDocument } from '../cases/index.ts'
import { giveSeat } from '../organisation/index.ts'
import {
  acknowledgeByLink,
  acknowledgeDispatch,
  handOver,
  linesOf,
  mailDispatch,
  showLink,
} from './dispatch.service.ts'
import type { DispatchPurpose } from './dispatch.ts'
import { addReceiver, removeReceiver } from './dispatch-draft.service.ts'
import { showDraft } from './draft.service.ts'
import { attestExtracts, readExtract } from './extract.service.ts'
import { aHeldBoard, aMinutesTown, approvalDay, approved, type Holding, sent } from './minutes-town.fixture.ts'
import { findParagraphText, listParagraphsIn } from './paragraph.service.ts'
import { takeBack } from './send.service.ts'
import { askForActors } from './suggest-receivers.service.ts'
import { minutesTasks } from './tasks.service.ts'

const test = useTestDatabase()
let town: Awaited<ReturnType<typeof aMinutesTown>>
const secretary = () => test.as(town.secretary, 1, approvalDay)
const to = (receiver: string, purpose: DispatchPurpose = 'information', email = '') => ({
  receiver,
  purpose,
  note: '',
  person: null,
  unit: null,
  email,
})

type Letter = Parameters<Post['send']>[0]
const letters: Letter[] = []
let takesMail = true
const post: Post = {
  send: async (mail) => {
    if (!takesMail) throw new Error('mailbox full')
    letters.push(mail)
  },
}
const deliver = () => sendWaitingMail(test.as(theSystem, 1, approvalDay), post, 'https://ekby.example')

beforeAll(async () => {
  town = await aMinutesTown(test)
  await aRegister(test.as(theSystem), { KS: town.units.ks, KF: town.units.kf })
  askForActors('test', async (clauses) => (clauses.length > 0 ? ['IT-chefen'] : []))
})
beforeEach(() => {
  letters.length = 0
  takesMail = true
})

/** Minutes approved with a list for the first §; the lines as they were frozen. */
async function dispatched(receivers: readonly ReturnType<typeof to>[], holding: Holding = {}) {
  const meeting = await aHeldBoard(test, town, holding)
  for (const one of receivers) await addReceiver(secretary(), meeting.id, meeting.items[0]!, one)
  const minutes = await approved(test, town, meeting.id)
  const paragraphs = await secretary().read((tx) => listParagraphsIn(secretary(), tx, minutes.id))
  const lines = await secretary().read((tx) => linesOf(secretary(), tx, paragraphs))
  return { meeting, minutes, paragraphs, lines }
}

describe('the list of receivers', () => {
  it('is suggested from case and decision, printed in the minutes and frozen with the paragraph', async () => {
    const system = test.as(theSystem)
    await giveSeat(system, { unit: town.units.ks, person: town.people.s2!, role: 'manager', from: day('2026-01-01') })
    const caseFile = await registerCase(system, aNewCase(town.units.ks, { officer: town.people.s2! }))
    await registerDocument(system, caseFile.id, aNewRecord({ party: 'Avesta kommun' }))
    const items = [{ caseFile: caseFile.id, proposesTo: null }]
    const meeting = await aHeldBoard(test, town, { items })
    const item = meeting.items[0]!
    const before = await showDraft(secretary(), meeting.id)
    expect(before.findings.map((one) => one.code)).toContain('dispatch-missing')
    expect(before.suggested.get(item)?.map(({ receiver, purpose }) => [receiver, purpose])).toEqual([
      ['IT-chefen', 'execution'],
      ['s2', 'execution'],
      ['Avesta kommun', 'information'],
      ['Akten', 'file'],
    ])
    await addReceiver(secretary(), meeting.id, item, to('Avesta kommun'))
    await addReceiver(secretary(), meeting.id, item, { ...to('Ekonomichefen', 'execution'), note: 'för budgetarbetet' })
    const after = await showDraft(secretary(), meeting.id)
    expect(after.findings.map((one) => one.code)).not.toContain('dispatch-missing')
    expect(after.suggested.get(item)?.map((one) => one.receiver)).toEqual(['IT-chefen', 's2', 'Akten'])
    const minutes = await approved(test, town, meeting.id)
    const [paragraph] = await secretary().read((tx) => listParagraphsIn(secretary(), tx, minutes.id))
    const text = await secretary().read((tx) => findParagraphText(secretary(), tx, paragraph!.id))
    expect(text?.sections.find((one) => one.kind === 'dispatch')?.list?.items).toEqual([
      'Avesta kommun för kännedom',
      'Ekonomichefen för budgetarbetet',
    ])
    const lines = await secretary().read((tx) => linesOf(secretary(), tx, [paragraph!]))
    expect(lines.map(({ dispatch, state }) => [dispatch.receiver, dispatch.ordinal, state])).toEqual([
      ['Avesta kommun', 1, 'unsent'],
      ['Ekonomichefen', 2, 'unsent'],
    ])
  })

  it('is written by the secretary, with nobody twice and nobody nameless, and not behind the back of those who approve', async () => {
    const meeting = await aHeldBoard(test, town)
    const item = meeting.items[0]!
    const line = await addReceiver(secretary(), meeting.id, item, to('Akten', 'file'))
    const add = (receiver: string, ctx = secretary()) => addReceiver(ctx, meeting.id, item, to(receiver))
    await expect(add('akten')).rejects.toMatchObject({ code: 'dispatch.same-receiver' })
    await expect(add('  ')).rejects.toMatchObject({ code: 'dispatch.receiver-missing' })
    await expect(add('Revisorn', test.as(town.member('s2')))).rejects.toThrow(NotAllowed)
    const minutes = await sent(test, town, meeting.id)
    await expect(add('Revisorn')).rejects.toMatchObject({ code: 'minutes.sent' })
    const remove = () => removeReceiver(secretary(), meeting.id, item, line.id)
    await expect(remove()).rejects.toMatchObject({ code: 'minutes.sent' })
    await takeBack(secretary(), minutes.id, minutes.revision)
    await remove()
    await expect(remove()).rejects.toThrow(NotFound)
  })
})

describe('a decision is sent', () => {
  it('by mail with its sealed extract, and counts as sent only when the mail has left', async () => {
    const { lines, paragraphs } = await dispatched([to('Avesta kommun', 'information', 'registrator@avesta.example')])
    const id = lines[0]!.dispatch.id
    expect((await mailDispatch(secretary(), id)).state).toBe('waiting')
    await expect(mailDispatch(secretary(), id)).rejects.toMatchObject({ code: 'dispatch.sent-already' })
    const told = { day: day('2026-10-12'), note: '' }
    await expect(acknowledgeDispatch(secretary(), id, told)).rejects.toMatchObject({ code: 'dispatch.not-sent' })
    expect(await deliver()).toBe(1)
    const [letter] = letters
    expect(letter).toMatchObject({
      to: 'registrator@avesta.example',
      subject: expect.stringContaining('Protokollsutdrag'),
    })
    const [file] = letter!.attachments!
    expect(file!.filename).toBe(`protokollsutdrag-2026-10-06-${paragraphs[0]!.number}.pdf`)
    const pdf = new Uint8Array(file!.content)
    expect((await readSeal(pdf))?.isIntact).toBe(true)
    const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true })
    expect(text).toContain('Avesta kommun för kännedom')
    expect(text).toMatch(/intygas 12 oktober 2026 av secretary/)
    const [after] = await secretary().read((tx) => linesOf(secretary(), tx, paragraphs))
    expect(after).toMatchObject({ state: 'sent', receipts: [{ kind: 'mailed', byName: 'secretary' }] })
  })

  it('is told as received by the secret link of the mail, by nobody else and once', async () => {
    const { lines, paragraphs } = await dispatched([to('Avesta kommun', 'information', 'registrator@avesta.example')])
    await mailDispatch(secretary(), lines[0]!.dispatch.id)
    await deliver()
    const secret = /\/protokoll\/kvitto\/(\S+)/.exec(letters[0]!.text)![1]!
    const anyone = test.as(citizen, 1, approvalDay)
    expect(await showLink(anyone, secret)).toMatchObject({ receiver: 'Avesta kommun', isAcknowledged: false })
    await expect(showLink(anyone, `${secret}x`)).rejects.toThrow(NotFound)
    await expect(acknowledgeByLink(anyone, secret)).rejects.toThrow(NotSignedIn)
    const system = test.as(theSystem, 1, approvalDay)
    await acknowledgeByLink(system, secret)
    await acknowledgeByLink(system, secret)
    const [after] = await secretary().read((tx) => linesOf(secretary(), tx, paragraphs))
    expect(after!.receipts.map((one) => [one.kind, one.byName])).toEqual([
      ['mailed', 'secretary'],
      ['acknowledged', 'Avesta kommun'],
    ])
    const { rows } = await test.owner.query(
      `select before::text, after::text from audit_entry where deed like 'dispatch.%'`,
    )
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('again when the mail could not leave', async () => {
    const { lines, paragraphs } = await dispatched([to('Avesta kommun', 'information', 'registrator@avesta.example')])
    takesMail = false
    await mailDispatch(secretary(), lines[0]!.dispatch.id)
    for (let tries = 0; tries < 8; tries += 1) await deliver()
    const [failed] = await secretary().read((tx) => linesOf(secretary(), tx, paragraphs))
    expect(failed!.state).toBe('failed')
    takesMail = true
    await mailDispatch(secretary(), lines[0]!.dispatch.id)
    expect(await deliver()).toBe(1)
    const [after] = await secretary().read((tx) => linesOf(secretary(), tx, paragraphs))
    expect(after!.state).toBe('sent')
  })

  it('is a task of the secretary until somebody has begun with each of its receivers', async () => {
    const { lines, meeting } = await dispatched([to('Akten', 'file')])
    const waits = async (ctx = secretary()) =>
      (await ctx.read((tx) => minutesTasks(ctx, tx))).some((one) => one.id === `dispatch-${meeting.id}`)
    expect(await waits()).toBe(true)
    expect(await waits(test.as(town.member('s2'), 1, approvalDay))).toBe(false)
    await handOver(secretary(), lines[0]!.dispatch.id, { day: day('2026-10-12'), note: '' })
    expect(await waits()).toBe(false)
  })

  it('in another way, told with the day; the receipt is kept', async () => {
    const { lines } = await dispatched([to('Akten', 'file')])
    const id = lines[0]!.dispatch.id
    await expect(mailDispatch(secretary(), id)).rejects.toMatchObject({ code: 'dispatch.no-address' })
    const order = { day: day('2026-10-12'), note: 'lagd i akten' }
    await expect(handOver(test.as(town.member('s2'), 1, approvalDay), id, order)).rejects.toThrow(NotAllowed)
    await expect(handOver(secretary(), id, { ...order, day: day('2026-10-13') })).rejects.toMatchObject({
      code: 'dispatch.day-impossible',
    })
    const handed = await handOver(secretary(), id, order)
    expect(handed).toMatchObject({ state: 'sent', receipts: [{ note: 'lagd i akten', byName: 'secretary' }] })
    expect((await acknowledgeDispatch(secretary(), id, order)).state).toBe('acknowledged')
    await expect(acknowledgeDispatch(secretary(), id, order)).rejects.toMatchObject({
      code: 'dispatch.acknowledged-already',
    })
  })

  it('never by mail when it is secret, and the log does not tell to whom', async () => {
    const { lines } = await dispatched([to('Hush party', 'execution', 'hush@example.org')], {
      items: [{ title: 'Hush', secrecy: 'OSL 19 kap. 1 §' }, {}],
    })
    const id = lines[0]!.dispatch.id
    await expect(mailDispatch(secretary(), id)).rejects.toMatchObject({ code: 'dispatch.secret-by-mail' })
    await handOver(secretary(), id, { day: day('2026-10-12'), note: '' })
    const { rows } = await test.owner.query(`select * from audit_entry where deed like 'dispatch.%'`)
    expect(JSON.stringify(rows)).not.toMatch(/Hush party|hush@/)
  })
})

describe('an extract', () => {
  it('is attested once, and public where its paragraph is', async () => {
    const { minutes, paragraphs } = await dispatched([], {
      items: [{}, { title: 'Hush', secrecy: 'OSL 19 kap. 1 §' }],
    })
    await expect(attestExtracts(test.as(town.member('s2')), minutes.id)).rejects.toThrow(NotAllowed)
    expect(await attestExtracts(secretary(), minutes.id)).toEqual({ made: 2 })
    expect(await attestExtracts(secretary(), minutes.id)).toEqual({ made: 0 })
    const anyone = test.as(citizen, 1, approvalDay)
    const [open, hush] = paragraphs
    const first = await readExtract(anyone, open!.publicPath)
    expect(first.isPublic).toBe(true)
    expect((await readExtract(secretary(), open!.publicPath)).digest).toBe(first.digest)
    await expect(readExtract(anyone, hush!.publicPath)).rejects.toThrow(NotFound)
    await expect(readExtract(test.as(town.actor('administrator', town.units.ks)), hush!.publicPath)).rejects.toThrow(
      NotFound,
    )
    expect((await readExtract(secretary(), hush!.publicPath)).isPublic).toBe(false)
    expect((await readExtract(test.as(town.member('s2')), hush!.publicPath)).isPublic).toBe(false)
  })
})
