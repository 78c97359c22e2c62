import { describe, expect, it } from 'vitest'
import { keysOfNames } from './name-key.ts'

describe('the key of a name', () => {
  it('is what a figure in a text can hold', () => {
    expect(keysOfNames(['Bättre skola: 2026 {ny}', 'Äldreomsorg'])).toEqual(['battre-skola-2026-ny', 'aldreomsorg'])
  })

  it('is never another name’s', () => {
    expect(keysOfNames(['A b', 'a-b', '…'])).toEqual(['a-b', 'a-b-2', 'x'])
  })
})
