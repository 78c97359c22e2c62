import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { extractText, getMeta } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../platform/testing/database.ts'
import { readDocument } from '../document.service.ts'
import type { RecordDocumentId } from '../record-document.ts'
import { setDocumentFiles } from './document-files.service.ts'
import { aFile, aRegister, wholeOf } from './documents.fixture.ts'
import { openVersion } from './open-document.service.ts'
import { redactDocument } from './redact.service.ts'
import { addVersion, publishVersion } from './version.service.ts'

const database = useTestDatabase()
const dataFolder = mkdtempSync(join(tmpdir(), 'styrhjul-redaction-'))
let register: Awaited<ReturnType<typeof aRegister>>
let secret: RecordDocumentId

const letter = [
  'Ansökan om bistånd',
  'Sökanden Alma Blåklocka, 121212-1212, bor på Hemliga vägen 4.',
  'Alma\nBlåklocka begär stöd enligt socialtjänstlagen.',
].join('\n\n')
const order = {
  version: 1,
  passages: [],
  words: ['Alma Blåklocka', 'Hemliga vägen 4'],
  personalNumbers: true,
  provision: 'OSL 26 kap. 1 §',
}

beforeAll(async () => {
  setDocumentFiles({ dataFolder, largestDocument: 1024 ** 2, documentScanCommand: undefined })
  register = await aRegister(database)
  const home = await register.aCase('Bistånd', { title: 'Alma Blåklockas bistånd' })
  secret = await register.aDocument(home, 'Ansökan', { title: 'Ansökan Blåklocka', party: 'Alma Blåklocka' })
  await addVersion(register.secretary, secret, aFile('Blåklocka.txt', letter))
})
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

/** Every stream of a PDF as it is and as it unpacks. */
function everythingIn(pdf: Buffer): string {
  const found = [pdf.toString('latin1'), pdf.toString('utf16le'), pdf.subarray(1).toString('utf16le')]
  for (const match of pdf.toString('latin1').matchAll(/stream\r?\n/g)) {
    try {
      const unpacked = inflateSync(pdf.subarray(match.index + match[0].length), { finishFlush: 2 })
      found.push(unpacked.toString('latin1'), unpacked.toString('utf8'), unpacked.swap16?.toString() ?? '')
    } catch {
      // not packed, or another way
    }
  }
  return found.join('\n')
}

const forbidden = /Alma|Bl\u00e5klocka|Blaklocka|Hemliga|v\u00e4gen|121212|1212-1212/i

describe('a redacted rendition', () => {
  it('is a new PDF of the masked text beside the original, which stays as it is', async () => {
    const made = await redactDocument(register.secretary, secret, order)
    expect(made).toMatchObject({ version: 2, redacts: 1, type: 'application/pdf', personalNumbers: 0 })
    const pdf = await wholeOf((await openVersion(register.secretary, secret, 2)).bytes)
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
    expect(text).toContain('enligt socialtjänstlagen')
    expect(text.match(/maskerat/g)).toHaveLength(4)
    expect(text).not.toMatch(/[\u25a0\u25a1\u2588]/)
    expect((await wholeOf((await openVersion(register.secretary, secret)).bytes)).toString()).toBe(letter)
  })

  it('holds nothing of what was masked: not in its text, its title, its facts or any of its bytes', async () => {
    const pdf = await wholeOf((await openVersion(register.secretary, secret, 2)).bytes)
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
    expect(text).not.toMatch(forbidden)
    expect(JSON.stringify(await getMeta(new Uint8Array(pdf)))).not.toMatch(forbidden)
    expect(everythingIn(pdf)).not.toMatch(forbidden)
    expect(everythingIn(pdf)).toMatch(/Ans/)
  })

  it('tells by what right, how many places, who and when, and nowhere the words', async () => {
    const masks = await database.owner.query('select kind, provision, places from document_mask order by ordinal')
    expect(masks.rows).toEqual([
      { kind: 'words', provision: 'OSL 26 kap. 1 §', places: 3 },
      { kind: 'personal-number', provision: 'OSL 26 kap. 1 §', places: 1 },
    ])
    const log = await database.owner.query(`select * from audit_entry where deed = 'document.redact'`)
    expect(log.rows).toHaveLength(1)
    expect(JSON.stringify(log.rows)).toContain('OSL 26 kap')
    expect(JSON.stringify(log.rows)).not.toMatch(forbidden)
    const kept = await database.owner.query('select * from document_passage where version = 2')
    expect(JSON.stringify(kept.rows)).not.toMatch(forbidden)
  })

  it('is what everybody gets when it is published, under a name that tells nothing', async () => {
    expect(await readDocument(register.citizen, secret, true)).toBeUndefined()
    await publishVersion(register.secretary, secret, 2, { considered: false })
    const opened = await readDocument(register.citizen, secret, true)
    expect(opened?.document.file).toMatchObject({ version: 2, hasRedaction: true })
    expect(JSON.stringify(opened?.document)).not.toMatch(forbidden)
  })

  it('is made by those who keep the register, of the newest file, when it has a text', async () => {
    for (const ctx of [register.otherSecretary, register.employee, register.auditor])
      await expect(redactDocument(ctx, secret, order)).rejects.toMatchObject({ status: 403 })
    await expect(redactDocument(register.secretary, secret, { ...order, version: 7 })).rejects.toThrow(
      'document.superseded',
    )
    await addVersion(register.secretary, secret, aFile('bild.bin', Uint8Array.of(0, 1, 2)))
    await expect(redactDocument(register.secretary, secret, { ...order, version: 3 })).rejects.toThrow(
      'document.no-text',
    )
    expect(await readDocument(register.citizen, secret, true)).toBeUndefined()
  })
})
