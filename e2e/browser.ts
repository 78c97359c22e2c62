import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'

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

export async function visit(
  browser: Browser,
  path: string,
  how: { view?: typeof wide; scheme?: 'light' | 'dark' } = {},
): Promise<Page> {
  const context = await newVisitor(browser, how)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

export const newVisitor = (
  browser: Browser,
  how: { view?: typeof wide; scheme?: 'light' | 'dark'; script?: boolean } = {},
): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: inject('origin'),
    viewport: how.view ?? wide,
    colorScheme: how.scheme ?? 'light',
    javaScriptEnabled: how.script ?? true,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  })

/** Signs in by the demo's page as the person with the name. */
export async function signIn(page: Page, person: string): Promise<void> {
  await page.goto('/logga-in')
  await page.getByRole('button', { name: person }).click()
  await page.waitForURL('**/arbete**')
}

/** No rule of WCAG 2.1 A or AA that a machine can test is broken, and nothing sticks out sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze()
  const told = violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  expect([page.url(), told]).toEqual([page.url(), []])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect([page.url(), overflow]).toEqual([page.url(), 0])
}
