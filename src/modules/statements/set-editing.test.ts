import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import { inOre, ore, roundingSlack } from '../../shared/money.ts'
import { equationsFitting } from './equation.ts'
import { judge } from './equations.ts'
import { type FillOrder, linkedStatements, withSources } from './linked-statements.ts'
import { keyFor, mustBeFigure, readFigure, withEquation, withoutEquation, withoutRow, withRow } from './set-editing.ts'
import { shortFormEquations } from './standard-equations.ts'
import { aSum, aTable, column, figure } from './statement.fixture.ts'
import { cellKey } from './statement.ts'

const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })
const income = aTable('income', ['revenue', 'costs', 'total'], [column(2026), column(2026, 'percent')])
const set = { tables: [income], equations: [aSum('income', ['revenue', 'costs'])] }
const cell = { table: 'income', row: 'costs', ...column(2026) }
const refusalOf = (deed: () => unknown): Refusal => {
  try {
    deed()
  } catch (thrown) {
    return thrown as Refusal
  }
  throw new Error('was not refused')
}

describe('a figure a person writes', () => {
  it.each([
    ['−1 240,3', -124_030_000_000],
    ['0,00000001', 1],
    ['0', 0],
    ['  ', null],
  ])('"%s" is read in the unit of its table: %s öre', (typed, amount) => {
    expect(readFigure(typed, cell, set.tables)).toBe(amount)
  })

  it('is read as a percentage in a column of percentages, with decimals kept', () => {
    expect(readFigure('2,6 %', { ...cell, kind: 'percent' }, set.tables)).toBe(26_000)
  })

  it.each(['tolv', '1,2,3', '1.000.000', '=SUM(A1)', '--5'])(
    '"%s" is refused, with row, year, table and unit told',
    (typed) => {
      const refusal = refusalOf(() => readFigure(typed, cell, set.tables))
      expect(refusal).toEqual(refused('statements.not-a-number'))
      expect(refusal.facts).toMatchObject({ typed, row: 'costs', year: 2026, table: 'income', unit: 'mkr' })
    },
  )

  it.each(['1000001', '-99999999999999', '999999999999999999999999'])(
    'of %s millions is refused as implausible',
    (typed) => {
      expect(refusalOf(() => readFigure(typed, cell, set.tables))).toEqual(refused('statements.figure-too-large'))
    },
  )

  it('stands in a cell that is there, also when a program sends it', () => {
    const elsewhere = { ...cell, row: 'tax' }
    expect(refusalOf(() => readFigure('1', elsewhere, set.tables))).toEqual(refused('statements.no-such-cell'))
    expect(refusalOf(() => mustBeFigure(ore(1), elsewhere, set.tables))).toEqual(refused('statements.no-such-cell'))
    expect(refusalOf(() => mustBeFigure(ore(9e15), cell, set.tables))).toEqual(refused('statements.figure-too-large'))
  })
})

describe('a row', () => {
  const order = { table: 'income', label: 'Övriga intäkter', isSum: false, group: null }

  it('gets a key of its name and stands where it is put', () => {
    const rows = withRow(set, { ...order, after: 'revenue' }).tables[0]?.rows
    expect(rows?.map(({ key }) => key)).toEqual(['revenue', 'ovriga-intakter', 'costs', 'total'])
    expect(withRow(set, order).tables[0]?.rows[0]?.key).toBe('ovriga-intakter')
  })

  it('keeps its key, what it is bound to and its place when it is renamed, and leaves its group when told', () => {
    const bound = {
      key: 'a',
      label: 'A',
      isSum: false,
      group: 'bodies',
      bound: { to: 'net-cost', unit: null },
    } as const
    const table = aTable('t', ['b', bound, 'c'])
    const { tables } = withRow(
      { tables: [table], equations: [] },
      { table: 't', row: 'a', label: 'Å', isSum: true, group: null },
    )
    expect(tables[0]?.rows[1]).toEqual({ key: 'a', label: 'Å', isSum: true, bound: bound.bound })
    expect(tables[0]?.rows.map(({ key }) => key)).toEqual(['b', 'a', 'c'])
  })

  it('has a name of its own, and a place that is there', () => {
    expect(refusalOf(() => withRow(set, { ...order, label: 'costs' }))).toEqual(refused('statements.label-taken'))
    expect(refusalOf(() => withRow(set, { ...order, after: 'gone' }))).toEqual(refused('statements.no-such-row'))
    expect(refusalOf(() => withRow(set, { ...order, table: 'gone' }))).toEqual(refused('statements.no-such-row'))
    expect(refusalOf(() => withRow(set, { ...order, row: 'gone' }))).toEqual(refused('statements.no-such-row'))
  })

  it('is not taken away while it has figures or an equation names it', () => {
    const added = withRow(set, order)
    const figures = [{ ...figure('income/costs', -4), row: 'ovriga-intakter' }]
    expect(refusalOf(() => withoutRow(added, figures, 'income', 'ovriga-intakter'))).toEqual(
      refused('statements.row-has-figures'),
    )
    expect(refusalOf(() => withoutRow(added, [], 'income', 'costs')).facts).toMatchObject({
      equations: 'The total is its parts',
    })
    expect(refusalOf(() => withoutRow(added, [], 'income', 'costs'))).toEqual(refused('statements.row-in-equation'))
    expect(withoutRow(added, [], 'income', 'ovriga-intakter')).toEqual(set)
  })

  it('whose group an equation takes may not be the last to leave it', () => {
    const grouped = aTable('t', [{ key: 'a', label: 'A', isSum: false, group: 'bodies' }, 'total'])
    const sum = { ...aSum('t', []), right: [{ table: 't', group: 'bodies' }] }
    const before = { tables: [grouped], equations: [sum] }
    expect(refusalOf(() => withoutRow(before, [], 't', 'a'))).toEqual(refused('statements.unknown-row'))
  })

  it('keys are never taken twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, others) => {
        const taken: string[] = []
        for (const other of others) taken.push(keyFor(other, taken, 'row'))
        const key = keyFor(name, taken, 'row')
        expect(taken).not.toContain(key)
        expect(key).toMatch(/^[a-z0-9-]{1,80}$/)
      }),
    )
  })
})

describe('an equation a person writes', () => {
  const terms = (...rows: string[]) => rows.map((row) => ({ table: 'income', row }))
  const order = { title: 'Kostnaderna täcks', kind: 'same', left: terms('revenue'), right: terms('total') } as const

  it('is added with a code of its own, and replaced by its code', () => {
    const after = withEquation(set, order)
    expect(after.equations.map(({ code }) => code)).toEqual(['income.total', 'kostnaderna-tacks'])
    const changed = withEquation(after, { ...order, code: 'kostnaderna-tacks', right: terms('costs') })
    expect(changed.equations).toHaveLength(2)
    expect(changed.equations[1]?.right).toEqual(terms('costs'))
    expect(withoutEquation(changed, 'kostnaderna-tacks')).toEqual(set)
  })

  it.each([
    ['statements.no-terms', { left: [] }],
    ['statements.no-terms', { right: [] }],
    ['statements.base-needed', { kind: 'growth' as const }],
    ['statements.unknown-row', { right: terms('misspelt') }],
    ['statements.factor-nought', { right: [{ table: 'income', row: 'costs', factor: 0 }] }],
    ['statements.star-without-each', { right: terms('*') }],
    ['statements.says-nothing', { right: [{ table: 'income', row: 'revenue', factor: 1, back: 0 }] }],
    ['statements.never-tried', { each: { table: 'income', group: 'nobody' }, left: terms('*') }],
    ['statements.no-such-equation', { code: 'gone' }],
  ])('is refused: %s', (code, wrong) => {
    expect(refusalOf(() => withEquation(set, { ...order, ...wrong }))).toEqual(refused(code))
  })

  it('that is not there is not taken away', () => {
    expect(refusalOf(() => withoutEquation(set, 'gone'))).toEqual(refused('statements.no-such-equation'))
  })
})

describe('statements that hold', () => {
  const mkr = (amount: number) => inOre(amount, 'mkr')
  const year = (of: number) => ({
    year: of,
    tax: mkr(400),
    grants: mkr(120),
    financialNet: mkr(1),
    sharedCosts: mkr(-5),
    unforeseen: mkr(-2),
    depreciation: mkr(-20),
    investments: mkr(-30),
  })
  const opening = {
    fixed: 200,
    current: 100,
    liquid: 60,
    equity: 150,
    pensions: 10,
    longTermDebt: 0,
    shortTermDebt: 140,
  }
  const order: FillOrder = {
    opening: Object.fromEntries(
      Object.entries(opening).map(([key, amount]) => [key, mkr(amount)]),
    ) as FillOrder['opening'],
    years: [2026, 2027, 2028].map(year),
  }
  const frames = [2026, 2027, 2028].map((of) => ({ unit: null, year: of, amount: mkr(-500) }))
  const named = { nameOf: (key: string) => key, bodies: [{ unit: null, key: 'undistributed', label: 'undistributed' }] }
  const { tables, figures } = linkedStatements(withSources(order, [], String), frames, named)
  const equations = equationsFitting(
    shortFormEquations.map((one) => ({ ...one, title: one.code })),
    tables,
  )
  const before = judge(tables, figures, equations)
  const bound = figures.filter((one) =>
    before.outcomes.some(({ cells }) => cells.some((other) => cellKey(other) === cellKey(one))),
  )

  it('lose one when a figure is changed by more than rounding explains, whichever figure', () => {
    expect(before.outcomes.every(({ state }) => state === 'holds')).toBe(true)
    const most = Math.max(...before.outcomes.map(({ cells }) => cells.length)) * roundingSlack(0, 'mkr', 1)
    fc.assert(
      fc.property(
        fc.constantFrom(...bound),
        fc.integer({ min: most + 1, max: 1e12 }),
        fc.boolean(),
        (one, by, isMore) => {
          const changed = figures.map((other) =>
            other === one ? { ...other, amount: ore(other.amount + (isMore ? by : -by)) } : other,
          )
          const broken = judge(tables, changed, equations).outcomes.filter(({ state }) => state === 'broken')
          expect(broken.some(({ cells }) => cells.some((other) => cellKey(other) === cellKey(one)))).toBe(true)
        },
      ),
    )
  })
})
