import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PersonId } from '../../shared/ids.ts'
import { newId } from '../context.ts'
import { testNow, theSystem, useTestDatabase } from '../testing/database.ts'
import { listMailTo, type NewMail, writeMail } from './outbox.ts'
import { openPost, originOf, sendWaitingMail } from './send-mail.ts'

const test = useTestDatabase()
const received: string[] = []
let takesMail = true
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(takesMail ? null : new Error('mailbox full')),
  onData(stream, _session, done) {
    let text = ''
    stream.on('data', (part) => {
      text += part
    })
    stream.on('end', () => {
      received.push(text)
      done()
    })
  },
})
let port = 0
const now = () => new Date().toISOString()
const ctx = () => test.as(theSystem, 1, now())
const post = () => openPost({ smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'styrhjul@ekby.se' })!

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
beforeEach(async () => {
  received.length = 0
  takesMail = true
  await test.owner.query('delete from outgoing_mail')
})

async function aPerson(email: string | null): Promise<PersonId> {
  const id = newId<'person'>() as PersonId
  await test.owner.query('insert into person (tenant_id, person_id, name, email) values (1, $1, $2, $3)', [
    id,
    'Rapportör',
    email,
  ])
  return id
}

const aMail = (person: PersonId | null, dedupKey: string = newId()): NewMail => ({
  dedupKey,
  person,
  subject: 'Dags att rapportera',
  body: 'Målet om trygghet väntar på dig.',
  link: '/arbete/uppfoljning/2026-08/trygghet#indikator-1',
})

const write = (mail: NewMail) =>
  ctx().write('mail.write', mail.dedupKey, async (tx) => [null, await writeMail(tx, mail)])

describe('the mail', () => {
  it('reaches a real mail server with its text and a whole link to the very field', async () => {
    await write(aMail(await aPerson('rapportor@ekby.se')))
    expect(await sendWaitingMail(ctx(), post(), 'https://styr.ekby.se')).toBe(1)
    expect(received).toHaveLength(1)
    expect(received[0]).toContain('To: rapportor@ekby.se')
    expect(received[0]?.replace(/=\r?\n/g, '').replaceAll('=3D', '=')).toContain(
      'https://styr.ekby.se/arbete/uppfoljning/2026-08/trygghet#indikator-1',
    )
  })

  it('goes with its file to somebody who has no place here', async () => {
    const attachment = { name: 'utdrag.pdf', bytes: new TextEncoder().encode('%PDF-1.7 an extract') }
    await write({ ...aMail(null), address: 'arkiv@avesta.example', attachment })
    expect(await sendWaitingMail(ctx(), post(), 'https://styr.ekby.se')).toBe(1)
    expect(received[0]).toContain('To: arkiv@avesta.example')
    expect(received[0]).toContain('filename=utdrag.pdf')
    expect(received[0]).toContain(Buffer.from(attachment.bytes).toString('base64'))
  })

  it('says the same thing only once', async () => {
    const person = await aPerson('en@ekby.se')
    expect(await write(aMail(person, 'same'))).toBe(true)
    expect(await write(aMail(person, 'same'))).toBe(false)
    expect(await ctx().read((tx) => listMailTo(tx, person, testNow))).toHaveLength(1)
  })

  it('goes out once when two processes empty the outbox at the same moment', async () => {
    const person = await aPerson('tva@ekby.se')
    for (let count = 0; count < 5; count += 1) await write(aMail(person))
    const sent = await Promise.all([1, 2].map(() => sendWaitingMail(ctx(), post(), 'https://styr.ekby.se')))
    expect(sent[0]! + sent[1]!).toBe(5)
    expect(received).toHaveLength(5)
  })

  it('that the server will not take waits with its fault and is sent the next time', async () => {
    await write(aMail(await aPerson('full@ekby.se')))
    takesMail = false
    expect(await sendWaitingMail(ctx(), post(), 'https://styr.ekby.se')).toBe(0)
    const waiting = await test.owner.query('select attempts, sent_at, last_error from outgoing_mail')
    expect(waiting.rows).toEqual([{ attempts: 1, sent_at: null, last_error: expect.stringContaining('mailbox full') }])
    takesMail = true
    expect(await sendWaitingMail(ctx(), post(), 'https://styr.ekby.se')).toBe(1)
  })

  it('to a person without an address stays in the product', async () => {
    await write(aMail(await aPerson(null)))
    expect(await sendWaitingMail(ctx(), post(), 'https://styr.ekby.se')).toBe(0)
  })

  it('is not sent when it has waited for a mail server until it is no longer news', async () => {
    await write(aMail(await aPerson('sen@ekby.se')))
    await test.owner.query(`update outgoing_mail set created_at = now() - interval '4 days'`)
    expect(await sendWaitingMail(ctx(), post(), 'https://styr.ekby.se')).toBe(0)
  })

  it('leaves a line in the log without its text and without any address', async () => {
    await write(aMail(await aPerson('logg@ekby.se')))
    await sendWaitingMail(ctx(), post(), 'https://styr.ekby.se')
    const log = await test.owner.query(
      `select before, after from audit_entry where deed = 'mail.send' order by at desc limit 1`,
    )
    expect(JSON.stringify(log.rows)).toContain('Dags att rapportera')
    expect(JSON.stringify(log.rows)).not.toMatch(/logg@ekby|trygghet/)
  })

  it('is not sent at all without a mail server in the settings', () => {
    expect(openPost({ smtpUrl: undefined, mailFrom: 'a@b.se' })).toBeUndefined()
  })

  it('links to the address people use, else to where the process listens', () => {
    expect(originOf({ origin: 'https://styr.ekby.se', host: '0.0.0.0', port: 1 })).toBe('https://styr.ekby.se')
    expect(originOf({ origin: undefined, host: '127.0.0.1', port: 3000 })).toBe('http://localhost:3000')
  })
})
