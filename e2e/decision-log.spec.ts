import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  commitment,
  consistencyPath,
  formatLink,
  formatProof,
  inclusionPath,
  leafHash,
  newPrivateKey,
  rootOf,
  type Signer,
  signCheckpoint,
  signerFrom,
  treeOver,
} from '#decision-log'
import { newVisitor, openBrowser, textOf } from './browser.ts'
import { origin } from './origin.ts'

let browser: Browser
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'styrhjul-verifier-'))
const kept = (name: string) => join(folder, name)
const take = async (path: string, name: string) =>
  writeFileSync(kept(name), Buffer.from(await (await fetch(origin() + path)).arrayBuffer()))

beforeAll(async () => {
  browser = await openBrowser()
  page = await (await newVisitor(browser)).newPage()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** As a citizen does it: the saved page, the saved files, no network. */
async function check(files: Readonly<Record<string, string>>, key?: string): Promise<Record<string, string>> {
  const visitor = await browser.newContext({ offline: true })
  const saved = await visitor.newPage()
  await saved.goto(pathToFileURL(kept('verifiera.html')).href)
  if (files.older) await saved.getByText('Jämför med en äldre kopia').click()
  for (const [field, name] of Object.entries(files)) await saved.setInputFiles(`#${field}`, kept(name))
  if (key !== undefined) await saved.fill('#log-key', key)
  await saved.getByRole('button', { name: 'Kontrollera' }).click()
  await saved.waitForSelector('[data-verdict]')
  const found = await saved.$$eval('[data-verdict]', (all) =>
    Object.fromEntries(
      all.map((one) => [
        (one as HTMLElement).dataset.step ?? 'verdict',
        (one as HTMLElement).dataset.verdict as string,
      ]),
    ),
  )
  await visitor.close()
  return found
}

describe('the decision log', () => {
  it('is read by anybody, who finds an entry and its receipt', async () => {
    await page.goto('/logg')
    expect(await textOf(page)).toContain('Antagen budget')
    await page.getByRole('link', { name: 'Kvitto för rad 0' }).click()
    expect(await textOf(page)).toContain('Kvitto för rad 0')
    expect(await page.getByRole('img', { name: /QR-kod/ }).count()).toBe(1)
    expect((await fetch(`${origin()}/logg/kvitto/99999`)).status).toBe(404)
    expect((await fetch(`${origin()}/logg/tile/../checkpoint`)).status).toBe(200)
    expect((await fetch(`${origin()}/logg/tile/0/..%2f..%2flog-key.pem`)).status).toBe(404)
  })
  it('calls bodies by their names, and shows the receipt as a page without script', async () => {
    await page.goto('/logg?sok=0')
    expect(await textOf(page)).toContain('Kommunfullmäktige')
    const plainVisitor = await newVisitor(browser, { script: false })
    const plainPage = await plainVisitor.newPage()
    await plainPage.goto('/logg/kvitto/0')
    expect(await textOf(plainPage)).toContain('Spara kvittot')
    await plainVisitor.close()
    const receipt = await fetch(`${origin()}/logg/kvitto/0/fil`)
    expect(receipt.headers.get('content-type')).toContain('application/json')
    expect(Object.keys((await receipt.json()) as object)).toEqual(['statement', 'proof'])
  })
  it('serves its checkpoint and tiles as C2SP has it', async () => {
    const checkpoint = await (await fetch(`${origin()}/logg/checkpoint`)).text()
    const size = Number(checkpoint.split('\n')[1])
    expect(size).toBeGreaterThan(3)
    const tile = await fetch(`${origin()}/logg/tile/0/000.p/${size}`)
    expect([tile.status, (await tile.arrayBuffer()).byteLength]).toEqual([200, size * 32])
    expect(tile.headers.get('cache-control')).toContain('immutable')
  })
})

describe('the page saved from it', () => {
  const changed = (name: string, to: string, change: (text: string) => string) =>
    writeFileSync(kept(to), change(readFileSync(kept(name), 'utf8')))
  beforeAll(async () => {
    await take('/logg/verifiera.html', 'verifiera.html')
    await take('/logg/kvitto/0/fil', 'kvitto.json')
    await take('/logg/kvitto/0/handling', 'handling.json')
    await take('/logg/kvitto/1/handling', 'annan.json')
    await take('/logg/samband?fran=1', 'samband.txt')
    await take('/logg/checkpoint', 'checkpoint')
  })

  it('opens from disk without a network, and every part can be read by all', async () => {
    const visitor = await browser.newContext({ offline: true })
    const saved = await visitor.newPage()
    await saved.goto(pathToFileURL(kept('verifiera.html')).href)
    expect((await new AxeBuilder({ page: saved }).analyze()).violations).toEqual([])
    await visitor.close()
  })
  it('proves the right document, step by step', async () => {
    expect(await check({ document: 'handling.json', receipt: 'kvitto.json' })).toEqual({
      verdict: 'ok',
      receipt: 'ok',
      document: 'ok',
      origin: 'ok',
      signature: 'ok',
      inclusion: 'ok',
    })
  })
  it('finds one changed byte in the document, and another document', async () => {
    changed('handling.json', 'andrad.json', (text) => text.replace('"format"', '"formaT"'))
    for (const document of ['andrad.json', 'annan.json'])
      expect(await check({ document, receipt: 'kvitto.json' })).toMatchObject({ verdict: 'wrong', document: 'wrong' })
  })
  it('finds one changed byte in the statement', async () => {
    changed('kvitto.json', 'rad.json', (text) => text.replace('\\"v\\":1', '\\"v\\":2'))
    expect(await check({ document: 'handling.json', receipt: 'rad.json' })).toMatchObject({
      verdict: 'wrong',
      document: 'ok',
      inclusion: 'wrong',
    })
  })
  it('finds one changed byte in the signature, and another key', async () => {
    changed('kvitto.json', 'underskrift.json', (text) =>
      text.replace(/(\u2014 \S+ .{20})(.)/u, (_, before, sign) => before + (sign === 'A' ? 'B' : 'A')),
    )
    expect(await check({ document: 'handling.json', receipt: 'underskrift.json' })).toMatchObject({
      verdict: 'wrong',
      signature: 'wrong',
      inclusion: 'ok',
    })
    expect(await check({ document: 'handling.json', receipt: 'kvitto.json' }, 'x+00000000+AAAA')).toMatchObject({
      verdict: 'wrong',
      signature: 'wrong',
    })
  })
  it('cannot decide without the document, and says so', async () => {
    expect(await check({ receipt: 'kvitto.json' })).toMatchObject({ verdict: 'unknown', document: 'unknown' })
  })
  it('says of a file that is no receipt that it does not hold', async () => {
    expect(await check({ document: 'handling.json', receipt: 'handling.json' })).toMatchObject({ verdict: 'wrong' })
  })
  it('proves that nothing was removed since an older checkpoint, and finds a link of another log', async () => {
    const size = readFileSync(kept('checkpoint'), 'utf8').split('\n')[1]
    await take(`/logg/samband?fran=${size}`, 'samma.txt')
    expect(await check({ older: 'checkpoint', link: 'samma.txt' })).toMatchObject({ verdict: 'ok', history: 'ok' })
    expect(await check({ older: 'checkpoint', link: 'samband.txt' })).toMatchObject({
      verdict: 'wrong',
      history: 'wrong',
    })
  })
})

describe('sealed minutes', () => {
  let address = ''
  beforeAll(async () => {
    await page.goto('/logg')
    await page.getByRole('row').filter({ hasText: 'Protokoll' }).getByRole('link').click()
    address = page.url()
    for (const [link, name] of [
      ['Spara handlingen', 'protokoll.pdf'],
      ['Spara kvittot', 'protokoll.json'],
      ['Spara kontrollsidan', 'verifiera.html'],
    ] as const)
      await take((await page.getByRole('link', { name: link }).getAttribute('href')) as string, name)
  })
  const pdf = () => readFileSync(kept('protokoll.pdf'))

  it('are proved by what a citizen saves from the receipt page', async () => {
    expect(pdf().subarray(0, 5).toString()).toBe('%PDF-')
    expect(await check({ document: 'protokoll.pdf', receipt: 'protokoll.json' })).toMatchObject({
      verdict: 'ok',
      document: 'ok',
      signature: 'ok',
      inclusion: 'ok',
    })
  })
  it('are not proved with one byte changed: at the beginning, in the text, in the seal, or one too many', async () => {
    for (const at of [7, Math.floor(pdf().length / 2), pdf().length - 200, pdf().length]) {
      const bytes = Buffer.concat([pdf(), Buffer.alloc(at === pdf().length ? 1 : 0)])
      bytes[at]! ^= 1
      writeFileSync(kept('andrat.pdf'), bytes)
      expect(await check({ document: 'andrat.pdf', receipt: 'protokoll.json' })).toMatchObject({
        verdict: 'wrong',
        document: 'wrong',
      })
    }
  })
  it('carry the address of their proof, which opens their receipt', async () => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf())), { mergePages: true })
    const printed = /https?:\/\/\S+(\/protokoll\/bevis\/[0-9a-f-]{36})/.exec(text)?.[1] as string
    await page.goto(printed)
    expect(page.url()).toBe(address)
  })
})

describe('a notice', () => {
  it('leads to its receipt, and what is saved from there is proved', async () => {
    await page.goto('/anslagstavla')
    await page.locator('main table a').first().click()
    await page.getByRole('link', { name: /^Rad \d+, med kvitto$/ }).click()
    expect(await textOf(page)).toContain('Anslag')
    for (const [link, name] of [
      ['Spara handlingen', 'anslag.json'],
      ['Spara kvittot', 'anslagskvitto.json'],
    ] as const)
      await take((await page.getByRole('link', { name: link }).getAttribute('href')) as string, name)
    expect(JSON.parse(readFileSync(kept('anslag.json'), 'utf8'))).toMatchObject({ format: 'styrhjul/notice@v1' })
    expect(await check({ document: 'anslag.json', receipt: 'anslagskvitto.json' })).toMatchObject({ verdict: 'ok' })
  })
})

describe('a log of somebody who cheats, shown to who has kept an older copy', () => {
  const lines = Array.from({ length: 9 }, (_, n) => `{"row":${n}}`)
  let cheat: Signer
  beforeAll(async () => {
    cheat = await signerFrom('kommun.example/beslutslogg', newPrivateKey())
  })
  const treeOf = (shown: readonly string[]) => treeOver(shown.map((line) => leafHash(new TextEncoder().encode(line))))
  const signed = async (shown: readonly string[]) =>
    signCheckpoint(cheat, { origin: cheat.name, size: shown.length, root: await rootOf(treeOf(shown), shown.length) })

  it.each<[string, string, readonly string[]]>([
    ['proved when it only grew', 'ok', lines],
    ['found when a row was dropped', 'wrong', lines.toSpliced(2, 1)],
    ['found when two rows changed places', 'wrong', lines.with(1, lines[2]!).with(2, lines[1]!)],
    ['found when one byte of a row was changed', 'wrong', lines.with(3, '{"row":4}')],
    ['found when it shows a second history of the same size', 'wrong', lines.slice(0, 5).toReversed()],
  ])('is %s', async (_, verdict, shown) => {
    writeFileSync(kept('aldre'), await signed(lines.slice(0, 5)))
    const path = await consistencyPath(treeOf(shown), 5, shown.length)
    writeFileSync(kept('bevis.txt'), formatLink({ oldSize: 5, path, checkpoint: await signed(shown) }))
    expect(await check({ older: 'aldre', link: 'bevis.txt' }, cheat.verifierKey)).toMatchObject({
      verdict,
      signature: 'ok',
      history: verdict,
    })
  })

  it.each<[string, string, number, number]>([
    ['proved at its own place', 'ok', 3, 3],
    ['found at the place of another row', 'wrong', 3, 4],
    ['found with the proof of another row', 'wrong', 4, 3],
  ])('has a row that is %s', async (_, verdict, place, proved) => {
    const document = new TextEncoder().encode('handling')
    const salt = new Uint8Array(32).fill(5)
    const row = JSON.stringify({ doc: await commitment(salt, document), t: 'minutes', v: 1 })
    const shown = lines.with(3, row)
    const path = await inclusionPath(treeOf(shown), proved, shown.length)
    const proof = formatProof({ salt, index: place, path, checkpoint: await signed(shown) })
    writeFileSync(kept('rad.pdf'), document)
    writeFileSync(kept('rad.json'), JSON.stringify({ statement: row, proof }))
    expect(await check({ document: 'rad.pdf', receipt: 'rad.json' }, cheat.verifierKey)).toMatchObject({
      verdict,
      document: 'ok',
      signature: 'ok',
      inclusion: verdict,
    })
  })
})
