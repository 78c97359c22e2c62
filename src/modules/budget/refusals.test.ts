import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findText } from '../../platform/contract.ts'

const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const text = sources.map(read).join('\n')
const codes = new Set([...text.matchAll(/refuse\(\s*'([a-z-]+\.[a-z-]+)'/g)].map((found) => found[1] ?? ''))
const deeds = new Set(
  [...text.matchAll(/(?:ctx\.write|changeFrames)\(\s*(?:ctx, )?'([a-z-]+\.[a-z-]+)'/g)].map((found) => found[1] ?? ''),
)
const tests = ['frame', 'version-states', 'transfer', 'budget.db'].map((name) => read(`${name}.test.ts`)).join('\n')
const facts = {
  number: 2,
  year: 2027,
  first: '2027-01-01',
  last: '2027-12-31',
  day: '2026-01-20',
  paragraph: '41',
  caseNumber: 'x',
  companies: 'Ekby Energi AB',
  other: 'Partiets',
  percent: 120,
  missing: 3,
  by: 4,
  kind: 'between-committees',
  decider: 'council',
}

describe('every refusal of the budget', () => {
  it('is known to this test', () => expect(codes.size).toBeGreaterThan(30))
  for (const code of codes) {
    it(`${code} is told in Swedish and in English`, () => {
      const key = `refusal_${code.replace(/[.-]/g, '_')}`
      const [swedish, english] = [findText(key, 'sv', facts), findText(key, 'en', facts)]
      for (const told of [swedish, english]) expect(told).toMatch(/^[^{}]{20,}[.?]$/)
      expect(swedish).not.toBe(english)
    })

    it(`${code} is tried`, () => expect(tests).toContain(`'${code}'`))
  }
})

describe('every deed of the budget', () => {
  it('is known to this test', () => expect(deeds.size).toBeGreaterThan(10))
  for (const deed of deeds) {
    it(`${deed} has a name in the log`, () => {
      const key = `deed_${deed.replace(/[.-]/g, '_')}`
      for (const locale of ['sv', 'en'] as const) expect(findText(key, locale)).toBeTruthy()
    })
  }
})
