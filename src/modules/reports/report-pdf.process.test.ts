import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, test } from 'vitest'
import { printReport } from '../../platform/document/pdf-document.ts'
import { press } from '../../platform/pdf/press.ts'
import type { ReportDocument } from '../../shared/document.ts'
import { composeInterimReport } from './interim-report.ts'
import { composePlanReport } from './plan-report.ts'
import { aGoal, anAttainment, anIndicator, aPlan, aRound } from './report-facts.fixture.ts'
import { reportWords } from './report-language.service.ts'

const words = reportWords('sv')
const demoRound = () =>
  composeInterimReport(
    aRound({ plans: [{ plan: aPlan(), attainments: [anAttainment('1', { isDemo: true })] }] }),
    words,
  )

const print = async (report: ReportDocument) => (await printReport(report)).pdf
const open = (pdf: Uint8Array) => getDocumentProxy(pdf.slice())
const latin = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')
const pagesOf = async (pdf: Uint8Array) => (await extractText(await open(pdf), { mergePages: false })).text

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly lang?: string
  readonly children?: readonly Node[]
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)]

async function rolesOf(pdf: Uint8Array): Promise<readonly Node[]> {
  const file = await open(pdf)
  const trees = await Promise.all(
    Array.from({ length: file.numPages }, async (_, i) => (await file.getPage(i + 1)).getStructTree() as Promise<Node>),
  )
  return trees.flatMap((tree) => nodesOf(tree))
}

afterAll(() => press.close())

describe('a printed report', () => {
  test('declares PDF/UA-1, its language, its title and that it is tagged', async () => {
    const pdf = await print(composePlanReport(aPlan(), words))
    const file = await open(pdf)
    const { metadata, info } = await file.getMetadata()
    expect((await file.getMarkInfo())?.Marked).toBe(true)
    expect(latin(pdf)).toMatch(/\/DisplayDocTitle true/)
    expect(latin(pdf)).toMatch(/\/StructTreeRoot \d+ 0 R/)
    expect(latin(pdf)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    expect(info).toMatchObject({ Title: 'Operational plan of the executive board', Language: 'sv-SE' })
    expect(metadata.get('dc:title')).toBe('Operational plan of the executive board')
  })

  test('has headings, table headers, lists and pictures with alternative texts in its tags', async () => {
    const nodes = await rolesOf(await print(composeInterimReport(aRound(), words)))
    const roles = new Set(nodes.map((node) => node.role))
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI', 'TOC', 'P']) expect(roles).toContain(role)
    const pictures = nodes.filter((node) => node.role === 'Figure')
    expect(pictures.length).toBeGreaterThan(1)
    for (const picture of pictures) expect(picture.alt).toBeTruthy()
  })

  test('has a bookmark for each goal under its chapter', async () => {
    const file = await open(await print(composePlanReport(aPlan(), words)))
    const outline = (await file.getOutline()) ?? []
    expect(outline.map((item) => item.title)).toContain('Så hänger målen ihop')
    expect(outline.flatMap((item) => item.items.map((below: { title: string }) => below.title))).toContain(
      'Decisions are carried out in time',
    )
  })

  test('shows the decision it rests on', async () => {
    const pages = await pagesOf(await print(composePlanReport(aPlan(), words)))
    expect(pages.join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'Antagen av Executive board 25 november 2025, § 41, ärende KS 2025/117',
    )
  })

  test('marks invented values on every page', async () => {
    const pages = await pagesOf(await print(demoRound()))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toContain('påhittade värden')
  })

  test('gives the same bytes from the same data, and other bytes from other data', async () => {
    const [once, twice] = [await print(demoRound()), await print(demoRound())]
    expect(Buffer.compare(once, twice)).toBe(0)
    const other = await print(composeInterimReport(aRound({ plans: [] }), words))
    expect(Buffer.compare(once, other)).not.toBe(0)
  })

  test('takes titles of 2 000 characters, emoji, right-to-left text and markup as plain text', async () => {
    const hostile = [
      '#panic("x") $a$ *b* `c` <script>alert(1)</script> @ref \\ // /* #read("/etc/passwd")',
      'W'.repeat(2000),
      '\u202Eשלום עולם 😀 مرحبا\u0000\uD800 中文',
      'a\n\n\n'.repeat(200),
    ]
    const goals = hostile.map((title, i) =>
      aGoal(String(i), {
        title,
        description: title,
        answerableRole: title,
        indicators: [anIndicator({ name: title, unit: title, source: title })],
      }),
    )
    const { pdf, missing } = await printReport(
      composePlanReport(aPlan({ goals, title: hostile[1]!, municipality: hostile[2]!, reason: hostile[0]! }), words),
    )
    expect(missing).toContain('U+1F600')
    const text = (await pagesOf(pdf)).join(' ').replaceAll(/\s+/g, ' ')
    expect(text).toContain('#panic("x") $a$ *b* `c` <script>alert(1)</script>')
    expect(text).toContain('U+1F600')
  })
})
