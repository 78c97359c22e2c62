import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { expectAccessible, narrow, newVisitor, openBrowser, signIn, wide } from './browser.ts'
import { pages } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const views = { wide, narrow }

describe.for(pages)('pages as seen by $who', ({ who, paths }) => {
  it.for([
    ['wide', 'light'],
    ['wide', 'dark'],
    ['narrow', 'light'],
    ['narrow', 'dark'],
  ] as const)('have no fault a machine can find: %s, %s', async ([view, scheme]) => {
    const visitor = await newVisitor(browser, { view: views[view], scheme })
    const page = await visitor.newPage()
    if (who) await signIn(page, who)
    for (const path of paths) {
      await page.goto(path)
      await expectAccessible(page)
    }
    await visitor.close()
  })
})
