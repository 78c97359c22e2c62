import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Money } from '../../shared/money.ts'
import { figureBook } from './figure.ts'
import { mkr, someFacts, someFollowUp } from './publications.fixture.ts'

const amountOf = (key: string, facts = someFacts()) => figureBook(facts).get(key)?.amount

describe('a figure', () => {
  it('is known by measure, entity and period, and says which version it is from', () => {
    expect(figureBook(someFacts()).get('ram:bn:2026')).toMatchObject({
      amount: mkr(-612.44),
      entityName: 'Bildningsnämnden',
      version: '2026/3',
    })
    expect(figureBook(someFollowUp()).get('prognos:bn:2026-08')?.version).toBe('2026-08')
  })

  it('of a unit holds everything below it, of the whole municipality everything', () => {
    expect(amountOf('driftbudget:bn:2026')).toBe(mkr(-612.44))
    expect(amountOf('driftbudget:alla:2026')).toBe(mkr(-710.68))
    expect(amountOf('prognosavvikelse:bn:2026-08', someFollowUp())).toBe(mkr(-8.56))
  })

  it('has its remark with it wherever it is read', () => {
    const notes = { 'ram:bn:2026': 'Inklusive lokaler' }
    expect(figureBook(someFacts({ notes })).get('ram:bn:2026')?.note).toBe('Inklusive lokaler')
  })

  it('is never two amounts: facts that contradict each other are not printed', () => {
    const facts = someFacts({
      frames: [
        { unit: 'bn', year: 2026, decided: mkr(-1), current: mkr(-1) },
        { unit: 'bn', year: 2026, decided: mkr(-2), current: mkr(-2) },
      ],
    })
    expect(() => figureBook(facts)).toThrow('ram:bn:2026')
  })

  it('of the whole is the sum of the frames to the öre', () => {
    const ore = fc.integer({ min: -1e11, max: 1e11 })
    fc.assert(
      fc.property(ore, ore, (ks, bn) => {
        const frames = [
          { unit: 'ks', year: 2026, decided: ks as Money, current: ks as Money },
          { unit: 'bn', year: 2026, decided: bn as Money, current: bn as Money },
        ]
        expect(amountOf('ram:alla:2026', someFacts({ frames }))).toBe(ks + bn)
      }),
    )
  })
})
