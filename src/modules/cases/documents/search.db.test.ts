import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../platform/testing/database.ts'
import type { RecordDocumentId } from '../record-document.ts'
import { setDocumentFiles } from './document-files.service.ts'
import { aFile, aRegister } from './documents.fixture.ts'
import { redactDocument } from './redact.service.ts'
import { type FoundRecords, searchPublicRecords, searchRecords } from './search-records.service.ts'
import { addVersion, publishVersion, withdrawVersion } from './version.service.ts'

const database = useTestDatabase()
const dataFolder = mkdtempSync(join(tmpdir(), 'styrhjul-search-'))
let register: Awaited<ReturnType<typeof aRegister>>
let open: RecordDocumentId
let secret: RecordDocumentId

beforeAll(async () => {
  setDocumentFiles({ dataFolder, largestDocument: 1024 ** 2, documentScanCommand: undefined })
  register = await aRegister(database)
  const school = await register.aCase('Ny skola i Långshyttan')
  open = await register.aDocument(school, 'Yttrande om åtgärder')
  secret = await register.aDocument(school, 'Ansökan', { title: 'Ansökan Blåklocka', party: 'Alma Ek' })
  await register.aCase('Personärende', { title: 'Avskedande Kornvall' })
  await add(open, 'Skolorna i kommunen behöver nya lokaler. <b>ÅTGÄRDEN</b> kostar mer.')
  await add(secret, 'Blåklockans adress är skyddad. Lokaler nämns.')
})
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

const add = (id: RecordDocumentId, text: string) => addVersion(register.secretary, id, aFile('a.txt', text))
const documentsIn = (found: FoundRecords) => found.documents.rows.map((row) => row.id)
const titlesIn = (found: FoundRecords) => found.cases.rows.map((row) => row.title)
const find = (words: string, ctx = register.secretary) => searchRecords(ctx, { words })
const findPublic = (words: string, ctx = register.citizen) => searchPublicRecords(ctx, { words })

describe('a search', () => {
  it.each([
    'skola',
    'skolan',
    'skolans',
    'skolor',
    'SKOLORNA',
    'lokal kommun',
    'åtgärd',
    'ÅTGÄRDER',
    '"nya lokaler"',
    'lokaler -adress',
  ])('finds the document by word forms, large and small letters, phrases and words left out: %s', async (words) => {
    expect(documentsIn(await find(words))).toContain(open)
  })

  it('finds cases by words of their title and by their number', async () => {
    expect(titlesIn(await find('skolan'))).toEqual(['Ny skola i Långshyttan'])
    expect(titlesIn(await find('2026/1'))).toEqual(['Ny skola i Långshyttan'])
  })

  it('shows an excerpt in pieces that say what was asked for, and markup in the text stays text', async () => {
    const [row] = (await find('åtgärder lokal')).documents.rows
    expect(row?.excerpt.filter((piece) => piece.isHit).map((piece) => piece.text)).toEqual(['lokaler', 'ÅTGÄRDEN'])
    expect(row?.excerpt.map((piece) => piece.text).join('')).not.toContain('<b>')
    const [school] = (await find('skola')).documents.rows
    expect(school?.excerpt.find((piece) => piece.isHit)?.text).toBe('Skolorna')
    const home = await register.aCase('Tak')
    await add(await register.aDocument(home, 'Besiktning'), 'Takets plan: Verandan lutar.')
    const [porch] = (await find('veranda')).documents.rows
    expect(porch?.excerpt.filter((piece) => piece.isHit).map((piece) => piece.text)).toEqual(['Verandan'])
    expect(porch?.excerpt.map((piece) => piece.text).join('')).toBe('Takets plan: Verandan lutar')
  })

  it('answers what is no question with nothing, and breaks on no sign', async () => {
    for (const words of ['', '  ', 'och', '"', "':*&|!()", '\u0000', '\\', '%', 'x'.repeat(5_000)])
      expect((await find(words)).documents).toEqual({ rows: [], total: 0 })
  })

  it('reads the newest original only', async () => {
    const home = await register.aCase('Bro')
    const document = await register.aDocument(home, 'Ritning')
    await add(document, 'Träbalkar')
    await add(document, 'Stålbalkar')
    expect(documentsIn(await find('träbalkar'))).toEqual([])
    expect(documentsIn(await find('stålbalk'))).toEqual([document])
  })

  it('gives a page at a time and how many there are', async () => {
    const home = await register.aCase('Väg')
    for (let n = 0; n < 5; n++) await add(await register.aDocument(home, `Kartblad ${n}`), 'Gruskarta')
    const first = await searchRecords(register.secretary, { words: 'gruskarta', size: 2 })
    const last = await searchRecords(register.secretary, { words: 'gruskarta', size: 2, page: 3 })
    expect([first.documents.total, first.documents.rows.length, last.documents.rows.length]).toEqual([5, 2, 1])
  })

  it('uses the index of words also under row security', async () => {
    await database.owner.query(
      `insert into document_passage select 1, $1, 1, n, 'Fyllnad ' || n, swedish_words('Fyllnad ' || n) from generate_series(100, 5000) n`,
      [open],
    )
    await database.owner.query('analyze document_passage')
    const plan = await register.secretary.read((tx) => {
      return sql<{ 'QUERY PLAN': string }>`explain select document_id from document_passage
        where tenant_id = 1 and words @@ swedish_question('skolan')`.execute(tx.db)
    })
    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('document_passage_words')
  })
})

describe('what is secret', () => {
  const secretWords = ['Blåklocka', 'blåklockans', 'adress', 'skyddad', 'Kornvall', 'avskedande', 'Alma', 'Ek']

  it('is found by those who keep the register of the body', async () => {
    expect(documentsIn(await find('blåklocka'))).toEqual([secret])
    expect(documentsIn(await find('skyddad adress'))).toEqual([secret])
    expect(titlesIn(await find('Kornvall'))).toEqual(['Avskedande Kornvall'])
  })

  it('is neither found nor counted nor shown by anybody else, by none of its words', async () => {
    for (const ctx of [register.otherSecretary, register.employee, register.auditor])
      for (const words of secretWords) {
        const found = await find(words, ctx)
        expect([words, found.documents, found.cases]).toEqual([words, { rows: [], total: 0 }, { rows: [], total: 0 }])
      }
    for (const words of ['ansökan', 'personärende', 'lokaler', '2026/2']) {
      const found = JSON.stringify(await find(words, register.employee))
      for (const word of secretWords.slice(0, 6)) expect(found).not.toContain(word)
    }
  })

  it('is asked for by somebody without a sign-in only among what is public', async () => {
    await expect(find('skola', register.citizen)).rejects.toMatchObject({ status: 401 })
  })
})

describe('the public search', () => {
  it('finds public titles, and no text before it is published', async () => {
    expect(titlesIn(await findPublic('skola'))).toEqual(['Ny skola i Långshyttan'])
    expect(documentsIn(await findPublic('yttrande'))).toEqual([open])
    expect(documentsIn(await findPublic('lokaler'))).toEqual([])
    await publishVersion(register.secretary, open, 1, { considered: false })
    expect(documentsIn(await findPublic('lokaler'))).toEqual([open])
    await withdrawVersion(register.secretary, open, 1)
    expect(documentsIn(await findPublic('lokaler'))).toEqual([])
  })

  it('never finds what is secret, also when a secretary asks, but finds the rendition that is published', async () => {
    const order = { passages: [], words: ['Blåklockan*', 'adress', 'skyddad'], personalNumbers: false }
    const made = await redactDocument(register.secretary, secret, {
      ...order,
      provision: 'OSL 21 kap. 3 §',
      version: 1,
    })
    for (const ctx of [register.citizen, register.secretary])
      for (const words of ['blåklocka', 'adress', 'skyddad', 'Kornvall', 'lokaler'])
        expect(documentsIn(await findPublic(words, ctx))).toEqual([])
    await publishVersion(register.secretary, secret, made.version, { considered: false })
    for (const words of ['blåklocka', 'adress', 'skyddad']) expect(documentsIn(await findPublic(words))).toEqual([])
    const found = await findPublic('lokaler')
    expect(documentsIn(found)).toEqual([secret])
    expect(found.documents.rows[0]?.title).toBe('Ansökan')
    expect(JSON.stringify(found)).not.toMatch(/Bl\u00e5klocka|adress|skyddad/i)
  })
})
