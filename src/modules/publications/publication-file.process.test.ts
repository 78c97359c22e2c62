import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, test } from 'vitest'
import { htmlReport } from '../../platform/document/html-document.ts'
import { press } from '../../platform/pdf/press.ts'
import { readWorkbook } from '../../platform/spreadsheet/workbook-reader.ts'
import { plain, type ReportDocument, type Table } from '../../shared/document.ts'
import { unzipped } from '../reports/unzip.fixture.ts'
import { composePublication, type Manuscript } from './compose-publication.ts'
import { figureBook } from './figure.ts'
import { makePublicationFile, type PublicationFormat } from './publication-file.service.ts'
import { publicationWords } from './publication-language.service.ts'
import { aManuscript, mkr, published, someFacts, someFollowUp } from './publications.fixture.ts'

afterAll(() => press.close())

const printed = (manuscript: Manuscript) => ({
  manuscript,
  document: composePublication(manuscript, published, publicationWords('sv')),
})
const file = (manuscript: Manuscript, format: PublicationFormat) => makePublicationFile(printed(manuscript), format)
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const loose = (told: string) => told.replaceAll(/\s+/g, ' ')
/** Without the spaces that a line broken inside a word leaves. */
const unbroken = (told: string) => told.replaceAll(/[\s\u00AD]+/g, '')

const pdfText = async (manuscript: Manuscript): Promise<string> => {
  const pages = await extractText(await getDocumentProxy((await file(manuscript, 'pdf')).slice()), {
    mergePages: false,
  })
  return loose(pages.text.join(' '))
}
const wordText = async (manuscript: Manuscript): Promise<string> => {
  const xml = unzipped(await file(manuscript, 'docx')).get('word/document.xml') ?? ''
  return loose([...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map((found) => found[1]).join(' '))
}

const tablesOf = ({ blocks }: ReportDocument): readonly Table[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [block.table] : block.kind === 'chart' ? [block.chart.table] : [],
  )

const book = aManuscript({
  parts: [
    { title: 'Inledning', content: 'text', texts: ['Nämndens ram är {ram:bn:2026}.\n\nAlla får {ram:alla:2026:tkr}.'] },
    ...aManuscript().parts.slice(1),
  ],
  facts: someFacts({ notes: { 'ram:bn:2026': 'Inklusive lokaler' } }),
})
const interim = aManuscript({ kind: 'interim', title: 'Delårsrapport 2026', facts: someFollowUp() })

describe.each([
  ['a budget book', book],
  ['an interim report', interim],
])('%s', (_, manuscript) => {
  test('says the same figures in PDF, Word and HTML, each cell of each table', async () => {
    const { document } = printed(manuscript)
    const cells = tablesOf(document).flatMap((table) => table.rows.flatMap((row) => row.flatMap((cell) => cell.lines)))
    expect(cells.length).toBeGreaterThan(20)
    const told = { pdf: await pdfText(manuscript), docx: await wordText(manuscript), html: loose(htmlReport(document)) }
    for (const [format, said] of Object.entries(told))
      for (const cell of cells.filter((one) => one.length < 20))
        expect(unbroken(said), `${format}: ${cell}`).toContain(unbroken(cell))
  })
})

test('the same quantity is one value in the sentence, the table, the workbook, the CSV, the JSON and the data package', async () => {
  const amount = figureBook(book.facts).get('ram:bn:2026')?.amount
  expect(amount).toBe(mkr(-612.44))
  const { document } = printed(book)
  const sentence = document.blocks.map((block) => (block.kind === 'paragraph' ? plain(block.parts) : '')).join(' ')
  expect(sentence).toContain('Nämndens ram är −612,4\u00A0mkr.')
  const frames = tablesOf(document).find((table) => table.caption.startsWith('Ramar'))
  expect(frames?.rows.find((row) => row[0]?.lines[0] === 'Bildningsnämnden')?.[1]).toMatchObject({
    lines: ['−612,4\u00A0¹'],
    amount: { value: -612.44 },
  })
  const row = text(await file(book, 'csv'))
    .split('\r\n')
    .find((line) => line.startsWith('ram:bn:2026;'))
  expect(row).toContain(';-612440000;SEK;Inklusive lokaler')
  const json = JSON.parse(text(await file(book, 'json')))
  expect(json.figures.find((one: { figure: string }) => one.figure === 'ram:bn:2026')).toMatchObject({
    amount: -612_440_000,
    note: 'Inklusive lokaler',
  })
  const parcel = unzipped(await file(book, 'fdp'))
  expect(parcel.get('frames.csv')).toContain(
    'ram:bn:2026,2026,bn,Bildningsnämnden,approved,-612440000,Inklusive lokaler',
  )
})

test('the remark on a figure follows it into PDF, Word and workbook', async () => {
  expect(await pdfText(book)).toContain('¹ Inklusive lokaler')
  expect(await wordText(book)).toContain('¹ Inklusive lokaler')
  const sheets = [...unzipped(await file(book, 'xlsx')).values()].join('')
  expect(sheets).toContain('Inklusive lokaler')
})

test('sums in the workbook are formulas over the rows above, and the parts are exact numbers', async () => {
  const files = unzipped(await file(book, 'xlsx'))
  const sheets = [...files.entries()].filter(([name]) => name.startsWith('xl/worksheets/')).map(([, xml]) => xml)
  const frames = sheets.find((xml) => /<c r="B3"[^>]*><v>-612.44<\/v>/.test(xml))
  expect(frames).toContain('<f>SUM(B2:B3)</f>')
  expect(frames).toContain('<f>SUM(C2:C3)</f>')
  const read = await readWorkbook(await file(book, 'xlsx'))
  expect('sheets' in read && read.sheets.length).toBe(9)
})

/** The amount of a cell as it lies in the file. */
const amountsIn = (xml: string): ReadonlyMap<string, { formula: string | undefined; value: number }> =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<f>([^<]*)<\/f>)?<v>(-?[\d.e-]+)<\/v><\/c>/g)].map(
      ([, place = '', formula, value]) => [place, { formula, value: Number(value) }],
    ),
  )

test('a formula carries the value that its cells come to, so that a program that does not calculate shows it', async () => {
  let formulas = 0
  for (const manuscript of [book, interim])
    for (const [name, xml] of unzipped(await file(manuscript, 'xlsx'))) {
      if (!name.startsWith('xl/worksheets/')) continue
      expect(xml).not.toMatch(/<\/f><\/c>/)
      const cells = amountsIn(xml)
      for (const { formula, value } of cells.values()) {
        if (formula === undefined) continue
        formulas += 1
        expect(worked(formula, cells), `${name} ${formula}`).toBeCloseTo(value, 6)
      }
    }
  expect(formulas).toBeGreaterThan(20)
})

/** `SUM(B2:B4)` or `B2+B5` over the cells of one sheet; an empty cell is nought. */
function worked(formula: string, cells: ReturnType<typeof amountsIn>): number {
  const range = /^SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(formula)
  const places = range
    ? Array.from({ length: Number(range[3]) - Number(range[2]) + 1 }, (_, i) => `${range[1]}${Number(range[2]) + i}`)
    : formula.split('+')
  return places.reduce((sum, place) => sum + (cells.get(place)?.value ?? 0), 0)
}

test('a name that looks like a formula stays text in the workbook and in the CSV', async () => {
  const units = someFacts().units.map((unit) => (unit.key === 'bn' ? { ...unit, name: '=1+1' } : unit))
  const investments = [{ code: '1', name: '+cmd|calc', unit: 'bn', decidedTotal: mkr(-1), years: [] }]
  const hostile = aManuscript({ title: '@SUM(1)', facts: someFacts({ units, investments }) })
  const files = unzipped(await file(hostile, 'xlsx'))
  const formulas = [...files.values()].flatMap((xml) => [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map((found) => found[1]))
  expect(formulas.length).toBeGreaterThan(5)
  for (const formula of formulas) expect(formula).toMatch(/^(SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+(\+[A-Z]+\d+)*)$/)
  expect(text(await file(hostile, 'csv'))).toContain(`;'=1+1;`)
  const word = [...unzipped(await file(hostile, 'docx')).values()].join('')
  expect(word).not.toMatch(/fldSimple|DDEAUTO/)
})

test('the data package names every table, column and key that its model uses', async () => {
  const parcel = unzipped(await file(book, 'fdp'))
  const descriptor = JSON.parse(parcel.get('datapackage.json') ?? '{}')
  expect(descriptor.profile).toBe('fiscal-data-package')
  for (const resource of descriptor.resources) {
    const header = (parcel.get(resource.path) ?? '').split('\r\n')[0]
    expect(header).toBe(resource.schema.fields.map((field: { name: string }) => field.name).join(','))
  }
  const main = descriptor.resources[0].schema.fields.map((field: { name: string }) => field.name)
  for (const dimension of Object.values(descriptor.model.dimensions) as {
    attributes: Record<string, { source: string }>
  }[])
    for (const { source } of Object.values(dimension.attributes)) expect(main).toContain(source)
  expect(main).toContain(descriptor.model.measures.amount.source)
})

test('a correction is printed first, and a draft says that it is one', () => {
  const document = composePublication(
    { ...book, correction: 'Ramen för bildning var fel.' },
    { ...published, status: 'draft' },
    publicationWords('sv'),
  )
  expect(document.blocks.slice(0, 2).map((block) => block.kind === 'note' && block.title)).toEqual([
    'Rättelse',
    'Utkast',
  ])
})

test('every picture has its point in words and its table', () => {
  for (const manuscript of [book, interim]) {
    const charts = printed(manuscript).document.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))
    expect(charts.length).toBe(2)
    for (const chart of charts) {
      expect(chart.alt.length).toBeGreaterThan(20)
      expect(chart.table.rows.length).toBeGreaterThan(1)
    }
  }
})
