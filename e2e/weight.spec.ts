import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, pageOf } from './browser.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await pageOf(browser, 'Administratör')
})
afterAll(() => browser.close())

/** The scripts of a page with how they are sent. */
async function scriptsOf(path: string) {
  const html = await (await page.request.get(path)).text()
  const scripts = new Set([...html.matchAll(/"(\/assets\/[^"]+\.js)"/g)].flatMap(([, script]) => script ?? []))
  const sent: { script: string; size: number; how: string | undefined }[] = []
  for (const script of scripts) {
    const answer = await page.request.get(script, { headers: { 'accept-encoding': 'br' } })
    sent.push({ script, size: (await answer.body()).length, how: answer.headers()['content-encoding'] })
  }
  return sent
}

describe('what a page of the work is sent', () => {
  it.each([
    '/granska',
    '/arbete',
    '/arbete/andringslogg',
    '/arbete/installningar',
    '/arbete/protokoll',
    '/arbete/utkast',
  ])('%s: every script comes compressed, and none holds the texts of all pages', async (path) => {
    const scripts = await scriptsOf(path)
    expect(scripts.length).toBeGreaterThan(10)
    expect(scripts.filter(({ size, how }) => size >= 512 && how !== 'br')).toEqual([])
    // The list of every route is the longest; all texts in both languages are more than twice as long.
    expect(scripts.filter(({ size }) => size > 400_000)).toEqual([])
  })
})
