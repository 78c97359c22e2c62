import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findText } from '../../platform/contract.ts'

const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')
const codes = new Set(sources.flatMap((name) => read(name).match(/(?<=refuse\(')forecast\.[a-z-]+(?=')/g) ?? []))
const deeds = new Set(sources.flatMap((name) => read(name).match(/(?<=ctx\.write\(')[a-z.-]+(?=')/g) ?? []))
const facts = { name: 'Augusti', committees: 'Bildningsnämnden', number: '1.1', year: 2027, group: 'personal' }
const keyOf = (prefix: string, code: string) => `${prefix}_${code.replace(/[.-]/g, '_')}`

describe('every refusal of the forecast', () => {
  it('is known to this test', () => expect(codes.size).toBeGreaterThan(18))
  for (const code of codes) {
    it(`${code} is told in Swedish and in English`, () => {
      const [swedish, english] = (['sv', 'en'] as const).map((locale) =>
        findText(keyOf('refusal', code), locale, facts),
      )
      for (const text of [swedish, english]) expect(text).toMatch(/^[^{}]{20,}\.$/)
      expect(swedish).not.toBe(english)
    })
  }
})

describe('every deed of the forecast', () => {
  it('has its words in the log, in both languages', () => {
    expect(deeds.size).toBe(10)
    for (const deed of deeds)
      for (const locale of ['sv', 'en'] as const) expect(findText(keyOf('deed', deed), locale), deed).toBeTruthy()
  })
})
