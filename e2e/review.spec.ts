import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoOverflow,
  isLive,
  narrow,
  newVisitor,
  open,
  openBrowser,
  pageOf,
  textOf,
} from './browser.ts'
import { handsOn, labelled, pickFile } from './keys.ts'
import { origin } from './origin.ts'

/** Somebody without an account has a document reviewed. Nothing of it is to be found on the server afterwards. */

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => page?.context().close())
afterAll(() => browser.close())

const example = new URL('../examples/review/budget-exempelby.txt', import.meta.url).pathname
const budget = [
  'Budget 2031',
  'Storby kommun',
  '',
  'Driftbudget per nämnd',
  'Nettobelopp, mkr Bokslut Budget Plan Plan',
  '2029 2031 2032 2033',
  'Kommunstyrelsen -90,1 -95,4 -97,0 -99,2',
  'Kulturnämnden -41,0 -42,5 -43,2 -44,0',
  'Summa nämnder -131,1 -137,9 -140,2 -143,2',
].join('\n')
const plan = [
  'Verksamhetsplan 2031',
  'Kulturnämnden',
  'Storby kommun',
  '',
  'Driftbudget',
  'Mkr Bokslut Plan Plan Plan',
  '2029 2031 2032 2033',
  'Netto -41,0 -44,1 -43,2 -44,0',
].join('\n')
const cards = () => page.locator('.review-card:visible')
const codes = (answer: { findings: readonly { code: string }[] }) => answer.findings.map(({ code }) => code)

async function visit(how: Parameters<typeof newVisitor>[1] = {}): Promise<void> {
  page = await (await newVisitor(browser, how)).newPage()
  page.setDefaultTimeout(60_000)
}

/** What the server answers a download with, as text. */
async function taken(button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFile(await file.path(), 'latin1')
}

describe('a visitor', () => {
  it('chooses a file and reads the findings with the keyboard alone, and jumps to the line and back', async () => {
    await visit()
    const hands = handsOn(page)
    await open(page, '/granska')
    await hands.tabTo(labelled('Välj dokument'))
    await pickFile(page, hands, example)
    await hands.tabTo((at) => at.tag === 'button' && at.label === 'Granska')
    await hands.press('Enter')
    await cards().first().waitFor()
    expect(await cards().count()).toBeGreaterThan(4)
    await hands.tabTo((at) => at.tag === 'a' && at.label === 'Sida 1, rad 23')
    await hands.press('Enter')
    await page.waitForFunction(() => document.querySelector(':target')?.id === 'rad-0-23')
    expect(await textOf(page, ':target')).toContain('Summa nämnder')
    expect(await page.locator(':target mark').first().innerText()).toBe('-1 498,8')
    const back = page.locator(':target a').first()
    const number = (await back.innerText()).trim()
    await back.focus()
    await hands.press('Enter')
    await page.waitForFunction(() => document.querySelector(':target')?.classList.contains('review-card'))
    expect(await textOf(page, ':target')).toContain(number)
  })

  it('has the finding and its line in sight together, and focus goes with each jump', async () => {
    await visit({ view: { width: 1400, height: 900 } })
    await open(page, '/granska')
    await page.getByRole('button', { name: 'Prova med ett exempel' }).click()
    await cards().first().waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await page.waitForFunction(() => document.activeElement?.textContent === 'budget-exempelby.txt')
    const link = cards().last().locator('a').first()
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement === document.querySelector(':target'))
    expect(await focused()).toMatch(/^rad-0-/)
    for (const seen of [page.locator(':target'), link]) {
      const box = await seen.boundingBox()
      expect(box && box.y >= 0 && box.y + box.height <= 900).toBe(true)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.classList.contains('review-card'))
    expect(await focused()).toBe(await cards().last().getAttribute('id'))
  })

  it('sees no column of the example cut off at 1400, and reads another document from the folded form', async () => {
    await visit({ view: { width: 1400, height: 900 } })
    await open(page, '/granska')
    await page.getByRole('button', { name: 'Prova med ett exempel' }).click()
    await cards().first().waitFor()
    const cut = await page.locator('.review-text').evaluate((pane) => pane.scrollWidth - pane.clientWidth)
    expect(cut).toBe(0)
    expect(await page.getByLabel('Välj dokument eller släpp dem här').isVisible()).toBe(false)
    await page.getByText('Granska ett annat dokument').click()
    const files = [
      { name: 'budget.txt', mimeType: 'text/plain', buffer: Buffer.from(budget) },
      { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(plan) },
      { name: 'trasig.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    ]
    await page.setInputFiles('#file', files)
    await page.getByRole('button', { name: 'Granska', exact: true }).click()
    const overview = page.getByRole('navigation', { name: 'Hitta i svaret' })
    await overview.getByRole('link', { name: 'plan.txt' }).waitFor()
    expect(await overview.innerText()).toMatch(
      /budget\.txt\s+1 fel\s+plan\.txt\s+1 fel\s+trasig\.pdf\s+Filen gick inte att läsa/,
    )
    await overview.getByRole('link', { name: 'plan.txt' }).click()
    expect(await textOf(page, ':target')).toBe('plan.txt')
    await expectAccessible(page)
  })

  it('is told both the place of a page and the number printed on it', async () => {
    await visit()
    await open(page, '/granska')
    const cover = ['Storby kommun', 'Budget 2031'].join('\n')
    const pages = [3, 4, 5].map(
      (number) => `Kapitel\n\n${number === 4 ? budget.replace('-137,9', '-138,9') : 'Text om åren.'}\n\n${number}`,
    )
    const text = [cover, 'Innehåll', 'Förord', 'Mer', ...pages].join('\n\f')
    await page.setInputFiles('#file', { name: 'tryckt.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Granska', exact: true }).click()
    await cards().first().waitFor()
    expect(await textOf(page)).toMatch(/Sida 6 \(tryckt 4\), rad \d+/)
  })

  it('sees the sum written out, hides what is not asked for, and takes the answer along', async () => {
    await visit()
    await open(page, '/granska')
    await page.getByRole('button', { name: 'Prova med ett exempel' }).click()
    await cards().first().waitFor()
    const sum = page.locator('.review-card', { hasText: 'Summa nämnder' }).first()
    expect(await textOf(page, '.review-card:has-text("Summa nämnder") table')).toContain('Raderna blir −1 499,8')
    await sum.waitFor()
    const all = await cards().count()
    await page.getByLabel(/^2 fel$/).uncheck()
    expect(await cards().count()).toBe(all - 2)
    await page.getByLabel(/^Summor/).uncheck()
    expect(await cards().count()).toBe(all - 4)
    await expectAccessible(page)
    const answer = JSON.parse(Buffer.from(await taken('JSON'), 'latin1').toString())
    expect(codes(answer)).toContain('sum-differs')
    expect(await taken('Rapport (PDF)')).toMatch(/^%PDF-1\.\d[\s\S]*\/MarkInfo/)
  })

  it('makes an exception with a reason, sends the list in the next time, and the finding stands apart', async () => {
    await visit()
    await open(page, '/granska')
    await page.setInputFiles('#file', example)
    await page.getByRole('button', { name: 'Granska', exact: true }).click()
    await cards().first().waitFor()
    const all = await cards().count()
    await page.getByText('Undanta', { exact: true }).first().click()
    await page.getByLabel('Varför är det inget fel?').first().fill('Avsiktligt')
    const list = Buffer.from(await taken('Undantag'), 'latin1')
    await open(page, '/granska')
    await page.getByText('Fler val').click()
    await page.setInputFiles('#muted', { name: 'undantag.json', mimeType: 'application/json', buffer: list })
    await page.setInputFiles('#file', example)
    await page.getByRole('button', { name: 'Granska', exact: true }).click()
    await page.getByText('1 undantaget fynd').click()
    expect(await textOf(page)).toContain('Undantaget: Avsiktligt')
    expect(await cards().count()).toBe(all)
    expect(await page.locator('.review-findings > .review-cards .review-card').count()).toBe(all - 1)
  })

  it('without script has the same answer, filter and jumps, on a phone too', async () => {
    await visit({ script: false, view: narrow })
    await page.goto('/granska')
    await page.setInputFiles('#file', example)
    await page.getByRole('button', { name: 'Granska', exact: true }).click()
    await page.waitForURL('**/granska')
    const all = await cards().count()
    expect(all).toBeGreaterThan(4)
    await page.getByLabel(/^2 fel$/).uncheck()
    expect(await cards().count()).toBe(all - 2)
    await page.getByRole('link', { name: 'Sida 1, rad 23' }).first().click()
    expect(await page.locator(':target').getAttribute('id')).toBe('rad-0-23')
    expect(codes(JSON.parse(Buffer.from(await taken('JSON'), 'latin1').toString()))).toContain('weekday-differs')
    await expectNoOverflow(page)
  })

  it('is told plainly when nothing was sent, when it is no document, and when nothing was found', async () => {
    await visit()
    await open(page, '/granska')
    await page.getByRole('button', { name: 'Granska', exact: true }).click()
    await page.getByText('Välj ett dokument att granska.').waitFor()
    await page.setInputFiles('#file', {
      name: 'bild.png',
      mimeType: 'image/png',
      buffer: Buffer.from([137, 80, 0, 0, 1]),
    })
    await page.getByRole('button', { name: 'Granska', exact: true }).click()
    await page.getByText('Filen gick inte att läsa').waitFor()
    await page.setInputFiles('#file', {
      name: 'brev.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Ett kort brev.\n'),
    })
    await page.getByRole('button', { name: 'Granska', exact: true }).click()
    await page.getByText('Inget hittat').waitFor()
    expect(await textOf(page)).toContain('Det betyder inte att dokumentet är rätt')
    await expectAccessible(page)
  })
})

describe('a program', () => {
  it('has the same answer by the API without a key, from the bytes or from a form', async () => {
    const bytes = await readFile(example)
    const sent = await fetch(`${origin()}/api/v1/review?name=budget.txt`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    })
    expect(sent.status).toBe(200)
    const answer = await sent.json()
    expect(answer.document).toBe('budget.txt')
    expect(codes(answer)).toContain('sum-differs')
    const form = new FormData()
    form.set('file', new File([bytes], 'budget.txt'))
    const again = await fetch(`${origin()}/api/v1/review`, { method: 'POST', body: form })
    expect(await again.json()).toEqual(answer)
  })

  it('has a document held against others, and its exceptions and kind, in one form', async () => {
    const ask = async (form: FormData) => {
      const sent = await fetch(`${origin()}/api/v1/review`, { method: 'POST', body: form })
      return { status: sent.status, answer: await sent.json() }
    }
    const form = new FormData()
    form.set('file', new File([plan], 'plan.txt'))
    form.set('against', new File([budget], 'budget.txt'))
    form.set('kind', 'operational-plan')
    const { answer } = await ask(form)
    expect([answer.document, answer.kind, codes(answer)]).toEqual([
      'plan.txt',
      'operational-plan',
      ['documents-differ'],
    ])
    const [finding] = answer.findings
    expect(finding.figures.map(({ document }: { document?: string }) => document)).toEqual([undefined, 'budget.txt'])
    const muted = [{ code: finding.code, quoted: finding.quoted, reason: 'Beslutat senare' }]
    form.set('muted', new File([JSON.stringify({ muted })], 'undantag.json'))
    expect((await ask(form)).answer).toMatchObject({ findings: [], muted: [{ reason: 'Beslutat senare' }] })
    form.append('against', new File(['%PDF-1.7'], 'trasig.pdf'))
    const refused = await ask(form)
    expect([refused.status, refused.answer.detail]).toEqual([409, expect.stringMatching(/^trasig\.pdf: /)])
    for (let more = 0; more < 4; more++) form.append('file', new File([plan], `${more}.txt`))
    expect((await ask(form)).status).toBe(409)
  })

  it('is told what is wrong: no name, no file, an unknown kind, a report that was not made here', async () => {
    const ask = (path: string, init: RequestInit) => fetch(origin() + path, { method: 'POST', ...init })
    expect((await ask('/api/v1/review', { body: 'x' })).status).toBe(400)
    expect((await ask('/api/v1/review', { body: new FormData() })).status).toBe(409)
    expect((await ask('/api/v1/review?name=x&kind=poem', { body: 'x' })).status).toBe(400)
    const forged = new FormData()
    for (const [name, value] of Object.entries({ as: 'pdf', review: '{}', seal: '00' })) forged.set(name, value)
    const told = await ask('/granska/dela', { body: forged, headers: { origin: origin() } })
    expect(told.status).toBe(409)
    expect(await told.text()).toContain('Läs dokumentet igen')
  })
})

describe('one who works with a case', () => {
  it('saves a review to it with the document, and finds both on the page of the case', async () => {
    page = await pageOf(browser, 'Registrator')
    await open(page, '/arbete/granska')
    await page.setInputFiles('#file', example)
    await page.getByRole('button', { name: 'Granska', exact: true }).click()
    await cards().first().waitFor()
    await page.setInputFiles('#document', example)
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.waitForURL('**/arbete/arenden/**')
    expect(await textOf(page)).toContain('Granskat dokument: budget-exempelby.txt')
    await page
      .getByRole('link', { name: /^Dokument granskat/ })
      .first()
      .click()
    await page.waitForURL('**/arbete/granskningar/**')
    await isLive(page)
    expect(await textOf(page)).toContain('Summa nämnder, Plan 2028')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Visa fynden bredvid texten' }).click()
    await page.getByRole('link', { name: 'Sida 1, rad 23' }).first().click()
    await page.waitForFunction(() => document.querySelector(':target')?.id === 'rad-0-23')
    expect(await page.locator(':target mark').first().innerText()).toBe('-1 498,8')
    await expectAccessible(page)
  })
})
