import { expect, test } from 'vitest'
import { writeWordReport } from '../../platform/document/word-document.ts'
import type { ReportDocument } from '../../shared/document.ts'
import { composeInterimReport } from './interim-report.ts'
import { composePlanReport } from './plan-report.ts'
import { aGoal, anAttainment, aPlan, aRound } from './report-facts.fixture.ts'
import { reportWords } from './report-language.service.ts'
import { unzipped } from './unzip.fixture.ts'

const words = reportWords('sv')
const filesOf = async (report: ReportDocument) => unzipped(await writeWordReport(report))
const documentOf = async (report: ReportDocument) => (await filesOf(report)).get('word/document.xml') ?? ''

/** Texts of the paragraphs in a style. */
const styled = (xml: string, style: string): readonly string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`w:pStyle w:val="${style}"`))
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''))

test('a Word report has a title, real headings and a language', async () => {
  const files = await filesOf(composePlanReport(aPlan(), words))
  const xml = files.get('word/document.xml') ?? ''
  expect(styled(xml, 'Title')).toEqual(['Operational plan of the executive board'])
  expect(styled(xml, 'Heading1')).toContain('Så hänger målen ihop')
  expect(styled(xml, 'Heading2')).toContain('Decisions are carried out in time')
  expect(files.get('word/styles.xml')).toContain('w:lang w:val="sv-SE"')
  expect(files.get('docProps/core.xml')).toContain('<dc:title>Operational plan of the executive board</dc:title>')
})

test('each table has one header row that repeats, and rows that are not split', async () => {
  const xml = await documentOf(composePlanReport(aPlan(), words))
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table)
  expect(tables).toHaveLength(4)
  for (const table of tables) {
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(table.indexOf('<w:tblHeader/>')).toBeLessThan(table.indexOf('</w:tr>'))
  }
})

test('charts are the word processor’s own and carry an alternative text with the point', async () => {
  const files = await filesOf(composeInterimReport(aRound(), words))
  expect([...files.keys()]).toContain('word/charts/chart1.xml')
  expect(files.get('word/document.xml')).toMatch(/<wp:docPr [^>]*descr="Stapeldiagram över 2 mål: Uppnått 1/)
})

test('invented values are marked in the header of every page', async () => {
  const round = aRound({ plans: [{ plan: aPlan(), attainments: [anAttainment('1', { isDemo: true })] }] })
  const files = await filesOf(composeInterimReport(round, words))
  expect([...files.entries()].some(([name, xml]) => /header\d/.test(name) && xml.includes('påhittade värden'))).toBe(
    true,
  )
})

test('control signs, halves of signs, markup and 2 000 characters make a file that can be opened', async () => {
  const hostile = `\u0000\u0008\uD800<w:t>&amp; שלום 😀 ${'W'.repeat(2000)}`
  const xml = await documentOf(
    composePlanReport(aPlan({ title: hostile, goals: [aGoal('1', { title: hostile })] }), words),
  )
  expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}/u)
  expect(xml).toContain('&lt;w:t&gt;&amp;amp; שלום 😀')
  expect(styled(xml, 'Heading2')[0]?.length).toBeLessThan(200)
})
