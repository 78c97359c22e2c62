import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { expectNoOverflow, narrow, open, openBrowser, overhear, pageOf, plain, textOf } from './browser.ts'
import { origin } from './origin.ts'

const plan = '/arbete/planer/kommunstyrelsen-2026'
const script = '<script>alert(1)</script><img src=x onerror=alert(2)>'
const nasty = `${script} "'&amp; שלום مرحبا 👩‍👩‍👧‍👦🏳️‍🌈`
const endless = `${nasty} ${'Nämndmålsuppföljningsunderlag'.repeat(80)}`.slice(0, 2000)

let browser: Browser
let page: Page
let heard: string[]
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => page.context().close())
afterAll(() => browser.close())

const enter = async (who: string | null, path: string) => {
  page = await pageOf(browser, who)
  heard = overhear(page)
  await open(page, path)
}

/** What stands beside a field and is tied to it for those who cannot see. */
const beside = (name: string): Promise<string> =>
  page.locator(`[name="${name}"]`).evaluate((field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )

describe('what people can write', () => {
  it('script, right-to-left text, emoji and 2 000 characters in every field of a goal are shown as the text they are', async () => {
    await enter('Controller', `${plan}/nytt-mal?version=2`)
    await page.getByRole('button', { name: 'Lägg till åtgärd' }).click()
    const fields = page
      .locator('main form')
      .filter({ hasText: 'Målet i en mening' })
      .locator('textarea, input[type=text]')
    const filled: string[] = []
    for (const field of await fields.all()) {
      const name = (await field.getAttribute('name')) ?? ''
      if (!(await field.isVisible()) || /^ref$|budget|actual|[vV]alue/.test(name)) continue
      const isShort = /unit|Role/.test(name)
      await field.fill(
        name.endsWith('title') || name.endsWith('.name') ? endless : isShort ? nasty.slice(0, 55) : nasty,
      )
      filled.push(name)
    }
    expect(filled).toEqual(
      expect.arrayContaining(['title', 'description', 'answerableRole', 'indicators.0.name', 'actions.0.ownerRole']),
    )
    await page.locator('[name="indicators.0.baselineValue"]').fill('1')
    await page.locator('[name="indicators.0.baselineOn"]').fill('2025-12-31')
    await page.locator('[name="indicators.0.targets.0.due"]').fill('2026-12-31')
    await page.locator('[name="indicators.0.targets.0.type"]').selectOption('at-least')
    await page.locator('[name="indicators.0.targets.0.value"]').fill('2')
    await page.getByRole('button', { name: 'Spara målet' }).last().click()
    await page.getByText('Sparat', { exact: true }).waitFor()
    const text = await textOf(page)
    expect(text.split(script).length).toBeGreaterThan(5)
    expect(text).toContain('שלום مرحبا 👩‍👩‍👧‍👦🏳️‍🌈')
    expect(text).toContain(plain(endless).slice(-100))
    await page.setViewportSize(narrow)
    const here = page.url().replace(/&?sparat/, '')
    for (const path of [
      here,
      here.replace('?', '/redigera?'),
      `${plan}?version=2`,
      `${plan}/kontroll?version=2`,
      `${plan}/skillnad?fran=1&till=2`,
      '/arbete/kedjan?plan=kommunstyrelsen-2026&version=2',
      '/arbete/sok?q=%3Cscript%3E',
    ]) {
      await page.goto(path)
      await expectNoOverflow(page)
    }
    expect(heard).toEqual([])
  })

  it('a letter in a number is told beside its field in a report, and nothing is sent', async () => {
    await enter('HR-strateg', '/arbete/uppfoljning/2026-08/kommunstyrelsen-2026.arbetsgivarvarumarke')
    const field = page.locator('main input[inputmode=decimal]').first()
    const name = (await field.getAttribute('name')) ?? ''
    await field.fill('12 st')
    await page.getByRole('button', { name: 'Skicka till chefen' }).click()
    await page.locator(`[name="${name}"][aria-invalid=true]`).waitFor()
    expect(await beside(name)).toContain('Skriv värdet som ett tal, till exempel 12,5.')
    expect(await field.inputValue()).toBe('12 st')
    expect(await page.getByRole('button', { name: 'Skicka till chefen' }).isVisible()).toBe(true)
  })

  it('the same in every field of a report, for the one who writes and the one who reads', async () => {
    const path = '/arbete/uppfoljning/2026-08/kommunstyrelsen-2026.arbetsgivarvarumarke'
    await enter('HR-strateg', path)
    const comment = page.getByLabel(/^Kommentar/)
    await comment.fill(nasty)
    await page.getByRole('radio', { name: 'På väg' }).check()
    await page.getByLabel('Varför bedömer du så?').fill(endless)
    for (const source of await page.getByLabel('Varifrån kommer värdet?').all()) await source.fill(nasty)
    for (const note of await page.getByLabel(/^Anteckning om/).all()) await note.fill(nasty)
    await page.getByRole('button', { name: 'Skicka till chefen' }).click()
    await page.getByText('Väntar på chef', { exact: true }).waitFor()
    expect(heard).toEqual([])
    await page.context().close()
    await enter('HR-chef', path)
    const text = await textOf(page)
    expect(text).toContain(nasty)
    expect(text).toContain(plain(endless).slice(-100))
    await page.setViewportSize(narrow)
    await expectNoOverflow(page)
    await page.goto('/arbete/uppfoljning/2026-08')
    await expectNoOverflow(page)
    expect(heard).toEqual([])
  })

  it('a letter in a number and a day forty years ago are told beside their field in a goal, and the rest stays written', async () => {
    await enter('Controller', `${plan}/mal/sjukfranvaro/redigera?version=2`)
    await page.getByLabel(/^Beskrivning/).fill('Det här ska stå kvar.')
    await page.locator('[name="indicators.0.baselineValue"]').fill('5,l')
    await page.locator('[name="indicators.0.baselineOn"]').fill('1986-11-21')
    await page.locator('[name="indicators.0.targets.0.due"]').fill('1986-11-21')
    await page.getByRole('button', { name: 'Spara målet' }).last().click()
    await page.locator('[aria-invalid=true]').first().waitFor()
    expect(await beside('indicators.0.baselineValue')).toContain('Skriv ett tal, till exempel 12,5.')
    expect(await beside('indicators.0.targets.0.due')).toContain('Dagen ligger för långt bort. Kontrollera året.')
    expect(await page.getByLabel(/^Beskrivning/).inputValue()).toBe('Det här ska stå kvar.')
    await page.goto(`${plan}/mal/sjukfranvaro?version=2`)
    expect(await textOf(page)).not.toContain('Det här ska stå kvar.')
  })
})

describe('files', () => {
  const sheetOf = async (): Promise<Buffer> =>
    writeExcelFile([[{ value: 'Namn' }], [{ value: 'Fel blad' }]], { sheet: 'Blad1' }).toBuffer()
  const files: [string, string, () => Promise<Buffer> | Buffer, RegExp][] = [
    [
      'that is broken',
      'plan.xlsx',
      () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(4000, 7)]),
      /Filen är trasig/,
    ],
    [
      'with the wrong sheet',
      'plan.xlsx',
      sheetOf,
      /Filen har inget av bladen Mål, Indikatorer, Målvärden eller Åtgärder/,
    ],
    [
      'of 12 MB',
      'plan.csv',
      () => Buffer.alloc(12 * 1024 * 1024, 'Mål;Mål\r\n'),
      /större än 10 MB.*[Ii]nget (har sparats|är inläst)/,
    ],
    [
      'that is a picture',
      'plan.xlsx',
      () => Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.alloc(4000)]),
      /varken Excel eller CSV/,
    ],
  ]
  it.for(files)('a table %s is refused in plain words and stores nothing', async ([, name, content, words]) => {
    await enter('Controller', `${plan}?version=2`)
    const goals = await page.getByRole('rowheader').count()
    await open(page, `${plan}/import?version=2`)
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: await content() })
    await page.getByRole('button', { name: 'Läs in och spara' }).click()
    await page.getByText(words).first().waitFor()
    await page.goto(`${plan}?version=2`)
    expect(await page.getByRole('rowheader').count()).toBe(goals)
  })
})

describe('an address that leads nowhere', () => {
  it.for([
    [null, '/finns-inte'],
    [null, '/mal/finns-inte'],
    [null, '/mal/kommunstyrelsen-2026/finns-inte'],
    [null, '/rapporter/1999-01/delarsrapport'],
    [null, '/%3Cscript%3Ealert(1)%3C/script%3E'],
    ['Controller', '/arbete/finns-inte'],
    ['Controller', '/arbete/planer/finns-inte'],
    ['Controller', `${plan}?version=999`],
    ['Controller', '/arbete/uppfoljning/1999-01'],
  ] as const)('%s at %s is told so inside the frame of the site, with a way on', async ([who, path]) => {
    page = await pageOf(browser, who)
    heard = overhear(page)
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor()
    expect(await page.getByRole('banner').isVisible()).toBe(true)
    const way = (await page.locator('main').getByRole('link').first().getAttribute('href')) ?? ''
    expect((await fetch(origin() + way)).status).toBe(200)
    expect(heard).toEqual([])
  })
})
