import type { FileChooser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { isLive } from './browser.ts'

/** Hands on a keyboard: only keys, and at each stop one must see where one is. */

interface Stop {
  readonly tag: string
  readonly type: string
  readonly name: string
  readonly id: string
  /** Its own text, or that of its label. */
  readonly label: string
  readonly isSeen: boolean
}

export interface Hands {
  /** Where the focus is. */
  stop(): Promise<Stop>
  press(key: string, times?: number): Promise<void>
  /** Writes over what stands in the field. */
  type(text: string): Promise<void>
  /** Writes a day in whatever order this browser asks for it. @param day as 2026-12-31 */
  typeDay(day: string): Promise<void>
  /** Tabs on until the stop is found; every stop on the way must show itself. */
  tabTo(wanted: (at: Stop) => boolean, key?: 'Tab' | 'Shift+Tab'): Promise<Stop>
  /** Tabs to what begins with the label and presses Enter. */
  enter(label: string): Promise<void>
  /** Tabs to the field that begins with the label and writes in it. */
  fill(label: string, text: string): Promise<void>
  /** Chooses by writing, in the list that has the focus. @param wanted all of the words of the line */
  pick(wanted: string): Promise<void>
  /** Tabs to the list that begins with the label and chooses in it. */
  choose(label: string, wanted: string): Promise<void>
  /** Signs in by the demo's page and waits for the first page of the work. */
  signIn(person: string): Promise<void>
}

export const labelled = (start: string) => (at: Stop) => at.label.startsWith(start)

export function handsOn(page: Page): Hands {
  /** Where the focus is, and whether an outline, ring or border tells it apart from the same thing without focus. */
  const stop = (): Promise<Stop> =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement
      const shows = [at, ...(at.labels ?? []), at.closest('label'), at.parentElement].filter((one) => one !== null)
      // Inside a day the browser marks the year, month, day or button by itself, where no style sheet reaches.
      const isMarked =
        at.type === 'date' ||
        shows.some((one) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
        })
      const { width, height, bottom, top } = at.getBoundingClientRect()
      const label =
        [...(at.labels ?? [])].map((one) => one.textContent).join(' ') ||
        at.getAttribute('aria-label') ||
        (at === document.body ? '' : at.textContent) ||
        ''
      return {
        tag: at.tagName.toLowerCase(),
        type: at.type ?? '',
        name: at.getAttribute('name') ?? '',
        id: at.id,
        label: label.replace(/\s+/g, ' ').trim(),
        isSeen: isMarked && width > 0 && height > 0 && bottom > 0 && top < window.innerHeight,
      }
    })

  /** The stop when the page has scrolled to it. */
  async function settled(): Promise<Stop> {
    let at = await stop()
    for (let wait = 0; wait < 200 && !at.isSeen; wait++) {
      await page.waitForTimeout(50)
      at = await stop()
    }
    return at
  }

  async function tabTo(wanted: (at: Stop) => boolean, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop> {
    const passed: string[] = []
    for (let step = 0; step < 300; step++) {
      await page.keyboard.press(key)
      const at = await settled()
      if (at.tag === 'body') continue
      expect([at.tag, at.label, at.isSeen]).toEqual([at.tag, at.label, true])
      if (wanted(at)) return at
      passed.push(`${at.tag} ${at.label.slice(0, 40)}`)
    }
    throw new Error(`not reached by ${key}: ${passed.join(' | ')}`)
  }

  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    await press('ControlOrMeta+a')
    await page.keyboard.type(text)
  }

  async function typeDay(day: string): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-')
    for (const order of [
      [year, month, date],
      [month, date, year],
      [date, month, year],
    ]) {
      for (const part of order) {
        await page.keyboard.type(part)
        // The year is the one part a browser does not leave by itself.
        if (part === year) await press('ArrowRight')
      }
      if ((await page.evaluate(() => (document.activeElement as HTMLInputElement).value)) === day) return
      await press('ArrowLeft', 3)
    }
    throw new Error(`no order of year, month and day gives ${day}`)
  }

  const field = (label: string) => (at: Stop) =>
    ['input', 'select', 'textarea'].includes(at.tag) && at.label.startsWith(label)

  const chosen = (): Promise<string> =>
    page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.textContent ?? '')

  async function pick(wanted: string): Promise<void> {
    await page.keyboard.type(wanted)
    // Longer names that begin the same way may stand before it.
    for (let step = 0; step < 20 && (await chosen()) !== wanted; step++) await press('ArrowDown')
    expect(await chosen()).toBe(wanted)
  }

  async function signIn(person: string): Promise<void> {
    await page.goto('/logga-in')
    await tabTo((at) => at.tag === 'button' && at.label.endsWith(` ${person}`))
    await press('Enter')
    await page.waitForURL('**/arbete')
    await isLive(page)
  }

  return {
    stop,
    press,
    type,
    typeDay,
    tabTo,
    pick,
    choose: async (label, wanted) => {
      await tabTo(field(label))
      await pick(wanted)
    },
    signIn,
    enter: async (label) => {
      await tabTo(labelled(label))
      await press('Enter')
    },
    fill: async (label, text) => {
      await tabTo(field(label))
      await type(text)
    },
  }
}

/**
 * Opens the browser's own window for files from the field one stands in, and picks there. A busy browser at times does not open it at the
 * first press.
 */
export async function pickFile(page: Page, hands: Hands, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  for (let press = 0; press < 5; press += 1) {
    const opens = page.waitForEvent('filechooser', { timeout: 8_000 }).catch(() => null)
    await hands.press('Enter')
    const chooser = await opens
    if (chooser) return chooser.setFiles(file)
  }
  throw new Error('the window for files does not open')
}
