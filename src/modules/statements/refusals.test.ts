import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findText } from '../../platform/contract.ts'

const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const text = sources.map(read).join('\n')
const codes = new Set([...text.matchAll(/refuse\(\s*'([a-z-]+\.[a-z-]+)'/g)].map((found) => found[1] ?? ''))
const deeds = new Set([...text.matchAll(/changeSet\(\s*ctx,\s*'([a-z-]+\.[a-z-]+)'/g)].map((found) => found[1] ?? ''))
const facts = {
  count: 2,
  year: 2027,
  row: 'Skatter',
  table: 'Resultatbudget',
  typed: 'tolv',
  unit: 'mkr',
  label: 'Skatter',
  title: 'Skatter',
  equation: 'skatter',
  equations: 'Skatter',
  what: 'Skatter',
  difference: '1,0',
  key: 'skatter',
  cell: 'income/tax',
}

describe('every refusal of the statements', () => {
  it('is known to this test', () => expect(codes.size).toBeGreaterThan(20))
  it.each([...codes])('%s is told in Swedish and in English', (code) => {
    const key = `refusal_${code.replace(/[.-]/g, '_')}`
    const [swedish, english] = [findText(key, 'sv', facts), findText(key, 'en', facts)]
    for (const told of [swedish, english]) expect(told).toMatch(/^[^{}]{20,}[.?]$/)
    expect(swedish).not.toBe(english)
  })
})

describe('every deed of the statements', () => {
  it('is known to this test', () => expect(deeds.size).toBeGreaterThan(7))
  it.each([...deeds])('%s has a name in the log', (deed) => {
    const key = `deed_${deed.replace(/[.-]/g, '_')}`
    for (const locale of ['sv', 'en'] as const) expect(findText(key, locale)).toBeTruthy()
  })
})
