import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../../platform/config.ts'
import { theSystem, useTestDatabase } from '../../../platform/testing/database.ts'
import { aWebsite, type Website } from '../../../platform/testing/website.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { day } from '../../../shared/local-date.ts'
import { createKey } from '../../access/api-key.service.ts'
import { giveSeat } from '../../organisation/index.ts'
import type { RecordDocumentId } from '../record-document.ts'
import { aRegister } from './documents.fixture.ts'

const database = useTestDatabase()
const dataFolder = mkdtempSync(join(tmpdir(), 'styrhjul-document-api-'))
const folder = join(dataFolder, 'document-uploads')
const megabyte = 1024 ** 2
let site: Website
let register: Awaited<ReturnType<typeof aRegister>>
let key: string
let document: RecordDocumentId

beforeAll(async () => {
  register = await aRegister(database)
  const person = register.secretary.actor.person as PersonId
  await giveSeat(database.as(theSystem), {
    person,
    unit: register.units.ks,
    role: 'secretary',
    from: day('2020-01-01'),
  })
  const now = Temporal.Now.instant().toString()
  key = (
    await createKey(database.as(register.secretary.actor, 1, now), { name: 'Test', scope: 'write', expiresOn: null })
  ).secret
  document = await register.aDocument(await register.aCase('Ny skola'), 'Yttrande')
  site = await aWebsite(database, async () =>
    readConfig({ LOG_LEVEL: 'silent', STYRHJUL_DATA: dataFolder, DOCUMENT_FILE_LIMIT_MB: '2' }),
  )
})
afterAll(async () => {
  await site.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** @param length what it says it will send; chunked when undefined */
function send(length: number | undefined, name = 'yttrande.txt') {
  const sending = request(`${site.address}/api/v1/record-documents/uploads?document=${document}&name=${name}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'accept-language': 'sv',
      'content-type': 'application/octet-stream',
      ...(length !== undefined && { 'content-length': length }),
    },
  })
  sending.on('error', () => undefined)
  sending.flushHeaders()
  const answer = new Promise<{ status: number | undefined; told: Record<string, unknown> }>((resolve) =>
    sending.once('response', async (response: IncomingMessage) => {
      let text = ''
      for await (const part of response) text += part
      resolve({ status: response.statusCode, told: JSON.parse(text) })
    }),
  )
  return { sending, answer }
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await wait(10)
}
const held = () => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
const call = (path: string, body?: object, bearer: string | null = key) =>
  fetch(`${site.address}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...(bearer && { authorization: `Bearer ${bearer}` }), 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })

describe('an upload', () => {
  it('is taken as bytes, answered with what was found out, and leaves nothing on disk', async () => {
    const { sending, answer } = send(6)
    sending.end('Skolan')
    expect(await answer).toMatchObject({ status: 201, told: { version: 1, type: 'text/plain', textState: 'read' } })
    expect(held()).toEqual([])
  })

  it('that says it is too large is refused before a byte of it is sent, in Swedish', async () => {
    const { sending, answer } = send(5 * megabyte)
    const { status, told } = await answer
    sending.destroy()
    expect([status, told.detail]).toEqual([409, 'Filen är större än 2 MB, som är det största som tas emot.'])
  })

  it('that says nothing is refused when it has become too large', async () => {
    const { sending, answer } = send(undefined)
    for (let sent = 0; sent < 3; sent++) sending.write(Buffer.alloc(megabyte, 65))
    const { status, told } = await answer
    sending.destroy()
    expect([status, told.code]).toEqual([409, 'document.file-too-large'])
    await until(() => held().length === 0)
  })

  it('whose connection is lost leaves no file and no version', async () => {
    const { sending } = send(megabyte)
    sending.write(Buffer.alloc(megabyte / 2, 65))
    await until(() => held().length === 1)
    sending.destroy()
    await until(() => held().length === 0)
    const { rows } = await database.owner.query('select max(version) as newest from document_version')
    expect(rows).toEqual([{ newest: 1 }])
  })
})

describe('a program', () => {
  it('lists, publishes and withdraws versions', async () => {
    const published = await call(`/record-documents/${document}/publish`, { version: 1 })
    const told = (await published.json()) as { versions: { publishedAt: string | null }[] }
    expect([published.status, typeof told.versions[0]?.publishedAt]).toEqual([200, 'string'])
    const withdrawn = await call(`/record-documents/${document}/withdraw`, { version: 1 })
    expect(((await withdrawn.json()) as typeof told).versions[0]?.publishedAt).toBe(null)
    expect((await call(`/record-documents/${document}/versions`)).status).toBe(200)
  })

  it('searches what its key may see; without a key only what is public', async () => {
    const own = (await (await call('/records/search?q=skola')).json()) as { documents: { total: number } }
    expect(own.documents.total).toBe(1)
    expect((await call('/records/search?q=skola', undefined, null)).status).toBe(401)
    const open = (await (await call('/diary/search?q=skola', undefined, null)).json()) as typeof own & {
      cases: { total: number }
    }
    expect([open.documents.total, open.cases.total]).toEqual([0, 1])
  })
})
