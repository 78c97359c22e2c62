import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { aPdf, pdfOf } from '../../../platform/files/layout/pdf.fixture.ts'
import { aWorkbook, n, row, t, workbookParts } from '../../../platform/files/layout/workbook.fixture.ts'
import { aZip } from '../../../platform/spreadsheet/zip.fixture.ts'
import { reviewFile, reviewLimits } from './review-file.service.ts'

/** Files that somebody made to harm the one who opens them, read in the real threads. Each ends in its own fault, and the next file is read. */

const faultOf = async (bytes: Uint8Array | string, changed: Parameters<typeof reviewFile>[2] = {}): Promise<string> => {
  const answer = await reviewFile('fil', new Uint8Array(Buffer.from(bytes)), changed)
  return 'fault' in answer ? answer.fault : 'read'
}

afterEach(async () => {
  const next = await reviewFile(
    'nästa',
    Buffer.from('Mkr Budget Plan\n2026 2027\nSkola 1,0 2,0\nOmsorg 2,0 3,0\nSumma 3,0 9,0'),
  )
  expect('review' in next && next.review.findings.map(({ code }) => code)).toEqual(['sum-differs'])
})

const word = (body: string): Record<string, string> => ({
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
})
const paragraph = '<w:p><w:r><w:t>Hej</w:t></w:r></w:p>'
const huge = ' '.repeat(reviewLimits.unpackedBytes + 1)

describe('a package', () => {
  test('that can be read is read', async () => {
    expect(await faultOf(aZip(word(paragraph)))).toBe('read')
    expect(await faultOf(aWorkbook([{ name: 'Blad', rows: row(1, t('A1', 'Skola'), n('B1', 1)) }]))).toBe('read')
  })

  test('that unpacks to more than the limit is too big, and one that lies about it is broken', async () => {
    expect(await faultOf(aZip(word(huge)))).toBe('too-big')
    expect(await faultOf(aZip(word(huge), { 'word/document.xml': 1_000 }))).toBe('broken')
    const parts = workbookParts([{ name: 'Blad', rows: huge }])
    expect(await faultOf(aZip(parts, { 'xl/worksheets/sheet0.xml': 1_000 }))).toBe('broken')
  })

  test('with more parts than the limit is too big', async () => {
    const many = Object.fromEntries(Array.from({ length: reviewLimits.entries + 1 }, (_, at) => [`a/${at}`, '']))
    expect(await faultOf(aZip({ ...word(paragraph), ...many }))).toBe('too-big')
  })

  test('within a package is not unpacked', async () => {
    const inner = Buffer.from(aZip({ 'a.txt': 'a'.repeat(1e6) })).toString('latin1')
    expect(await faultOf(aZip({ 'inre.zip': inner, 'inre2.zip': inner }))).toBe('no-text-kind')
  })

  test('nested deeper than people write is too deep', async () => {
    const deep = 20_000
    const tables = '<w:tbl><w:tr><w:tc>'.repeat(deep) + paragraph + '</w:tc></w:tr></w:tbl>'.repeat(deep)
    expect(await faultOf(aZip(word(tables)))).toBe('too-deep')
    const parts = workbookParts([{ name: 'Blad', rows: `${'<x>'.repeat(deep)}${'</x>'.repeat(deep)}` }])
    expect(await faultOf(aZip(parts))).toBe('too-deep')
  })

  test('with entities that unfold into each other is broken', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const parts = workbookParts([{ name: 'Blad', rows: row(1, t('A1', '&b;')) }])
    const sheet = parts['xl/worksheets/sheet0.xml']?.replace('?>', `?>${entities}`) ?? ''
    expect(await faultOf(aZip({ ...parts, 'xl/worksheets/sheet0.xml': sheet }))).toBe('broken')
  })

  test('with a sheet of a million cells is too big', async () => {
    const rows = `<row r="1">${'<c><v>1</v></c>'.repeat(1e6)}</row>`
    expect(await faultOf(aWorkbook([{ name: 'Blad', rows }]))).toBe('too-big')
  })

  test('that is cut off is broken', async () => {
    for (const whole of [aZip(word(paragraph.repeat(50))), aWorkbook([{ name: 'Blad', rows: row(1, t('A1', 'x')) }])])
      expect(await faultOf(whole.subarray(0, whole.length * 0.7))).toBe('broken')
  })
})

describe('a PDF', () => {
  const stopped = ['too-big', 'too-slow', 'broken']
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>'
  const packed = (content: Buffer, times = 1): string => {
    let inside = content
    for (let time = 0; time < times; time += 1) inside = deflateSync(inside)
    const filters = '/FlateDecode'.repeat(times)
    return `<</Length ${inside.length}/Filter[${filters}]>>stream\n${inside.toString('latin1')}\nendstream`
  }
  const withStream = (stream: string) =>
    pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', page, stream])

  test('with more pages than the limit, or pages without an end, is not read', async () => {
    expect(await faultOf(aPdf(Array.from({ length: 12 }, () => [{ text: 'Hej', x: 60, y: 700 }])), { pages: 10 })).toBe(
      'too-big',
    )
    const endless = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R 2 0 R]/Count 1000000>>',
    ])
    expect(await faultOf(endless)).toBe('broken')
  })

  test('of a few bytes that unpack to gigabytes is too big', async () => {
    expect(await faultOf(withStream(packed(Buffer.alloc(reviewLimits.unpackedBytes + 1, ' '))))).toBe('too-big')
  })

  test('packed twice, or with a picture of gigabytes for its text, is stopped within the limits of its thread', async () => {
    const limits = { megabytes: 150, milliseconds: 20_000 }
    expect(stopped).toContain(await faultOf(withStream(packed(Buffer.alloc(300e6, ' '), 2)), limits))
    const picture = packed(Buffer.alloc(300e6, ' ')).replace('<<', '<</Subtype/Image')
    expect(stopped).toContain(await faultOf(withStream(picture), limits))
  })

  test('with more objects than text is read', async () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      page,
      '<</Length 0>>stream\n\nendstream',
    ]
    expect(await faultOf(pdfOf([...objects, ...Array.from({ length: 200_000 }, () => '[]')]))).toBe('empty')
  })

  test('with more text than the limit is too big, also on one page', async () => {
    const words = Array.from({ length: 400 }, (_, at) => ({ text: 'ord '.repeat(50), x: 10, y: 2 * at }))
    expect(await faultOf(aPdf([words]), { signs: 50_000 })).toBe('too-big')
  })

  test('that is cut off, or is none, is broken or empty', async () => {
    const whole = aPdf([[{ text: 'Hej', x: 60, y: 700 }]])
    expect(['broken', 'empty', 'read']).toContain(await faultOf(whole.subarray(0, whole.length / 2)))
    expect(await faultOf('%PDF-1.7\nhej')).toBe('broken')
  })
})

describe('a text', () => {
  test('of the web nested a million deep is too deep', async () => {
    expect(await faultOf(`<!doctype html>${'<div>'.repeat(1e6)}x`)).toBe('too-deep')
  })

  test('of one line of fifty megabytes is too big, and one within the limits is read', async () => {
    expect(await faultOf('a'.repeat(50e6))).toBe('too-big')
    expect(await faultOf('1 '.repeat(500_000))).toBe('read')
    expect(await faultOf('ett ord '.repeat(200_000))).toBe('read')
  })

  test('of one word of megabytes is data, not text', async () => {
    expect(await faultOf('a'.repeat(reviewLimits.signs))).toBe('no-text-kind')
  })

  test('of noise is no text', async () => {
    expect(await faultOf(randomBytes(100_000))).toBe('no-text-kind')
  })

  test('that takes longer than the service allows is too slow', async () => {
    expect(await faultOf('Budget', { milliseconds: 1 })).toBe('too-slow')
  })
})
