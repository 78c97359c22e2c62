import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../platform/testing/database.ts'
import { listDocuments, readDocument } from '../document.service.ts'
import type { RecordDocumentId } from '../record-document.ts'
import { setDocumentFiles } from './document-files.service.ts'
import { aFile, aRegister, wholeOf } from './documents.fixture.ts'
import { openPublicAt, openVersion } from './open-document.service.ts'
import { documentAt } from './show-document.service.ts'
import type { SentFile } from './take-file.service.ts'
import { addVersion, publishVersion, withdrawVersion } from './version.service.ts'

const database = useTestDatabase()
const dataFolder = mkdtempSync(join(tmpdir(), 'styrhjul-documents-'))
const folder = join(dataFolder, 'document-uploads')
const config = { dataFolder, largestDocument: 40 * 1024 ** 2, documentScanCommand: undefined }
let register: Awaited<ReturnType<typeof aRegister>>
let open: RecordDocumentId
let secret: RecordDocumentId

beforeAll(async () => {
  register = await aRegister(database)
})
beforeEach(async () => {
  setDocumentFiles(config)
  const home = await register.aCase('Ny skola')
  open = await register.aDocument(home, 'Yttrande')
  secret = await register.aDocument(home, 'Ansökan', { title: 'Ansökan från Alma', party: 'Alma Ek' })
})
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

const add = (id: RecordDocumentId, name: string, content: string | Uint8Array, ctx = register.secretary) =>
  addVersion(ctx, id, aFile(name, content))
const rows = async (text: string, ...values: unknown[]) => (await database.owner.query(text, values)).rows
const considered = { considered: true }

/** Bytes that come one mebibyte at a time and are made as they are asked for. */
function madeBytes(mebibytes: number): { readonly body: SentFile['body']; readonly digest: Promise<string> } {
  const digest = Promise.withResolvers<string>()
  const hash = createHash('sha256')
  let made = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (made === mebibytes) {
          digest.resolve(hash.digest('hex'))
          return controller.close()
        }
        const piece = new Uint8Array(1024 ** 2).fill(made % 251)
        made += 1
        hash.update(piece)
        controller.enqueue(piece)
      },
    },
    { highWaterMark: 0 },
  )
  return { body: body as SentFile['body'], digest: digest.promise }
}

describe('a file', () => {
  it('is kept as it came, with its type, size and sum, and its text', async () => {
    const version = await add(open, 'yttrande.txt', 'Skolan behövs')
    expect(version).toMatchObject({ version: 1, type: 'text/plain', size: 14, textState: 'read', quarantine: null })
    const { bytes } = await openVersion(register.employee, open)
    expect((await wholeOf(bytes)).toString()).toBe('Skolan behövs')
  })

  it('becomes a new version when there is one already, and the older stays', async () => {
    await add(open, 'a.txt', 'ett')
    expect((await add(open, 'a.txt', 'två')).version).toBe(2)
    expect((await wholeOf((await openVersion(register.employee, open, 1)).bytes)).toString()).toBe('ett')
    expect((await wholeOf((await openVersion(register.employee, open)).bytes)).toString()).toBe('två')
  })

  it('gets versions one after another when many come at once', async () => {
    const made = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((text) => add(open, 'a.txt', text)))
    expect(made.map((one) => one.version).toSorted()).toEqual([1, 2, 3, 4, 5])
  })

  it('goes in and out in parts of a mebibyte and is never held whole', async () => {
    const { body, digest } = madeBytes(30)
    const version = await addVersion(register.secretary, open, { name: 'stor.bin', body })
    expect(version.digest).toBe(await digest)
    const parts = await rows(
      'select max(length(content)) as longest, count(*)::int as n from document_part where document_id = $1',
      open,
    )
    expect(parts).toEqual([{ longest: 1024 ** 2, n: 30 }])
    const hash = createHash('sha256')
    let longest = 0
    for await (const part of (await openVersion(register.employee, open)).bytes) {
      longest = Math.max(longest, part.length)
      hash.update(part)
    }
    expect([hash.digest('hex'), longest]).toEqual([version.digest, 1024 ** 2])
  })

  it('that says it is too large is refused before a byte of it is read', async () => {
    let asked = false
    const pull = () => {
      asked = true
    }
    const body = new ReadableStream({ pull }, { highWaterMark: 0 })
    const sent = { name: 'a.pdf', body: body as SentFile['body'], length: config.largestDocument + 1 }
    await expect(addVersion(register.secretary, open, sent)).rejects.toThrow('document.file-too-large')
    expect(asked).toBe(false)
  })

  it('that turns out to be too large is refused when it has, and nothing of it is left', async () => {
    setDocumentFiles({ ...config, largestDocument: 3 * 1024 ** 2 })
    const { body } = madeBytes(10)
    await expect(addVersion(register.secretary, open, { name: 'a.bin', body })).rejects.toThrow(
      'document.file-too-large',
    )
    expect(readdirSync(folder)).toEqual([])
    expect(await rows('select version from document_version where document_id = $1', open)).toEqual([])
  })

  it('that is empty is refused', async () => {
    await expect(add(open, 'a.txt', '')).rejects.toThrow('document.empty-file')
    await expect(addVersion(register.secretary, open, { name: 'a', body: null })).rejects.toThrow('document.empty-file')
  })

  it('left on disk by a killed server is taken away with the next one, a younger is not', async () => {
    await add(open, 'a.txt', 'x')
    for (const name of ['old', 'young']) writeFileSync(join(folder, name), 'x')
    utimesSync(join(folder, 'old'), 1_000, 1_000)
    await add(open, 'a.txt', 'x')
    expect(readdirSync(folder)).toEqual(['young'])
    rmSync(join(folder, 'young'))
  })

  it('whose name says another type gets the ending of the true one, and it is told', async () => {
    expect(await add(open, 'brev.pdf', '<!doctype html><p>Hej')).toMatchObject({
      name: 'brev.html',
      namedAs: 'brev.pdf',
      type: 'text/html',
    })
    expect(await add(open, '../../etc/brev.txt', 'x')).toMatchObject({ name: 'brev.txt', namedAs: null })
    expect(await add(open, 'brev', 'x')).toMatchObject({ name: 'brev.txt', namedAs: null })
  })

  it('whose name says a type and whose bytes say nothing is refused', async () => {
    await expect(add(open, 'brev.pdf', Uint8Array.of(0, 1, 2, 3, 255))).rejects.toThrow('document.type-lies')
  })

  it('whose text cannot be read is kept, and it is told that it cannot be searched', async () => {
    expect(await add(open, 'trasig.pdf', '%PDF-1.7\ntrasig')).toMatchObject({ version: 1, textState: 'broken' })
    expect(await rows('select ordinal from document_passage where document_id = $1', open)).toEqual([])
  })
})

describe('a dangerous file', () => {
  const virus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

  it('lies in quarantine, is read by nobody and handed to nobody, not even published', async () => {
    expect(await add(open, 'brev.txt', virus)).toMatchObject({ quarantine: 'test-virus', textState: 'not-read' })
    await expect(openVersion(register.secretary, open)).rejects.toThrow('document.quarantined')
    await expect(publishVersion(register.secretary, open, 1, considered)).rejects.toThrow('document.quarantined')
    expect(await readDocument(register.secretary, open, false)).toBeUndefined()
    expect(await rows('select ordinal from document_passage where document_id = $1', open)).toEqual([])
  })

  it('is what the scanner of the municipality says it is, also when the scanner does not work', async () => {
    const says = (code: number) => {
      const script = join(dataFolder, `scan${code}.mjs`)
      writeFileSync(script, `process.exit(${code})`)
      setDocumentFiles({ ...config, documentScanCommand: `${process.execPath} ${script}` })
    }
    says(0)
    expect((await add(open, 'a.txt', 'x')).quarantine).toBe(null)
    says(1)
    expect((await add(open, 'a.txt', 'x')).quarantine).toBe('scanner')
    says(2)
    expect((await add(open, 'a.txt', 'x')).quarantine).toBe('scanner-failed')
  })
})

describe('who may', () => {
  it('add, publish and withdraw: those who keep the register of the body', async () => {
    await add(open, 'a.txt', 'x')
    for (const ctx of [register.otherSecretary, register.employee, register.auditor]) {
      await expect(add(open, 'a.txt', 'x', ctx)).rejects.toMatchObject({ status: 403 })
      await expect(publishVersion(ctx, open, 1, considered)).rejects.toMatchObject({ status: 403 })
      await expect(withdrawVersion(ctx, open, 1)).rejects.toMatchObject({ status: 403 })
    }
    await expect(add(open, 'a.txt', 'x', register.citizen)).rejects.toMatchObject({ status: 401 })
  })

  it('read: everybody who works here, but what is secret only those who keep its register', async () => {
    await add(open, 'a.txt', 'x')
    await add(secret, 'a.txt', 'hemligt')
    for (const ctx of [register.otherSecretary, register.employee, register.auditor]) {
      expect((await openVersion(ctx, open)).version.version).toBe(1)
      await expect(openVersion(ctx, secret)).rejects.toMatchObject({ status: 403 })
      expect(await readDocument(ctx, secret, false)).toBeUndefined()
    }
    expect((await openVersion(register.secretary, secret)).version.version).toBe(1)
    await expect(openVersion(register.citizen, open)).rejects.toMatchObject({ status: 401 })
  })

  it('read a document of a secret case: only those who keep its register', async () => {
    const home = await register.aCase('Personärende', { title: 'Alma Ek' })
    const inside = await register.aDocument(home, 'Beslut')
    await add(inside, 'a.txt', 'x')
    await expect(openVersion(register.employee, inside)).rejects.toMatchObject({ status: 403 })
    await expect(publishVersion(register.secretary, inside, 1, considered)).rejects.toThrow('document.secret-original')
  })
})

describe('a published version', () => {
  it('is what everybody gets, and nothing else, until it is withdrawn', async () => {
    await add(open, 'a.txt', 'ett')
    expect(await readDocument(register.citizen, open, true)).toBeUndefined()
    await publishVersion(register.secretary, open, 1, { considered: false })
    const opened = await readDocument(register.citizen, open, true)
    expect((await wholeOf(opened!.bytes)).toString()).toBe('ett')
    await withdrawVersion(register.secretary, open, 1)
    expect(await readDocument(register.citizen, open, true)).toBeUndefined()
  })

  it('stops being what everybody gets when a newer file comes or the document is marked secret', async () => {
    await add(open, 'a.txt', 'ett')
    await publishVersion(register.secretary, open, 1, { considered: false })
    await database.owner.query(
      `update record_document set secrecy_provision = 'OSL', secrecy_marked_on = '2026-04-01', secrecy_authority = 'KS' where document_id = $1`,
      [open],
    )
    expect(await readDocument(register.citizen, open, true)).toBeUndefined()
    const other = await register.aDocument(await register.aCase('Bro'), 'Ritning')
    await add(other, 'a.txt', 'ett')
    await publishVersion(register.secretary, other, 1, { considered: false })
    await add(other, 'a.txt', 'två')
    expect(await readDocument(register.citizen, other, true)).toBeUndefined()
    await expect(publishVersion(register.secretary, other, 1, considered)).rejects.toThrow('document.superseded')
  })

  it('holds no personal identity number that nobody has decided on, and no text that nobody could read', async () => {
    expect((await add(open, 'a.txt', 'Född 121212-1212.')).personalNumbers).toBe(1)
    await expect(publishVersion(register.secretary, open, 1, { considered: false })).rejects.toThrow(
      'document.personal-numbers',
    )
    await publishVersion(register.secretary, open, 1, considered)
    await add(open, 'bild.bin', Uint8Array.of(0, 1, 2))
    await expect(publishVersion(register.secretary, open, 2, { considered: false })).rejects.toThrow(
      'document.unread-text',
    )
  })

  it('has an address of its own, and one that is not published answers as one that is not there', async () => {
    await add(open, 'a.txt', 'ett')
    const [{ slug }] = (await rows(
      'select slug from case_file join record_document using (tenant_id, case_id) where document_id = $1',
      open,
    )) as [{ slug: string }]
    await expect(openPublicAt(register.citizen, slug, 1)).rejects.toMatchObject({ status: 404 })
    await expect(openPublicAt(register.citizen, 'finns-inte', 1)).rejects.toMatchObject({ status: 404 })
    await publishVersion(register.secretary, open, 1, { considered: false })
    expect((await openPublicAt(register.citizen, slug, 1)).version.name).toBe('a.txt')
    await expect(openPublicAt(register.citizen, slug, 2)).rejects.toMatchObject({ status: 404 })
  })
})

it('a document is found by its id, and by its number in the case, and else not at all', async () => {
  const [{ slug }] = (await rows(
    'select slug from case_file join record_document using (tenant_id, case_id) where document_id = $1',
    secret,
  )) as [{ slug: string }]
  expect(await documentAt(register.secretary, slug, '2')).toBe(secret)
  expect(await documentAt(register.secretary, slug, secret)).toBe(secret)
  for (const [home, number] of [
    [slug, '3'],
    ['finns-inte', '1'],
    [slug, 'x'],
  ] as const)
    await expect(documentAt(register.secretary, home, number)).rejects.toMatchObject({ status: 404 })
})

describe('what is secret', () => {
  it('reaches neither lists nor the log: not its name, not its words', async () => {
    await add(secret, 'Ansökan Alma Ek.txt', 'Alma Ek ansöker')
    const [{ case_id: home }] = (await rows('select case_id from record_document where document_id = $1', secret)) as [
      { case_id: never },
    ]
    for (const ctx of [register.employee, register.citizen, register.auditor, register.otherSecretary]) {
      const listed = await ctx.read((tx) => listDocuments(ctx, tx, home))
      expect(listed).toHaveLength(2)
      expect(JSON.stringify(listed)).not.toMatch(/Alma/)
    }
    const seen = await register.secretary.read((tx) => listDocuments(register.secretary, tx, home))
    expect(seen.find((one) => one.id === secret)).toMatchObject({ title: 'Ansökan från Alma', file: { version: 1 } })
    const log = await rows('select * from audit_entry')
    expect(log.length).toBeGreaterThan(0)
    expect(JSON.stringify(log)).not.toMatch(/Alma/)
  })
})
