import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSwedishNumber } from './swedish-number.ts'

describe('a number as people write it', () => {
  it('may have a decimal comma, any space between thousands, any minus and a percent sign', () => {
    const written: [string, number][] = [
      ['1 240,3', 1240.3],
      ['1\u202f240,3', 1240.3],
      ['\u22125', -5],
      ['- 16,4', -16.4],
      ['12 %', 12],
      ['0,5', 0.5],
      ['3.5', 3.5],
      [' 7 ', 7],
    ]
    for (const [text, value] of written) expect([text, parseSwedishNumber(text)]).toEqual([text, value])
  })

  it('is refused when it may mean two things or is no number', () => {
    for (const text of ['', 'tolv', '12a', '1,2,3', '1.240', '1.240,3', ',5', '5,', '--5', 'NaN', '1e5']) {
      expect([text, parseSwedishNumber(text)]).toEqual([text, undefined])
    }
  })

  it('comes back as it was written, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const text = (hundredths / 100).toFixed(2).replace('.', ',').replace('-', '\u2212')
        expect(parseSwedishNumber(text)).toBe(hundredths / 100)
      }),
    )
  })
})
