import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, isLive, open, openBrowser, pageOf, plain, textOf } from './browser.ts'

/** A month from the manager's forecast to the report a citizen reads, one step after the other, in the demo's open round. */

const round = '2026-08'
const unit = `/arbete/ekonomi/${round}/omsorgsforvaltningen`
const plan = `/arbete/ekonomi/${round}/omsorgsnamnden/atgarder`
const report = 'manadsrapport-slutet'
const reportTitle = 'Månadsrapport för den stängda månaden'

let browser: Browser
let page: Page
/** How far from budget the committee's year was expected to end when the round closed, in mkr and words. */
let closedVariance = ''

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
const named = (name: string) => page.locator(`main [name="${name}"]`)
const says = (text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()
const closeRound = async () => {
  await page.locator('summary', { hasText: 'Stäng uppföljningen' }).click()
  await button('Stäng uppföljningen').click()
}
/** Cells of the first row that begins with the name. */
const rowOf = async (name: string) =>
  (await page.locator('main tr', { hasText: name }).first().locator('th, td').allInnerTexts()).map(plain)

describe('a manager who signs in twice a year', () => {
  it('gets the forecast back with a reason, and finds it first on the list', async () => {
    await enter('Controller', unit)
    await page.locator('summary', { hasText: 'Skicka tillbaka' }).click()
    await named('reason').fill('Räkna om köp av verksamhet.')
    await page.locator('main details').getByRole('button', { name: 'Skicka tillbaka' }).click()
    await says('Prognosen är tillbaka hos den som gjorde den.')
    await page.context().close()
    await enter('Omsorgschef', '/arbete/ekonomi')
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await textOf(page)).toMatch(/Omsorgsförvaltningen/)
    await expectAccessible(page)
  })

  it('is proposed a figure with the way it was reached, and changes it only with a reason', async () => {
    await enter('Omsorgschef', unit)
    expect(await textOf(page)).toMatch(/Räkna om köp av verksamhet/)
    await expectAccessible(page)
    await page.getByLabel('Din prognos för Köp av huvudverksamhet, tkr').fill('-36000')
    await named('comment').fill('Två placeringar till från oktober.')
    await button('Skicka till godkännande').click()
    await page.locator('main .forecast-fault, main [aria-invalid="true"]').first().waitFor()
    await page
      .getByLabel('Skäl till ändringen för Köp av huvudverksamhet')
      .fill('Två beslutade placeringar från oktober')
    await button('Skicka till godkännande').click()
    await says('Prognosen är skickad till den som godkänner.')
    // 36 000 less the 1 250 of the measure that is secured.
    await says(/−34\s750/)
  })

  it('may not approve it; somebody else does, once', async () => {
    await enter('Omsorgschef', unit)
    expect(await button('Godkänn prognosen').count()).toBe(0)
    await page.context().close()
    await enter('Controller', unit)
    await button('Godkänn prognosen').click()
    await says('Prognosen är godkänd.')
    await button('Godkänn prognosen').waitFor({ state: 'detached' })
  })
})

describe('the round', () => {
  it('refuses to close while the committee in the red has no adopted plan', async () => {
    await enter('Controller', `/arbete/uppfoljning/${round}`)
    await closeRound()
    await says(/kan inte stängas: .*Omsorgsnämnden/)
  })

  it('closes when the plan has been adopted, says so, and keeps its figures', async () => {
    await enter('Controller', plan)
    await page.locator('summary', { hasText: 'Registrera nämndens beslut' }).click()
    const decision = page.locator('form', { has: button('Registrera nämndens beslut') })
    await decision.locator('[name="decidedOn"]').fill('2026-09-08')
    await decision.locator('[name="paragraph"]').fill('§ 94')
    await decision.locator('[name="caseNumber"]').fill('ON 2026/61')
    await button('Registrera nämndens beslut').click()
    await says(/Antagen/)
    await open(page, `/arbete/uppfoljning/${round}`)
    await closeRound()
    await page.locator('summary', { hasText: 'Stäng uppföljningen' }).waitFor({ state: 'detached' })
    await says('Stängd')
    await open(page, `/arbete/ekonomi/${round}`)
    await says('Uppföljningen är stängd')
    closedVariance = (await rowOf('Omsorgsnämnden')).findLast((cell) => /^−\d+,\d sämre än budget$/.test(cell)) ?? ''
    expect(closedVariance).toMatch(/^−\d/)
  })
})

describe('the monthly report', () => {
  it('is made with the figures of the closed round and published', async () => {
    await enter('Controller', '/arbete/publikationer')
    const form = page.locator('main form', { has: page.locator('[name="round"]') })
    const opened = page.locator('main details', { has: page.locator('[name="round"]') }).first()
    if (!(await opened.evaluate((part) => (part as HTMLDetailsElement).open))) await opened.locator('summary').click()
    await form.locator('[name="key"]').fill(report)
    await form.locator('[name="title"]').fill(reportTitle)
    await form.locator('[name="kind"]').selectOption('monthly')
    await choose(form, 'budgetVersion', /budget 2026/)
    await choose(form, 'round', /augusti 2026/)
    await form.getByRole('button').last().click()
    await page.waitForURL(`**/arbete/publikationer/${report}**`)
    await isLive(page)
    await button('Markera som klar').first().waitFor()
    await finishParts()
    await button('Publicera').click()
    await says(/Publicerad/)
    expect(await textOf(page)).toContain(reportTitle)
  })

  const choose = async (form: Locator, name: string, wanted: RegExp) => {
    const field = form.locator(`[name="${name}"]`)
    const label = (await field.locator('option').allTextContents()).find((one) => wanted.test(one)) ?? ''
    await field.selectOption({ label })
  }

  /** Every part is written by nobody but the system's own tables and is ready; then locked. */
  const finishParts = async () => {
    for (const step of ['Markera som klar', 'Lås']) {
      for (let left = await button(step).count(); left > 0; left--) {
        await button(step).first().click()
        await page.waitForFunction(
          ([name, count]) =>
            [...document.querySelectorAll('main button')].filter((one) => one.textContent === name).length <
            Number(count),
          [step, left] as const,
        )
      }
    }
  }

  it('is read by a citizen at the follow-up, with the figure the round closed with', async () => {
    await enter(null, '/uppfoljning')
    expect(await textOf(page)).toContain(reportTitle)
    expect(await textOf(page)).toContain(`Omsorgsnämnden ${closedVariance}`)
    await expectAccessible(page)
  })
})
