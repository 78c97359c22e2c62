import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasCheckDigit } from '../../../shared/personal-number.ts'
import { type MaskOrder, maskPassages, maskSign, piecesOf } from './masking.ts'

const order = (changed: Partial<MaskOrder>): MaskOrder => ({
  passages: [],
  words: [],
  personalNumbers: false,
  provision: 'OSL 21 kap. 1 §',
  ...changed,
})
const masked = (text: string, ...words: string[]) => maskPassages([text], order({ words })).passages[0]

describe('a masked text', () => {
  test.each([
    ['Sökanden Alma Ek bor här.', ['Alma Ek'], `Sökanden ${maskSign} bor här.`],
    ['ALMA och alma', ['Alma'], `${maskSign} och ${maskSign}`],
    ['Almas brev, inte Almanackan', ['Alma', 'Almas'], undefined],
    ['Almas brev', ['Alma*'], `${maskSign} brev`],
    ['Alma\nEk', ['alma ek'], maskSign],
    ['hos Anders-\nson i går', ['Andersson'], `hos ${maskSign} i går`],
    ['Åsa (ÅSA) åsa.', ['åsa'], `${maskSign} (${maskSign}) ${maskSign}.`],
    ['a.b och axb', ['a.b'], `${maskSign} och axb`],
  ])('%j with %j masked has a sign in place of each whole word', (text, words, wanted) => {
    if (wanted === undefined) expect(() => masked(text, ...words)).toThrow('document.words-not-found')
    else expect(masked(text, ...words)).toBe(wanted)
  })

  test('has one sign where masks overlap, and the same sign however long the word is', () => {
    expect(masked('Alma Ek', 'Alma Ek', 'Ek')).toBe(maskSign)
    expect(masked('Al Almasson', 'Al')).toBe(`${maskSign} Almasson`)
    expect(masked('Almasson Al', 'Almasson')).toBe(`${maskSign} Al`)
  })

  test('has whole passages and personal identity numbers masked, and tells how many and by what right', () => {
    const nine = '121212121'
    const number = nine + [...'0123456789'].find((digit) => hasCheckDigit(nine + digit))
    const outcome = maskPassages(
      ['Rubrik', `Född ${number}, ${number}`, 'Bort'],
      order({ passages: [3], personalNumbers: true }),
    )
    expect(outcome.passages).toEqual(['Rubrik', `Född ${maskSign}, ${maskSign}`, maskSign])
    expect(outcome.masks).toEqual([
      { kind: 'passage', provision: 'OSL 21 kap. 1 §', places: 1 },
      { kind: 'personal-number', provision: 'OSL 21 kap. 1 §', places: 2 },
    ])
    expect(JSON.stringify(outcome.masks)).not.toContain(number)
  })

  test('is refused when nothing is masked, and when a word stands nowhere: a slip of the pen must not pass as a mask', () => {
    expect(() => maskPassages(['x'], order({}))).toThrow('document.nothing-to-mask')
    expect(() => maskPassages(['x'], order({ personalNumbers: true }))).toThrow('document.nothing-to-mask')
    expect(() => maskPassages(['Alma Ek'], order({ words: ['Alma', 'Eek'] }))).toThrow('document.words-not-found')
    expect(() => maskPassages(['x'], order({ passages: [2] }))).toThrow('document.passage-unknown')
  })

  test('is refused when a word would mask everything', () => {
    for (const words of ['*', 'a', '**', 'a*b*c*', 'x'.repeat(201)])
      expect(() => maskPassages(['text'], order({ words: [words] }))).toThrow('document.words-too-wide')
  })

  test('holds a masked word nowhere, whatever text stands around it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('hemlig', ' ', '\n', '.', 'Hemlig', 'öppen', '1')), (pieces) => {
        const text = `${pieces.join(' ')} hemlig`
        return !/hemlig/i.test(masked(text, 'hemlig') ?? '')
      }),
    )
  })

  test('is told in turns of what stands there and what is masked, at its ends too', () => {
    expect(piecesOf(masked('Alma Ek bor i Alma', 'Alma') ?? '')).toEqual([null, ' Ek bor i ', null])
    expect(piecesOf('Ingenting')).toEqual(['Ingenting'])
    expect(piecesOf(maskSign + maskSign)).toEqual([null])
  })
})
