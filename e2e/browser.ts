import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { origin } from './origin.ts'

/** A real browser; the flags keep it from calling home, which a closed network would answer slowly. */
const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.STYRHJUL_BROWSER ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
  })

export const wide = { width: 1400, height: 900 }
export const narrow = { width: 390, height: 844 }

interface How {
  readonly view?: typeof wide
  readonly scheme?: 'light' | 'dark'
  readonly script?: boolean
}

export const newVisitor = (browser: Browser, how: How = {}): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: origin(),
    viewport: how.view ?? wide,
    colorScheme: how.scheme ?? 'light',
    javaScriptEnabled: how.script ?? true,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  })

/** A page of somebody who has just signed in; close its context when done. */
export async function pageOf(browser: Browser, person: string | null, how: How = {}): Promise<Page> {
  const context = await newVisitor(browser, how)
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  if (person) await signIn(page, person)
  return page
}

/** Signs in by the demo's page as the person with the name. */
export async function signIn(page: Page, person: string): Promise<void> {
  await page.goto('/logga-in')
  await page.getByRole('button', { name: `Välj ${person}`, exact: true }).click()
  await page.waitForURL('**/arbete**')
}

/** Goes to a page and waits until its script has taken over, so that what is typed is heard. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await isLive(page)
}

export async function isLive(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main h1') ?? {}).some((key) => key.startsWith('__reactFiber')),
  )
}

/** What the page says to a reader, with every kind of space as one plain space. */
export const textOf = async (page: Page, part = 'main'): Promise<string> =>
  plain(await page.locator(part).first().innerText())

export const plain = (text: string): string => text.replace(/\s+/gu, ' ')

/** Everything that goes wrong in a page without being seen: thrown errors, what the console complains of, windows that pop up. */
export function overhear(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) heard.push(message.text())
  })
  page.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') heard.push(`dialog: ${dialog.message()}`)
    void dialog.accept()
  })
  return heard
}

/** Sends a form as the signed-in person could forge it from a page of ours. */
export const forge = (page: Page, path: string, fields: Record<string, string>): Promise<number> =>
  page.evaluate(
    async ([to, sent]) => {
      const answer = await fetch(to, { method: 'POST', body: new URLSearchParams(sent), redirect: 'manual' })
      return answer.status
    },
    [path, fields] as const,
  )

/** Nothing sticks out sideways; says which parts do. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const out = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    return [...document.querySelectorAll('main *')]
      .filter((part) => part.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((part) => `${part.tagName.toLowerCase()}.${part.className}`)
      .concat(`${scrollWidth} > ${clientWidth}`)
  })
  expect([page.url(), out]).toEqual([page.url(), []])
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/** No rule of WCAG 2.1 A or AA that a machine can test is broken. `contrast` tests only what another colour scheme can break. */
export async function expectAccessible(page: Page, what: 'all' | 'contrast' = 'all'): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (what === 'all' ? axe.withTags(rules) : axe.withRules(['color-contrast'])).analyze()
  const told = violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect([page.url(), told]).toEqual([page.url(), []])
}
