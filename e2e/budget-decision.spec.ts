import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, open, openBrowser, pageOf, textOf } from './browser.ts'

/** The way of a budget: a frame, a line with its reason, the proposal, the decision and the money moved after it. */

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
const draft = '/arbete/budget/2027/1'
const named = (name: string) => page.locator(`main [name="${name}"]:visible`)
const says = (text: string | RegExp) => page.locator('main').getByText(text).first().waitFor()

/** Goes to a field by its name and writes as a keyboard does; nothing below is pressed with a pointer. */
const write = async (name: string, text: string) => {
  await named(name).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}
const choose = (name: string, label: string) => named(name).selectOption({ label })
const press = async (role: 'button' | 'link', name: string) => {
  await page.locator('main').getByRole(role, { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
}
const unfold = async (summary: string) => {
  const part = page.locator('main details', { has: page.locator('summary', { hasText: summary }) }).first()
  if (await part.evaluate((one) => (one as HTMLDetailsElement).open)) return
  await part.locator('summary').first().focus()
  await page.keyboard.press('Enter')
}
const decision = async (day: string, paragraph: string, caseNumber: string) => {
  await named('decidedOn').fill(day)
  await write('paragraph', paragraph)
  await write('caseNumber', caseNumber)
}

describe('the frame', () => {
  it('gets a line with a reason from the economist, and bridge and picture show it', async () => {
    await enter('Controller', `${draft}?namnd=bildningsnamnden&ar=2027`)
    const before = await textOf(page)
    expect(before).toMatch(/från −523,3 till −533,4 mkr för 2027/)
    await write('amount', '-2,5')
    await write('reason', 'Fler studiehandledare')
    await page.keyboard.press('Enter')
    await page.waitForURL('**sparat=1**')
    await says(/från −523,3 till −535,9 mkr för 2027/)
    expect(await page.locator('main svg', { hasText: 'Fler studiehandledare' }).count()).toBeGreaterThan(0)
    expect(await textOf(page)).toMatch(/Fler studiehandledare Politisk prioritering.*−2,5/)
  })

  it('is not saved with a line without its reason, and what was typed stays', async () => {
    await enter('Controller', `${draft}?namnd=bildningsnamnden&ar=2027`)
    await write('amount', '-1,5')
    await press('button', 'Lägg till rad')
    await says('Skriv varför ramen ändras.')
    expect(await named('amount').inputValue()).toBe('-1,5')
  })

  it('of a party follows, and shows what the party wants otherwise', async () => {
    await enter('Ledamot i kommunstyrelsen', '/arbete/budget/2027/2?namnd=bildningsnamnden&ar=2027')
    const told = await textOf(page)
    expect(told).toMatch(/1\. Förvaltningens förslag har ändrats sedan den här versionen sparades/)
    expect(told).toMatch(/Det som Exempelpartiet vill annorlunda/)
    expect(told).toMatch(/Bildningsnämnden 2027 −535,9 −539,1 −3,2/)
    expect(told).toMatch(/Effektivare lokaler och färre system Borttagen/)
    await expectAccessible(page)
  })
})

describe('the proposal', () => {
  const refused = async () => {
    await open(page, `${draft}/foresla`)
    await press('button', 'Föreslå versionen')
    await says(/går inte ihop/)
  }

  it('is refused while an equation does not hold and nobody has said why', async () => {
    await enter('Controller', draft)
    await refused()
    await open(page, draft)
    expect(await textOf(page)).toContain('Utkast')
  })

  it('is made once each breach is explained in words', async () => {
    await enter('Controller', `${draft}/rakenskaper?del=frames`)
    await expectAccessible(page)
    const unexplained = page.locator('main form', { has: page.locator('[name="words"]') })
    const count = await unexplained.count()
    expect(count).toBeGreaterThan(0)
    for (let at = 0; at < count; at += 1) {
      const form = page.locator('main form', { has: page.locator('[name="words"]') }).nth(at)
      await form.locator('xpath=ancestor::details').locator('summary').first().focus()
      await page.keyboard.press('Enter')
      await form.locator('[name="words"]').fill('Ramen har höjts med 2,5 mkr sedan tabellerna trycktes.')
      await form.getByRole('button').focus()
      await page.keyboard.press('Enter')
      await page.locator('main p', { hasText: 'Ramen har höjts med 2,5 mkr' }).nth(at).waitFor()
    }
    await open(page, `${draft}/foresla`)
    await expectAccessible(page)
    await press('button', 'Föreslå versionen')
    await page.waitForURL('**sparat=1**')
    await says('Föreslagen')
  })
})

describe('the decision', () => {
  it('is registered by the secretary with body, day, paragraph and case, and locks', async () => {
    await enter('Kommunsekreterare', draft)
    await press('link', 'Registrera beslut')
    await page.waitForURL('**/anta')
    await expectAccessible(page)
    await decision('2026-11-24', '140', 'KS 2026/210')
    await press('button', 'Registrera antagen budget')
    await page.waitForURL('**sparat=1**')
    await says(/Beslutad av Kommunfullmäktige 2026-11-24, § 140, KS 2026\/210/)
  })

  it('leaves nothing to write in, not even for the economist', async () => {
    await enter('Controller', draft)
    expect(await named('reason').count()).toBe(0)
    expect(await page.locator('main').getByRole('button', { name: 'Lägg till rad' }).count()).toBe(0)
    await open(page, `${draft}/foresla`)
    expect(await textOf(page)).toMatch(/är beslutad och kan inte ändras/)
  })
})

describe('the money moved in the year', () => {
  const transfers = '/arbete/budget/2026/omfordelningar?enhet=mkr'

  it('goes from one committee to another when the council has decided so', async () => {
    await enter('Kommunsekreterare', transfers)
    await unfold('Registrera en omfördelning')
    await choose('from', 'Kommunstyrelsen')
    await choose('to', 'Omsorgsnämnden')
    await write('amount', '1,5')
    await write('reason', 'Fler platser i särskilt boende')
    await choose('body', 'Kommunstyrelsen')
    await decision('2026-10-20', '§ 118', 'KS 2026/190')
    await press('button', 'Registrera omfördelning')
    await says('beslutas av fullmäktige')
    await choose('body', 'Kommunfullmäktige')
    await press('button', 'Registrera omfördelning')
    await page.waitForURL('**sparat=1**')
    await says('1. Fler platser i särskilt boende')
    expect(await textOf(page)).toMatch(/1\. Fler platser i särskilt boende.*Kommunstyrelsen.*Omsorgsnämnden.*1,5/)
    await expectAccessible(page)
  })

  it('stands apart from what was decided', async () => {
    await enter('Controller', '/arbete/budget/2026/1')
    expect(await textOf(page)).toMatch(/Kommunstyrelsen −123,5 \+2,1 −121,4 −119,9/)
  })

  it('does not change the budget a citizen reads, which is the one the council decided', async () => {
    await enter(null, '/budget?ar=2026')
    const told = await textOf(page)
    // The published book keeps what the council decided; the money moved since stands where it was registered.
    expect(told).toMatch(/Kommunstyrelsen −121,4/)
    expect(told).not.toMatch(/Kommunstyrelsen −119,9/)
    await expectAccessible(page)
  })

  it('is taken back by a transfer the other way, with its own decision', async () => {
    await enter('Kommunsekreterare', transfers)
    await press('link', 'Återför omfördelning 1')
    await says(/går tillbaka från Omsorgsnämnden till Kommunstyrelsen/)
    await expectAccessible(page)
    await decision('2026-11-17', '§ 131', 'KS 2026/204')
    await press('button', 'Registrera återföring')
    await page.waitForURL('**sparat=1**')
    await says('Återförd genom 2')
    expect(await textOf(page)).toMatch(/Återförd genom 2.*Återför 1/)
  })
})
