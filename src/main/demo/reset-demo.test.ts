import { describe, expect, it } from 'vitest'
import { referrersFirst } from './reset-demo.ts'

describe('emptying tables', () => {
  it('takes a table that refers to another before it', () => {
    const links = [
      { from: 'target', to: 'indicator' },
      { from: 'indicator', to: 'goal' },
      { from: 'target', to: 'goal' },
    ]
    expect(referrersFirst(['goal', 'indicator', 'target'], links)).toEqual(['target', 'indicator', 'goal'])
  })

  it('says so when tables refer to each other in a ring', () => {
    const ring = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]
    expect(() => referrersFirst(['a', 'b'], ring)).toThrow(/ring/)
  })
})
