import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifference } from './word-difference.ts'

describe('the difference between two texts', () => {
  it('gives back both texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const pieces = wordDifference(before, after)
        const without = (kind: string) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map((piece) => piece.text)
            .join('')
        expect(without('new')).toBe(before)
        expect(without('gone')).toBe(after)
      }),
    )
  })

  it('marks only the words that changed', () => {
    expect(wordDifference('öka med 3 procent', 'öka med 5 procent')).toEqual([
      { kind: 'same', text: 'öka med ' },
      { kind: 'gone', text: '3' },
      { kind: 'new', text: '5' },
      { kind: 'same', text: ' procent' },
    ])
  })

  it('shows very long texts as replaced instead of counting for minutes', () => {
    const long = (word: string) => `${word} `.repeat(2000)
    expect(wordDifference(long('a'), long('b'))).toHaveLength(2)
  })
})
