import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoOverflow,
  isLive,
  narrow,
  open,
  openBrowser,
  overhear,
  pageOf,
  textOf,
} from './browser.ts'

/** A meeting of the board held by keyboard alone, with a second pair of hands, a phone that votes and a line that breaks. */

let browser: Browser
let secretary: Page
let meeting: string
let heard: string[]

beforeAll(async () => {
  browser = await openBrowser()
  secretary = await pageOf(browser, 'Kommunsekreterare')
  heard = overhear(secretary)
  meeting = await findMeeting(secretary, '2026-12-08')
})
afterAll(() => browser.close())

/** The room of the board's next meeting, by the links of the page of meetings. */
async function findMeeting(page: Page, day: string): Promise<string> {
  await page.goto('/arbete/moten')
  const found = await page.evaluate(async (wanted) => {
    const ids = [...document.querySelectorAll('main a[href]')].flatMap(
      (link) => /^\/arbete\/moten\/([0-9a-f-]{36})/.exec(link.getAttribute('href') ?? '')?.[1] ?? [],
    )
    for (const id of new Set(ids)) {
      const answer = await fetch(`/arbete/moten/${id}/rum/lage`)
      const told = answer.ok ? await answer.json() : null
      if (told?.state.meeting.day === wanted && told.state.meeting.bodyKey === 'ks') return id
    }
    return null
  }, day)
  if (!found) throw new Error(`no meeting on ${day}`)
  return found
}

const room = () => `/arbete/moten/${meeting}/rum`
const press = async (key: string, times = 1) => {
  for (let time = 0; time < times; time++) await secretary.keyboard.press(key)
}
const type = (text: string) => secretary.keyboard.type(text)
const shows = (page: Page, text: string) => page.getByText(text).first().waitFor()
/** Everything that was done has been taken in by the server. */
const isSaved = (page: Page = secretary) => page.locator('.save-state[data-state="saved"]').waitFor()
const focusedRow = () => secretary.evaluate(() => document.activeElement?.getAttribute('aria-label'))

describe('a meeting without a pointer', () => {
  it('begins with plain forms where no script comes', async () => {
    const page = await pageOf(browser, 'Kommunsekreterare', { script: false })
    await page.goto(room())
    await page.getByRole('button', { name: 'Här: Ordförande i kommunstyrelsen' }).click()
    await shows(page, 'Inte beslutför: 1 av 11 tjänstgör')
    await page.context().close()
  })

  it('takes the roll call with one key a person, and says at once who serves and whether they are enough', async () => {
    await open(secretary, room())
    await isLive(secretary)
    // The page hears keys a moment after it is drawn.
    await secretary.waitForFunction(() => document.documentElement.dataset.roomKeys === 'on')
    await press('p')
    await press('ArrowDown')
    await press('n', 9)
    expect(await focusedRow()).toBe('Ledamot 11 i kommunstyrelsen')
    await press('ArrowDown')
    await press('d')
    await shows(secretary, 'Beslutför: 11 av 11 tjänstgör')
    await isSaved()
    expect(await textOf(secretary)).toContain('Tjänstgör för Ledamot 11 i kommunstyrelsen')
  })

  it('opens, takes up an item under its number and enters a counter proposal', async () => {
    await press('q')
    await press('j', 2)
    await press('t')
    await shows(secretary, '§\u00a01')
    await press('y')
    await press('Tab', 2)
    await type('Svaret lämnas muntligt')
    await press('Tab', 2)
    await press('Enter')
    await shows(secretary, 'Ändringsyrkande av')
    await isSaved()
  })

  it('loses nothing of what was written when the page is loaded again in the middle of a word', async () => {
    await press('i')
    await type('Diskussion om tidplan')
    await secretary.reload()
    await isLive(secretary)
    await secretary.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some((box) => box.value === 'Diskussion om tidplan'),
    )
    await isSaved()
  })

  it('is followed by a second secretary, who sees each thing and whose own is seen', async () => {
    const other = await pageOf(browser, 'Kommunsekreterare')
    await open(other, room())
    await shows(other, 'Ändringsyrkande av')
    await press('s')
    await shows(other, 'Huvudproposition')
    await other.keyboard.press('w')
    await other.keyboard.press('Tab')
    await other.keyboard.type('Sammanträdet följs av revisorerna')
    await other.keyboard.press('Tab')
    await other.keyboard.press('Enter')
    await shows(secretary, 'Sammanträdet följs av revisorerna')
    await shows(secretary, 'Någon annan skriver också i rummet')
    await other.context().close()
  })

  it('goes on while the line is broken, and sends what was kept when it is back', async () => {
    await secretary.context().setOffline(true)
    await press('o')
    await press('v')
    await press('Tab')
    await press('Enter')
    await shows(secretary, 'Ingen förbindelse med servern')
    await shows(secretary, 'Öppen omröstning')
    await secretary.context().setOffline(false)
    await isSaved()
    const text = await textOf(secretary, '.room-notices')
    expect(text).not.toContain('Ingen förbindelse')
  })

  it('is voted in by name with one key a person, and by a member from a phone', async () => {
    const member = await pageOf(browser, 'Ledamot i kommunstyrelsen', { view: narrow })
    await open(member, `/arbete/moten/${meeting}/ledamot`)
    await expectAccessible(member)
    await expectNoOverflow(member)
    await member.getByRole('button', { name: /^Nej/ }).click()
    await shows(member, 'Din röst är mottagen: Nej')
    await shows(secretary, 'Ja 0 · Nej 1 · Avstår 0 · Saknas 10')
    await press('v')
    for (let voter = 0; voter < 11; voter++) {
      const name = await focusedRow()
      await press(name === 'Ledamot i kommunstyrelsen' ? 'ArrowDown' : voter < 5 ? 'j' : voter < 9 ? 'n' : 'a')
    }
    await shows(secretary, 'Ja 5 · Nej 4 · Avstår 2')
    await shows(member, '11 av 11 har röstat')
    const screen = await pageOf(browser, 'Kommunsekreterare')
    await open(screen, `/arbete/moten/${meeting}/skarm`)
    await shows(screen, '11 av 11 har röstat')
    await expectAccessible(screen)
    await press('e')
    await shows(secretary, 'Ja vann med majoritet')
    await shows(screen, 'Ja vann med majoritet')
    await screen.context().close()
    await member.context().close()
  })

  it('refuses in words, and takes back what was done too much', async () => {
    await press('c')
    expect(await textOf(secretary)).not.toContain('Sammanträdet är avslutat')
    await press('f')
    await secretary.locator('.room-settled h3', { hasText: 'Beslut' }).waitFor()
    await isSaved()
    await press('z')
    await secretary.getByText('Utfallet blir').waitFor()
    await press('f')
    await secretary.locator('.room-item-head', { hasText: 'Beslutat' }).waitFor()
    expect(await secretary.locator('.room-log del').count()).toBeGreaterThan(0)
  })

  it('enters a dissent, and is closed', async () => {
    await press('r')
    await press('Tab')
    await type('Svaret borde lämnas muntligt')
    await press('Tab')
    await press('Enter')
    await secretary.locator('.room-after', { hasText: 'Reservationer' }).waitFor()
    await press('c')
    await shows(secretary, 'Sammanträdet är avslutat')
    await isSaved()
    await secretary.reload()
    await secretary.waitForFunction(() => document.documentElement.dataset.roomKeys === 'on')
    await press('j', 2)
    await shows(secretary, 'Svaret borde lämnas muntligt')
    const text = await textOf(secretary)
    for (const told of ['Beslutat', 'Svaret borde lämnas muntligt', 'Svaret lämnas muntligt']) {
      expect(text).toContain(told)
    }
  })

  it('has a private note on the member’s page that is there when the page is loaded again', async () => {
    const member = await pageOf(browser, 'Ledamot i kommunstyrelsen', { view: narrow })
    await open(member, `/arbete/moten/${meeting}/ledamot`)
    await member.locator('.member-item summary').nth(3).click()
    await member.locator('.member-item[data-now] textarea').nth(3).fill('Fråga om kostnaden')
    await member.locator('.save-state[data-state="saved"]').waitFor()
    await member.reload()
    expect(await member.locator('.member-item textarea').nth(3).inputValue()).toBe('Fråga om kostnaden')
    await member.context().close()
  })
})

describe('the pages of the room', () => {
  it.each(['rum', 'skarm', 'ledamot'])(
    '%s is accessible and fits, on a desk and a phone, light and dark',
    async (part) => {
      const who = part === 'ledamot' ? 'Ledamot i kommunstyrelsen' : 'Kommunsekreterare'
      for (const how of [{}, { scheme: 'dark' }, { view: narrow }, { view: narrow, scheme: 'dark' }] as const) {
        const page = await pageOf(browser, who, how)
        await open(page, `/arbete/moten/${meeting}/${part}`)
        await expectAccessible(page)
        await expectNoOverflow(page)
        await page.context().close()
      }
    },
  )
  it('said nothing to the console all the while', () => {
    expect(heard.filter((line) => !/Failed to fetch|ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([])
  })
})
