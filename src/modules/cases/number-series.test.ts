import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parentOf, readRows } from './classification.ts'
import {
  checkApart,
  checkForm,
  checkGap,
  missingNumbers,
  type NumberingRule,
  slugOf,
  unexplained,
  writeNumber,
} from './number-series.ts'

const hedemora = '{body}{number:3}-{yy} {code}'
const parts = { bodyCode: 'KS', year: 2025, number: 117, classification: '020' }
const rule = (form: string, bodyCode = 'KS'): NumberingRule => ({ form, bodyCode })

describe('a number is written by the form of its series', () => {
  it.each([
    [hedemora, parts, 'KS117-25 020'],
    [hedemora, { ...parts, number: 41, classification: '041' }, 'KS041-25 041'],
    [hedemora, { ...parts, number: 1024 }, 'KS1024-25 020'],
    ['{year}/{number}', { ...parts, year: 2021, number: 28 }, '2021/28'],
    ['{body}/{year}:{number}', { ...parts, year: 2016, number: 254 }, 'KS/2016:254'],
  ])('%s', (form, of, written) => expect(writeNumber(form, of)).toBe(written))

  it('and stands in addresses without spaces, strokes and Swedish letters', () => {
    expect(slugOf('KS117-25 020')).toBe('ks117-25-020')
    expect(slugOf('2021/28')).toBe('2021-28')
    expect(slugOf('ÄN 7/25')).toBe('an-7-25')
  })

  it('so that two cases never have one number, in the register or in addresses', () => {
    const of = fc.record({
      bodyCode: fc.constantFrom('K', 'KS', 'KSA', 'BN'),
      year: fc.integer({ min: 2001, max: 2099 }),
      number: fc.integer({ min: 1, max: 20_000 }),
    })
    const form = fc.constantFrom(hedemora, '{body}{number}/{year}', '{body}{yy}-{number:4}', '{body}.{year}.{number}')
    fc.assert(
      fc.property(form, of, of, (form, one, other) => {
        checkForm(rule(form, one.bodyCode))
        fc.pre(one.bodyCode !== other.bodyCode || one.year !== other.year || one.number !== other.number)
        const write = (what: typeof one) => slugOf(writeNumber(form, { ...what, classification: '020' }))
        expect(write(one)).not.toBe(write(other))
      }),
    )
  })
})

describe('a form is refused', () => {
  it.each([
    ['{body}-{yy}', 'number-missing'],
    ['{number} {number} {yy}', 'number-missing'],
    ['{body}{number}', 'year-missing'],
    ['{year}/{number}-{yy}', 'year-missing'],
    ['{year}/{number}/{month}', 'place-unknown'],
    ['{number}{yy}', 'places-touch'],
    ['{code}{number}-{yy}', 'places-touch'],
  ])('%s: %s', (form, code) => expect(() => checkForm(rule(form))).toThrow(`case-series.${code}`))

  it.each(['', 'Ks', 'KS1', 'K S'])('when the short name is “%s”', (code) =>
    expect(() => checkForm(rule(hedemora, code))).toThrow('case-series.body-code'),
  )

  it('when another body would write the same numbers', () => {
    expect(() => checkApart(rule('{year}/{number}'), [rule('{year}/{number}', 'BN')])).toThrow(
      'case-series.body-needed',
    )
    expect(() => checkApart(rule(hedemora), [rule('{body}/{year}:{number}')])).toThrow('case-series.body-code-taken')
    expect(() => checkApart(rule(hedemora, 'AN'), [rule(hedemora, 'ÄN')])).toThrow('case-series.body-code-taken')
    expect(() => checkApart(rule('{year}/{number}'), [rule(hedemora, 'BN')])).not.toThrow()
  })
})

describe('gaps of a series', () => {
  it('are the numbers below the next one that are no case', () => {
    expect(missingNumbers([], 1)).toEqual([])
    expect(missingNumbers([1, 2, 3], 4)).toEqual([])
    expect(missingNumbers([41, 117, 118], 119)).toEqual([
      { first: 1, last: 40 },
      { first: 42, last: 116 },
    ])
    expect(missingNumbers([2], 5)).toEqual([
      { first: 1, last: 1 },
      { first: 3, last: 4 },
    ])
  })

  it('that are explained are no longer open, also when only a part is', () => {
    const missing = [{ first: 1, last: 40 }]
    expect(unexplained(missing, [{ first: 1, last: 40 }])).toEqual([])
    expect(unexplained(missing, [{ first: 10, last: 20 }])).toEqual([
      { first: 1, last: 9 },
      { first: 21, last: 40 },
    ])
  })

  it('taken, open and explained numbers are together all that were drawn', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), fc.integer({ min: 1, max: 60 }), (taken, cut) => {
        const next = Math.max(0, ...taken) + 1
        const missing = missingNumbers(taken, next)
        const explained = missing.filter(({ first }) => first <= cut)
        const open = unexplained(missing, explained)
        const count = (spans: typeof missing) => spans.reduce((sum, { first, last }) => sum + last - first + 1, 0)
        expect(taken.length + count(open) + count(explained)).toBe(next - 1)
      }),
    )
  })

  it('cannot be explained where there are cases, nor twice', () => {
    const missing = missingNumbers([3, 6], 7)
    expect(() => checkGap({ first: 1, last: 2 }, missing, [])).not.toThrow()
    for (const [first, last] of [
      [2, 3],
      [6, 6],
      [5, 4],
      [7, 9],
    ] as const)
      expect(() => checkGap({ first, last }, missing, [])).toThrow('case-series.no-gap')
    expect(() => checkGap({ first: 1, last: 1 }, missing, [{ first: 1, last: 2 }])).toThrow('case-series.no-gap')
  })
})

describe('a classification scheme', () => {
  it('is read line by line, and says which lines it cannot read', () => {
    expect(readRows('04 Ekonomi\n\n041;Mål och budget\nfel\n041 Igen\n2.1.3\tBygglov')).toEqual({
      rows: [
        { code: '04', name: 'Ekonomi' },
        { code: '041', name: 'Mål och budget' },
        { code: '2.1.3', name: 'Bygglov' },
      ],
      faults: [4, 5],
    })
  })

  it('has each code below the longest code it begins with', () => {
    expect(parentOf('041', ['0', '04', '05', '041'])).toBe('04')
    expect(parentOf('041', ['05'])).toBeNull()
  })
})
