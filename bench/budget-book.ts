import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { composePublication, type Manuscript } from '../src/modules/publications/compose-publication.ts'
import { publicationWords } from '../src/modules/publications/publication-language.service.ts'
import { aManuscript, mkr, published, someFacts } from '../src/modules/publications/publications.fixture.ts'
import { printReport } from '../src/platform/document/pdf-document.ts'
import { press } from '../src/platform/pdf/press.ts'
import { type Block, plain, type ReportDocument } from '../src/shared/document.ts'
import { compare, row, timed } from './measure.ts'

const BODIES = 40

/**
 * A budget book of 200 pages with figures in every paragraph and a table in every chapter, bound, composed and printed as
 * PDF/UA, against Typst given the same words and tables as bare markup without tags, contents or look. Both are typeset in a child
 * process that is started for the run, with the same fonts; the file comes back the same way.
 */
export async function budgetBook(say: (line: string) => void, chapters = 140, runs = 5): Promise<void> {
  const manuscript = aBigBook(chapters)
  const compose = () => composePublication(manuscript, published, publicationWords('sv'))
  let pages = 0
  let bare = 0
  // Typst remembers what it has laid out: each run is a process of its own, so that nothing is known before.
  const ours = async () => {
    press.close()
    return timed(async () => {
      pages = pagesIn((await printReport(compose())).pdf)
    })
  }
  const markup = `#set text(font: "Source Sans 3", size: 10.5pt)\n${markupOf(compose())}`
  const peer = async () =>
    timed(async () => {
      bare = pagesIn(await typesetBare(markup))
    })
  const [book, typst] = await compare(runs, ['budget book, PDF/UA', ours], ['bare Typst, same words', peer])
  press.close()
  say(`## A book of ${pages} pages (${bare} as bare Typst), ms\n\n| | median | spread | ratio |\n|---|---:|---:|---:|`)
  say(row(book, typst))
  say(`${row(typst)}\n`)
}

async function typesetBare(markup: string): Promise<Uint8Array> {
  const child = fork(fileURLToPath(new URL('./bare-typst.ts', import.meta.url)), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  child.send(markup)
  const [pdf] = await once(child, 'message')
  return pdf
}

function aBigBook(chapters: number): Manuscript {
  const keys = Array.from({ length: BODIES }, (_, at) => `n${at + 1}`)
  const facts = someFacts({
    units: keys.map((key, at) => ({ key, name: `Nämnd ${at + 1}`, kind: 'committee', above: [] })),
    frames: keys.flatMap((unit, at) =>
      [2026, 2027, 2028].map((year) => ({ unit, year, decided: mkr(-10.37 - at), current: mkr(-10.37 - at) })),
    ),
    frameLines: [],
    budgeted: [],
    investments: [],
    goals: [],
  })
  const words = 'Nämnden har i uppdrag att hålla verksamheten inom ramen och att redovisa vad den leder till. '
  const body = (at: number) =>
    Array.from({ length: 9 }, (_, n) => `${words.repeat(3)}Ramen är {ram:n${((at + n) % BODIES) + 1}:2026}.`).join(
      '\n\n',
    )
  const parts = Array.from({ length: chapters }, (_, at) => ({
    title: `Kapitel ${at + 1}`,
    content: at % 2 === 0 ? ('frames' as const) : ('text' as const),
    texts: [body(at)],
  }))
  return aManuscript({ facts, parts })
}

const escaped = (text: string) => text.replaceAll(/[\\#$*_`<>@[\]]/g, (sign) => `\\${sign}`)

const markupOf = ({ blocks }: ReportDocument): string => blocks.map(blockMarkup).join('\n\n')

function blockMarkup(block: Block): string {
  if (block.kind === 'heading') return `= ${escaped(block.text)}`
  if (block.kind === 'paragraph') return escaped(plain(block.parts))
  if (block.kind !== 'table') return ''
  const { columns, rows, caption } = block.table
  const cells = [
    ...columns.map((column) => column.title),
    ...rows.flatMap((cells) => cells.map((cell) => cell.lines[0] ?? '')),
  ]
  return `${escaped(caption)}\n#table(columns: ${columns.length}, ${cells.map((cell) => `[${escaped(cell)}]`).join(', ')})`
}

const pagesIn = (pdf: Uint8Array): number =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/g),
  ].length

/** `node bench/budget-book.ts` */
if (process.argv[1] === fileURLToPath(import.meta.url)) await budgetBook((line) => process.stdout.write(`${line}\n`))
