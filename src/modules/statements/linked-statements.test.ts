import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { type Money, ore } from '../../shared/money.ts'
import { equationsFitting } from './equation.ts'
import { judge } from './equations.ts'
import { linkedStatements } from './linked-statements.ts'
import { shortFormEquations } from './standard-equations.ts'

const unit = 'a0000000-0000-4000-8000-000000000001' as UnitId
const named = { nameOf: (key: string) => key, bodies: [{ unit, key: 'board', label: 'Board' }] }
const amount = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map((one) => ore(one))
const positive = fc.integer({ min: 0, max: 99_999_999_999 }).map((one) => ore(one))
const zero = 0 as Money

const anOpening = fc
  .record({ fixed: positive, current: positive, pensions: positive, longTermDebt: positive, shortTermDebt: positive })
  .map((one) => ({
    ...one,
    liquid: zero,
    equity: ore(one.fixed + one.current - one.pensions - one.longTermDebt - one.shortTermDebt),
  }))
const entries = fc
  .array(
    fc.record({
      tax: amount,
      grants: amount,
      financialNet: amount,
      sharedCosts: amount,
      unforeseen: amount,
      depreciation: amount,
      investments: amount,
    }),
    { minLength: 3, maxLength: 3 },
  )
  .map((years) => years.map((one, at) => ({ ...one, year: 2027 + at })))

const nothing = {
  tax: zero,
  grants: zero,
  financialNet: zero,
  sharedCosts: zero,
  unforeseen: zero,
  depreciation: zero,
  investments: zero,
}
const opening = {
  fixed: ore(70),
  current: ore(30),
  liquid: ore(10),
  equity: ore(60),
  pensions: ore(10),
  longTermDebt: ore(10),
  shortTermDebt: ore(20),
}

describe('statements computed from the frames', () => {
  it('hold in every equation of the short form, to the öre, whatever is entered', () => {
    fc.assert(
      fc.property(anOpening, entries, fc.array(amount, { minLength: 3, maxLength: 3 }), (first, years, frames) => {
        const held = frames.map((one, at) => ({ unit, year: 2027 + at, amount: one }))
        const { tables, figures } = linkedStatements({ opening: first, years }, held, named)
        const titled = shortFormEquations.map((one) => ({ ...one, title: one.code }))
        const { outcomes } = judge(tables, figures, equationsFitting(titled, tables))
        expect(outcomes.length).toBeGreaterThan(50)
        expect(outcomes.filter(({ state }) => state !== 'holds')).toEqual([])
      }),
    )
  })

  it('move fixed assets by investments less depreciation, and liquid funds by the cash flow', () => {
    const years = [{ ...nothing, year: 2027, tax: ore(50), depreciation: ore(-5), investments: ore(-20) }]
    const { figures } = linkedStatements({ opening, years }, [{ unit, year: 2027, amount: ore(-40) }], named)
    const at = (table: string, row: string) => figures.find((one) => one.table === table && one.row === row)?.amount
    expect(at('income', 'result')).toBe(10)
    expect(at('balance', 'fixed')).toBe(85)
    expect(at('balance', 'total-equity')).toBe(70)
    expect(at('cash-flow', 'closing-funds')).toBe(5)
  })

  it('are refused when the opening balance has two sides that differ', () => {
    const uneven = { ...opening, equity: ore(61) }
    expect(() => linkedStatements({ opening: uneven, years: [] }, [], named)).toThrow(
      expect.objectContaining({ code: 'statements.opening-uneven' }),
    )
  })

  it('are refused when there are more liquid funds than current assets', () => {
    expect(() => linkedStatements({ opening: { ...opening, liquid: ore(31) }, years: [] }, [], named)).toThrow(
      expect.objectContaining({ code: 'statements.liquid-beyond-current' }),
    )
  })
})
