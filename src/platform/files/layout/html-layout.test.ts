import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { describe, expect, test } from 'vitest'
import { layoutOfHtml } from './html-layout.ts'
import { layoutOf } from './layout-of.ts'
import { NestedTooDeep, TooMuch } from './unfit.ts'

const limits = { bytes: 10e6, unpackedBytes: 100e6, entries: 1000, pages: 100, signs: 1e6 }
const plain = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '')
const read = (html: string): string[] => plain(layoutOfHtml(html))

describe('a web page', () => {
  test('is its blocks, lists with their marks and numbers, without what is run or hidden', () => {
    expect(
      read(
        '<h1>Budget</h1><p>En <b>me</b>ning\n med\tluft.<br>Ny rad</p><ul><li>a<li>b</ul><ol start=3><li>c<li>d</ol>' +
          '<script>x</script><p hidden>y</p><p style="display:none">z</p><dl><dt>e<dd>f</dl>',
      ),
    ).toEqual(['Budget', 'En mening med luft.', 'Ny rad', '\u2022 a', '\u2022 b', '3. c', '4. d', 'e', 'f'])
  })

  test('has its columns under each other, also with empty cells and cells over several rows', () => {
    const lines = layoutOfHtml(
      '<table><caption>Drift</caption><tr><th><th>2025<th>2026</tr>' +
        '<tr><td rowspan=2>Skola<td>-1,0<td>-2 000,0</tr><tr><td>-3,0<td></tr><tr><td>Omsorg<td><td>-4,0</tr></table>',
    ).split('\n')
    expect(lines.slice(0, 5)).toEqual([
      'Drift',
      '         2025       2026',
      'Skola    -1,0   -2 000,0',
      '         -3,0',
      'Omsorg              -4,0',
    ])
  })

  test('has a heading over several columns in the middle of them', () => {
    const [above = '', below = ''] = layoutOfHtml(
      '<table><tr><td><td colspan=2>Bokslut<td colspan=2>Budget</tr>' +
        '<tr><td><td>kolumn1<td>kolumn2<td>kolumn3<td>kolumn4</tr></table>',
    ).split('\n')
    expect(above.indexOf('Bokslut')).toBeGreaterThan(below.indexOf('kolumn1'))
    expect(above.indexOf('Bokslut') + 7).toBeLessThan(below.indexOf('kolumn2') + 7)
    expect(above.indexOf('Budget')).toBeGreaterThan(below.indexOf('kolumn3'))
  })

  test('of tables within tables is read cell by cell, the inner tables with their columns', () => {
    expect(
      read('<table><tr><td>Vänster<td><table><tr><td>Skola<td>1,0</tr><tr><td>Omsorg<td>2,0</tr></table></tr></table>'),
    ).toEqual(['Vänster', 'Skola 1,0', 'Omsorg 2,0'])
  })

  test('has a raised figure as the mark of a note, never as a digit of the number', () => {
    expect(
      read('<table><tr><td>Skola<sup>2</sup><td>6,0<sup>1)</sup></tr></table><p>1 207,5 <sup>*</sup> m<sup>2</sup>'),
    ).toEqual(['Skola\u00b2 6,0\u00b9\u207e', '1 207,5* m\u00b2'])
  })

  test('has the cells of a table of running text one after the other', () => {
    const goal = 'Andelen elever som når målen i alla ämnen ska öka för varje år under hela planperioden.'
    expect(read(`<table><tr><th>Mål<th>Ansvar</tr><tr><td>${goal}<td>Nämnden</tr></table>`)).toEqual([
      'Mål',
      'Ansvar',
      goal,
      'Nämnden',
    ])
  })

  test('nested deeper than people write, or wider than people read, is told to be so', () => {
    expect(() => layoutOfHtml('<div>'.repeat(5_000))).toThrow(NestedTooDeep)
    expect(() => layoutOfHtml(`<table><tr>${'<td>1'.repeat(1_200)}</table>`)).toThrow(TooMuch)
    expect(() => layoutOfHtml('<table><tr><td colspan=999999999 rowspan=999999999>x</table>')).not.toThrow()
  })
})

describe('a Word file', () => {
  const cell = (text: string, more: object = {}) => new TableCell({ children: [new Paragraph(text)], ...more })
  const rowOf = (...cells: TableCell[]) => new TableRow({ children: cells })
  async function readWord(children: (Paragraph | Table)[], footnotes?: Record<string, { children: Paragraph[] }>) {
    const bytes = await Packer.toBuffer(new Document({ ...(footnotes && { footnotes }), sections: [{ children }] }))
    const laid = await layoutOf(new Uint8Array(bytes), limits)
    return 'text' in laid ? laid.text : laid.fault
  }

  test('has headings, merged cells and tables with their columns', async () => {
    const text = await readWord([
      new Paragraph({ text: 'Driftbudget', heading: HeadingLevel.HEADING_1 }),
      new Table({
        rows: [
          rowOf(cell(''), cell('Bokslut', { columnSpan: 2 }), cell('Budget')),
          rowOf(cell('Mkr'), cell('2024'), cell('2025'), cell('2026')),
          rowOf(cell('Skola', { rowSpan: 2 }), cell('-10,0'), cell('-20,0'), cell('-30,0')),
          rowOf(cell('-1,0'), cell(''), cell('-3,0')),
        ],
      }),
      new Paragraph('Text efter.'),
    ])
    expect(plain(text)).toEqual([
      'Driftbudget',
      'Bokslut Budget',
      'Mkr 2024 2025 2026',
      'Skola -10,0 -20,0 -30,0',
      '-1,0 -3,0',
      'Text efter.',
    ])
    const ends = text
      .split('\n')
      .filter((line) => line.endsWith('0'))
      .map((line) => line.length)
    expect(new Set(ends).size).toBe(1)
  })

  test('has columns made with tabs under each other', async () => {
    const tabbed = (...texts: string[]) =>
      new Paragraph({
        children: texts.map((one, at) => new TextRun({ children: at === 0 ? [one] : [new Tab(), one] })),
      })
    const text = await readWord([
      new Paragraph('Driftbudget'),
      tabbed('Mkr', '2025', '2026'),
      tabbed('Skola', '-10,0', '-2 000,0'),
      tabbed('Omsorg', '-4,0', '-5,0'),
      new Paragraph('Slut.'),
    ])
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Driftbudget',
      'Mkr       2025       2026',
      'Skola    -10,0   -2 000,0',
      'Omsorg    -4,0       -5,0',
      'Slut.',
    ])
  })

  test('has its notes last, and their marks raised', async () => {
    const text = await readWord(
      [
        new Paragraph({
          children: [new TextRun('Skatten är 21,5'), new FootnoteReferenceRun(1), new TextRun(' kronor.')],
        }),
      ],
      { 1: { children: [new Paragraph('Enligt beslut.')] } },
    )
    expect(plain(text)).toEqual(['Skatten är 21,5\u00b9 kronor.', '1. Enligt beslut.'])
  })
})
