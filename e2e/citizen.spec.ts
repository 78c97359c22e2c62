import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newVisitor, openBrowser, textOf } from './browser.ts'
import { origin } from './origin.ts'

let browser: Browser
let visitor: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  visitor = await newVisitor(browser, { script: false })
  page = await visitor.newPage()
})
afterAll(() => browser.close())

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="(\/(?!\/)[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('a citizen without script', () => {
  it('goes from the start page down the chain to one goal and the decision behind it', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Kommunens mål', exact: true }).click()
    await page
      .getByRole('link', { name: /Verksamhetsplan för kommunstyrelsen/ })
      .first()
      .click()
    await page
      .getByRole('link', { name: /kommunanställda/ })
      .first()
      .click()
    expect(await textOf(page)).toContain('Kommunstyrelsen 25 november 2025, § 147')
    expect(page.url()).toContain('/mal/kommunstyrelsen-2026/befattningsbeskrivningar')
  })

  it('finds no dead link anywhere in public', async () => {
    const seen = new Set<string>(['/'])
    const waiting = ['/']
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const answer = await fetch(origin() + path, { redirect: 'manual' })
      expect([path, answer.status < 400]).toEqual([path, true])
      const isPage = answer.headers.get('content-type')?.includes('text/html')
      for (const link of linksIn(isPage ? await answer.text() : '')) {
        if (seen.has(link) || link.startsWith('/arbete')) continue
        seen.add(link)
        waiting.push(link)
      }
    }
    expect(seen.size).toBeGreaterThan(30)
  })

  it('is told by the provision that a target is secret, and nothing more', async () => {
    await page.goto('/mal/kommunstyrelsen-2026/it-sakerhet')
    const text = await textOf(page)
    expect(text).toContain('Sekretess, OSL 18:13')
    // What the demo keeps secret: the value and the two demands.
    expect(text).not.toMatch(/41,5|37,5|62,5/)
  })

  it('reads the pages in English', async () => {
    await page.goto('/mal')
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: 'Svenska' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('sv')
  })

  it('takes the plan and the interim report as PDF and Word, and the data as CSV and JSON', async () => {
    const files: [string, string][] = [
      ['/rapporter/kommunstyrelsen-2026/verksamhetsplan.pdf', '%PDF-'],
      ['/rapporter/2026-08/delarsrapport.pdf', '%PDF-'],
      ['/rapporter/kommunstyrelsen-2026/verksamhetsplan.docx', 'PK'],
      ['/oppna-data/goals.csv', '\u00ef\u00bb\u00bf'],
      ['/oppna-data/goals.json', '{'],
    ]
    for (const [path, start] of files) {
      const answer = await fetch(origin() + path)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect([path, answer.status, bytes.toString('latin1', 0, start.length)]).toEqual([path, 200, start])
    }
  })

  it('finds a decision that machines can read as well, its extract, and the feed it stands in', async () => {
    const address = '/protokoll/ksau/2025/89'
    const html = await (await fetch(origin() + address)).text()
    for (const mark of [
      'vocab="https://schema.org/"',
      'typeof="Legislation"',
      `resource="${address}"`,
      'property="legislationPassedBy"',
      'property="legislationIdentifier">KS473-25 005<',
      'property="legislationDate" dateTime="2025-11-11"',
    ])
      expect(html).toContain(mark)
    const extract = await fetch(`${origin()}${address}/utdrag.pdf`)
    expect([extract.status, extract.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const list = await (await fetch(`${origin()}/protokoll`)).text()
    const [, feed] = /rel="alternate" type="application\/atom\+xml" href="([^"]+)"/.exec(list) ?? []
    expect(await (await fetch(origin() + feed)).text()).toContain(`${address}</id>`)
    expect((await fetch(`${origin()}/protokoll/kvitto/finns-inte`)).status).toBe(404)
  })

  it('cannot reach a page of those who work here', async () => {
    for (const path of ['/arbete', '/arbete/planer', '/arbete/andringslogg', '/arbete/anvandare']) {
      const answer = await fetch(origin() + path, { redirect: 'manual' })
      expect([path, [302, 303, 401, 403, 404].includes(answer.status)]).toEqual([path, true])
    }
  })
})
