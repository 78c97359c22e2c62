import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Money, sumOf } from '../../shared/money.ts'
import { composePublication } from './compose-publication.ts'
import { publicationWords } from './publication-language.service.ts'
import { aManuscript, mkr, published } from './publications.fixture.ts'
import { amountText, checkSum, type Scale } from './shown-amount.ts'

const scale: Scale = { unit: 'mkr', decimals: 1 }

describe('a sum of rounded figures', () => {
  it('holds when the shown parts give the shown total', () => {
    expect(checkSum([mkr(-1), mkr(-2)], mkr(-3), scale)).toEqual({ state: 'holds' })
  })

  it('that rounding alone explains is told as rounding', () => {
    expect(checkSum([mkr(0.04), mkr(0.04)], mkr(0.08), scale)).toEqual({ state: 'rounding', difference: -0.1 })
  })

  it('that rounding cannot explain is told as wrong', () => {
    expect(checkSum([mkr(1), mkr(2)], mkr(3.5), scale)).toEqual({ state: 'wrong', difference: -0.5 })
  })

  it('of exact parts is never told as wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 20 }), (amounts) => {
        const parts = amounts as Money[]
        expect(checkSum(parts, sumOf(parts), scale).state).not.toBe('wrong')
      }),
    )
  })

  it('has its note under the table it stands in', () => {
    const manuscript = aManuscript()
    const document = composePublication(
      {
        ...manuscript,
        facts: {
          ...manuscript.facts,
          frames: [
            { unit: 'ks', year: 2026, decided: mkr(-98.24), current: mkr(-98.24) },
            { unit: 'bn', year: 2026, decided: mkr(-612.44), current: mkr(-612.44) },
          ],
        },
      },
      published,
      publicationWords('sv'),
    )
    const frames = document.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))[0]
    expect(frames?.rows.map((row) => row[1]?.lines[0])).toEqual(['−98,2', '−612,4', '−710,7'])
    expect(frames?.notes).toEqual([
      'Avrundning: Summa, Budget 2026. De avrundade posterna skiljer sig 0,1\u00A0mkr från den avrundade summan. Summan är räknad i ören och stämmer.',
    ])
  })
})

describe('an amount', () => {
  it('is shown in English with a point', () => {
    expect(amountText(mkr(-1234.5), scale, 'en')).toBe('−1\u202F234.5')
  })

  it('keeps its nought without a sign', () => {
    expect(amountText(mkr(-0.01), scale, 'sv')).toBe('0,0')
  })
})
