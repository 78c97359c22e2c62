import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forge, openBrowser, pageOf, textOf } from './browser.ts'
import { origin } from './origin.ts'

/** What each role is offered, and what it is refused though it knows the address. Nothing here changes anything. */

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const plan = '/arbete/planer/kommunstyrelsen-2026'
const draft = `${plan}?version=2`
const goal = `${plan}/mal/sjukfranvaro?version=2`
const edit = `${plan}/mal/sjukfranvaro/redigera?version=2`
const people = '/arbete/anvandare'
const settings = '/arbete/installningar'
const log = '/arbete/andringslogg'
const report = '/arbete/uppfoljning/2026-08/kommunstyrelsen-2026.sjukfranvaro'

const pages = [
  'Översikt',
  'Mål',
  'Budget',
  'Ekonomi',
  'Uppföljning',
  'Möten',
  'Ärenden',
  'Uppdrag',
  'Protokoll',
  'Granska',
  'Rapporter',
  'Publikationer',
  'Organisation',
  'Årshjul',
]

/** A key acts for its maker, so whoever only reads has no use for one of their own. */
const everybodyBut = (who: string) => (who === 'Revisor' ? pages : [...pages, 'API-nycklar'])

interface Expected {
  readonly who: string
  /** What the side navigation holds beside what everybody has. */
  readonly also: readonly string[]
  readonly reads: readonly string[]
  readonly refused: readonly string[]
}

const roles: readonly Expected[] = [
  {
    who: 'Administratör',
    also: ['Från dokument', 'Ändringslogg', 'Användare', 'Aviseringar', 'Inställningar', 'API-nycklar'],
    reads: [draft, goal, log, people, settings],
    refused: [edit],
  },
  {
    who: 'Controller',
    also: ['Från dokument', 'Huvudbok', 'Ändringslogg', 'API-nycklar'],
    reads: [draft, goal, edit, log],
    refused: [people, settings],
  },
  {
    who: 'HR-chef',
    also: ['Från dokument', 'Huvudbok', 'Delegation', 'API-nycklar'],
    reads: [draft, goal, report],
    refused: [edit, log, people, settings],
  },
  { who: 'HR-strateg', also: ['API-nycklar'], reads: [draft, goal, report], refused: [edit, log, people, settings] },
  {
    who: 'Kommunsekreterare',
    also: ['Från dokument', 'Anslagstavla', 'Delegation', 'API-nycklar'],
    reads: [draft, goal, report],
    refused: [edit, log, people, settings],
  },
  {
    who: 'Ledamot i kommunstyrelsen',
    also: ['API-nycklar'],
    reads: [draft, goal, report],
    refused: [edit, log, people, settings],
  },
  {
    who: 'Revisor',
    also: ['Huvudbok', 'Anslagstavla', 'Delegation', 'Ändringslogg', 'Aviseringar'],
    reads: [draft, goal, report, log, '/arbete/aviseringar'],
    refused: [edit, people, settings],
  },
]

describe.for(roles)('$who', ({ who, also, reads, refused }) => {
  let page: Page
  beforeAll(async () => {
    page = await pageOf(browser, who)
  })
  afterAll(() => page.context().close())

  it('is offered in the navigation what the role may open, and nothing else', async () => {
    const everybody = everybodyBut(who)
    const links = page.locator('.side').getByRole('link')
    const shown = (await links.allInnerTexts()).map((text) => text.trim())
    expect(shown.filter((label) => !everybody.includes(label) && !also.includes(label))).toEqual(extra(shown))
    for (const label of [...everybody, ...also]) expect(shown).toContain(label)
    for (const link of await links.all()) {
      const path = (await link.getAttribute('href')) ?? ''
      expect([path, await statusOf(page, path)]).toEqual([path, 200])
    }
  })

  it('reads what the role is for and is refused the rest in plain words', async () => {
    for (const path of reads) expect([path, await statusOf(page, path)]).toEqual([path, 200])
    for (const path of refused) {
      const answer = await page.goto(path)
      expect([path, answer?.status()]).toEqual([path, 403])
      expect(await textOf(page)).toContain('Din roll räcker inte')
    }
  })
})

const statusOf = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (to) => (await fetch(to)).status, path)

/** Entries that every role has though they are not named above. */
const extra = (shown: readonly string[]): string[] => shown.filter((label) => ['Kedjan', 'Styrmodell'].includes(label))

const deeds = async (page: Page, path: string): Promise<string[]> => {
  await page.goto(path)
  return page
    .locator('main form[method=post] button, main a[href*="redigera"], main a[href*="nytt-mal"]')
    .allInnerTexts()
}

describe('deeds', () => {
  it.for(['Administratör', 'Ledamot i kommunstyrelsen', 'Revisor', 'HR-strateg'])(
    '%s reads the draft of the board but is offered nothing that changes it',
    async (who) => {
      const page = await pageOf(browser, who)
      for (const path of [draft, goal]) expect([path, await deeds(page, path)]).toEqual([path, []])
      await page.context().close()
    },
  )

  it('the start page is the list of what waits for the role: a reporter reports, a manager approves, a secretary registers', async () => {
    const tasks = [
      ['HR-strateg', 'Rapportera: '],
      ['Kommunsekreterare', 'Registrera nämndens ställningstagande: '],
      ['Näringslivschef', 'Godkänn: '],
    ] as const
    for (const [who, task] of tasks) {
      const page = await pageOf(browser, who)
      const links = await page.locator('main a', { hasText: task }).count()
      expect([who, links > 0]).toEqual([who, true])
      await page.context().close()
    }
  })

  it('a member reads a draft and the state of each goal, but a forged request of theirs is refused and changes nothing', async () => {
    const page = await pageOf(browser, 'Ledamot i kommunstyrelsen')
    expect(await forge(page, draft, { intent: 'propose', revision: '0' })).toBe(403)
    expect(await forge(page, report, { intent: 'approve', revision: '1' })).toBe(403)
    expect(await forge(page, goal, { intent: 'remove', revision: '0' })).toBe(403)
    await page.goto(draft)
    expect(await textOf(page)).toContain('Utkast')
    await page.context().close()
  })

  it('a form sent from another website is refused, also for one who may', async () => {
    const page = await pageOf(browser, 'Controller')
    const answer = await page.request.post(draft, {
      form: { intent: 'propose', revision: '0' },
      headers: { origin: 'https://annan.example', 'sec-fetch-site': 'cross-site' },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(403)
    await page.goto(draft)
    expect(await textOf(page)).toContain('Utkast')
    await page.context().close()
  })

  it.for(['Revisor', 'Administratör', 'Ledamot i kommunstyrelsen'])(
    '%s is told by the provision that a target is secret, and nothing more',
    async (who) => {
      const page = await pageOf(browser, who)
      await page.goto(`${plan}/mal/it-sakerhet`)
      const source = await page.content()
      expect(source).toContain('18:13')
      expect(source).not.toMatch(/\b(37[.,]5|62[.,]5|41[.,]5)\b/)
      await page.context().close()
    },
  )

  it('who has signed out is asked to sign in again and then comes to the page that was asked for', async () => {
    const page = await pageOf(browser, 'Controller')
    await page.context().clearCookies()
    await page.goto(draft)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Logga in')
    await page.getByRole('button', { name: 'Välj Controller', exact: true }).click()
    await page.waitForURL((url) => url.pathname + url.search === draft)
    await page.context().close()
  })
})

it('a visitor who is not signed in learns nothing of a plan that is being prepared', async () => {
  for (const path of ['/mal/kommunstyrelsen-2026?version=2', '/api/v1/plans/kommunstyrelsen-2026/versions/2/goals']) {
    const answer = await fetch(origin() + path)
    expect([path, answer.status < 400]).toEqual([path, false])
  }
})
