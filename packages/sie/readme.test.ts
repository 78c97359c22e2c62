import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sumsOf } from './example.ts'
import { aLedger, aVoucher, bytesOf } from './sie.fixture.ts'

const here = import.meta.dirname
const readme = readFileSync(join(here, 'README.md'), 'utf8')

test('the example of the README is the one that is compiled, and it sums a ledger', async () => {
  expect(/```ts\n([\s\S]*?)```/.exec(readme)?.[1]).toBe(readFileSync(join(here, 'example.ts'), 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'sie-'))
  try {
    writeFileSync(join(folder, 'ledger.se'), bytesOf(aLedger(...aVoucher())))
    const { sums, hindrances, summary } = await sumsOf(join(folder, 'ledger.se'))
    expect([...sums]).toEqual([
      ['5010', 10_000],
      ['1930', -10_000],
    ])
    expect([hindrances, summary.vouchers]).toEqual([[], 1])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the README names every diagnostic of the source, and no other', () => {
  const sources = readdirSync(here).filter((name) => /^[a-z0-9-]+\.ts$/.test(name) && !name.includes('fixture'))
  const source = sources.map((name) => readFileSync(join(here, name), 'utf8')).join('\n')
  const inSource = new Set([...source.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/g)].map(([, code]) => code ?? ''))
  for (const word of ['missing-end', 'windows-1252', 'utf-8']) inSource.delete(word)
  const tables = readme.slice(readme.indexOf('## Diagnostics'), readme.indexOf('## Limits'))
  const named = new Set([...tables.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map(([, code]) => code ?? ''))
  expect([...named].toSorted()).toEqual([...inSource].toSorted())
})
