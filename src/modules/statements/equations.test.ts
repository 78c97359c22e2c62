import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOre, ore, roundingSlack, shownIn } from '../../shared/money.ts'
import { type Equation, equationsFitting, unknownTerms } from './equation.ts'
import { judge, unexplained } from './equations.ts'
import { fullFormEquations, shortFormEquations } from './standard-equations.ts'
import { aSum, aTable, column, figure, sameIn } from './statement.fixture.ts'
import type { StatementFigure } from './statement.ts'

const table = aTable('t', ['a', 'b', 'c', 'total'])
const sum = aSum('t', ['a', 'b', 'c'])
const tried = (figures: readonly StatementFigure[], equation: Equation = sum) => judge([table], figures, [equation])
const parts = (a: number, b: number, c: number, total: number) => [
  figure('t/a', a),
  figure('t/b', b),
  figure('t/c', c),
  figure('t/total', total),
]
const stateOf = (figures: readonly StatementFigure[], equation?: Equation) =>
  tried(figures, equation).outcomes[0]?.state

describe('an equation', () => {
  it('holds when both sides are the same', () => {
    expect(stateOf(parts(1, 2, 3, 6))).toBe('holds')
  })

  it('holds within rounding up to half a step for each figure in it, and not beyond', () => {
    expect(stateOf(parts(1, 2, 3, 6.2))).toBe('rounding')
    expect(stateOf(parts(1, 2, 3, 6.3))).toBe('broken')
  })

  it('lets no rounding excuse that the same figure is printed in two ways', () => {
    const [one, other] = [aTable('one', ['result']), aTable('other', ['result'])]
    const { outcomes } = judge(
      [one, other],
      [figure('one/result', 10.5), figure('other/result', 10.6)],
      [sameIn('one', 'other', 'result')],
    )
    expect(outcomes[0]).toMatchObject({ state: 'broken', difference: inOre(-0.1, 'mkr') })
  })

  it('lets rounding excuse that the same figure is printed in two units', () => {
    const [one, other] = [
      aTable('one', ['result']),
      aTable('other', ['result'], [column(2026)], { unit: 'tkr', decimals: 0 }),
    ]
    const both = [figure('one/result', 10.5), figure('other/result', 10.52)]
    expect(judge([one, other], both, [sameIn('one', 'other', 'result')]).outcomes[0]?.state).toBe('rounding')
  })
})

describe('an empty cell', () => {
  it('counts as nothing among the parts of a sum', () => {
    expect(stateOf([figure('t/a', 1), figure('t/b', 2), figure('t/total', 3)])).toBe('holds')
  })

  it('makes the equation impossible to try when the total is empty, and is named', () => {
    const { outcomes, notApplicable } = tried([figure('t/a', 1), figure('t/b', 2)])
    expect(outcomes).toEqual([])
    expect(notApplicable[0]?.missing).toEqual([{ table: 't', row: 'total', year: 2026, kind: 'budget' }])
  })

  it('is never nought in an equation of another kind', () => {
    const { outcomes } = tried([figure('t/a', 1), figure('t/b', 2), figure('t/total', 3)], { ...sum, kind: 'net' })
    expect(outcomes).toEqual([])
  })

  it('makes a sum without any part impossible to try, even when the total is nought', () => {
    expect(tried([figure('t/total', 0)]).outcomes).toEqual([])
  })

  it('counts as nothing where the equation says that the row may be left out', () => {
    const loose: Equation = { ...sum, kind: 'net', right: [...sum.right, { table: 't', row: 'd', optional: true }] }
    expect(stateOf(parts(1, 2, 3, 6), loose)).toBe('holds')
  })
})

describe('a year before', () => {
  const years = [column(2026), column(2027, 'plan')]
  const balance = aTable('balance', ['opening', 'closing'], years)
  const carried: Equation = {
    code: 'carried',
    title: 'Opening is closing',
    kind: 'carry-forward',
    left: [{ table: 'balance', row: 'opening' }],
    right: [{ table: 'balance', row: 'closing', back: 1 }],
  }
  it('is found in its own column, whatever kind that has; the first year has none', () => {
    const figures = [
      figure('balance/closing', 5, years[0]),
      figure('balance/opening', 5, years[1]),
      figure('balance/opening', 1),
    ]
    const { outcomes, notApplicable } = judge([balance], figures, [carried])
    expect(outcomes.map(({ year, state }) => [year, state])).toEqual([[2027, 'holds']])
    expect(notApplicable.map(({ year }) => year)).toEqual([2026])
  })

  it('that might be either of two columns is none', () => {
    const twice = aTable(
      'balance',
      ['opening', 'closing'],
      [column(2026), column(2026, 'forecast'), column(2027, 'plan')],
    )
    const figures = [figure('balance/closing', 5), figure('balance/opening', 5, column(2027, 'plan'))]
    expect(judge([twice], figures, [carried]).outcomes).toEqual([])
  })
})

describe('a percentage', () => {
  const years = [column(2025), column(2026)]
  const t = aTable('t', ['sum', { key: 'growth', label: 'growth', isSum: false, measure: 'percent' }], years)
  const growth: Equation = {
    code: 'growth',
    title: 'Growth',
    kind: 'growth',
    left: [{ table: 't', row: 'growth' }],
    right: [{ table: 't', row: 'sum' }],
    base: [{ table: 't', row: 'sum', back: 1 }],
  }
  const state = (last: number, now: number, percent: number) =>
    judge(
      [t],
      [
        figure('t/sum', last, column(2025)),
        figure('t/sum', now),
        { ...figure('t/growth', 0), amount: ore(Math.round(percent * 10_000)) },
      ],
      [growth],
    ).outcomes[0]?.state

  it('holds when it is the growth of the printed figures, rounded', () => {
    expect(state(-984.5, -1017.6, 3.4)).toBe('holds')
  })

  it('holds within rounding when figures that are printed so may give it', () => {
    expect(state(-19.1, -16.9, -11.4)).toBe('rounding')
  })

  it('does not hold when no figures that are printed so can give it', () => {
    expect(state(-1184.7, -1207.5, 2)).toBe('broken')
  })

  it('of something that may be nought cannot be tried', () => {
    expect(state(0, 5, 10)).toBeUndefined()
  })
})

describe('words', () => {
  const broken = parts(1, 2, 3, 7)
  const said = { equation: 't.total', year: 2026, kind: 'budget' as const, words: 'A late correction' }
  const withWords = (difference: number) =>
    judge([table], broken, [sum], [{ ...said, difference: inOre(difference, 'mkr') }]).outcomes

  it('explain the difference they were written for', () => {
    expect(withWords(1)[0]).toMatchObject({ state: 'explained', explanation: 'A late correction' })
    expect(unexplained(withWords(1))).toEqual([])
  })

  it('explain no other difference, but are still shown', () => {
    expect(withWords(2)[0]).toMatchObject({ state: 'broken', explanation: 'A late correction' })
  })
})

describe('an edited set of equations', () => {
  it('names a row that is not there, unless it may be left out', () => {
    const off = {
      ...sum,
      right: [
        { table: 't', row: 'misspelt' },
        { table: 't', row: 'gone', optional: true },
      ],
    }
    expect(unknownTerms([off], [table])).toEqual(['t/misspelt'])
  })

  it('takes from a form what fits the tables', () => {
    const titled = [...shortFormEquations].map((one) => ({ ...one, title: one.code }))
    const balance = aTable('balance', ['assets', 'equity-and-liabilities'])
    expect(equationsFitting(titled, [balance]).map(({ code }) => code)).toEqual(['balance.sides'])
  })

  it.each([
    ['short', shortFormEquations],
    ['full', fullFormEquations],
  ])('of the %s form has no code twice', (_, form) => {
    const codes = form.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

/** Exact amounts in öre, printed in mkr with one decimal. */
const exactly = fc.array(fc.integer({ min: -200_000_000_000, max: 200_000_000_000 }), { minLength: 1, maxLength: 20 })

const printed = (amounts: readonly number[]) => {
  const rows = amounts.map((_, at) => `r${at}`)
  const places = [...amounts, amounts.reduce((a, b) => a + b, 0)]
  const figures = places.map((amount, at) => figure(`t/${rows[at] ?? 'total'}`, shownIn(ore(amount), 'mkr', 1)))
  return { tables: [aTable('t', [...rows, 'total'])], figures, equation: aSum('t', rows) }
}

describe('any table', () => {
  it('that adds up before it is rounded never breaks', () => {
    fc.assert(
      fc.property(exactly, (amounts) => {
        const { tables, figures, equation } = printed(amounts)
        expect(judge(tables, figures, [equation]).outcomes[0]?.state).not.toBe('broken')
      }),
    )
  })

  it('breaks when one figure is changed by more than rounding can hide', () => {
    fc.assert(
      fc.property(exactly, fc.nat(), fc.integer({ min: 1, max: 500 }), fc.boolean(), (amounts, at, more, isUp) => {
        const { tables, figures, equation } = printed(amounts)
        const hidden = 2 * roundingSlack(amounts.length, 'mkr', 1)
        const by = (hidden + more * 10_000_000) * (isUp ? 1 : -1)
        const changed = figures.map((one, place) =>
          place === at % figures.length ? { ...one, amount: ore(one.amount + by) } : one,
        )
        expect(judge(tables, changed, [equation]).outcomes[0]?.state).toBe('broken')
      }),
    )
  })

  it('is judged the same in whatever order rows, figures and terms stand', () => {
    fc.assert(
      fc.property(exactly, fc.infiniteStream(fc.nat()), fc.integer({ min: -3, max: 3 }), (amounts, dice, off) => {
        const shuffled = <T>(all: readonly T[]): T[] =>
          all
            .map((one) => ({ one, at: dice.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one)
        const { tables, figures, equation } = printed(amounts)
        const moved = figures.map((one, at) =>
          at === 0 ? { ...one, amount: ore(one.amount + off * 10_000_000) } : one,
        )
        const [before] = judge(tables, moved, [equation]).outcomes
        const mixed = tables.map((one) => ({ ...one, rows: shuffled(one.rows) }))
        const [after] = judge(mixed, shuffled(moved), [{ ...equation, right: shuffled(equation.right) }]).outcomes
        expect(after).toMatchObject({ state: before?.state, left: before?.left, right: before?.right })
      }),
    )
  })
})
