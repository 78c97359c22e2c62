import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ore } from '../../shared/money.ts'
import { readLine, typedAmount } from './forecast-form.ts'

const cost = { row: 'op-costs', proposed: ore(-1_000_000_00) } as const
const read = (amount: string, reason = '', of: Parameters<typeof readLine>[1] = cost) =>
  readLine({ amount, reason }, of)

describe('a line of the manager’s form', () => {
  it('left empty takes the proposal', () =>
    expect(read('  ', 'glömd text')).toEqual({ kind: 'line', amount: null, reason: '' }))

  it('is read as tkr in Swedish and keeps its öre', () => {
    expect(read('−1 240,5', 'Hyra')).toEqual({ kind: 'line', amount: -124_050_000, reason: 'Hyra' })
    expect(read('-0,00001', 'Ett öre')).toMatchObject({ amount: -1 })
  })

  it('with the proposed amount needs no reason, with another it does', () => {
    expect(read('-1000')).toMatchObject({ kind: 'line', amount: -100_000_000 })
    expect(read('-1001', ' ')).toEqual({ kind: 'fault', fault: 'reason' })
  })

  it('that is no number is told, and so is a cost without its minus', () => {
    expect(read('tusen')).toEqual({ kind: 'fault', fault: 'number' })
    expect(read('1000', 'x')).toEqual({ kind: 'fault', fault: 'sign' })
    expect(read('1000', 'x', { row: 'op-revenue', proposed: ore(5) })).toMatchObject({ amount: 100_000_000 })
    // A cost account that the books themselves have turned round may be forecast so.
    expect(read('5', 'Återbetalning', { row: 'op-costs', proposed: ore(1) })).toMatchObject({ amount: 500_000 })
  })

  it('saved again from its own field is the same amount, to the öre', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }).map(ore), (amount) => {
        expect(readLine({ amount: typedAmount(amount), reason: 'x' }, { row: null, proposed: ore(1) })).toMatchObject({
          amount,
        })
      }),
    )
  })
})
