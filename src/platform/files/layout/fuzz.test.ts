import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../spreadsheet/workbook-writer.ts'
import { aZip } from '../../spreadsheet/zip.fixture.ts'
import { listZip, unzipEntry } from '../../spreadsheet/zip-directory.ts'
import { layoutFaults, layoutOf } from './layout-of.ts'
import { aPdf, aRow } from './pdf.fixture.ts'

/** Real files with bytes changed, lost and doubled. STYRHJUL_FUZZ tells how many times as many to try. */
const runs = 25 * Number(process.env.STYRHJUL_FUZZ ?? 1)
const limits = { bytes: 1e6, unpackedBytes: 20e6, entries: 200, pages: 20, signs: 1e6 }

const changes = fc.array(
  fc.record({
    kind: fc.constantFrom('set', 'cut', 'double', 'swap'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 60 }),
    byte: fc.oneof(fc.nat(255), fc.constantFrom(...[...'<>/()[]0199&"\u0000'].map((sign) => sign.charCodeAt(0)))),
  }),
  { minLength: 1, maxLength: 12 },
)
type Changes = typeof changes extends fc.Arbitrary<infer One> ? One : never

function changed(bytes: Uint8Array, all: Changes): Buffer {
  let now = Buffer.from(bytes)
  for (const { kind, at, length, byte } of all) {
    const from = Math.floor(at * now.length)
    const [before, part, after] = [
      now.subarray(0, from),
      now.subarray(from, from + length),
      now.subarray(from + length),
    ]
    if (kind === 'set') now = Buffer.concat([before, Buffer.alloc(part.length, byte), after])
    else if (kind === 'cut') now = Buffer.concat([before, after])
    else if (kind === 'double') now = Buffer.concat([before, part, part, part, after])
    else now = Buffer.concat([after, part, before])
  }
  return now
}

/** Inside a package each part is changed for itself: a changed package is most often no package at all. */
function partsChanged(bytes: Uint8Array, all: Changes): Uint8Array {
  const entries = listZip(bytes) ?? []
  const hit = entries.filter(({ path }) => /document|sheet1|styles|sharedStrings|workbook/.test(path))
  const chosen = hit[(all[0]?.length ?? 0) % hit.length]?.path
  const files = entries.map(({ path }, at): [string, string] => {
    const entry = entries[at]
    const content = entry ? Buffer.from(unzipEntry(bytes, entry)) : Buffer.alloc(0)
    return [path, (path === chosen ? changed(content, all) : content).toString('latin1')]
  })
  return aZip(Object.fromEntries(files))
}

async function neverThrows(bytes: Uint8Array): Promise<void> {
  const laid = await layoutOf(bytes, limits)
  if ('fault' in laid) expect(layoutFaults).toContain(laid.fault)
  else expect(laid.text.trim()).not.toBe('')
}

const pdf = aPdf(
  [1, 2].map((page) => [
    { text: `Budget ${page}`, x: 60, y: 800 },
    ...aRow(700, 'Skola', '-1 200,5', '-2,0'),
    ...aRow(680, 'Summa', '-1 200,5', '-2,0'),
    { text: '1)', x: 233, y: 704, size: 6 },
  ]),
)
const cells = (...texts: string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
const word = new Uint8Array(
  await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Budget', heading: HeadingLevel.HEADING_1 }),
            new Table({ rows: [cells('Mkr', '2026'), cells('Skola', '-1,0')] }),
          ],
        },
      ],
    }),
  ),
)
const workbook = await writeWorkbook([
  { name: 'Budget', columns: [{ name: 'Rad', width: 9 }], rows: [['Skola', { amount: -1.5, decimals: 1 }]] },
])
const html = Buffer.from(
  '<!doctype html><h1>Budget</h1><table><tr><th>Mkr<th colspan=2>2026</tr><tr><td rowspan=2>Skola<td>1,0<sup>1)</sup></tr></table><ul><li>a</ul>',
)

describe('a damaged file is read or told to be unreadable, and nothing else happens', () => {
  test.each([
    ['PDF', pdf, changed],
    ['Word file', word, changed],
    ['Word file with damaged parts', word, partsChanged],
    ['workbook', workbook, changed],
    ['workbook with damaged parts', workbook, partsChanged],
    ['web page', html, changed],
  ] as const)(
    '%s',
    async (_, bytes, damage) => {
      await fc.assert(
        fc.asyncProperty(changes, (all) => neverThrows(damage(bytes, all))),
        { numRuns: runs },
      )
    },
    0,
  )
})
