import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { inOre, negative, ore, plus } from '../../shared/money.ts'
import { judge } from './equations.ts'
import { boundFigures, heldIn, type SourceAmount } from './held.ts'
import { aTable, column, figure } from './statement.fixture.ts'
import type { RowBinding, StatementFigure } from './statement.ts'

const mkr = (amount: number) => inOre(amount, 'mkr')
const year = 2026
const parts = [-10.1, -20.1, -30.1].map((amount, at) => ({ unit: `${at}` as UnitId, year, amount: mkr(amount) }))
const whole = { unit: null, year, amount: mkr(-60.3), parts }
const sources: readonly SourceAmount[] = [
  { to: 'net-cost', ...whole },
  { to: 'operations', ...whole },
  { to: 'depreciation', unit: null, year, amount: mkr(-8) },
  ...parts.map((one): SourceAmount => ({ to: 'frame', ...one })),
]
const boundTo = (bound: RowBinding, key = 'total') => ({ key, label: 'Total', isSum: true, bound })
const tried = (bound: RowBinding, figures: readonly StatementFigure[], beside: readonly string[] = []) => {
  const tables = [aTable('income', [boundTo(bound)]), aTable('frames', [...beside, 'committees'])]
  const held = heldIn(tables, sources, (to) => to)
  return judge([...tables, ...held.tables], [...figures, ...held.figures], held.equations).outcomes
}

describe('a row bound to all frames together', () => {
  it.each([
    [-60.3, 'holds'],
    [-60.4, 'broken'],
  ])('of %d is tried to the öre: %s', (amount, state) => {
    expect(tried({ to: 'net-cost', unit: null }, [figure('income/total', amount)])).toMatchObject([
      { equation: 'system-net-income.total', title: 'net-cost: Total', state },
    ])
  })

  it.each([
    [-60.3, 'holds'],
    [-60.5, 'rounding'],
    [-60.6, 'broken'],
  ])('whose frames were entered from print, of %d: %s, since each may be half a step wrong', (amount, state) => {
    const bound = { to: 'net-cost', unit: null, isRounded: true } as const
    const [outcome] = tried(bound, [figure('income/total', amount)])
    expect(outcome).toMatchObject({ state, left: mkr(amount), right: mkr(-60.3) })
    expect(outcome?.cells[0]).toMatchObject({ table: 'income', row: 'total' })
  })
})

describe('a row bound to the cost of operations', () => {
  const bound = { to: 'operations', unit: null } as const

  it('is all frames and what the tables put beside them', () => {
    const figures = [figure('income/total', -72.3), figure('frames/shared-costs', -12)]
    expect(tried(bound, figures, ['shared-costs', 'unforeseen'])).toMatchObject([{ state: 'holds' }])
  })

  it('has the unforeseen taken with it where the table prints that for itself', () => {
    const tables = [aTable('income', [boundTo(bound), 'unforeseen']), aTable('frames', ['shared-costs', 'unforeseen'])]
    const held = heldIn(tables, sources, (to) => to)
    const figures = [
      figure('income/total', -72.3),
      figure('income/unforeseen', -2),
      figure('frames/shared-costs', -12),
      figure('frames/unforeseen', -2),
    ]
    const { outcomes } = judge([...tables, ...held.tables], [...figures, ...held.figures], held.equations)
    expect(outcomes).toMatchObject([{ state: 'holds', left: mkr(-74.3) }])
  })
})

describe('a row that prints its source with the other sign', () => {
  const bound = { to: 'depreciation', unit: null, isReversed: true } as const

  it('is tried and filled with that sign', () => {
    const tables = [aTable('income', [boundTo(bound)])]
    expect(boundFigures(tables, sources)).toMatchObject([{ row: 'total', year, amount: mkr(8) }])
    expect(tried(bound, [figure('income/total', 8)])).toMatchObject([{ state: 'holds' }])
    expect(tried(bound, [figure('income/total', -8)])).toMatchObject([
      { state: 'broken', difference: plus(mkr(8), negative(mkr(-8))) },
    ])
  })
})

describe('what the system knows nothing of', () => {
  it('is neither tried nor filled: another year, an outcome, a source without amounts', () => {
    const columns = [column(2026, 'actual'), column(2027, 'plan')]
    const rows = [boundTo({ to: 'net-cost', unit: null }), boundTo({ to: 'tax', unit: null }, 'tax')]
    const tables = [aTable('income', rows, columns)]
    const held = heldIn(tables, sources, (to) => to)
    const figures = columns.flatMap((at) => [{ ...figure('income/total', 1, at) }, figure('income/tax', 1, at)])
    expect(judge([...tables, ...held.tables], [...figures, ...held.figures], held.equations).outcomes).toEqual([])
    expect(boundFigures(tables, sources)).toEqual([])
  })

  it('is never taken for nought', () => {
    const none = [{ to: 'net-cost', unit: null, year, amount: ore(0) }] as const
    const tables = [aTable('income', [boundTo({ to: 'net-cost', unit: null })])]
    expect(boundFigures(tables, [])).toEqual([])
    expect(boundFigures(tables, none)).toMatchObject([{ amount: 0 }])
  })
})
