import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { makeLedger } from '#hedemora-ledger'
import { expectAccessible, isLive, open, openBrowser, pageOf, textOf } from './browser.ts'

/** The money once round with the demo's own figures, one step after the other. */

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => page.context().close())
afterAll(async () => {
  await browser.close()
})

const enter = async (person: string | null, path: string) => {
  page = await pageOf(browser, person)
  await (person ? open(page, path) : page.goto(path))
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const named = (name: string) => page.locator(`main [name="${name}"]`)
const says = (text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()

describe('the ledger', () => {
  it('keeps what no unit answers for apart until somebody places it, and loses nothing', async () => {
    await enter('Controller', '/arbete/huvudbok/koder?ar=2026')
    expect(await textOf(page)).toMatch(/2950.*43 750/)
    await named('unit').selectOption({ label: await optionWith('IT-avdelningen') })
    await button('Koppla').click()
    await says('Alla koder har en enhet')
  })

  it('shows what a newer file changes and asks for a reason before it takes the place of the old', async () => {
    const file = join(tmpdir(), `styrhjul-${process.pid}.se`)
    writeFileSync(file, makeLedger(2026, 9))
    await enter('Controller', '/arbete/huvudbok')
    await named('file').setInputFiles(file)
    await named('year').fill('2026')
    await button('Kontrollera filen').click()
    await page.waitForURL('**/arbete/huvudbok/fil/**')
    await isLive(page)
    await expectAccessible(page)
    await named('reason').fill('September är bokförd')
    await button('Ersätt med den här filen').click()
    await page.waitForURL((url) => !url.pathname.includes('/fil/'))
    expect(await textOf(page)).toContain('hedemora-2026.se')
  })

  it('is followed from a figure down to the voucher behind it', async () => {
    await enter('Controller', '/arbete/huvudbok/utfall?ar=2026')
    await page.locator('main table').getByRole('link').first().click()
    await page.waitForURL('**/arbete/huvudbok/utfall/**')
    await page.locator('main a[href*="/huvudbok/verifikat?"]').first().click()
    await page.waitForURL('**/arbete/huvudbok/verifikat?**')
    await page.locator('main a[href*="/huvudbok/verifikat/"]').first().click()
    await page.waitForURL('**/arbete/huvudbok/verifikat/**')
    expect(await page.locator('main table').count()).toBeGreaterThan(0)
  })

  const optionWith = async (name: string) => {
    const options = await named('unit').locator('option').allTextContents()
    return options.find((option) => option.trim() === name) ?? name
  }
})

describe('the budget', () => {
  const transfer = async (body: string) => {
    await named('from').selectOption({ label: 'Bildningsnämnden' })
    await named('to').selectOption({ label: 'Omsorgsnämnden' })
    await named('amount').fill('0,5')
    await named('reason').fill('Fler placeringar')
    await named('body').selectOption({ label: body })
    await named('decidedOn').fill('2026-06-16')
    await named('paragraph').fill('§ 71')
    await named('caseNumber').fill('KS 2026/88')
    await button('Registrera omfördelning').click()
  }

  it('moves money between committees by a decision of the council, and the decided budget stays as it was', async () => {
    await enter('Controller', '/arbete/budget/2026/omfordelningar?visa=mkr')
    const form = page.locator('main details').filter({ has: page.locator('[name="from"]') })
    if (!(await form.evaluate((part) => (part as HTMLDetailsElement).open))) await form.locator('summary').click()
    await transfer('Kommunfullmäktige')
    await says('Fler placeringar')
    const told = await textOf(page)
    expect(told).toContain('§ 71')
    await page.goto('/arbete/kronan?enhet=bildningsnamnden')
    expect(await textOf(page)).toMatch(/Beslutad ram −523,3 mkr.*Ram efter omfördelningar −522,8 mkr/)
  })
})

describe('a citizen', () => {
  it('reads the adopted budget with its contradictions explained, and follows a krona, without an account', async () => {
    await enter(null, '/budget')
    const told = await textOf(page)
    expect(told).toMatch(/Omsorgsnämnden/)
    expect(told).toMatch(/−534,1/)
    await page.goto('/budget/kronan')
    expect(await textOf(page)).toMatch(/§ 131/)
  })
})
