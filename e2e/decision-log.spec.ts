import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
  beforeAll(async () => {
    await take('/logg/verifiera.html', 'verifiera.html')
    await take('/logg/kvitto/0/fil', 'kvitto.json')
    await take('/logg/kvitto/0/handling', 'handling.json')
    await take('/logg/kvitto/1/handling', 'annan.json')
    await take('/logg/samband?fran=1', 'samband.txt')
    await take('/logg/checkpoint', 'checkpoint')
  })
  const changed = (name: string, to: string, change: (text: string) => string) =>
    writeFileSync(kept(to), change(readFileSync(kept(name), 'utf8')))

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
