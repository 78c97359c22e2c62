import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isLive, narrow, newVisitor, open, openBrowser, pageOf, textOf } from './browser.ts'
import { type Hands, handsOn, labelled } from './keys.ts'

/** No pointer anywhere below: only keys, and at each stop one must see where one is. */

let browser: Browser
let page: Page
let hands: Hands
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => page.context().close())
afterAll(() => browser.close())

describe('without a pointer', () => {
  it('the reporter signs in, finds the task, fills in and sends', async () => {
    page = await (await newVisitor(browser)).newPage()
    hands = handsOn(page)
    await page.goto('/logga-in')
    await hands.tabTo((at) => at.label.endsWith('HR-strateg'))
    await hands.press('Enter')
    await page.waitForURL('**/arbete')
    await isLive(page)
    await hands.tabTo(labelled('Rapportera: Alla kommunanställda'))
    await hands.press('Enter')
    await page.waitForURL('**/arbete/uppfoljning/2026-08/**')
    await isLive(page)
    await page.waitForFunction(() => document.activeElement?.getAttribute('name')?.startsWith('value'))
    expect((await hands.stop()).isSeen).toBe(true)
    await hands.type('51,5')
    await hands.tabTo(labelled('Varifrån kommer värdet?'))
    await hands.type('Personalsystemet')
    await hands.tabTo(labelled('Kommentar'))
    await hands.type('Skrivet utan mus.')
    await hands.tabTo((at) => at.type === 'radio')
    await hands.press('ArrowDown')
    await hands.press('ArrowUp')
    await hands.press('ArrowUp')
    expect(await hands.stop()).toMatchObject({ label: 'På väg', isSeen: true })
    await hands.tabTo(labelled('Varför bedömer du så?'))
    await hands.type('Över hälften är klart.')
    await hands.tabTo(labelled('Skicka till chefen'))
    await hands.press('Enter')
    await page.getByText('Väntar på chef', { exact: true }).waitFor()
    const text = await textOf(page)
    for (const told of ['51,5 %', 'Skrivet utan mus.', 'Över hälften är klart.']) expect(text).toContain(told)
  })

  it('the first stop of a page leads past the menus to its content', async () => {
    page = await pageOf(browser, 'Controller')
    hands = handsOn(page)
    for (const path of ['/arbete/planer', '/', '/mal/kommunstyrelsen-2026']) {
      await page.goto(path)
      await hands.press('Tab')
      const at = await hands.stop()
      expect([path, at.label, at.isSeen]).toEqual([path, 'Hoppa till innehållet', true])
      await hands.press('Enter')
      await hands.press('Tab')
      const isInside = await page.evaluate(() => document.activeElement?.closest('main') !== null)
      expect([path, isInside]).toEqual([path, true])
    }
  })

  it('the menu of a phone opens and closes with keys and gives the focus back', async () => {
    page = await pageOf(browser, 'Controller', { view: narrow })
    hands = handsOn(page)
    await open(page, '/arbete/planer')
    await hands.tabTo((at) => at.tag === 'summary')
    await hands.press('Enter')
    const sheet = page.locator('details.sheet')
    expect(await sheet.getAttribute('open')).not.toBeNull()
    await hands.tabTo(labelled('Uppföljning'))
    await hands.press('Escape')
    expect(await sheet.getAttribute('open')).toBeNull()
    expect((await hands.stop()).tag).toBe('summary')
    await hands.press('Enter')
    await hands.tabTo(labelled('Uppföljning'))
    await hands.press('Enter')
    await page.waitForURL('**/arbete/uppfoljning')
  })

  it('a menu that was opened before the script has come stays open when it has', async () => {
    page = await pageOf(browser, 'Controller', { view: narrow })
    hands = handsOn(page)
    const held = Promise.withResolvers<void>()
    await page.route('**/assets/entry.client-*.js', (route) => held.promise.then(() => route.continue()))
    await page.goto('/arbete/planer', { waitUntil: 'commit' })
    await page.locator('details.sheet > summary').waitFor()
    await hands.tabTo((at) => at.tag === 'summary')
    await hands.press('Enter')
    held.resolve()
    await isLive(page)
    await hands.tabTo(labelled('Uppföljning'))
    await hands.press('Escape')
    expect(await page.locator('details.sheet').getAttribute('open')).toBeNull()
  })

  it('the controller adds an indicator with a target to a goal and saves it', async () => {
    page = await pageOf(browser, 'Controller')
    hands = handsOn(page)
    await open(page, '/arbete/planer/kommunstyrelsen-2026/mal/internpost/redigera?version=2')
    await hands.tabTo(labelled('Lägg till indikator'))
    await hands.press('Enter')
    await page.waitForFunction(() => document.activeElement?.getAttribute('name')?.endsWith('.name'))
    const { name } = await hands.stop()
    await hands.type('Andel ärenden utan papper')
    const part = name.replace('.name', '')
    await hands.tabTo((at) => at.name === `${part}.kind`)
    await page.keyboard.type('Andel')
    await hands.tabTo((at) => at.name === `${part}.unit`)
    await hands.type('%')
    await hands.tabTo((at) => at.name === `${part}.targets.0.due`)
    await hands.typeDay('2026-12-31')
    await hands.tabTo((at) => at.name === `${part}.targets.0.type`)
    await page.keyboard.type('Minst')
    await hands.tabTo((at) => at.name === `${part}.targets.0.value`)
    await hands.type('80')
    await hands.tabTo(labelled('Spara målet'))
    await hands.press('Enter')
    await page.getByText('Sparat', { exact: true }).waitFor()
    const text = await textOf(page)
    expect(text).toContain('Andel ärenden utan papper')
    expect(text).toMatch(/2026-12-31 minst 80 %/)
  })

  it('remarks that come above do not move the field one has gone to', async () => {
    page = await pageOf(browser, 'Controller')
    hands = handsOn(page)
    await open(page, '/arbete/planer/kommunstyrelsen-2026/mal/internpost/redigera?version=2')
    await hands.enter('Lägg till indikator')
    await page.waitForFunction(() => document.activeElement?.getAttribute('name')?.endsWith('.name'))
    // In one moment, as no hands can but as a busy machine makes it: the choice, and the step to the next field.
    const start = await page.evaluate(() => {
      const name = document.activeElement as HTMLInputElement
      const field = (end: string) => document.getElementById(name.name.replace('.name', end))
      name.value = 'Andel ärenden utan papper'
      field('.kind')?.dispatchEvent(new Event('change', { bubbles: true }))
      field('.unit')?.focus()
      return document.activeElement?.getBoundingClientRect().top
    })
    const unit = page.locator(':focus')
    await page.locator('details[data-part]', { has: unit }).locator('.goals-findings').first().waitFor()
    expect((await hands.stop()).isSeen).toBe(true)
    expect(await unit.evaluate((one) => one.getBoundingClientRect().top)).toBeCloseTo(start ?? 0, 0)
  })
})
