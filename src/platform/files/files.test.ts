import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, describe, expect, test } from 'vitest'
import { aZip } from '../spreadsheet/zip.fixture.ts'
import { endingFits, fileKind } from './file-kind.ts'
import { layoutOfHtml } from './layout/html-layout.ts'
import { passagesOf } from './passages.ts'
import { readText, type TextLimits } from './read-text.ts'
import { scanFile } from './scanner.ts'

const folder = mkdtempSync(join(tmpdir(), 'styrhjul-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0
const onDisk = (content: Uint8Array | string): string => {
  const path = join(folder, String(count++))
  writeFileSync(path, content)
  return path
}
const kindOf = (name: string, content: Uint8Array | string) => fileKind(onDisk(content), name)
const textOf = (content: Uint8Array | string, type: string, limits?: Partial<TextLimits>) =>
  readText(onDisk(content), type, limits)

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const aWord = (...lines: string[]) =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))
const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`

/** One page a text, in a typeface every reader has. */
const aPdf = (texts: readonly string[], trailer = ''): string => {
  const pages = texts.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages}]/Count ${texts.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...texts.flatMap((text, n) => {
      const stream = `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * n} 0 R>>`,
        `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
      ]
    }),
  ]
  let body = '%PDF-1.7\n'
  const places = objects.map((object, n) => {
    const at = body.length
    body += `${n + 1} 0 obj${object}endobj\n`
    return String(at).padStart(10, '0')
  })
  const list = ['0000000000 65535 f ', ...places.map((at) => `${at} 00000 n `)].join('\n')
  return `${body}xref\n0 ${objects.length + 1}\n${list}\ntrailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF`
}
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const cfb = (inside: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(600),
  ])

describe('a file', () => {
  test.each([
    ['a.pdf', aPdf(['Hej']), 'application/pdf'],
    ['a.txt', 'Tjänsteskrivelse', 'text/plain'],
    ['a.csv', 'a;b\n1;2', 'text/csv'],
    ['a.txt', Uint8Array.of(0xe5, 0xe4, 0xf6), 'text/plain'],
    ['a.html', '<!DOCTYPE html><p>Hej', 'text/html'],
    ['a.eml', 'From: a@example.org\r\nTo: b@example.org\r\nSubject: Hej\r\n\r\nText', 'message/rfc822'],
    ['a.png', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), 'image/png'],
    ['a.bin', Uint8Array.of(0, 1, 2, 3, 250, 251, 0, 0), 'application/octet-stream'],
  ])('as %s is known by its bytes: %#', async (name, content, type) => {
    expect(await kindOf(name, content)).toMatchObject({ mediaType: type, danger: null })
  })

  test('of Word is known whatever it is called', async () => {
    const kind = await kindOf('brev.pdf', await aWord('Hej'))
    expect(kind).toEqual({ mediaType: wordType, extension: 'docx', danger: null })
    expect(endingFits('pdf', kind)).toBe(false)
    expect(endingFits('docx', kind)).toBe(true)
  })

  test.each([
    ['program', 'brev.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['program', 'brev.txt', '#!/bin/sh\nrm -rf /'],
    ['program', 'start.bat', 'echo hej'],
    ['program', 'paket.zip', aZip({ 'bilaga/start.exe': 'MZ' })],
    ['test-virus', 'brev.txt', eicar],
    ['encrypted', 'hemlig.pdf', aPdf(['x'], '/Encrypt 9 0 R')],
    ['encrypted', 'hemlig.docx', cfb('EncryptedPackage')],
    ['macro', 'gammal.doc', cfb('_VBA_PROJECT')],
    [
      'macro',
      'makro.docm',
      aZip({
        '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled.main+xml'),
        'word/document.xml': '<w/>',
        'word/vbaProject.bin': 'x',
      }),
    ],
    [
      'macro',
      'makro.docx',
      aZip({
        '[Content_Types].xml': contentTypes(`${wordType}.main+xml`),
        'word/document.xml': '<w/>',
        'word/vbaProject.bin': 'x',
      }),
    ],
  ])('with %s inside is told to be dangerous: %s', async (danger, name, content) => {
    expect((await kindOf(name, content)).danger).toBe(danger)
  })

  test('is looked through to its end, however it is cut into pieces', async () => {
    const far = aPdf(['x']).replace('%PDF-1.7\n', `%PDF-1.7\n%${'y'.repeat(3_000_000)}\n`)
    expect((await kindOf('a.pdf', `${far}/Encrypt 12 0 R`)).danger).toBe('encrypted')
    expect((await kindOf('a.pdf', far)).danger).toBe(null)
  })

  test('is scanned by the command the municipality names: nought is clean, one is found, the rest did not work', async () => {
    const path = onDisk('x')
    const script = onDisk('process.exit(Number(process.argv[2]))')
    for (const [code, told] of [
      [0, 'clean'],
      [1, 'found'],
      [2, 'failed'],
    ] as const)
      expect(await scanFile(`${process.execPath} ${script} ${code}`, path)).toBe(told)
    expect(await scanFile('/finns/inte', path)).toBe('failed')
    expect(await scanFile(`${process.execPath} ${onDisk('setInterval(() => 0, 1000)')}`, path, 50)).toBe('failed')
  })
})

describe('text', () => {
  test('of a PDF is read page by page', async () => {
    expect(await textOf(aPdf(['F\\366rsta sidan', 'Andra sidan']), 'application/pdf')).toEqual({
      passages: ['Första sidan\n\nAndra sidan'],
    })
  })

  test('of a Word file is read with its letters', async () => {
    expect(await textOf(await aWord('Ärende om å', 'Andra stycket'), wordType)).toEqual({
      passages: ['Ärende om å\n\nAndra stycket'],
    })
  })

  test('of a mail has its head, its body and the names of what is attached', async () => {
    const mail = [
      'From: Avsandaren <a@example.org>',
      'To: b@example.org',
      'Subject: =?utf-8?q?F=C3=B6rslag?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<style>p{}</style><p>Br&ouml;d&#33;</p><script>alert(1)</script>',
      '--x',
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename=karta.pdf',
      '',
      'x',
      '--x',
      'Content-Type: message/rfc822',
      '',
      'From: c@example.org',
      'Subject: Inre',
      '',
      'Inbrev',
      '--x--',
    ].join('\r\n')
    const read = await textOf(mail, 'message/rfc822')
    const text = 'passages' in read ? read.passages.join('\n') : ''
    for (const word of ['Förslag', 'Avsandaren', 'Bröd!', 'karta.pdf', 'Inre', 'Inbrev']) expect(text).toContain(word)
    for (const word of ['alert', 'p{}']) expect(text).not.toContain(word)
    const shallow = await textOf(mail, 'message/rfc822', { depth: 1 })
    expect('passages' in shallow && shallow.passages.join('\n')).not.toContain('Inbrev')
  })

  test.each([
    ['no-text-kind', 'x', 'image/png', {}],
    ['empty', '   \n ', 'text/plain', {}],
    ['empty', aPdf(['']), 'application/pdf', {}],
    ['broken', 'ingen pdf', 'application/pdf', {}],
    ['broken', 'inget word', wordType, {}],
    ['too-big', 'lång text', 'text/plain', { bytes: 3 }],
    ['too-big', 'lång text', 'text/plain', { signs: 3 }],
    ['too-big', aPdf(['a', 'b', 'c']), 'application/pdf', { pages: 2 }],
    ['too-big', aZip({ 'word/document.xml': 'x'.repeat(5000) }), wordType, { unpackedBytes: 4000 }],
    ['broken', aZip({ 'word/document.xml': 'x'.repeat(5000) }, { 'word/document.xml': 10 }), wordType, {}],
    ['too-slow', 'x', 'text/plain', { milliseconds: 1 }],
  ])('that cannot be read is told to be %s: %#', async (fault, content, type, limits) => {
    expect(await textOf(content, type, limits)).toEqual({ fault })
  })

  test('is cut into passages that hold every word of it once and in order', () => {
    const words = Array.from({ length: 3_000 }, (_, n) => `ord${n}${n % 40 === 0 ? '.\n\n' : ' '}`).join('')
    const passages = passagesOf(words)
    expect(passages.join(' ').split(/\s+/)).toEqual(words.trim().split(/\s+/))
    expect(Math.max(...passages.map((one) => one.length))).toBeLessThanOrEqual(1_500)
    expect(passagesOf('\ud83d\ude00'.repeat(1_000)).every((one) => one.isWellFormed())).toBe(true)
    expect(passagesOf('a\u0000b\ud800')).toEqual(['ab\ufffd'])
  })

  test('of a page is only what is read on it', () => {
    expect(layoutOfHtml('<head><title>x</title></head><b>A</b>&lt;b&gt;<!-- y --><img alt="<i>">').trim()).toMatch(
      /^A<b>/,
    )
    expect(layoutOfHtml('<script>x')).toBe('')
  })
})
