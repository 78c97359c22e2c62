import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createKey } from '../modules/access/api-key.service.ts'
import { sieText } from '../modules/ledger/ledger.fixture.ts'
import { readConfig } from '../platform/config.ts'
import { actorWith, useTestDatabase } from '../platform/testing/database.ts'
import { aPeopledMunicipality, aWebsite, type Website } from '../platform/testing/website.ts'

const database = useTestDatabase()
const dataFolder = mkdtempSync(join(tmpdir(), 'styrhjul-upload-'))
const folder = join(dataFolder, 'ledger-uploads')
const waiting = () => readdirSync(folder)
mkdirSync(folder)
const megabyte = 1024 ** 2
let site: Website
let key: string

beforeAll(async () => {
  const people = await aPeopledMunicipality(database)
  const person = await people.add('Controller', people.units.kommun, 'controller')
  const actor = actorWith('controller', people.units.kommun, [], person)
  const now = Temporal.Now.instant().toString()
  key = (await createKey(database.as(actor, 1, now), { name: 'Test', scope: 'write', expiresOn: null })).secret
  site = await aWebsite(database, async () =>
    readConfig({ LOG_LEVEL: 'silent', STYRHJUL_DATA: dataFolder, LEDGER_FILE_LIMIT_MB: '1' }),
  )
})
afterAll(async () => {
  await site.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const bearer = () => ({ authorization: `Bearer ${key}`, 'accept-language': 'sv' })

/** An upload as a client sends it byte by byte. @param length what it says it will send; chunked when undefined */
function send(length: number | undefined): ClientRequest {
  const sending = request(`${site.address}/api/v1/ledger/uploads?name=bok.se`, {
    method: 'POST',
    headers: {
      ...bearer(),
      'content-type': 'application/octet-stream',
      ...(length !== undefined && { 'content-length': length }),
    },
  })
  sending.on('error', () => undefined)
  sending.flushHeaders()
  return sending
}

const answerOf = async (sending: ClientRequest) => {
  const answer = await new Promise<IncomingMessage>((resolve) => sending.once('response', resolve))
  let text = ''
  for await (const part of answer) text += part
  return { status: answer.statusCode, told: JSON.parse(text) }
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await wait(10)
}

describe('an upload', () => {
  test('whose connection is lost at nine tenths leaves no file and nothing in the database, and goes through when sent again', async () => {
    const text = sieText({ extra: [`#PROSA "${'x'.repeat(900_000)}"`] })
    const sending = send(text.length)
    sending.write(text.slice(0, Math.floor(text.length * 0.9)))
    await until(() => waiting().length === 1)
    sending.destroy()
    await until(() => waiting().length === 0)
    const { rows } = await database.owner.query(
      'select (select count(*) from ledger_run)::int as runs, (select count(*) from ledger_import)::int as imports',
    )
    expect(rows).toEqual([{ runs: 0, imports: 0 }])
    const again = send(text.length)
    again.end(text)
    const { status, told } = await answerOf(again)
    expect([status, told.bytes]).toEqual([201, text.length])
    const imported = await fetch(`${site.address}/api/v1/ledger/imports`, {
      method: 'POST',
      headers: { ...bearer(), 'content-type': 'application/json' },
      body: JSON.stringify({ upload: told.id, year: 2026, dryRun: true }),
    })
    expect(await imported.json()).toMatchObject({ stored: false, preview: { vouchers: 4, faultCount: 0 } })
  })

  test('that says it is larger than the limit is refused before a byte of it is sent, in Swedish', async () => {
    const before = waiting()
    const sending = send(5 * megabyte)
    const { status, told } = await answerOf(sending)
    sending.destroy()
    expect(status).toBe(409)
    expect(told.detail).toContain('Filen är större än 1\u00a0MB')
    expect(waiting()).toEqual(before)
  })

  test('that says nothing is refused when it has become too large, and nothing of it is left', async () => {
    const before = waiting()
    const sending = send(undefined)
    const answer = answerOf(sending)
    for (let sent = 0; sent < 3; sent++) sending.write(Buffer.alloc(megabyte / 2, 65))
    const { status, told } = await answer
    sending.destroy()
    expect([status, told.code]).toEqual([409, 'ledger.file-too-large'])
    await until(() => waiting().length === before.length)
  })

  test('that was cut off by a killed server is gone with the next upload, one that still comes is not', async () => {
    const [old, fresh] = ['1-old', '1-fresh']
    for (const name of [old, fresh]) writeFileSync(join(folder, name), 'x')
    const hourAgo = Date.now() / 1000 - 3_600
    utimesSync(join(folder, old), hourAgo, hourAgo)
    const sending = send(3)
    sending.end('abc')
    expect((await answerOf(sending)).status).toBe(201)
    expect(waiting()).not.toContain(old)
    expect(waiting()).toContain(fresh)
  })
})
