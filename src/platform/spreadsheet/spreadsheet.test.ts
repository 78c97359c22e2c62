import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { decode, parseCsv, separatorOf } from './csv-reader.ts'
import { readSpreadsheet, type SheetCell } from './spreadsheet.ts'
import { armed, disarmed, writeWorkbook } from './workbook-writer.ts'
import { aZip } from './zip.fixture.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const rowsOf = async (bytes: Uint8Array): Promise<readonly (readonly SheetCell[])[]> => {
  const read = await readSpreadsheet(bytes)
  if ('fault' in read) throw new Error(read.fault)
  return read.sheets[0]!.rows
}

const aBook = (rows: readonly (readonly (string | number | null)[])[]) =>
  writeWorkbook([{ name: 'Blad', columns: [{ name: 'A', width: 10 }], rows }])

describe('CSV', () => {
  test.each([
    [
      'a;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,"2,5"\r\n',
      [
        ['a', 'b'],
        ['1', '2,5'],
      ],
    ],
    [
      'a\tb\r1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n"rad 1\nrad 2";"sa ""hej"""\n',
      [
        ['a', 'b'],
        ['rad 1\nrad 2', 'sa "hej"'],
      ],
    ],
    [
      '\uFEFFmål;värde\nå;ö',
      [
        ['mål', 'värde'],
        ['å', 'ö'],
      ],
    ],
    [
      'a;b\n1;2\n;\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a;b\n1\n1;2;3', [['a', 'b'], ['1'], ['1', '2', '3']]],
  ])('is read whatever separator, quotes and line ends it has: %j', async (text, rows) => {
    expect(await rowsOf(utf8(text))).toEqual(rows)
  })

  test('is read as UTF-8, UTF-16 or Windows-1252, whichever it is', () => {
    expect(decode(Uint8Array.of(0xe5, 0xe4, 0xf6, 0x3b, 0x80))).toBe('åäö;€')
    expect(decode(utf8('åäö'))).toBe('åäö')
    expect(decode(Uint8Array.of(0xff, 0xfe, 0xe5, 0, 0x3b, 0))).toBe('å;')
  })

  test('with a quote that is never closed is broken, not read to its end as one cell', async () => {
    expect(parseCsv('a;"b\n1;2', ';')).toBeUndefined()
    expect(await readSpreadsheet(utf8('a;"b\n1;2'))).toEqual({ fault: 'broken' })
  })

  test('has the separator that occurs most outside quotes in its first line', () => {
    expect(separatorOf('"a,b,c";d\n1,2')).toBe(';')
    expect(separatorOf('ensam')).toBe(';')
  })
})

describe('a workbook', () => {
  test('is written and read back cell by cell, with days as days and texts as texts', async () => {
    const book = await writeWorkbook([
      {
        name: 'Mål',
        columns: [
          { name: 'Rubrik', width: 20 },
          { name: 'Dag', width: 12 },
        ],
        rows: [
          ['Å & Ä <b> "x"\nrad', { day: day('2026-02-28') }],
          [' indraget ', -2.5],
          [null, 'עברית 🏛️'],
          ['_x0041_ 2026', 0],
        ],
      },
    ])
    expect(await rowsOf(book)).toEqual([
      ['Rubrik', 'Dag'],
      ['Å & Ä <b> "x"\nrad', { day: '2026-02-28' }],
      [' indraget ', -2.5],
      [null, 'עברית 🏛️'],
      ['_x0041_ 2026', 0],
    ])
  })

  test('says which cells are formulas and errors in place of their last value', async () => {
    const sheet = (cells: string) =>
      `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`
    const cells =
      '<c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str"><f>"x"</f><v>x</v></c>'
    expect(await rowsOf(aZip(workbookWith(sheet(cells))))).toEqual([
      [1, { trouble: 'formula' }, { trouble: 'error' }, { trouble: 'formula' }],
    ])
  })
})

const workbookWith = (sheet: string): Record<string, string> => ({
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'xl/workbook.xml':
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': sheet,
})

describe('a file that nobody should have to read', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['too-big', new Uint8Array(10 * 1024 * 1024 + 1)],
    ['not-a-table', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)],
    ['old-excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['broken', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)],
    ['not-a-table', aZip({ 'word/document.xml': '<w/>' })],
    ['broken', aZip(workbookWith('<worksheet><sheetData><row><c r="A1"'))],
  ])('is told to be %s', async (fault, bytes) => {
    expect(await readSpreadsheet(bytes)).toEqual({ fault })
  })

  test('is told to be locked when it has a password', async () => {
    const head = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)
    expect(await readSpreadsheet(Buffer.concat([head, Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual({
      fault: 'locked',
    })
  })

  test('is told to be broken when it is cut off anywhere', async () => {
    const book = await aBook([['a'], ['b']])
    for (const part of [0.2, 0.5, 0.95])
      expect(await readSpreadsheet(book.subarray(0, Math.floor(book.length * part)))).toEqual({ fault: 'broken' })
  })

  test('is refused before it is unpacked when it says that it unpacks to more than memory should hold', async () => {
    const bomb = aZip(
      { ...workbookWith(''), 'xl/worksheets/sheet2.xml': 'x' },
      { 'xl/worksheets/sheet2.xml': 4_000_000_000 },
    )
    expect(await readSpreadsheet(bomb)).toEqual({ fault: 'unpacks-too-big' })
  })

  test('is refused when it unpacks to more than it says', async () => {
    const content = 'x'.repeat(50_000_000)
    expect(deflateRawSync(content).length).toBeLessThan(100_000)
    const bomb = aZip(workbookWith(content), { 'xl/worksheets/sheet1.xml': 1000 })
    expect(await readSpreadsheet(bomb)).toEqual({ fault: 'broken' })
  })

  test('is refused when it has more rows than anybody can look through', async () => {
    const lines = Array.from({ length: 20_001 }, (_, n) => `rad ${n}`).join('\n')
    expect(await readSpreadsheet(utf8(lines))).toEqual({ fault: 'too-many-rows' })
  })

  test('is given up when it takes too long, and the next file is read as usual', async () => {
    const slow = utf8('a;b\n'.repeat(10_000))
    expect(await readSpreadsheet(slow, 1)).toEqual({ fault: 'too-slow' })
    expect(await rowsOf(utf8('a;b'))).toEqual([['a', 'b']])
  })
})

test.each(['=1+1', '+46', '-2', '@cmd', '\t=1', "'=1", "''-x", 'vanlig', "'s-Gravenhage", ''])(
  'a text that a spreadsheet could run is disarmed and given back as it was: %j',
  async (text) => {
    expect(disarmed(text)).not.toMatch(/^[=+\-@\t\r]/)
    expect(armed(disarmed(text))).toBe(text)
    const [, row] = await rowsOf(await aBook([[text]]))
    expect(armed(String(row?.[0] ?? ''))).toBe(text)
  },
)
