import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, forge, isLive, open, openBrowser, pageOf, plain, textOf } from './browser.ts'
import { origin } from './origin.ts'

/** Once round the wheel with the demo's own draft, one step after the other. */

const plan = '/arbete/planer/kommunstyrelsen-2026'
const ref = 'befattningsbeskrivningar'
const report = `/arbete/uppfoljning/2026-08/kommunstyrelsen-2026.${ref}`

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => page.context().close())
afterAll(async () => {
  await browser.close()
})

const enter = async (person: string | null, path: string) => {
  page = await pageOf(browser, person)
  await (person ? open(page, path) : page.goto(path))
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const field = (name: string | RegExp) => page.getByLabel(name)

describe('once round the wheel', () => {
  it('the controller sees how a goal hangs from the vision', async () => {
    await enter('Controller', `${plan}/mal/${ref}?version=2`)
    const way = page.getByRole('navigation', { name: 'Vägen från visionen hit' }).getByRole('listitem')
    expect((await way.allInnerTexts()).map((text) => plain(text).split(' Mål och budget')[0])).toEqual([
      'Hedemora 2038',
      'En förvaltning med god kultur',
      expect.stringContaining('Alla kommunanställda vet'),
    ])
    await way.first().getByRole('link').click()
    await page.waitForURL('**/mal/hedemora-2038')
  })

  it('findings go away as the controller mends what they are about, and the mended goal has none left', async () => {
    await enter('Controller', `${plan}/mal/${ref}?version=2`)
    expect(await page.locator('main').textContent()).toContain('Utgångsvärde saknas')
    await page.getByRole('link', { name: 'Redigera' }).click()
    await page.waitForURL('**/redigera**')
    await isLive(page)
    const stand = page.getByRole('status').filter({ hasText: /anmärkning/ })
    expect(await stand.innerText()).toBe('3 anmärkningar')
    const write = (name: string, text: string) => page.locator(`[name="${name}"]`).fill(text)
    await write('indicators.0.baselineValue', '38,5')
    await write('indicators.0.baselineOn', '2025-12-31')
    await write('indicators.0.baselineSource', 'Personalsystemet')
    await write('indicators.0.source', 'Personalsystemet')
    await stand.filter({ hasText: '1 anmärkning' }).waitFor()
    for (const at of [0, 1, 2, 3]) await write(`actions.${at}.ends`, '2026-12-31')
    await page.getByRole('status').filter({ hasText: 'Inga anmärkningar' }).waitFor()
    await button('Spara målet').click()
    await page.getByText('Sparat', { exact: true }).waitFor()
    expect(await textOf(page)).toContain('38,5 %')
    expect(await page.locator('main').textContent()).not.toMatch(/anmärkning|Utgångsvärde saknas/)
  })

  it('the difference between two versions is told goal by goal, and only of what has changed', async () => {
    await enter('Controller', `${plan}/skillnad?fran=1&till=2`)
    const changed = page.getByRole('heading', { level: 2 })
    expect(await changed.allInnerTexts()).toEqual([expect.stringContaining('Alla kommunanställda vet')])
    expect(await textOf(page)).toMatch(/38,5/)
  })

  it('a version that is put forward can no longer be edited', async () => {
    await enter('Controller', `${plan}?version=2`)
    await button('Lägg fram för beslut').click()
    await page.getByText('Förslag', { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: 'Nytt mål' }).count()).toBe(0)
    const answer = await page.goto(`${plan}/mal/${ref}/redigera?version=2`)
    expect(answer?.status()).toBe(409)
  })

  it('the secretary registers the decision with body, day, paragraph and case; the version then holds and is locked', async () => {
    await enter('Kommunsekreterare', `${plan}?version=2`)
    await page.getByRole('link', { name: 'Registrera beslut' }).click()
    await page.waitForURL('**/anta**')
    await isLive(page)
    await expectAccessible(page)
    await button('Registrera att planen är antagen').click()
    await page.locator('[aria-invalid=true]').first().waitFor()
    expect(await page.locator('[aria-invalid=true]').count()).toBeGreaterThanOrEqual(3)
    await field('Beslutat av').selectOption({ label: 'Kommunstyrelsen' })
    await field('Beslutsdag').fill('2026-11-17')
    await field('Paragraf').fill('§ 212')
    await field('Diarienummer').fill('KS 2026/391')
    await button('Registrera att planen är antagen').click()
    await page.getByText('Sparat', { exact: true }).waitFor()
    expect(await textOf(page)).toMatch(/Antagen.*Version 2.*Kommunstyrelsen.*2026.*§ 212, KS 2026\/391/)
    await page.goto(`${plan}?version=1`)
    expect(await textOf(page)).toContain('Ersatt')
    await page.goto(`${plan}?version=2`)
    expect(await page.getByRole('link', { name: 'Nytt mål' }).count()).toBe(0)
  })

  it('the reporter comes from the list of what to do straight to the field and writes what the year has given', async () => {
    await enter('HR-strateg', '/arbete')
    await page.getByRole('link', { name: /^Rapportera: Alla kommunanställda/ }).click()
    await page.waitForURL(`**${report}#indikator-**`)
    await isLive(page)
    await page.waitForFunction(() => document.activeElement?.getAttribute('name')?.startsWith('value'))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('47,5')
    await field(/^Kommentar/).fill('Beskrivningar finns för 47,5 procent av rollerna.')
    await page.getByRole('radio', { name: 'På väg' }).check()
    await field('Varför bedömer du så?').fill('Resten skrivs under hösten.')
    await page.getByText(/^Sparat/).waitFor()
    await page.getByText('Lägg till länk').first().click()
    await page.locator('#link-title').fill('Förteckning över roller')
    await field(/^Länk/).fill('https://hedemora.example/roller')
    await button('Lägg till länk').click()
    await page.getByRole('link', { name: 'Förteckning över roller' }).waitFor()
    expect(await field(/^Kommentar/).inputValue()).toContain('47,5 procent')
    await button('Skicka till chefen').click()
    await page.getByText('Väntar på chef', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Skicka till chefen' }).count()).toBe(0)
  })

  it('the manager sends back with a reason, and not without one', async () => {
    await enter('HR-chef', '/arbete')
    await page.getByRole('link', { name: /^Godkänn: Alla kommunanställda/ }).click()
    await page.waitForURL(`**${report}**`)
    await isLive(page)
    await page.getByText('47,5 %').first().waitFor()
    await page.locator('summary', { hasText: 'Skicka tillbaka' }).click()
    await button('Skicka tillbaka').click()
    expect(await page.getByText('Tillbakaskickad av').count()).toBe(0)
    await field('Skäl att skicka tillbaka').fill('Säg när resten blir klara.')
    await button('Skicka tillbaka').click()
    await page
      .getByText(/Säg när resten/)
      .first()
      .waitFor()
  })

  it('the reporter reads the reason, mends and sends again', async () => {
    await enter('HR-strateg', report)
    expect(await textOf(page)).toContain('Tillbakaskickad av HR-chef: Säg när resten blir klara.')
    await field('Varför bedömer du så?').fill('Resten skrivs under hösten och är klara i december.')
    await button('Skicka till chefen').click()
    await page.getByText(/behöver inte göra något/).waitFor()
  })

  it('the manager approves and the secretary registers that the board has taken it', async () => {
    await enter('HR-chef', report)
    await button('Godkänn').click()
    await page.getByText(/behöver inte göra något/).waitFor()
    await page.context().close()
    await enter('Kommunsekreterare', '/arbete')
    await page.getByRole('link', { name: /^Registrera nämndens.*Alla kommunanställda/ }).click()
    await page.waitForURL(`**${report}**`)
    await isLive(page)
    await button('Nämnden har tagit ställning').click()
    await page.getByText(/behöver inte göra något/).waitFor()
  })

  it('the citizen reads the value, the assessment and the decision on the page of the goal', async () => {
    await enter(null, `/mal/kommunstyrelsen-2026/${ref}`)
    const text = await textOf(page)
    expect(text).toContain('47,5 %')
    expect(text).toContain('Resten skrivs under hösten och är klara i december.')
    expect(text).toContain('§ 212')
    expect(text).toContain('38,5 %')
  })

  it('the interim report tells the same on its page and in the text of its PDF', async () => {
    await enter(null, '/rapporter/2026-08/delarsrapport')
    const answer = await fetch(`${origin()}/rapporter/2026-08/delarsrapport.pdf`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const { text: pdf } = await extractText(await getDocumentProxy(bytes), { mergePages: true })
    for (const text of [await textOf(page), plain(pdf)]) {
      expect(text).toContain('47,5 %')
      expect(text).toContain('Resten skrivs under hösten och är klara i december.')
    }
  })

  it('the auditor finds each deed in the log with what was before and after', async () => {
    await enter('Revisor', '/arbete/andringslogg')
    const deeds = [
      ['Sparade mål', 'Personalsystemet'],
      ['Föreslog plan', ''],
      ['Antog plan', '§ 212'],
      ['Sparade målrapport', 'Blev 47,5'],
      ['Lade till underlag', 'Förteckning över roller'],
      ['Skickade in målrapport', ''],
      ['Skickade tillbaka målrapport', 'Säg när resten blir klara.'],
      ['Godkände målrapport', ''],
      ['Registrerade nämndens ställningstagande', ''],
    ] as const
    for (const [deed, content] of deeds) {
      await field('Händelse').selectOption({ label: deed })
      await button('Visa').click()
      await page.waitForURL('**deed=**')
      const row = page.getByRole('row').filter({ hasText: deed }).filter({ hasText: content }).first()
      await row.locator('summary').click()
      expect([deed, await row.locator('ins').count()]).not.toEqual([deed, 0])
    }
  })

  it('the auditor is offered nothing that changes, and a forged request changes nothing', async () => {
    await enter('Revisor', `${plan}?version=2`)
    for (const path of [`${plan}?version=2`, `${plan}/mal/${ref}?version=2`, report]) {
      await page.goto(path)
      expect([path, await page.locator('main form[method=post] button').allInnerTexts()]).toEqual([path, []])
    }
    expect(await forge(page, `${plan}?version=2`, { intent: 'draft', reason: 'Därför' })).toBe(403)
    expect(await forge(page, report, { intent: 'save', revision: '1', comment: 'Nej' })).toBe(403)
    await page.goto('/arbete/planer')
    expect(await textOf(page)).not.toContain('Version 3')
  })
})
