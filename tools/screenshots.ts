import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.ts'

/**
 * Takes a picture of each page, wide and narrow, light and dark, and says what axe finds:
 * node tools/screenshots.ts --origin http://localhost:3000 --out shots [--as "Controller"] [--only wide-light] /mal /arbete …
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: 'string', default: 'http://localhost:3000' },
    out: { type: 'string', default: 'shots' },
    as: { type: 'string' },
    only: { type: 'string' },
  },
})
const views = { wide: { width: 1400, height: 900 }, narrow: { width: 390, height: 844 } }
const say = (line: string) => process.stdout.write(`${line}\n`)

mkdirSync(values.out, { recursive: true })
const root = process.getuid?.() === 0
const browser = await chromium.launch({
  executablePath: findBrowser(say) ?? '',
  args: [
    '--headless',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    ...(root ? ['--no-sandbox'] : []),
  ],
})
for (const [view, viewport] of Object.entries(views)) {
  for (const scheme of ['light', 'dark'] as const) {
    if (values.only && values.only !== `${view}-${scheme}`) continue
    const context = await browser.newContext({
      baseURL: values.origin,
      viewport,
      colorScheme: scheme,
      locale: 'sv-SE',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && say(`console: ${message.text()}`))
    page.on('pageerror', (error) => say(`error: ${error.message}`))
    if (values.as) {
      await page.goto('/logga-in')
      await page.getByRole('button', { name: values.as }).first().click()
      await page.waitForURL('**/arbete**')
    }
    for (const path of positionals) {
      const answer = await page.goto(path, { waitUntil: 'networkidle' })
      const name = `${path.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'start'}-${view}-${scheme}.png`
      await page.screenshot({ path: join(values.out, name), fullPage: true })
      const { violations } = await new AxeBuilder({ page }).analyze()
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      say(
        `${answer?.status()} ${name}${wide ? ' TOO WIDE' : ''}${violations
          .map(
            (found) =>
              `\n    ${found.id}: ${found.nodes
                .map((node) => node.target.join(' '))
                .slice(0, 3)
                .join(', ')}`,
          )
          .join('')}`,
      )
    }
    await context.close()
  }
}
await browser.close()
