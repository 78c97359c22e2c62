import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoOverflow,
  forge,
  isLive,
  narrow,
  newVisitor,
  open,
  openBrowser,
  overhear,
  pageOf,
  plain,
} from './browser.ts'

/** A unit's budget is written in a sheet that behaves as a spreadsheet and never loses what was typed. */

const version = '/arbete/budget/2031/1'
const unit = `${version}/drift/hr`

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  const first = await pageOf(browser, 'Controller')
  await forge(first, '/arbete/budget', { year: '2031', title: 'Budget 2031', name: 'Första' })
  for (const [group, label, year] of [
    ['personal', '', '-1200000'],
    ['energi', 'Rad två', '-1200'],
    ['transporter', 'Rad tre', '-12,01'],
  ] as const)
    await forge(first, unit, { intent: 'add-line', group, label, year, unit: 'kr', profile: 'even' })
  await first.context().close()
}, 120_000)
afterEach(() => page.context().close())
afterAll(() => browser.close())

const cell = (tab: Page, row: number, column: number) => tab.locator(`td[data-row="${row}"][data-column="${column}"]`)
const shown = async (tab: Page, row: number, column: number) =>
  plain(await cell(tab, row, column).evaluate((td) => td.firstChild?.textContent ?? ''))
const saved = (tab: Page) => tab.locator('.save-state[data-state="saved"]').waitFor()
const said = async (tab: Page) => plain(await tab.locator('.grid-message').innerText())

async function start(how: Parameters<typeof pageOf>[2] = {}): Promise<Page> {
  const tab = await pageOf(browser, 'Controller', how)
  await open(tab, unit)
  return tab
}

const putOnClipboard = (tab: Page, text: string) =>
  tab.evaluate((pasted) => {
    const data = new DataTransfer()
    data.setData('text/plain', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)

describe('the sheet of a unit', () => {
  it('is a table to read before any script has come', async () => {
    const context = await newVisitor(browser)
    await context.close()
    page = await pageOf(browser, 'Controller', { script: false })
    await page.goto(unit)
    expect(plain(await page.getByRole('row', { name: /Rad två/ }).innerText())).toContain('−100')
  })

  it('is written by keys alone: typing, Enter, Tab, arrows, formulas, fill and undo', async () => {
    page = await start()
    const heard = overhear(page)
    await cell(page, 0, 0).click()
    await page.keyboard.type('-5000')
    await page.keyboard.press('Enter')
    expect(await shown(page, 0, 0)).toBe('−5 000')
    await page.keyboard.type('=1200/12')
    await page.keyboard.press('Tab')
    expect(await shown(page, 1, 0)).toBe('100')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('+10%')
    await page.keyboard.press('Enter')
    expect(await shown(page, 1, 0)).toBe('110')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+End')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Control+r')
    expect([await shown(page, 1, 11), await shown(page, 1, 12)]).toEqual(['110', '1 320'])
    await page.keyboard.press('Control+z')
    expect(await shown(page, 1, 11)).toBe('−100')
    await page.keyboard.press('Control+y')
    expect(await shown(page, 1, 11)).toBe('110')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('F2')
    await page.keyboard.press('Escape')
    expect(await shown(page, 0, 0)).toBe('−5 000')
    await saved(page)
    await page.reload()
    await isLive(page)
    expect([await shown(page, 0, 0), await shown(page, 1, 12)]).toEqual(['−5 000', '1 320'])
    expect(heard).toEqual([])
  })

  it('spreads the sum of a year over the months to the öre', async () => {
    page = await start()
    await cell(page, 2, 12).click()
    await page.keyboard.type('-100,01')
    await page.keyboard.press('Enter')
    await saved(page)
    const stored = await page.evaluate(async (address) => {
      const { cells } = await (await fetch(`${address}/celler?since=0`)).json()
      return cells as { line: string; amount: number }[]
    }, unit)
    const sums = [...Map.groupBy(stored, ({ line }) => line).values()].map((cells) =>
      cells.reduce((sum, one) => sum + one.amount, 0),
    )
    expect(sums).toContain(-10_001)
  })

  it('takes a paste, tells the cell that held text, and refuses fifty thousand cells as a whole', async () => {
    page = await start()
    await cell(page, 1, 0).click()
    await putOnClipboard(page, '1 000\tvet ej\t-3,5\r\n')
    expect([await shown(page, 1, 0), await shown(page, 1, 2)]).toEqual(['1 000', '−4'])
    expect(await cell(page, 1, 1).getAttribute('aria-invalid')).toBe('true')
    expect(plain(await page.locator('.grid-faults').innerText())).toContain('”vet ej” är inget belopp')
    await saved(page)
    const before = await shown(page, 1, 0)
    await putOnClipboard(page, Array.from({ length: 5_000 }, () => Array(10).fill('7').join('\t')).join('\n'))
    expect(await said(page)).toContain('Högst 20 000 celler')
    expect(await shown(page, 1, 0)).toBe(before)
  })

  it('keeps what was typed when the connection is gone, over a reload too, and sends it when it is back', async () => {
    page = await start()
    await page.route('**/celler', (route) => route.abort())
    await cell(page, 2, 3).click()
    await page.keyboard.type('-777')
    await page.keyboard.press('Enter')
    await page.getByText(/Sparandet nådde inte fram/).waitFor()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await isLive(page)
    expect(await shown(page, 2, 3)).toBe('−777')
    await page.unroute('**/celler')
    await saved(page)
    const other = await page.context().newPage()
    await open(other, unit)
    expect(await shown(other, 2, 3)).toBe('−777')
  })

  it('shows what somebody else stores, and both amounts when two write in one cell', async () => {
    page = await start()
    const other = await page.context().newPage()
    await open(other, unit)
    await page.route(/celler\?since/, (route) => route.abort())
    await cell(other, 0, 5).click()
    await other.keyboard.type('-111')
    await other.keyboard.press('Enter')
    await saved(other)
    await cell(page, 0, 5).click()
    await page.keyboard.type('-222')
    await page.keyboard.press('Enter')
    const told = page.getByText(/du skrev −222\skr, Controller har sparat −111\skr/).first()
    await told.waitFor()
    await page.getByRole('button', { name: 'Spara mitt' }).click()
    await saved(page)
    await expect.poll(() => shown(other, 0, 5), { timeout: 15_000 }).toBe('−222')
  })

  it('is open to those who cannot see or point, and fits a phone', async () => {
    page = await start({ view: narrow })
    await expectAccessible(page)
    await expectNoOverflow(page)
    await cell(page, 0, 0).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') === null)).toBe(true)
  })

  it('warns of a cost without its minus and puts it right by one press', async () => {
    page = await start()
    await cell(page, 0, 7).click()
    await page.keyboard.type('4321')
    await page.keyboard.press('Enter')
    await page.getByText('plus i augusti').waitFor()
    await saved(page)
    await page
      .getByRole('button', { name: /^Gör till kostnad/ })
      .first()
      .click()
    await expect.poll(() => shown(page, 0, 7)).toBe('−4 321')
    await expect.poll(() => page.getByText('plus i augusti').count()).toBe(0)
    await saved(page)
  })

  it('marks the unit it is shown in', async () => {
    page = await start()
    expect(await page.locator('.shown-in [aria-current]').allInnerTexts()).toEqual(['kr'])
    await page.locator('.shown-in').getByRole('link', { name: 'tkr' }).click()
    await expect.poll(() => page.locator('.shown-in [aria-current]').allInnerTexts()).toEqual(['tkr'])
  })

  it('shows what a file would change before anything is stored, and then reads it in', async () => {
    page = await start()
    const before = await shown(page, 0, 10)
    const head = 'Nyckel;Kontogrupp;Aktivitet;Projekt;Benämning;1;2;3;4;5;6;7;8;9;10;11;12'
    const now = await Promise.all(Array.from({ length: 12 }, (_, month) => shown(page, 0, month)))
    const row = (november: string) => ['personal;;;', '', ...now.with(10, november)].join(';')
    const choose = async (november: string) => {
      await page.getByText('Läs in från Excel').click()
      const buffer = Buffer.from(`${head}\n${row(november)}\n`)
      await page.getByLabel('Excelfil').setInputFiles({ name: 'hr.csv', mimeType: 'text/csv', buffer })
      await page.getByRole('button', { name: 'Granska filen' }).click()
    }
    await choose('vet ej')
    await page.getByText('Rad 2, november: ”vet ej” är inget belopp.').waitFor()
    await page.reload()
    await isLive(page)
    await choose('-98765,5')
    await page.getByText('Inget är sparat än.').waitFor()
    expect(plain(await page.getByRole('row', { name: /november/ }).innerText())).toContain('−98 765,50')
    expect(await shown(page, 0, 10)).toBe(before)
    await page.getByRole('button', { name: 'Läs in en cell' }).click()
    await page.getByText('En cell ändrades.').waitFor()
    await expect.poll(() => shown(page, 0, 10)).toBe('−98 766')
  })

  it('says of an adopted budget who decided it and where one goes instead', async () => {
    page = await pageOf(browser, 'Controller')
    await open(page, '/arbete/budget/2026/1/drift/verksamhetsstod')
    await page.getByText(/Budgeten är antagen av Kommunfullmäktige, 18\snovember\s2025, §\s131/).waitFor()
    expect(await page.getByText('Skriv ett belopp').count()).toBe(0)
    await page.getByRole('link', { name: 'Till omfördelningarna' }).click()
    await page.waitForURL('**/arbete/budget/2026/omfordelningar')
  })

  it('is only read once it is proposed', async () => {
    page = await start()
    await page.getByRole('button', { name: 'Föreslå' }).click()
    await page.getByText('Enhetens budget är föreslagen och väntar på godkännande.').waitFor()
    await cell(page, 0, 0).click()
    await page.keyboard.type('9')
    expect(await said(page)).toBe('Raden går inte att ändra.')
    await page.getByText('Skicka tillbaka').first().click()
    await page.getByLabel('Varför?').fill('Se över energin')
    await page.getByRole('button', { name: 'Skicka tillbaka' }).click()
    await page.getByText('Skickades tillbaka: Se över energin').waitFor()
  })
})
