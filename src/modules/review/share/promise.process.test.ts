import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../../../e2e/server.ts'
import { readConfig } from '../../../platform/config.ts'
import { aPdf } from '../../../platform/files/layout/pdf.fixture.ts'
import { openPlatform, type Platform } from '../../../platform/platform.ts'
import { exampleDocument, type SentDocument, visitorLimits } from './review-sent.service.ts'
import { slowDocument } from './slow-document.fixture.ts'

/** What a visitor sends to the running server is looked for afterwards wherever it might have been left. */

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-promise-'))
const [dataFolder, tempFolder] = [join(folder, 'data'), join(folder, 'temp')]
let server: RunningServer
let platform: Platform

beforeAll(async () => {
  mkdirSync(tempFolder)
  server = await startServer({ STYRHJUL_DATA: dataFolder, TMPDIR: tempFolder })
  platform = await openPlatform(readConfig({ LOG_LEVEL: 'silent', STYRHJUL_DATA: dataFolder }))
}, 120_000)
afterAll(async () => {
  await platform?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const words = { body: 'Kvastfeningsmyndigheten', name: 'tumstocksgranen', reason: 'havsvidundersskalet' }
const bytesOf = (text: string) => new TextEncoder().encode(text)
const named = (ending: string) => `${words.name}-${ending}`
const fileOf = ({ name, bytes }: SentDocument) => new File([new Uint8Array(bytes)], name)

const formOf = (
  files: Readonly<Record<string, readonly SentDocument[]>>,
  fields: Readonly<Record<string, string>> = {},
) => {
  const form = new FormData()
  for (const [field, documents] of Object.entries(files)) for (const one of documents) form.append(field, fileOf(one))
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  return form
}
const post = async (path: string, body: BodyInit, init: RequestInit = {}) => {
  const answer = await fetch(server.origin + path, {
    method: 'POST',
    body,
    ...init,
    headers: { origin: server.origin, ...init.headers },
  })
  return { status: answer.status, text: Buffer.from(await answer.arrayBuffer()).toString('latin1') }
}
const bytesHeader = { 'content-type': 'application/octet-stream' }

/** Tables that have the word in a row, as text or in a column of bytes. */
async function tablesWith(word: string): Promise<string[]> {
  const { rows } = await platform.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await platform.owner.query(
      `select 1 from ${name} as t where t::text ilike $1 or t::text like $2 limit 1`,
      [`%${word}%`, `%${Buffer.from(word).toString('hex')}%`],
    )
    if (rowCount) found.push(name)
  }
  return found
}

/** Files that have the word in their name or their bytes; those that go away meanwhile are none. */
const filesWith = (word: string, within: string): string[] =>
  readdirSync(within, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    if (entry.name.includes(word)) return [path]
    return entry.isFile() && statSync(path, { throwIfNoEntry: false }) && readFileSync(path).includes(word)
      ? [path]
      : []
  })

describe('what a visitor sends', () => {
  it('is answered, and is nowhere afterwards: not in the output, the database, the data folder or the folder for passing files', async () => {
    const text = `${Buffer.from((await exampleDocument()).bytes).toString('utf8')}\n${words.body} har den 30 februari 2026 beslutat.\n`
    const good: SentDocument = { name: named('bra.txt'), bytes: bytesOf(text) }
    const pdf: SentDocument = { name: named('bra.pdf'), bytes: aPdf([[{ text: `${words.body} 2026`, x: 60, y: 700 }]]) }
    const damaged: SentDocument = { name: named('trasig.pdf'), bytes: bytesOf(`%PDF-1.7\n${words.body}`) }
    const large: SentDocument = { name: named('stor.txt'), bytes: bytesOf(`${words.body} `.repeat(450_000)) }
    const muted: SentDocument = { name: named('undantag.json'), bytes: bytesOf(`{"${words.body}": 1}`) }

    const page = await post('/granska', formOf({ file: [good, pdf, damaged] }))
    expect(page.status).toBe(200)
    for (const word of [words.body, words.name]) expect(page.text).toContain(word)
    const shared = /name="review" value="([^"]*)"[\s\S]*?name="seal" value="([^"]*)"/.exec(
      Buffer.from(page.text, 'latin1').toString('utf8'),
    )
    const review = (shared?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
    for (const as of ['pdf', 'csv'])
      expect(
        (await post('/granska/dela', formOf({}, { as, review, seal: shared?.[2] ?? '', 'reason.0.0': words.reason })))
          .status,
      ).toBe(200)

    const asked = `/api/v1/review?name=${named('bra.txt')}`
    expect(await post(asked, text, { headers: bytesHeader })).toMatchObject({
      status: 200,
      text: expect.stringContaining(words.body),
    })
    expect(await post('/api/v1/review', formOf({ file: [good], against: [pdf] }))).toMatchObject({
      status: 200,
      text: expect.stringContaining(words.body),
    })
    const refused = [
      post('/api/v1/review', formOf({ file: [damaged] })),
      post('/api/v1/review', formOf({ file: [good], muted: [muted] })),
      post('/api/v1/review', formOf({ file: [{ ...large, bytes: large.bytes.subarray(0, 10.5 * 1024 ** 2) }] })),
      post(asked, large.bytes.slice(), { headers: bytesHeader }),
      post('/api/v1/review', formOf({ file: [slowDocument(named('trög.txt'), `${words.body} budget 2031`)] })),
      post(`/api/v1/review?name=${named('x')}&kind=${words.body}`, text, { headers: bytesHeader }),
    ]
    expect((await Promise.all(refused)).map(({ status }) => status)).toEqual([409, 409, 409, 409, 409, 400])

    // That the search finds what is there.
    expect(server.said()).toContain('/api/v1/review')
    expect(await tablesWith('Hedemora')).not.toEqual([])
    expect(filesWith('Hedemora', dataFolder)).not.toEqual([])

    await platform.owner.query('checkpoint')
    for (const word of Object.values(words)) {
      expect(server.said(), word).not.toContain(word)
      expect(await tablesWith(word), word).toEqual([])
      for (const within of [dataFolder, tempFolder]) expect(filesWith(word, within), word).toEqual([])
    }
  })

  it('is no longer read when the visitor has gone, and the place is free', async () => {
    const lines = () =>
      server
        .said()
        .split('\n')
        .filter((line) => line.includes('"/api/v1/review"'))
        .map((line) => JSON.parse(line) as { ms: number; status: number })
    const before = lines().length
    const left = new AbortController()
    const slow = [1, 2].map((one) =>
      post('/api/v1/review', formOf({ file: [slowDocument(`${one}.txt`, 'Budget')] }), { signal: left.signal }),
    )
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    left.abort()
    for (const one of slow) await expect(one).rejects.toThrow('aborted')
    expect((await post('/api/v1/review', formOf({ file: [await exampleDocument()] }))).status).toBe(200)
    const told = lines().slice(before)
    expect(told.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    for (const { ms } of told) expect(ms).toBeLessThan(visitorLimits.milliseconds)
  })
})
