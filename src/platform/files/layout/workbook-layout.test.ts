import { describe, expect, test } from 'vitest'
import { writeWorkbook } from '../../spreadsheet/workbook-writer.ts'
import { layoutOf } from './layout-of.ts'
import { shownNumber } from './number-format.ts'
import { aWorkbook, type MadeSheet, n, row, t } from './workbook.fixture.ts'

const limits = { bytes: 10e6, unpackedBytes: 100e6, entries: 1000, pages: 100, signs: 1e6 }

async function read(bytes: Uint8Array): Promise<string> {
  const laid = await layoutOf(bytes, limits)
  return 'text' in laid ? laid.text : laid.fault
}
const plain = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '')
const linesOf = async (sheets: readonly MadeSheet[], codes?: readonly string[]) =>
  plain(await read(aWorkbook(sheets, codes)))

describe('a number of a workbook', () => {
  test.each([
    [0.034, '0.0%', '3,4%'],
    [0.5, '0%', '50%'],
    [-12.3000000001, '0.0', '-12,3'],
    [1.005, '0.00', '1,01'],
    [-1234567, '#,##0', '-1 234 567'],
    [-1234567, '#,##0,', '-1 235'],
    [-1234, '#,##0.0_);[Red](#,##0.0)', '-1 234,0'],
    [1234.5, '#,##0.00\\ "kr"', '1 234,50'],
    [0, '#,##0.0;-#,##0.0;"-"', '0,0'],
    [-0.04, '0.0', '0,0'],
    [45_992, 'yyyy-mm-dd', '2025-12-01'],
    [45_992, '[$-41D]d mmmm yyyy', '2025-12-01'],
    [2026, 'General', '2026'],
    [12_345.678, 'General', '12 345,678'],
    [0.1 + 0.2, 'General', '0,3'],
  ])('%d in the format %s is shown as %s', (value, code, shown) => {
    expect(shownNumber(value, 170, code)).toBe(shown)
  })

  test.each([
    [0.034, 10, '3,40%'],
    [1234.5, 4, '1 234,50'],
    [45_992, 14, '2025-12-01'],
    [7, 0, '7'],
  ])('%d in the format that every workbook has as number %d is %s', (value, id, shown) => {
    expect(shownNumber(value, id, undefined)).toBe(shown)
  })
})

describe('a sheet', () => {
  test('has its titles, an empty row and its figures under each other, with empty cells left empty', async () => {
    const rows = [
      row(1, t('A1', 'Driftbudget 2026')),
      row(2, t('A2', 'Mkr')),
      row(4, t('B4', 'Bokslut 2025'), t('C4', 'Budget 2026')),
      row(5, t('A5', 'Skola'), n('B5', -10.5), n('C5', -20.25)),
      row(6, t('A6', 'Omsorg'), n('C6', -5)),
    ].join('')
    const text = await read(aWorkbook([{ name: 'Blad 1', rows }]))
    expect(plain(text)).toEqual([
      'Blad 1',
      'Driftbudget 2026',
      'Mkr',
      'Bokslut 2025 Budget 2026',
      'Skola -10,5 -20,25',
      'Omsorg -5',
    ])
    const [school = '', care = ''] = text.split('\n').slice(-2)
    expect(care.length).toBe(school.length)
  })

  test('that is hidden is left out; hidden rows are part of their sums and are told', async () => {
    const rows = `${row(1, t('A1', 'Skola'), n('B1', 1))}<row r="2" hidden="1">${t('A2', 'Omsorg')}${n('B2', 2)}</row>`
    expect(
      await linesOf([
        { name: 'Syns', rows },
        { name: 'Dold', state: 'hidden', rows: row(1, t('A1', 'Hemligt')) },
        { name: 'Mer', state: 'veryHidden', rows: row(1, t('A1', 'Hemligt')) },
      ]),
    ).toEqual(['Syns', 'Skola 1', 'Omsorg 2'])
  })

  test('has each of the tables that stand side by side for itself', async () => {
    const rows = [
      row(1, t('A1', 'Intäkter'), t('B1', '2026'), t('F1', 'Kostnader'), t('G1', '2026')),
      row(2, t('A2', 'Avgifter'), n('B2', 5), t('F2', 'Lön'), n('G2', -7)),
      row(3, t('A3', 'Bidrag'), n('B3', 6), t('F3', 'Hyra'), n('G3', -8)),
    ].join('')
    expect(await linesOf([{ name: 'Blad', rows }])).toEqual([
      'Blad',
      ...['Intäkter 2026', 'Avgifter 5', 'Bidrag 6'],
      ...['Kostnader 2026', 'Lön -7', 'Hyra -8'],
    ])
  })

  test('keeps a table together that has an empty column or row inside it', async () => {
    const rows = [
      row(1, t('A1', 'Skola'), n('B1', 1), n('D1', 2)),
      row(3, t('A3', 'Omsorg'), n('B3', 3), n('D3', 4)),
    ].join('')
    expect(await linesOf([{ name: 'Blad', rows }])).toEqual(['Blad', 'Skola 1 2', 'Omsorg 3 4'])
  })

  test('has a merged heading over the middle of its columns', async () => {
    const rows = [
      row(1, t('B1', 'Bokslut'), t('D1', 'Budget')),
      row(2, ...['B', 'C', 'D', 'E'].map((letter, at) => t(`${letter}2`, `kolumn${at}`))),
      row(3, t('A3', 'Skola'), ...['B', 'C', 'D', 'E'].map((letter, at) => n(`${letter}3`, at))),
    ].join('')
    const more = '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>'
    const lines = (await read(aWorkbook([{ name: 'Blad', rows, more }]))).split('\n').slice(2)
    const middle = (text: string) => (lines[0]?.indexOf(text) ?? 0) + text.length / 2
    const edge = (text: string) => lines[1]?.indexOf(text) ?? 0
    expect(middle('Bokslut')).toBeGreaterThan(edge('kolumn0'))
    expect(middle('Bokslut')).toBeLessThan(edge('kolumn2'))
    expect(middle('Budget')).toBeGreaterThan(edge('kolumn2') + 6)
  })

  test('tells numbers typed as text as they are typed, and nothing of errors', async () => {
    const rows = row(
      1,
      t('A1', 'Skola'),
      t('B1', '1 234,5'),
      '<c r="C1" t="e"><v>#REF!</v></c>',
      '<c r="D1" t="str"><f>x</f><v>7 %</v></c>',
    )
    expect(await linesOf([{ name: 'Blad', rows }])).toEqual(['Blad', 'Skola 1 234,5 7 %'])
  })

  test('of the project own writer is read with its decimals, days and sums', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Budget',
        columns: [
          { name: 'Rad', width: 20 },
          { name: '2026', width: 10 },
        ],
        rows: [
          ['Skola', { amount: -1200.5, decimals: 1 }],
          ['Omsorg', { amount: -300, decimals: 1 }],
          ['Summa', { formula: 'SUM(B2:B3)', decimals: 1, value: -1500.5 }],
          ['Beslut', { day: '2026-05-04' as never }],
        ],
      },
    ])
    expect(plain(await read(bytes))).toEqual([
      'Budget',
      'Rad 2026',
      'Skola -1 200,5',
      'Omsorg -300,0',
      'Summa -1 500,5',
      'Beslut 2026-05-04',
    ])
  })

  test('with more columns or cells than anybody reads is too big, wherever they stand', async () => {
    const letters = (column: number): string =>
      column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
    const wide = row(1, ...Array.from({ length: 1_200 }, (_, at) => n(`${letters(at)}1`, at)))
    expect(await read(aWorkbook([{ name: 'Blad', rows: wide }]))).toBe('too-big')
    expect(await linesOf([{ name: 'Blad', rows: row(1_048_576, t('A1048576', 'a'), t('XFD1048576', 'b')) }])).toEqual([
      'Blad',
      'a b',
    ])
  })
})
