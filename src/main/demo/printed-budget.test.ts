import { describe, expect, it } from 'vitest'
import { judge } from '../../modules/statements/equations.ts'
import type { EquationOutcome } from '../../modules/statements/index.ts'
import type { UnitId } from '../../shared/ids.ts'
import { printedBudget } from './printed-budget.ts'
import { readDemoFiles } from './read-demo-files.ts'

/** What the printed documents contradict themselves in, found by hand with pen and paper. Nothing else may be found. */

const demo = await readDemoFiles()

function triedAgain(key: string, explain: boolean) {
  const budget = demo.budgets.find((one) => one.key === key)!
  const { tables, figures, equations } = printedBudget(budget, (unit) => unit as UnitId)
  const printed = figures.map((figure) => ({ ...figure, note: null }))
  const bare = judge(tables, printed, equations)
  if (!explain) return bare
  const words = budget.explanations.map((one) => ({
    ...one,
    difference: bare.outcomes.find(
      ({ equation, year, kind }) => equation === one.equation && year === one.year && kind === one.kind,
    )!.difference,
  }))
  return judge(tables, printed, equations, words)
}

const inAWord = ({ equation, year, difference, measure }: EquationOutcome) =>
  `${equation} ${year}: ${measure === 'percent' ? `${difference / 10_000} %` : Number((difference / 100_000_000).toFixed(4))}`

const found = (key: string, state: EquationOutcome['state']) =>
  triedAgain(key, false)
    .outcomes.filter((outcome) => outcome.state === state)
    .map(inAWord)
    .toSorted()

describe('the budget of 2026', () => {
  it('contradicts itself in these places, by so much, and in no other', () => {
    expect(found('2026', 'broken')).toEqual([
      'investments.cash-flow 2026: -8',
      'investments.cash-flow 2027: -42',
      'means.committees 2027: 1.3',
      'means.committees 2028: 1.3',
      'means.frames-growth 2026: 0.1 %',
      'means.frames-growth 2027: -0.1 %',
    ])
  })

  it('differs in these places by no more than rounding, which is told apart', () => {
    expect(found('2026', 'rounding')).toEqual([
      'frame-change.percent.bildningsnamnden 2026: 0.1 %',
      'frame-change.percent.miljo-och-samhallsbyggnadsnamnden 2026: 0.1 %',
      'frames.committees 2025: 0.1',
      'frames.committees 2026: 0.1',
      'frames.committees 2028: 0.1',
      'frames.finance 2025: 0.1',
      'frames.finance 2027: 0.1',
      'frames.finance 2028: -0.1',
      'income.frames 2027: 0.1',
      'income.frames 2028: -0.1',
    ])
  })
})

describe('the budget of 2021', () => {
  it('contradicts itself in these places, by so much, and in no other', () => {
    expect(found('2021', 'broken')).toEqual([
      'balance.opening-equity 2020: -9.3',
      'balance.opening-equity 2021: -6.9',
      'balance.result 2023: -0.1',
      'balance.tangible 2020: 6.7',
      'balance.tangible 2021: -13.8',
      'balance.tangible 2022: -4.6',
      'balance.tangible 2023: -4.3',
      'income.financial-net 2019: 3.5',
      'income.frames 2019: 2.5',
      'means.need-high 2023: 0.1725',
      'operations-bildningsnamnden.same 2019: 0.1',
    ])
  })

  it('differs in these places by no more than rounding, which is told apart', () => {
    expect(found('2021', 'rounding')).toEqual([
      'activities-bildningsnamnden.net 2019: -0.1',
      'activities-bildningsnamnden.net 2020: -0.1',
      'activities-bildningsnamnden.net 2021: -0.2',
      'activities-miljo-och-samhallsbyggnadsnamnden.net 2019: -0.1',
      'activities-omsorgsnamnden.net 2019: 0.1',
      'activities-omsorgsnamnden.net 2020: 0.1',
      'activities-omsorgsnamnden.net 2021: -0.1',
      'balance.fixed 2019: 0.1',
      'frames.committees 2019: 0.1',
      'frames.result 2019: 0.1',
      'income.frames 2022: -0.1',
      'income.frames 2023: -0.1',
      'income.net-cost 2021: -0.1',
      'income.net-cost 2023: -0.1',
      'income.result 2022: 0.1',
      'income.result 2023: 0.1',
      'investments.total 2019: 0.1',
      'investments.total 2020: 0.1',
      'investments.total 2022: 0.1',
      'investments.total 2023: 0.1',
      'means.need-high 2022: 0.1475',
      'means.need-low 2022: 0.058',
      'means.need-low 2023: 0.038',
      'means.revenue-growth 2022: 0.1 %',
      'operations-bildningsnamnden.net 2019: 0.1',
      'operations-bildningsnamnden.net 2020: -0.1',
      'operations-omsorgsnamnden.net 2019: 0.1',
      'operations-omsorgsnamnden.net 2022: 0.1',
      'operations-omsorgsnamnden.net 2023: 0.1',
    ])
  })
})

describe('every contradiction of the printed budgets', () => {
  it.each(['2021', '2026'])('is explained in words in the demo of %s, and nothing else is', (key) => {
    const { outcomes } = triedAgain(key, true)
    expect(outcomes.filter(({ state }) => state === 'broken')).toEqual([])
    const words = demo.budgets.find((one) => one.key === key)!.explanations
    expect(outcomes.filter(({ state }) => state === 'explained')).toHaveLength(words.length)
  })

  it('is told with its arithmetic', () => {
    const { outcomes } = triedAgain('2026', false)
    const told = (code: string, year: number) =>
      outcomes.find((one) => one.equation === code && one.year === year)?.arithmetic.replaceAll('\u00a0', ' ')
    expect(told('means.committees', 2027)).toBe('−1 239,0 ≠ −1 240,3; Δ 1,3 mkr')
    expect(told('means.frames-growth', 2026)).toBe('2,0 % ≠ −1 207,5 ÷ −1 184,7 − 1 = 1,92 %')
    expect(told('frames.result', 2027)).toBe('12,6 = (−1 240,3 + 1 252,9 = 12,6)')
    expect(told('cash-flow.fixed-assets', 2027)).toBe('(408,5 − 321,6 = 86,9) = (110,4 − 23,5 = 86,9)')
  })

  it('cannot be looked for where a figure is missing, and that is told', () => {
    const { notApplicable } = triedAgain('2026', false)
    const told = notApplicable.map(({ equation, year }) => `${equation} ${year}`)
    expect(told).toContain('balance.opening-equity 2026')
    expect(told).toContain('investments.cash-flow 2025')
  })
})
