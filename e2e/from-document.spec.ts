import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoOverflow,
  isLive,
  narrow,
  newVisitor,
  open,
  openBrowser,
  pageOf,
  textOf,
} from './browser.ts'
import { type Hands, handsOn, pickFile } from './keys.ts'

/** What somebody else wrote is read as a draft, put right by a person, and taken in where it belongs. */

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => page?.context().close())
afterAll(() => browser.close())

const isDraft = /\/arbete\/utkast\/[0-9a-f-]{36}$/

/** Chooses a file and has it read, with keys alone. */
async function readIn(hands: Hands, file: string, kind: string): Promise<void> {
  await open(page, '/arbete/utkast')
  await hands.tabTo((at) => at.type === 'file')
  await pickFile(page, hands, new URL(file, import.meta.url).pathname)
  await hands.choose('Typ av dokument', kind)
  await hands.tabTo((at) => at.tag === 'button' && at.label === 'Läs in')
  await hands.press('Enter')
  await page.waitForURL(isDraft)
  // The address is there before what it shows.
  await page.getByRole('button', { name: 'Ta in' }).waitFor()
  await isLive(page)
}

/** The address is another before the page is: its heading tells when it is there. */
async function arrives(address: string, from: string): Promise<void> {
  await page.waitForURL(address)
  await page.waitForFunction((was) => !document.querySelector('main h1')?.textContent?.includes(was), from)
  await isLive(page)
}

describe('a budget out of a document', () => {
  it('is mended and taken in by the controller with the keyboard alone, and each figure tells its place', async () => {
    page = await (await newVisitor(browser)).newPage()
    page.setDefaultTimeout(60_000)
    const hands = handsOn(page)
    await hands.signIn('Controller')
    await readIn(hands, '../examples/review/budget-exempelby.txt', 'Budget')
    expect(await textOf(page)).toContain('2 av 2 tabeller tas in, med 48 tal')
    expect(await textOf(page)).toContain('Kolumner som inte kommer med: Förändring (årtal saknas)')
    await expectAccessible(page)

    await hands.tabTo((at) => at.name === 'target')
    await hands.pick('En ny budget')
    await hands.fill('Versionens namn', 'Ur det tryckta')
    await hands.fill('Budgetår', '2033')
    await hands.fill('Budgetens namn', 'Budget ur ett tryck')
    await hands.enter('Kolumner, rader och tal (6 rader)')
    await hands.fill('År, Förändring', '2027')
    await expectAccessible(page)
    // The figures of the other table are folded.
    await hands.tabTo((at) => at.tag === 'button' && at.label === 'Ta in')
    await hands.press('Enter')
    await page.locator('.banner-title', { hasText: 'Togs in' }).waitFor()
    expect(await textOf(page)).toMatch(/Samband i Budget ur ett tryck, version 1: \d+ stämmer, 2 stämmer inte/)

    await hands.enter('Tabellerna i Budget ur ett tryck, version 1')
    await arrives('**/arbete/budget/2033/1/rakenskaper', 'budget-exempelby.txt')
    expect(await textOf(page, 'table')).toContain('Summa nämnder')
    expect(await textOf(page, 'table')).toContain('−42,2')
    await hands.enter('Källor i dokument (30 tal)')
    expect(await textOf(page, '.disclosure[open]')).toContain('budget-exempelby.txt, s. 1, rad 18')
    expect(await page.locator('[title="Hämtat ur budget-exempelby.txt, s. 1, rad 18"]').first().innerText()).toContain(
      '−96,4',
    )
    await expectAccessible(page)
  })

  it('is told beside the figure when that has been changed since', async () => {
    page = await pageOf(browser, 'Controller')
    await open(page, '/arbete/budget/2033/1/rakenskaper?del=income')
    const tax = page.locator('tr', { hasText: 'Skatteintäkter' }).locator('a').nth(2)
    await tax.click()
    await page.locator('input[name=amount]').fill('1215,0')
    await page
      .locator('form', { has: page.locator('input[name=amount]') })
      .getByRole('button', { name: /^Spara/ })
      .click()
    await page.locator('[title*="Ändrat sedan: i dokumentet står 1 214,6"]').waitFor()
    await page.getByText('Källor i dokument (24 tal)').click()
    expect(await textOf(page, '.disclosure[open]')).toContain('Ändrat sedan: i dokumentet står 1 214,6.')
  })

  it('keeps what was typed and says what is wrong, without script and on a phone as well', async () => {
    page = await pageOf(browser, 'Controller', { script: false, view: narrow })
    await page.goto('/arbete/utkast')
    await page
      .locator('input[type=file]')
      .setInputFiles(new URL('../examples/review/budget-exempelby.txt', import.meta.url).pathname)
    await page.locator('select[name=kind]').selectOption('budget')
    await page.getByRole('button', { name: 'Läs in' }).click()
    await page.waitForURL(isDraft)
    await expectNoOverflow(page)
    await page.locator('main details').first().locator('summary').click()
    await page.locator('[name="table.0.row.0.figure.1"]').fill('nittionio')
    await page.locator('[name="versionName"]').fill('Skriven på telefon')
    await page.getByRole('button', { name: 'Spara utkastet' }).click()
    await page.locator('.error-summary').waitFor()
    expect(await textOf(page, '.error-summary')).toContain('Skriv ett tal')
    expect(await page.locator('[name="table.0.row.0.figure.1"]').inputValue()).toBe('nittionio')
    expect(await page.locator('[name="versionName"]').inputValue()).toBe('Skriven på telefon')
    expect(await page.locator('[name="table.0.row.0.figure.1"]').isVisible()).toBe(true)
    await expectNoOverflow(page)
  })
})

describe('a plan out of a document', () => {
  const file = '../examples/intake/verksamhetsplan.txt'

  /** Tabs to the list and writes how the line begins. */
  async function chooseIn(hands: Hands, name: string, start: string): Promise<void> {
    await hands.tabTo((at) => at.name === name)
    await page.keyboard.type(start)
    const chosen = await page
      .locator(`[name="${name}"]`)
      .evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.textContent ?? '')
    expect(chosen.trim().startsWith(start)).toBe(true)
  }

  it('is placed and taken in to a new plan with the keyboard alone, and each thing tells its place', async () => {
    page = await (await newVisitor(browser)).newPage()
    page.setDefaultTimeout(60_000)
    const hands = handsOn(page)
    await hands.signIn('Controller')
    await readIn(hands, file, 'Verksamhetsplan')
    await page.getByRole('heading', { name: 'Att placera' }).waitFor()
    const said = await textOf(page)
    expect(said).toContain('Det lästes ut 4 mål, 7 indikatorer, 9 målvärden och 3 åtgärder.')
    expect(said).toContain('Att placera (2)')
    expect(said).toContain('En rubrik står mitt i målet.')
    expect(said).toContain('Den här raden hör inte till något mål alls.')
    await expectAccessible(page)

    await chooseIn(hands, 'indicator.6.goal', '4. Gatorna')
    await chooseIn(hands, 'goal.2.heading', '1. Alla')
    await hands.fill('Kortnamn', 'ovning-2027')
    await chooseIn(hands, 'into.unit', 'Kommunstyrelsen')
    await chooseIn(hands, 'into.model', 'Styrmodell 2024')
    await chooseIn(hands, 'heading.0.becomes', 'Inget')
    await chooseIn(hands, 'heading.1.becomes', 'Inget')
    await hands.tabTo((at) => at.tag === 'button' && at.label === 'Ta in')
    await hands.press('Enter')
    await page.getByText(/^Togs in/).waitFor()
    const origins = await textOf(page)
    expect(origins).toContain('s. 1, rad 14')
    expect(origins).toContain('minst 40')
    await expectAccessible(page)

    await hands.enter('Verksamhetsplan för kommunstyrelsen 2027')
    await arrives('**/arbete/planer/ovning-2027', 'verksamhetsplan.txt')
    expect(await textOf(page)).toContain('Vattentornen ska vara skyddade mot intrång')
    await hands.tabTo((at) => at.tag === 'a' && at.label.includes('Gatorna ska vara upplysta'))
    await hands.press('Enter')
    await page.waitForURL('**/ovning-2027/mal/*')
    await page.locator('main h1', { hasText: 'Gatorna ska vara upplysta' }).waitFor()
    await isLive(page)
    const goal = await textOf(page)
    expect(goal).toContain('Antal bänkar på torget')
    expect(goal).toContain('minst 80')
    expect(goal).toContain('Gatuchef')
  })

  it('says what has no place yet and keeps what was typed, without script and on a phone as well', async () => {
    page = await pageOf(browser, 'Controller', { script: false, view: narrow })
    await page.goto('/arbete/utkast')
    await page.locator('input[type=file]').setInputFiles(new URL(file, import.meta.url).pathname)
    await page.locator('select[name=kind]').selectOption('plan')
    await page.getByRole('button', { name: 'Läs in' }).click()
    await page.waitForURL(isDraft)
    await expectNoOverflow(page)
    await page.locator('[name="into.title"]').fill('Skriven på telefon')
    await page.locator('[name="heading.0.becomes"]').selectOption('none')
    await page.getByRole('button', { name: 'Ta in' }).click()
    await page.getByText('Placera det här innan du tar in').waitFor()
    expect(await textOf(page)).toMatch(/”Vattentornen ska vara skyddade .*”Antal bänkar på torget/)
    expect(await page.locator('[name="into.title"]').inputValue()).toBe('Skriven på telefon')
    expect(await page.locator('[name="heading.0.becomes"]').inputValue()).toBe('none')
    await expectNoOverflow(page)
  })
})

describe('minutes out of a document', () => {
  const file = '../examples/intake/protokoll.txt'

  /** Chooses in a list by going down it: a long name with spaces is slow to write. */
  async function goesTo(hands: Hands, label: string, wanted: string): Promise<void> {
    await hands.tabTo((at) => at.tag === 'select' && at.label === label)
    const list = page.locator('select:focus')
    const chosen = () => list.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent)
    for (let step = 0; step < 20 && (await chosen()) !== wanted; step++) await hands.press('ArrowDown')
    expect(await chosen()).toBe(wanted)
  }

  it('are matched, mended and taken in by the secretary with the keyboard alone, and become draft minutes', async () => {
    page = await (await newVisitor(browser)).newPage()
    page.setDefaultTimeout(60_000)
    const hands = handsOn(page)
    await hands.signIn('Kommunsekreterare')
    await readIn(hands, file, 'Protokoll')
    const said = await textOf(page)
    expect(said).toContain('Närvarande (5 av 5 tas med)')
    expect(said).toContain('Paragrafer (3 av 4 tas med)')
    expect(said).toContain('Alfa Norr: Välj vem personen är')
    await expectAccessible(page)

    await goesTo(hands, 'Vem är Alfa Norr', 'Ordförande i kommunstyrelsen (S)')
    await goesTo(hands, 'Vem är Beta Söder', 'Förste vice ordförande i kommunstyrelsen (C)')
    await goesTo(hands, 'Vem är Gamma Väst', 'Andre vice ordförande i kommunstyrelsen (M)')
    await hands.enter('§ 402 Belysning i parken')
    await hands.fill('Rubrik', 'Nya lampor i parken')
    await hands.tabTo((at) => at.tag === 'button' && at.label === 'Spara utkastet')
    await hands.press('Enter')
    await page.getByText('Utkastet kan tas in').waitFor()
    await expectAccessible(page)
    await hands.tabTo((at) => at.tag === 'button' && at.label === 'Ta in')
    await hands.press('Enter')
    await page.locator('.banner-title', { hasText: 'Togs in' }).waitFor()
    expect(await textOf(page)).toContain('Föreslagna uppdrag att bekräfta (1)')
    expect(await textOf(page)).toContain('§ 402 Nya lampor i parken')

    await hands.enter('Protokollsutkastet')
    await arrives('**/arbete/moten/*/protokoll', 'protokoll.txt')
    const minutes = await textOf(page)
    for (const words of ['§ 401', '§ 402', '§ 403', 'Nya lampor i parken', 'Lamporna byts.', 'Gatuchefen'])
      expect(minutes).toContain(words)
    expect(minutes).toContain('Ordförande i kommunstyrelsen (S)')
    expect(minutes).toContain('Delta Sten')
    expect(minutes).not.toContain('Låsen byts')
    await expectAccessible(page)
  })

  it('say what is missing and keep what was typed, without script and on a phone as well', async () => {
    page = await pageOf(browser, 'Kommunsekreterare', { script: false, view: narrow })
    await page.goto('/arbete/utkast')
    await page.locator('input[type=file]').setInputFiles(new URL(file, import.meta.url).pathname)
    await page.locator('select[name=kind]').selectOption('minutes')
    await page.getByRole('button', { name: 'Läs in' }).click()
    await page.waitForURL(isDraft)
    await expectNoOverflow(page)
    await page.locator('[name="meeting.startsAt"]').fill('åtta')
    await page.getByRole('button', { name: 'Ta in' }).click()
    await page.locator('.error-summary').waitFor()
    expect(await textOf(page, '.error-summary')).toContain('Ange när sammanträdet började')
    expect(await page.locator('[name="meeting.startsAt"]').inputValue()).toBe('åtta')
    await expectNoOverflow(page)
  })
})
