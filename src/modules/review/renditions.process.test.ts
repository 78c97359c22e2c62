import { afterAll, expect, test } from 'vitest'
import { htmlReport } from '../../platform/document/html-document.ts'
import { printReport } from '../../platform/document/pdf-document.ts'
import { writeWordReport } from '../../platform/document/word-document.ts'
import { press } from '../../platform/pdf/press.ts'
import { writeWorkbook } from '../../platform/spreadsheet/workbook-writer.ts'
import { cell, column, heading, paragraph, type ReportDocument, type Table, text } from '../../shared/document.ts'
import { day } from '../../shared/local-date.ts'
import { reviewFile } from './reading/review-file.service.ts'

/** One budget with a wrong total and a wrong share, made into four kinds of file by the project's own writers. */

afterAll(() => press.close())

const columns = ['Mkr', 'Bokslut 2025', 'Budget 2026', 'Plan 2027']
const units = ['Barn- och utbildningsnämnden', 'Socialnämnden', 'Kulturnämnden', 'Miljönämnden']

/** In tenths. The total of the plan is three whole units too low. */
const amounts = [...units.map((_, at) => [-4101 - 1_000 * at, -4202 - 1_000 * at, -4303 - 1_000 * at])]
const totals = [0, 1, 2].map((at) => amounts.reduce((sum, one) => sum + (one[at] ?? 0), 0) + (at === 2 ? 30 : 0))
const rows: [string, readonly number[]][] = [
  ...units.map((name, at): [string, readonly number[]] => [name, amounts[at] ?? []]),
  ['Summa nämnder', totals],
]
const printed = (tenths: number): string =>
  `${tenths < 0 ? '\u2212' : ''}${String(Math.floor(Math.abs(tenths) / 10)).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0')},${Math.abs(tenths) % 10}`

const table: Table = {
  caption: 'Driftbudget, mkr',
  about: '',
  columns: columns.map((title, at) => column(title, at === 0 ? 3 : 1, at === 0 ? 'start' : 'end')),
  rows: rows.map(([name, values]) => [cell(name), ...values.map((value) => cell(printed(value)))]),
  notes: [],
}

const report = (shown: Table): ReportDocument => ({
  language: 'sv',
  publisher: 'Ekby kommun',
  kind: 'Budget',
  title: 'Budget 2026',
  subtitle: 'med plan för 2027',
  decision: null,
  demoMark: null,
  dated: day('2025-11-20'),
  status: { tone: 'neutral', text: 'Beslutad' },
  words: { contents: 'Innehåll', page: 'Sida', tableBehind: '', missingGlyphs: 'Saknas:', coatOfArms: 'Vapen' },
  blocks: [
    heading(1, 'Driftbudget', 'drift'),
    paragraph(text('Tabellen visar nämndernas budget för året och planen för nästa år.')),
    { kind: 'table', table: shown },
  ],
})

const workbook = () =>
  writeWorkbook([
    {
      name: 'Driftbudget',
      columns: columns.map((name) => ({ name, width: 20 })),
      rows: rows.map(([name, values]) => [name, ...values.map((value) => ({ amount: value / 10, decimals: 1 }))]),
    },
  ])

const makers: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['PDF', async () => (await printReport(report(table))).pdf],
  ['Word', () => writeWordReport(report(table))],
  ['web page', async () => Buffer.from(htmlReport(report(table)))],
  ['workbook', workbook],
]

test.each(makers)('the same budget gives the same findings as %s', async (_, make) => {
  const answer = await reviewFile('budget', new Uint8Array(await make()))
  if ('fault' in answer) throw new Error(answer.fault)
  const told = answer.document.tables.map(({ columns: all, rows: found }) => [
    all.map(({ version, year }) => `${version} ${year}`),
    found.map((row) => ('cells' in row ? [row.label, ...row.cells.map((one) => one?.digits)] : row.heading)),
  ])
  expect(told).toEqual([
    [['outcome 2025', 'budget 2026', 'plan 2027'], rows.map(([name, values]) => [name, ...values])],
  ])
  expect(answer.review.unread).toEqual([])
  expect(
    answer.review.findings.map(({ code, severity, quoted }) => [
      code,
      severity,
      quoted[0].figure?.digits,
      quoted[0].what,
    ]),
  ).toEqual([['sum-differs', 'contradiction', totals[2], 'Summa nämnder, Plan 2027']])
})

test('a table that the press breaks over pages is one table, with each row on its page', async () => {
  const names = Array.from(
    { length: 60 },
    (_, at) => `Verksamhet ${String.fromCharCode(65 + (at % 26))}${'abc'[Math.floor(at / 26)]}`,
  )
  const values = names.map((_, at) => [-1001 - at, -2002 - at, -3003 - at])
  const sum = [0, 1, 2].map((at) => values.reduce((all, one) => all + (one[at] ?? 0), 0))
  const long = [...names.map((name, at) => [name, ...(values[at] ?? []).map(printed)]), ['Summa', ...sum.map(printed)]]
  const shown = { ...table, rows: long.map((row) => row.map((one) => cell(one))) }
  const answer = await reviewFile('budget', (await printReport(report(shown))).pdf)
  if ('fault' in answer) throw new Error(answer.fault)
  const found = answer.document.tables.map(({ rows: all }) => all.filter((row) => 'cells' in row))
  expect(found.map((all) => all.map(({ label }) => label))).toEqual([[...names, 'Summa']])
  expect(new Set(found.flat().map(({ line }) => line.page)).size).toBeGreaterThan(1)
  expect(answer.review).toMatchObject({ findings: [], unread: [] })
})
