import type { Equation, Term } from './equation.ts'

/**
 * The equations a set of statements is tried with until the municipality edits its own. Data, written as short as it can be read:
 * the order is that of the tables. LKBR 5 kap. (result), 6 kap. (balance), 8 kap. (cash flow), 10 kap. (investments).
 */

/** The title stands in the message files until the set is stored with a version. */
export type StandardEquation = Omit<Equation, 'title'>

const at =
  (table: string) =>
  (row: string, more: Omit<Term, 'table' | 'row'> = {}): Term => ({ table, row, ...more })
const [frames, frameChange, means] = [at('frames'), at('frame-change'), at('means')]
const [income, balance, cashFlow, investments] = [at('income'), at('balance'), at('cash-flow'), at('investments')]
const bodies = (table: string): Term => ({ table, group: 'bodies' })
const maybe = { optional: true } as const

const sum = (code: string, left: Term, right: readonly Term[]): StandardEquation => ({
  code,
  kind: 'sum',
  left: [left],
  right,
})
const same = (code: string, left: Term, right: Term): StandardEquation => ({
  code,
  kind: 'same',
  left: [left],
  right: [right],
})

export const frameEquations: readonly StandardEquation[] = [
  sum('frames.committees', frames('committees'), [bodies('frames')]),
  sum('frames.finance', frames('finance'), [
    frames('tax'),
    frames('grants'),
    frames('financial-net'),
    frames('shared-costs'),
    frames('unforeseen', maybe),
    frames('group-dividend', maybe),
  ]),
  {
    code: 'frames.result',
    kind: 'net',
    left: [frames('result')],
    right: [frames('committees'), frames('finance')],
  },
  {
    code: 'frame-change.amount',
    kind: 'net',
    each: { table: 'frame-change', group: 'bodies' },
    left: [frameChange('*', { kind: 'change' })],
    right: [frameChange('*', { kind: 'budget' }), frameChange('*', { kind: 'budget', back: 1, factor: -1 })],
  },
  {
    code: 'frame-change.percent',
    kind: 'growth',
    each: { table: 'frame-change', group: 'bodies' },
    left: [frameChange('*', { kind: 'percent' })],
    right: [frameChange('*', { kind: 'budget' })],
    base: [frameChange('*', { kind: 'budget', back: 1 })],
  },
  {
    ...same('frame-change.same', frameChange('*'), frames('*')),
    each: { table: 'frame-change', group: 'bodies' },
  },
]

export const meansEquations: readonly StandardEquation[] = [
  sum('means.revenue', means('revenue'), [means('tax'), means('grants')]),
  same('means.tax', means('tax'), frames('tax')),
  same('means.grants', means('grants'), frames('grants')),
  same('means.committees', means('committees'), frames('committees')),
  {
    code: 'means.revenue-growth',
    kind: 'growth',
    left: [means('revenue-growth')],
    right: [means('revenue')],
    base: [frames('tax', { back: 1 }), frames('grants', { back: 1 })],
  },
  {
    code: 'means.committees-growth',
    kind: 'growth',
    left: [means('committees-growth')],
    right: [means('committees')],
    base: [means('committees', { back: 1 })],
  },
  {
    code: 'means.frames-growth',
    kind: 'growth',
    left: [means('committees-growth')],
    right: [frames('committees')],
    base: [frames('committees', { back: 1 })],
  },
]

export const incomeEquations: readonly StandardEquation[] = [
  same('income.tax', income('tax'), frames('tax')),
  same('income.grants', income('grants'), frames('grants')),
  same('income.financial-net', income('financial-net'), frames('financial-net')),
  same('income.same-result', income('result'), frames('result')),
  {
    code: 'income.frames',
    kind: 'articulation',
    left: [income('net-cost'), income('unforeseen', maybe)],
    right: [frames('committees'), frames('shared-costs'), frames('unforeseen', maybe)],
  },
]

const shortIncome: readonly StandardEquation[] = [
  sum('income.net-cost', income('net-cost'), [
    income('operations', maybe),
    income('revenue', maybe),
    income('costs', maybe),
    income('depreciation'),
  ]),
  sum('income.result', income('result'), [
    income('net-cost'),
    income('tax'),
    income('grants'),
    income('financial-net', maybe),
    income('unforeseen', maybe),
  ]),
]

const fullIncome: readonly StandardEquation[] = [
  sum('income.net-cost', income('net-cost'), [income('revenue'), income('costs'), income('depreciation')]),
  sum('income.operating-result', income('operating-result'), [income('net-cost'), income('tax'), income('grants')]),
  sum('income.after-financial', income('after-financial'), [
    income('operating-result'),
    income('financial-revenue'),
    income('financial-costs'),
  ]),
  sum('income.result', income('result'), [income('after-financial'), income('extraordinary', maybe)]),
]

export const balanceEquations: readonly StandardEquation[] = [
  sum('balance.fixed', balance('fixed'), [{ table: 'balance', group: 'fixed-parts' }]),
  sum('balance.current', balance('current'), [{ table: 'balance', group: 'current-parts' }]),
  sum('balance.assets', balance('assets'), [balance('fixed'), balance('infrastructure', maybe), balance('current')]),
  sum('balance.total-equity', balance('total-equity'), [{ table: 'balance', group: 'equity-parts' }]),
  sum('balance.liabilities', balance('liabilities'), [{ table: 'balance', group: 'liability-parts' }]),
  sum('balance.equity-and-liabilities', balance('equity-and-liabilities'), [
    balance('total-equity'),
    balance('liabilities'),
  ]),
  same('balance.sides', balance('assets'), balance('equity-and-liabilities')),
  same('balance.result', balance('result'), income('result')),
  {
    code: 'balance.opening-equity',
    kind: 'carry-forward',
    left: [balance('equity'), balance('equalisation-reserve', maybe)],
    right: [balance('total-equity', { back: 1 })],
  },
]

export const cashFlowEquations: readonly StandardEquation[] = [
  same('cash-flow.result', cashFlow('result'), income('result')),
  same('cash-flow.depreciation', cashFlow('depreciation'), income('depreciation', { factor: -1 })),
  sum('cash-flow.funds', cashFlow('funds'), [cashFlow('result'), { table: 'cash-flow', group: 'adjustments' }]),
  sum('cash-flow.operations', cashFlow('operations'), [
    cashFlow('funds'),
    { table: 'cash-flow', group: 'working-capital' },
  ]),
  sum('cash-flow.investing', cashFlow('investing'), [{ table: 'cash-flow', group: 'investing-parts' }]),
  sum('cash-flow.financing', cashFlow('financing'), [{ table: 'cash-flow', group: 'financing-parts' }]),
  sum('cash-flow.year', cashFlow('year'), [
    cashFlow('operations'),
    cashFlow('investing'),
    cashFlow('financing'),
    cashFlow('infrastructure-grants', maybe),
  ]),
  {
    code: 'cash-flow.liquid-funds',
    kind: 'articulation',
    left: [cashFlow('closing-funds')],
    right: [cashFlow('opening-funds'), cashFlow('year')],
  },
  {
    code: 'cash-flow.opening-funds',
    kind: 'carry-forward',
    left: [cashFlow('opening-funds')],
    right: [cashFlow('closing-funds', { back: 1 })],
  },
  {
    code: 'cash-flow.fixed-assets',
    kind: 'articulation',
    left: [balance('fixed'), balance('fixed', { back: 1, factor: -1 })],
    right: [cashFlow('investing', { factor: -1 }), cashFlow('depreciation', { factor: -1 })],
  },
  {
    code: 'cash-flow.current-assets',
    kind: 'articulation',
    left: [balance('current'), balance('current', { back: 1, factor: -1 })],
    right: [
      cashFlow('year'),
      cashFlow('receivables', { factor: -1 }),
      cashFlow('stock', { factor: -1, optional: true }),
    ],
  },
  {
    code: 'cash-flow.short-term-debt',
    kind: 'articulation',
    left: [balance('short-term-debt'), balance('short-term-debt', { back: 1, factor: -1 })],
    right: [cashFlow('short-term-debt')],
  },
  {
    code: 'cash-flow.provisions',
    kind: 'articulation',
    left: [balance('pensions'), balance('pensions', { back: 1, factor: -1 })],
    right: [cashFlow('provisions')],
  },
]

export const investmentEquations: readonly StandardEquation[] = [
  sum('investments.total', investments('total'), [bodies('investments')]),
  {
    code: 'investments.cash-flow',
    kind: 'same',
    left: [investments('total')],
    right: [cashFlow('tangible', { factor: -1 })],
  },
]

const common = [...frameEquations, ...meansEquations, ...incomeEquations]

/** Financial net as one line, as many municipalities print their budget. */
export const shortFormEquations: readonly StandardEquation[] = [
  ...common,
  ...shortIncome,
  ...balanceEquations,
  ...cashFlowEquations,
  ...investmentEquations,
]

/** The rows of the law (LKBR 5–8 kap.). */
export const fullFormEquations: readonly StandardEquation[] = [
  ...common,
  ...fullIncome,
  same('balance.cash', cashFlow('closing-funds'), balance('cash')),
  ...balanceEquations,
  ...cashFlowEquations,
  ...investmentEquations,
]
