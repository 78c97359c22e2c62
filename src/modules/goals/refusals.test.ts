import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findText } from '../../platform/contract.ts'

const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
const text = sources.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n')
const codes = new Set([...text.matchAll(/refuse\(\s*'([a-z-]+\.[a-z-]+)'/g)].map((found) => found[1] ?? ''))
const fields = new Set(text.match(/(?<=')goals_(field|api)_[a-z_]+(?=')/g) ?? [])
const facts = {
  key: 'it',
  number: 2,
  day: '2026-01-20',
  due: '2026-08-31',
  count: 2,
  level: 'Mål',
  above: 'Vision',
  ref: '7',
  indicator: 'Antal',
  action: 'Gå igenom',
  perspective: 'ekonomi',
  paragraph: '41',
  caseNumber: 'x',
}

describe('every refusal of plans and goals', () => {
  it('is known to this test', () => expect(codes.size).toBeGreaterThan(28))
  for (const code of codes) {
    it(`${code} is told in Swedish and in English`, () => {
      const key = `refusal_${code.replace(/[.-]/g, '_')}`
      const [swedish, english] = [findText(key, 'sv', facts), findText(key, 'en', facts)]
      for (const told of [swedish, english]) expect(told).toMatch(/^[^{}]{20,}\.$/)
      expect(swedish).not.toBe(english)
    })
  }

  it('and every field rule and route has its sentence', () => {
    expect(fields.size).toBeGreaterThan(20)
    for (const key of fields) {
      for (const locale of ['sv', 'en'] as const) expect(findText(key, locale), key).toBeTruthy()
    }
  })
})
