import { createHmac } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isLive, newVisitor, openBrowser, overhear, textOf } from './browser.ts'
import { type Hands, handsOn, pickFile } from './keys.ts'

/** One matter from a letter to the task that is done, by everybody who has a hand in it, and no pointer. */

let browser: Browser
let context: BrowserContext | undefined
let page: Page
let hands: Hands
/** What went wrong in anybody's browser without being seen. */
const heard: string[][] = []

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const matter = 'Laddplatser vid simhallen'
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
const lastDay = `${Number(today.slice(0, 4)) + 1}-04-30`
/** The day so many days from today, as pages tell it. */
const inWords = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(today) + days * 86_400_000)
const adopted = 'Kommunstyrelsen antar planen för laddplatser.'
const task = 'upphandla laddplatserna'
const given = `IT-chefen får i uppdrag att ${task} och redovisa till kommunstyrelsen senast den 30 april ${lastDay.slice(0, 4)}.`

/** What one part of the journey leaves to the next. */
const left = { caseNumber: '', paragraph: '', entry: '' }

/** Somebody sits down at a browser of their own. */
async function sitDown(person: string | null): Promise<void> {
  await context?.close()
  context = await newVisitor(browser)
  context.setDefaultTimeout(60_000)
  page = await context.newPage()
  heard.push(overhear(page))
  hands = handsOn(page)
  if (person) await hands.signIn(person)
}

const shows = (text: string | RegExp) => page.getByText(text).first().waitFor()

/** The page with the heading has come, and hears keys. */
async function arrive(heading: string | RegExp): Promise<void> {
  await page.locator('main h1', { hasText: heading }).waitFor()
  await isLive(page)
}

/** Goes to a page by its line in the menu. */
async function go(line: string, heading: string | RegExp = line): Promise<void> {
  await hands.enter(line)
  await arrive(heading)
}

/** Tabs to a link, and tells where it leads. */
async function addressOf(label: string): Promise<string> {
  await hands.tabTo((at) => at.label === label)
  return page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)
}

/** Everything that was done in the room has been taken in by the server. */
const isSaved = () => page.locator('.save-state[data-state="saved"]').waitFor()
const focusedRow = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

describe('from a letter to a registered case', () => {
  it('the registrar registers the case and is given its number', async () => {
    await sitDown('Registrator')
    await go('Ärenden')
    await go('Nytt ärende', 'Registrera ärende')
    await hands.fill('Rubrik', matter)
    await hands.choose('Organ', 'Kommunstyrelsen')
    await hands.choose('Kod i diarieplanen', '005 IT')
    await hands.enter('Registrera')
    await arrive(matter)
    left.caseNumber = /KS\d+-\d\d 005/.exec(await textOf(page))?.[0] ?? ''
    expect(left.caseNumber).not.toBe('')
  })

  it('and the letter, whose file everybody may read', async () => {
    await hands.enter('Registrera handling')
    await hands.fill('Vad handlingen gäller', 'Förfrågan om laddplatser')
    await hands.fill('Avsändare eller mottagare', 'Simklubben')
    await hands.enter('Registrera handling')
    await arrive('Förfrågan om laddplatser')
    await hands.tabTo((at) => at.type === 'file')
    await pickFile(page, hands, {
      name: 'forfragan.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Kan kommunen ordna laddplatser vid simhallen?'),
    })
    await hands.enter('Lägg in')
    await shows('Ladda ner version 1')
    await hands.enter('Lägg ut version 1 i diariet')
    await hands.enter('Lägg ut')
    await shows('Lämnas ut till alla')
  })
})

describe('from the case to a meeting that has been called', () => {
  it('the secretary plans a meeting of the board for today', async () => {
    await sitDown('Kommunsekreterare')
    await go('Möten')
    await hands.enter('Planera ett sammanträde')
    await hands.choose('Organ', 'Kommunstyrelsen')
    await hands.fill('Börjar', '07:10')
    await hands.fill('Plats', 'Sessionssalen')
    await hands.enter('Planera')
    await arrive(`Kommunstyrelsen ${today}`)
  })

  it('puts the case on the agenda with what is proposed', async () => {
    await hands.enter('Lägg till ett ärende från diariet')
    await hands.choose('Ärende', `${left.caseNumber} ${matter}`)
    await hands.enter('Lägg till')
    await shows(`1. ${matter}`)
    await hands.enter(`Ändra ${matter}`)
    await shows('Ändra punkt 1')
    await hands.fill('Sammanfattning', 'Simklubben frågar om laddplatser.')
    await hands.tabTo((at) => at.name === 'clauses')
    await hands.type(adopted)
    await hands.press('Enter')
    await page.keyboard.type(given)
    // The board decides this by itself.
    await hands.tabTo((at) => at.name === 'proposesTo')
    await hands.press('Space')
    await hands.enter('Spara')
    await shows('Sparat')
    expect(await page.locator('.agenda-item ol li').allInnerTexts()).toEqual([adopted, given])
  })

  it('calls it too late by the charter, and must say why', async () => {
    await hands.fill('Varför brådskar det?', 'Bidraget ska sökas före jul')
    await hands.enter('Skicka kallelsen')
    await shows(/Kallelsen är skickad till \d+ personer/)
    await shows('Bidraget ska sökas före jul')
  })
})

describe('from the roll call to a decision', () => {
  it('the room counts who serves, and two who can approve are named', async () => {
    await hands.enter('Till mötesrummet')
    await arrive('Sammanträdesrum')
    // The page hears keys a moment after it is drawn.
    await page.waitForFunction(() => document.documentElement.dataset.roomKeys === 'on')
    await hands.press('p')
    await hands.press('n', 11)
    await shows('Beslutför: 11 av 11 tjänstgör')
    await hands.press('p')
    await hands.press('ArrowDown')
    expect(await focusedRow()).toBe('Förste vice ordförande i kommunstyrelsen')
    await hands.press('g')
    await shows('utsågs att justera')
    await isSaved()
  })

  it('a counter proposal falls in a vote by name', async () => {
    await hands.press('q')
    await hands.press('t')
    await shows(/^§\s\d+$/)
    left.paragraph = (await textOf(page, '.room-paragraph')).replace(/\D/g, '')
    await hands.press('y')
    await hands.press('Tab', 2)
    await page.keyboard.type('Planen antas inte')
    await hands.press('Tab', 2)
    await hands.press('Enter')
    await shows('Ändringsyrkande av')
    await hands.press('s')
    await shows('Huvudproposition')
    await hands.press('o')
    await hands.press('v')
    await hands.press('Tab')
    await hands.press('Enter')
    await shows('Öppen omröstning')
    await isSaved()
    await hands.press('v')
    for (let voter = 0; voter < 11; voter++) await hands.press(voter < 7 ? 'j' : 'n')
    await shows('Ja 7 · Nej 4')
    await hands.press('e')
    await shows('Ja vann med majoritet')
  })

  it('what was proposed is decided, and the meeting is closed', async () => {
    await hands.press('f')
    await page.locator('.room-item-head', { hasText: 'Beslutat' }).waitFor()
    expect(await page.locator('.room-settled li').allInnerTexts()).toEqual([adopted, given])
    await hands.press('c')
    await shows('Sammanträdet är avslutat')
    await isSaved()
  })
})

describe('from the decision to approved minutes', () => {
  it('the minutes have written themselves, and wait for their texts and to be sent', async () => {
    await hands.enter('Till sammanträdet')
    await arrive(`Kommunstyrelsen ${today}`)
    await hands.enter('Till protokollet')
    await arrive('Protokoll: Kommunstyrelsen')
    const text = await textOf(page)
    for (const told of [`§ ${left.paragraph} ${matter}`, adopted, given, 'Planen antas inte', left.caseNumber])
      expect(text).toContain(told)
    await hands.enter('Skriv texter')
    await hands.fill('Beskrivning av ärendet', 'Bidrag kan sökas för laddplatser.')
    await hands.enter('Spara texterna')
    await shows('Texterna är sparade.')
    await hands.enter('Skicka för justering')
    await shows('Protokollet är skickat för justering.')
  })

  it.each(['Förste vice ordförande i kommunstyrelsen', 'Ordförande i kommunstyrelsen'])(
    '%s is told of it at the start, reads and approves it, and nothing less',
    async (person) => {
      await sitDown(person)
      await go(`Justera protokollet från ${today}`, 'Protokoll: Kommunstyrelsen')
      await hands.enter('Justera')
      await shows('Bekräfta att du har läst protokollet.')
      await hands.tabTo((at) => at.type === 'checkbox')
      await hands.press('Space')
      await hands.enter('Justera')
      await shows('Din justering är gjord.')
    },
  )

  it('the last approval seals and enters it', async () => {
    await shows('Öppna den sigillerade filen')
    const sealed = await addressOf('Öppna den sigillerade filen')
    left.entry = /\d+$/.exec(await addressOf('Kvitto i beslutsloggen'))?.[0] ?? ''
    expect(left.entry).not.toBe('')
    const file = await page.request.get(sealed)
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('from the decision to a task that is done', () => {
  it('the secretary reads the clause as it was understood, and confirms it', async () => {
    await sitDown('Kommunsekreterare')
    await go('Uppdrag')
    await hands.tabTo((at) => at.label.includes('att läsa'))
    await hands.press('Enter')
    await arrive('Beslutssatser att bekräfta')
    const clause = page.locator('section', { hasText: given })
    expect(await clause.getByLabel('Vad ska göras?').inputValue()).toContain(task)
    expect(await clause.getByLabel('Vem, med beslutets ord').inputValue()).toBe('IT-chefen')
    expect(await clause.getByLabel('Senast').inputValue()).toBe(lastDay)
    expect(await clause.getByLabel('Redovisas till').inputValue()).toBe('kommunstyrelsen')
    const unit = await clause.getByLabel('Enhet som bevakar och rapporterar').getAttribute('id')
    await hands.tabTo((at) => at.id === unit)
    await hands.pick('IT-avdelningen')
    await hands.enter('Bekräfta uppdraget')
    await clause.waitFor({ state: 'detached' })
  })

  it('whoever leads the unit finds it, and tells that it is done', async () => {
    await sitDown('IT-chef')
    await go('Uppdrag')
    await hands.enter(task)
    await arrive(task)
    await hands.fill('Hur går det?', 'Laddplatserna är upphandlade.')
    await hands.tabTo((at) => at.name === 'isFinal')
    await hands.press('Space')
    await hands.enter('Spara rapporten')
    await shows('Slutrapport')
  })

  it('and the secretary closes it on that report, not before', async () => {
    await sitDown('Kommunsekreterare')
    await go('Uppdrag')
    await hands.enter(task)
    await arrive(task)
    await hands.fill('Kommentar', 'Redovisat.')
    await hands.enter('Avsluta')
    await shows(/^Avslutat .* på slutrapporten/)
    await go('Uppdrag')
    await go('Avslutade', 'Uppdrag')
    await shows(task)
  })
})

describe('what a citizen sees of it, without an account', () => {
  it('the case, from its letter to its decision and its task', async () => {
    await sitDown(null)
    await page.goto('/')
    await hands.enter('Diarium')
    await page.locator('main h1', { hasText: 'Diarium' }).waitFor()
    await hands.fill('Sök', left.caseNumber)
    await hands.press('Enter')
    await page.waitForURL(/\/diarium\?/)
    await hands.enter(matter)
    await page.locator('main h1', { hasText: matter }).waitFor()
    const text = await textOf(page)
    for (const told of ['Inkommen handling 1: Förfrågan om laddplatser', `§ ${left.paragraph}`, 'Beslut', task])
      expect(text).toContain(told)
  })

  it('the § with its decision, and its vote', async () => {
    // `§ 12: kan överklagas …` leads to the notice, the line of the case's life to the § itself.
    const itself = new RegExp(`§ ${left.paragraph}(?![\\d:])`)
    await hands.tabTo((at) => at.tag === 'a' && itself.test(at.label))
    await hands.press('Enter')
    await page.locator('main h1', { hasText: `§ ${left.paragraph}` }).waitFor()
    const text = await textOf(page)
    for (const told of [left.caseNumber, adopted, given, 'Planen antas inte']) expect(text).toContain(told)
  })

  it('the notice, with days that nobody has counted by hand', async () => {
    await hands.enter('Anslagstavla')
    await page.locator('main h1', { hasText: 'Anslagstavla' }).waitFor()
    await hands.tabTo((at) => at.tag === 'a' && at.label.includes('Kommunstyrelsen') && at.label.includes(today))
    await hands.press('Enter')
    await page.waitForURL(/anslagstavla\/[0-9a-f-]{36}$/)
    const text = await textOf(page)
    // Three weeks from the day it was posted; a rest day moves the last day on, never back.
    const appeal = [0, 1, 2, 3, 4, 5].find((more) => text.includes(`senast ${inWords(21 + more)}`))
    expect(appeal).toBeDefined()
    expect(text).toContain(`Tas ned tidigast ${inWords(21 + (appeal ?? 0) + 1)}`)
  })

  it('the entry of the log with its receipt, which tells the very bytes of the sealed file', async () => {
    await hands.enter('Beslutslogg')
    await page.locator('main h1', { hasText: 'Beslutsloggen' }).waitFor()
    await hands.enter(`Kvitto för rad ${left.entry}`)
    await page.locator('main h1', { hasText: left.entry }).waitFor()
    // What is written is signed each minute.
    while (!(await textOf(page)).includes('Spara kvittot')) {
      await page.waitForTimeout(2000)
      await page.reload()
    }
    const shown = await textOf(page)
    const { proof } = (await (await page.request.get(await addressOf('Spara kvittot'))).json()) as { proof: string }
    const salt = Buffer.from(/^extra (\S+)$/m.exec(proof)?.[1] ?? '', 'base64')
    const file = await (await page.request.get(await addressOf('Spara handlingen'))).body()
    expect(file.subarray(0, 5).toString()).toBe('%PDF-')
    expect(shown).toContain(createHmac('sha256', salt).update(file).digest('hex'))
  })
})

it('nothing went wrong in anybody’s browser without being seen', () => {
  expect(heard.flat()).toEqual([])
})
