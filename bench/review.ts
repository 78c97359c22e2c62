import { fileURLToPath } from 'node:url'
import { extractText, getDocumentProxy } from 'unpdf'
import { readDocument } from '../src/modules/review/reading/read-lines.ts'
import { reviewLimits } from '../src/modules/review/reading/review-file.service.ts'
import { review as reviewed } from '../src/modules/review/review.ts'
import { printReport } from '../src/platform/document/pdf-document.ts'
import { layoutOf } from '../src/platform/files/layout/layout-of.ts'
import { press } from '../src/platform/pdf/press.ts'
import { type Block, cell, column, heading, paragraph, type ReportDocument, text } from '../src/shared/document.ts'
import { day } from '../src/shared/local-date.ts'
import { inTurn, row, timed } from './measure.ts'

/**
 * A budget of a hundred pages, printed by the press of the project: its text taken out alone, its text with the layout kept,
 * and the review of that text. One chapter in ten has a total that is wrong, and the run fails when they are not found.
 */
export async function review(say: (line: string) => void, chapters = 103, runs = 7): Promise<void> {
  const pdf = await printed(chapters)
  const laid = await layoutOf(pdf, reviewLimits)
  if ('fault' in laid) throw new Error(laid.fault)
  const pages = laid.text.split('\f').length
  let found = 0
  const [bare, layout, read] = await inTurn(runs, [
    [
      'its text alone',
      () => timed(async () => extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })),
    ],
    ['its text with the layout kept', () => timed(() => layoutOf(pdf, reviewLimits))],
    [
      'the text read into tables and passages, and reviewed by every rule',
      () =>
        timed(async () => {
          found = wrongTotals(laid.text)
        }),
    ],
  ])
  press.close()
  if (!bare || !layout || !read) throw new Error('nothing was measured')
  if (found !== Math.ceil(chapters / 10)) throw new Error(`${found} wrong totals found of ${Math.ceil(chapters / 10)}`)
  say(`| a budget of ${pages} pages as PDF, ms | median | spread | ratio |\n|---|---:|---:|---:|`)
  for (const one of [read, layout]) say(row(one, bare))
  say(`${row(bare)}\n`)
}

const wrongTotals = (words: string): number =>
  reviewed(readDocument('budget', words)).findings.filter(({ code }) => code === 'sum-differs').length

async function printed(chapters: number): Promise<Uint8Array> {
  const report: ReportDocument = {
    language: 'sv',
    publisher: 'Provkommun',
    title: 'Budget',
    subtitle: '2026',
    kind: 'Budget',
    decision: null,
    status: { tone: 'neutral', text: 'Förslag' },
    dated: day('2025-11-01'),
    demoMark: null,
    words: { contents: 'Innehåll', page: 'Sida', tableBehind: 'Siffror', missingGlyphs: '', coatOfArms: 'Vapen' },
    blocks: Array.from({ length: chapters }, (_, at) => chapterOf(at + 1)).flat(),
  }
  return (await printReport(report)).pdf
}

const words =
  'Nämnden har i uppdrag att hålla verksamheten inom ramen och att redovisa vad den leder till för den som bor i kommunen. '
const kinds = 'Ledning Personal Lokaler Material Köp Bidrag Fordon Kost Städ Porto'.split(' ')
const years = ['Bokslut 2024', 'Budget 2025', 'Budget 2026', 'Plan 2027']

function chapterOf(number: number): Block[] {
  const rows = kinds.map((_, at) => years.map((_, year) => -(number * 37 + at * 113 + year * 11)))
  const total = years.map((_, year) => rows.reduce((sum, one) => sum + (one[year] ?? 0), 0))
  // In the first chapter of each ten the last column is wrong.
  if (number % 10 === 1) total[3] = (total[3] ?? 0) - 90
  const columns = [column('Mkr', 2), ...years.map((title) => column(title, 1, 'end'))]
  const line = (name: string, values: readonly number[]) => [cell(name), ...values.map((value) => cell(tenths(value)))]
  const table = {
    caption: `Nämnd ${number}`,
    about: '',
    columns,
    rows: [...kinds.map((kind, at) => line(kind, rows[at] ?? [])), line('Summa', total)],
    notes: [],
  }
  const prose = Array.from({ length: 5 }, () => paragraph(text(words.repeat(4))))
  return [heading(1, `Nämnd ${number}`, `n${number}`), ...prose, { kind: 'table', table }]
}

const tenths = (value: number): string =>
  `\u2212${String(Math.floor(Math.abs(value) / 10)).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0')},${Math.abs(value) % 10}`

/** `node bench/review.ts` */
if (process.argv[1] === fileURLToPath(import.meta.url)) await review((line) => process.stdout.write(`${line}\n`))
