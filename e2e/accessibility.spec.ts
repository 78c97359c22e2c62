import type { Browser, Page } from 'playwright-core'
import { matchRoutes } from 'react-router'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectNoOverflow, narrow, openBrowser, pageOf, wide } from './browser.ts'
import { pages, wayTo } from './pages.ts'
import { readRoutes } from './routes.ts'

describe('the list of pages', () => {
  const { routes, pages: all } = readRoutes()
  const seen = (path: string) => matchRoutes(routes, wayTo(path).to.split('?')[0] ?? path)?.at(-1)?.route.id

  it('holds every page that there is a route to', () => {
    const listed = new Set(pages.flatMap(({ paths }) => paths.map(seen)))
    expect(all.filter((id) => !listed.has(id))).toEqual([])
  })
})

async function visit(page: Page, path: string): Promise<void> {
  const { from, steps } = wayTo(path)
  await page.goto(from)
  for (const step of steps) await page.goto((await firstLink(page, step)) ?? step)
}

/** The first link of the page whose address fits, each `*` a part of it; the last may go on to a question mark. */
async function firstLink(page: Page, pattern: string): Promise<string | undefined> {
  const fits = new RegExp(`^${pattern.replace(/[.?]/g, '\\$&').replaceAll('*', '[^/?#]+')}(?:[?#].*)?$`)
  const links = await page
    .locator('main a[href]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const fitting = links.filter((link) => fits.test(link))
  // A name of our own stands for a page of its own; an id does not.
  return fitting.find((link) => /[0-9]/.test(link)) ?? fitting[0]
}

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Dark differs from light in colours alone, so only contrast is tried again. */
const views = [
  [wide, 'light', 'all'],
  [wide, 'dark', 'contrast'],
  [narrow, 'dark', 'contrast'],
  [narrow, 'light', 'all'],
] as const

describe.for(pages)('as seen by $who', ({ who, paths }) => {
  let page: Page
  beforeAll(async () => {
    page = await pageOf(browser, who)
  })
  afterAll(() => page.context().close())

  it.for(paths)('%s has no fault a machine can find, wide and narrow, light and dark', async (path) => {
    await visit(page, path)
    for (const [view, colorScheme, what] of views) {
      await page.setViewportSize(view)
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, what)
      await expectNoOverflow(page)
    }
  })
})
