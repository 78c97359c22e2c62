import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalNumbers, hasCheckDigit, isPersonalNumber } from './personal-number.ts'

/** Numbers made for tests: the nine digits get the check digit that fits. */
const withCheckDigit = (nine: string): string => {
  const digit = [...'0123456789'].find((one) => hasCheckDigit(nine + one))
  return nine + digit
}
const ten = withCheckDigit('121212121')
const written = (separator: string, century = '') => `${century}${ten.slice(0, 6)}${separator}${ten.slice(6)}`

describe('a personal identity number', () => {
  test.each(['', '-', '+', ' ', '\u00a0', '\u2013', ' - '])('is found with "%s" before its last four', (separator) => {
    const text = `Sökanden (${written(separator)}) bor i kommunen.`
    const [found] = findPersonalNumbers(text)
    expect(found && text.slice(found.from, found.to)).toBe(written(separator))
    expect(found?.kind).toBe('personal')
  })

  test('is found with its century, and every one of several', () => {
    const text = `${written('-', '19')}, ${written('', '20')} och ${written('-')}.`
    expect(findPersonalNumbers(text)).toHaveLength(3)
  })

  test('may be a coordination number: the day has sixty added', () => {
    const number = withCheckDigit('701063239')
    expect(findPersonalNumbers(`${number.slice(0, 6)}-${number.slice(6)}`)[0]?.kind).toBe('coordination')
  })

  test('may be of a leap day only in a year that can have had one', () => {
    const leap = withCheckDigit('000229000')
    const never = withCheckDigit('010229000')
    expect(isPersonalNumber(`20${leap}`)).toBe(true)
    expect(isPersonalNumber(`19${leap}`)).toBe(false)
    expect(isPersonalNumber(never)).toBe(false)
  })

  test('is none when its check digit is wrong', () => {
    const wrong = `${ten.slice(0, 9)}${(Number(ten[9]) + 1) % 10}`
    expect(findPersonalNumbers(wrong)).toEqual([])
  })

  test('is none when its day does not exist, as an organisation number has no month', () => {
    expect(findPersonalNumbers(withCheckDigit('212000226'))).toEqual([])
    expect(findPersonalNumbers(withCheckDigit('121300121'))).toEqual([])
    expect(findPersonalNumbers(withCheckDigit('120431121'))).toEqual([])
    expect(findPersonalNumbers(withCheckDigit('120492121'))).toEqual([])
  })

  test('is none inside a longer number or a word', () => {
    for (const text of [`1${ten}`, `${ten}5`, `A${ten}`, `${ten}b`]) expect(findPersonalNumbers(text)).toEqual([])
  })

  test('is the whole text or it is not the number asked for', () => {
    expect(isPersonalNumber(` ${written('-')} `)).toBe(true)
    expect(isPersonalNumber(`nr ${written('-')}`)).toBe(false)
  })

  test('is found for every day that exists, and every single wrong digit is noticed', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9 }), (born, serial, at) => {
        const number = withCheckDigit(
          `${born.toISOString().slice(2, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`,
        )
        const changed = `${number.slice(0, at)}${(Number(number[at]) + 1) % 10}${number.slice(at + 1)}`
        return findPersonalNumbers(number).length === 1 && !hasCheckDigit(changed)
      }),
    )
  })
})
