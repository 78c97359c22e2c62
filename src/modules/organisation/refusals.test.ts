import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findText } from '../../platform/contract.ts'
import { roles } from '../../shared/actor.ts'
import { unitKinds } from './organisation.ts'

const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
const codes = new Set(
  sources.flatMap(
    (name) => readFileSync(join(import.meta.dirname, name), 'utf8').match(/(?<=')organisation\.[a-z-]+(?=')/g) ?? [],
  ),
)
const facts = { key: 'it', name: 'Staben', below: 'HR', parent: 'Kansliet', day: '2025-07-01', count: 2 }

describe('every refusal of the organisation', () => {
  it('is known to this test', () => expect(codes.size).toBeGreaterThan(15))
  for (const code of codes) {
    it(`${code} is told in Swedish and in English`, () => {
      const key = `refusal_${code.replace(/[.-]/g, '_')}`
      const [swedish, english] = [findText(key, 'sv', facts), findText(key, 'en', facts)]
      for (const text of [swedish, english]) expect(text).toMatch(/^[^{}]{20,}\.$/)
      expect(swedish).not.toBe(english)
    })
  }
})

describe('every kind and role', () => {
  it('has a name in Swedish and in English', () => {
    const keys = [
      ...unitKinds.map((kind) => `organisation_kind_${kind}`),
      ...roles.map((role) => `platform_role_${role}`),
    ]
    for (const key of keys) {
      for (const locale of ['sv', 'en'] as const) {
        expect(findText(key.replace(/-/g, '_'), locale), key).toBeTruthy()
      }
    }
  })
})
