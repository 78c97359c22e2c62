import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isLive, open, openBrowser, pageOf, textOf } from './browser.ts'

/** What a person has written is theirs until it is stored: neither another tab, a lost session nor an impatient hand takes it. */

const goal = '/arbete/planer/kommunstyrelsen-2026/mal/internpost'
const edit = `${goal}/redigera?version=2`
const report = '/arbete/uppfoljning/2026-08/kommunstyrelsen-2026.internpost'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => page.context().close())
afterAll(() => browser.close())

const description = (tab: Page) => tab.getByLabel(/^Beskrivning/)
const save = (tab: Page) => tab.getByRole('button', { name: 'Spara målet' }).last()
const saved = (tab: Page) => tab.getByText('Sparat', { exact: true })
const restored = (tab: Page) => tab.getByText(/^Utkastet från .* är tillbaka/)

describe('nothing typed is lost', () => {
  it('two tabs save the same goal: the second is told, sees both texts, keeps its own and may then save it', async () => {
    page = await pageOf(browser, 'Controller')
    const other = await page.context().newPage()
    await open(page, edit)
    await open(other, edit)
    await description(page).fill('Den första fliken skrev detta.')
    await description(other).fill('Den andra fliken skrev något annat.')
    await save(page).click()
    await saved(page).waitFor()
    await save(other).click()
    const told = other.getByRole('region', { name: 'Någon annan har sparat målet medan du skrev' })
    await told.waitFor()
    const both = (await told.innerText()).replace(/\s+/g, ' ')
    expect(both).toMatch(/Den första fliken skrev detta\..*Den andra fliken skrev något annat\./)
    expect(await description(other).inputValue()).toBe('Den andra fliken skrev något annat.')
    await save(other).click()
    await saved(other).waitFor()
    expect(await textOf(other)).toContain('Den andra fliken skrev något annat.')
  })

  it('the session ends while one writes: after signing in the text stands in the form again', async () => {
    page = await pageOf(browser, 'Controller')
    await open(page, edit)
    await description(page).fill('Skrivet precis innan inloggningen gick ut.')
    await page.context().clearCookies()
    await save(page).click()
    await page.getByRole('heading', { name: 'Du behöver logga in' }).waitFor()
    await page.locator('main').getByRole('link', { name: 'Logga in' }).click()
    await page.getByRole('button', { name: 'Välj Controller', exact: true }).click()
    await page.waitForURL((url) => url.pathname + url.search === edit)
    await isLive(page)
    await restored(page).waitFor()
    expect(await description(page).inputValue()).toBe('Skrivet precis innan inloggningen gick ut.')
    await save(page).click()
    await saved(page).waitFor()
    expect(await textOf(page)).toContain('Skrivet precis innan inloggningen gick ut.')
  })

  it('a reload keeps what was typed, also a part that was just added, and it can be thrown away', async () => {
    page = await pageOf(browser, 'Controller')
    await open(page, edit)
    const before = await description(page).inputValue()
    await description(page).fill('Skrivet före omladdningen.')
    await page.getByRole('button', { name: 'Lägg till åtgärd' }).click()
    const actions = page.getByRole('group', { name: /^Åtgärd \d+$/ })
    await page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.name?.startsWith('actions.'))
    await page.keyboard.type('En ny åtgärd')
    const count = await actions.count()
    await page.reload()
    await isLive(page)
    await restored(page).waitFor()
    expect(await description(page).inputValue()).toBe('Skrivet före omladdningen.')
    expect(await actions.count()).toBe(count)
    expect(await actions.last().getByLabel('Åtgärd', { exact: true }).inputValue()).toBe('En ny åtgärd')
    await page.getByRole('button', { name: 'Kasta utkastet' }).click()
    await page.waitForFunction(
      (text) => (document.querySelector('[name=description]') as HTMLTextAreaElement | null)?.value === text,
      before,
    )
    expect(await actions.count()).toBe(count - 1)
  })

  it('the back button after saving and a reload repeat nothing', async () => {
    page = await pageOf(browser, 'Controller')
    const sent: string[] = []
    await open(page, edit)
    await description(page).fill('Sparat en enda gång.')
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await save(page).click()
    await saved(page).waitFor()
    await page.reload()
    await isLive(page)
    await page.goBack()
    await expect.poll(() => description(page).inputValue(), { timeout: 60_000 }).toBe('Sparat en enda gång.')
    expect(await restored(page).count()).toBe(0)
    await page.reload()
    await isLive(page)
    expect(sent).toHaveLength(1)
  })

  it('a double click on send sends the report once, with all that was typed', async () => {
    page = await pageOf(browser, 'HR-strateg')
    await open(page, report)
    await page.getByRole('radio', { name: 'På väg' }).check()
    await page.getByLabel('Varför bedömer du så?').fill('Sänt med dubbelklick.')
    await page.getByRole('button', { name: 'Skicka till chefen' }).dblclick()
    await page.getByText('Väntar på chef', { exact: true }).waitFor()
    const text = await textOf(page)
    expect(text).toContain('Sänt med dubbelklick.')
    expect(text.match(/Rapportören skickar: HR-strateg/g)).toHaveLength(1)
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})
