import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { isLive, narrow, newVisitor, open, openBrowser, pageOf, textOf } from './browser.ts'

/** No pointer anywhere below: only keys, and at each stop one must see where one is. */

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => page.context().close())
afterAll(() => browser.close())

interface Stop {
  readonly tag: string
  readonly type: string
  readonly name: string
  /** Its own text, or that of its label. */
  readonly label: string
  readonly isSeen: boolean
}

/** Where the focus is, and whether an outline, ring or border tells it apart from the same thing without focus. */
const stop = (): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement
    const shows = [at, ...(at.labels ?? []), at.closest('label'), at.parentElement].filter((one) => one !== null)
    // Inside a day the browser marks the year, month, day or button by itself, where no style sheet reaches.
    const isMarked =
      at.type === 'date' ||
      shows.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
      })
    const { width, height, bottom, top } = at.getBoundingClientRect()
    const label = [...(at.labels ?? [])].map((one) => one.textContent).join(' ') || at.textContent || ''
    return {
      tag: at.tagName.toLowerCase(),
      type: at.type ?? '',
      name: at.getAttribute('name') ?? '',
      label: label.replace(/\s+/g, ' ').trim(),
      isSeen: isMarked && width > 0 && height > 0 && bottom > 0 && top < window.innerHeight,
    }
  })

/** The stop when the page has scrolled to it. */
async function settled(): Promise<Stop> {
  let at = await stop()
  for (let wait = 0; wait < 40 && !at.isSeen; wait++) {
    await page.waitForTimeout(50)
    at = await stop()
  }
  return at
}

/** Tabs on until the stop is found; every stop on the way must show itself. */
async function tabTo(wanted: (at: Stop) => boolean, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop> {
  const passed: string[] = []
  for (let step = 0; step < 300; step++) {
    await page.keyboard.press(key)
    const at = await settled()
    if (at.tag === 'body') continue
    expect([at.tag, at.label, at.isSeen]).toEqual([at.tag, at.label, true])
    if (wanted(at)) return at
    passed.push(`${at.tag} ${at.label.slice(0, 40)}`)
  }
  throw new Error(`not reached by ${key}: ${passed.join(' | ')}`)
}

const labelled = (start: string) => (at: Stop) => at.label.startsWith(start)
const press = (key: string) => page.keyboard.press(key)
const type = async (text: string) => {
  await press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** A browser puts year, month and day in the order of its own language; the year is the one part it does not leave by itself. */
async function typeDay(day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const order of [
    [year, month, date],
    [month, date, year],
    [date, month, year],
  ]) {
    for (const part of order) {
      await page.keyboard.type(part)
      if (part === year) await press('ArrowRight')
    }
    if ((await page.evaluate(() => (document.activeElement as HTMLInputElement).value)) === day) return
    for (let step = 0; step < 3; step++) await press('ArrowLeft')
  }
  throw new Error(`no order of year, month and day gives ${day}`)
}

describe('without a pointer', () => {
  it('the reporter signs in, finds the task, fills in and sends', async () => {
    page = await (await newVisitor(browser)).newPage()
    await page.goto('/logga-in')
    await tabTo((at) => at.label.endsWith('HR-strateg'))
    await press('Enter')
    await page.waitForURL('**/arbete')
    await isLive(page)
    await tabTo(labelled('Rapportera: Alla kommunanställda'))
    await press('Enter')
    await page.waitForURL('**/arbete/uppfoljning/2026-08/**')
    await isLive(page)
    await page.waitForFunction(() => document.activeElement?.getAttribute('name')?.startsWith('value'))
    expect((await stop()).isSeen).toBe(true)
    await type('51,5')
    await tabTo(labelled('Varifrån kommer värdet?'))
    await type('Personalsystemet')
    await tabTo(labelled('Kommentar'))
    await type('Skrivet utan mus.')
    await tabTo((at) => at.type === 'radio')
    await press('ArrowDown')
    await press('ArrowUp')
    await press('ArrowUp')
    expect(await stop()).toMatchObject({ label: 'På väg', isSeen: true })
    await tabTo(labelled('Varför bedömer du så?'))
    await type('Över hälften är klart.')
    await tabTo(labelled('Skicka till chefen'))
    await press('Enter')
    await page.getByText('Väntar på chef', { exact: true }).waitFor()
    const text = await textOf(page)
    for (const told of ['51,5 %', 'Skrivet utan mus.', 'Över hälften är klart.']) expect(text).toContain(told)
  })

  it('the first stop of a page leads past the menus to its content', async () => {
    page = await pageOf(browser, 'Controller')
    for (const path of ['/arbete/planer', '/', '/mal/kommunstyrelsen-2026']) {
      await page.goto(path)
      await press('Tab')
      const at = await stop()
      expect([path, at.label, at.isSeen]).toEqual([path, 'Hoppa till innehållet', true])
      await press('Enter')
      await press('Tab')
      const isInside = await page.evaluate(() => document.activeElement?.closest('main') !== null)
      expect([path, isInside]).toEqual([path, true])
    }
  })

  it('the menu of a phone opens and closes with keys and gives the focus back', async () => {
    page = await pageOf(browser, 'Controller', { view: narrow })
    await open(page, '/arbete/planer')
    await tabTo((at) => at.tag === 'summary')
    await press('Enter')
    const sheet = page.locator('details.sheet')
    expect(await sheet.getAttribute('open')).not.toBeNull()
    await tabTo(labelled('Uppföljning'))
    await press('Escape')
    expect(await sheet.getAttribute('open')).toBeNull()
    expect((await stop()).tag).toBe('summary')
    await press('Enter')
    await tabTo(labelled('Uppföljning'))
    await press('Enter')
    await page.waitForURL('**/arbete/uppfoljning')
  })

  it('the controller adds an indicator with a target to a goal and saves it', async () => {
    page = await pageOf(browser, 'Controller')
    await open(page, '/arbete/planer/kommunstyrelsen-2026/mal/internpost/redigera?version=2')
    await tabTo(labelled('Lägg till indikator'))
    await press('Enter')
    await page.waitForFunction(() => document.activeElement?.getAttribute('name')?.endsWith('.name'))
    const { name } = await stop()
    await type('Andel ärenden utan papper')
    const part = name.replace('.name', '')
    await tabTo((at) => at.name === `${part}.kind`)
    await page.keyboard.type('Andel')
    await tabTo((at) => at.name === `${part}.unit`)
    await type('%')
    await tabTo((at) => at.name === `${part}.targets.0.due`)
    await typeDay('2026-12-31')
    await tabTo((at) => at.name === `${part}.targets.0.type`)
    await page.keyboard.type('Minst')
    await tabTo((at) => at.name === `${part}.targets.0.value`)
    await type('80')
    await tabTo(labelled('Spara målet'))
    await press('Enter')
    await page.getByText('Sparat', { exact: true }).waitFor()
    const text = await textOf(page)
    expect(text).toContain('Andel ärenden utan papper')
    expect(text).toMatch(/2026-12-31 minst 80 %/)
  })
})
