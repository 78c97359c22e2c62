import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { inOre, type Money, ore } from '../../shared/money.ts'
import { equationsFitting } from './equation.ts'
import { judge } from './equations.ts'
import { type FillOrder, linkedStatements, withSources } from './linked-statements.ts'
import { outlaysBy } from './outlay.ts'
import { ordersOf, type Refill, refill } from './refill.ts'
import { shortFormEquations } from './standard-equations.ts'
import { aTable, figure } from './statement.fixture.ts'
import { cellKey, type StatementFigure, type StatementTable } from './statement.ts'

const mkr = (amount: number) => inOre(amount, 'mkr')
const school = 'school' as UnitId
const years = [2026, 2027, 2028]
const standard = (tables: readonly StatementTable[]) =>
  equationsFitting(
    shortFormEquations.map((one) => ({ ...one, title: one.code })),
    tables,
  )
const nobody = { tables: [], equations: [], figures: [] }

interface Wish {
  readonly tax?: number
  readonly frame?: number
  readonly withSchool?: boolean
  readonly withProject?: boolean
}

function computed({ tax = 400, frame = -500, withSchool = false, withProject = false }: Wish = {}) {
  const entry = (year: number) => ({
    year,
    tax: mkr(tax),
    grants: mkr(120),
    financialNet: mkr(0),
    sharedCosts: mkr(-5),
    unforeseen: mkr(0),
    depreciation: mkr(-20),
    investments: withProject ? null : mkr(-30),
  })
  const opening = {
    fixed: mkr(200),
    current: mkr(100),
    liquid: mkr(60),
    equity: mkr(150),
    pensions: mkr(10),
    longTermDebt: mkr(0),
    shortTermDebt: mkr(140),
  }
  const order: FillOrder = { opening, years: years.map(entry) }
  const body = { unit: school, key: 'school', label: 'School' }
  const named = {
    nameOf: (key: string) => key,
    bodies: [{ unit: null, key: 'undistributed', label: 'undistributed' }, ...(withSchool ? [body] : [])],
    investors: withProject ? [body] : [],
  }
  const frames = years.flatMap((year) => [
    { unit: null, year, amount: mkr(frame) },
    ...(withSchool ? [{ unit: school, year, amount: mkr(-50) }] : []),
  ])
  const sources = years.map((year) => ({
    year,
    tax: null,
    grants: null,
    depreciation: null,
    investments: mkr(-12),
    outlays: [{ unit: school, year, amount: mkr(-12) }],
  }))
  return linkedStatements(withSources(order, withProject ? sources : [], String), frames, named)
}

/** The figures as they are after a refill has been saved. */
function saved(before: readonly StatementFigure[], done: Refill): StatementFigure[] {
  const orders = new Map(ordersOf(done).map((one) => [cellKey(one), one]))
  const kept = before.filter((one) => !orders.has(cellKey(one)))
  const filled = [...orders.values()].flatMap(({ table, row, year, kind, amount }) =>
    amount === null ? [] : [{ table, row, year, kind, amount, note: null, isFilled: true }],
  )
  return [...kept, ...filled]
}

const first = refill(nobody, computed(), standard)
const filled = { tables: first.tables, equations: first.equations, figures: saved([], first) }
const byHand = (place: string, amount: Money) =>
  filled.figures.map(({ isFilled, ...one }) =>
    `${one.table}/${one.row}` === place && one.year === 2026
      ? { ...one, amount }
      : { ...one, isFilled: isFilled === true },
  )

describe('tables filled again', () => {
  it('change nothing the second time, whatever has been written by hand, overwritten or not', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(filled.figures.length - 1), fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 8 }),
        fc.boolean(),
        fc.integer({ min: 300, max: 500 }),
        (edits, isOverwritten, tax) => {
          const figures = filled.figures.map((one, at) => {
            const edit = edits.find(([place]) => place === at)
            const { isFilled: _, ...bare } = one
            return edit ? { ...bare, amount: ore(edit[1]) } : one
          })
          const overwrite = new Set(isOverwritten ? figures.map(cellKey) : [])
          const before = { ...filled, figures }
          const once = refill(before, computed({ tax }), standard, overwrite)
          const after = { tables: once.tables, equations: once.equations, figures: saved(figures, once) }
          const twice = refill(after, computed({ tax }), standard, overwrite)
          expect(twice.changes).toEqual([])
          expect({ tables: twice.tables, equations: twice.equations }).toEqual({
            tables: after.tables,
            equations: after.equations,
          })
          if (!isOverwritten)
            for (const { cell, from } of twice.kept)
              expect(figures.find((one) => cellKey(one) === cellKey(cell))?.amount).toBe(from)
        },
      ),
    )
  })

  it('tell what was and what comes, figure by figure', () => {
    const { changes, kept } = refill(filled, computed({ tax: 401 }), standard)
    expect(kept).toEqual([])
    expect(changes).toContainEqual({
      cell: { table: 'income', row: 'tax', year: 2026, kind: 'budget' },
      from: mkr(400),
      to: mkr(401),
    })
    expect(changes.some(({ cell }) => cell.row === 'grants')).toBe(false)
  })

  it('keep a figure written by hand, and overwrite it only when it is named', () => {
    const figures = byHand('income/tax', mkr(399)).map((one) =>
      one.table === 'income' && one.row === 'tax' && one.year === 2026 ? { ...one, isFilled: false } : one,
    )
    const { changes, kept } = refill({ ...filled, figures }, computed(), standard)
    expect(changes).toEqual([])
    expect(kept).toMatchObject([{ from: mkr(399), to: mkr(400) }])
    const named = refill({ ...filled, figures }, computed(), standard, new Set(['income/tax/2026.budget']))
    expect(named.kept).toEqual([])
    expect(named.changes).toMatchObject([{ from: mkr(399), to: mkr(400) }])
  })

  it('give a new body a row among the others, and everything still holds', () => {
    const { tables, equations, ...done } = refill(filled, computed({ withSchool: true }), standard)
    expect(tables[0]?.rows.slice(0, 3).map(({ key }) => key)).toEqual(['undistributed', 'school', 'committees'])
    const { outcomes } = judge(tables, saved(filled.figures, { tables, equations, ...done }), equations)
    expect(outcomes.filter(({ state }) => state !== 'holds')).toEqual([])
  })

  it('empty the figures of a body that has no frame any more', () => {
    const more = refill(filled, computed({ withSchool: true }), standard)
    const before = { tables: more.tables, equations: more.equations, figures: saved(filled.figures, more) }
    const { changes } = refill(before, computed(), standard)
    expect(changes.filter(({ cell }) => cell.row === 'school')).toMatchObject(
      years.map(() => ({ from: mkr(-50), to: null })),
    )
  })

  it('take the outlays of projects, by body, with an equation that comes with them', () => {
    const { tables, equations, ...done } = refill(filled, computed({ withProject: true }), standard)
    const investments = tables.find(({ key }) => key === 'investments')
    expect(investments?.rows.map(({ key }) => key)).toEqual(['school', 'undistributed', 'total'])
    expect(equations.map(({ code }) => code)).toContain('investments.total')
    const { outcomes } = judge(tables, saved(filled.figures, { tables, equations, ...done }), equations)
    expect(outcomes.filter(({ state }) => state !== 'holds')).toEqual([])
    expect(outcomes.some(({ equation }) => equation === 'investments.total')).toBe(true)
  })

  it('do not bring back an equation that a person took away', () => {
    const equations = filled.equations.filter(({ code }) => code !== 'income.result')
    expect(refill({ ...filled, equations }, computed(), standard).equations).toEqual(equations)
  })

  it('are refused where no cell can be computed', () => {
    const printed = { tables: [aTable('income', ['revenue'])], equations: [], figures: [figure('income/revenue', 1)] }
    expect(() => refill(printed, computed(), standard)).toThrow(
      expect.objectContaining({ constructor: Refusal, code: 'statements.nothing-to-fill' }),
    )
  })
})

describe('an entry left to its source', () => {
  it('is refused by name and year when the source says nothing', () => {
    const order = {
      opening: {} as FillOrder['opening'],
      years: [{ ...({} as FillOrder['years'][number]), year: 2027, tax: null }],
    }
    expect(() => withSources(order, [], (key) => `<${key}>`)).toThrow(
      expect.objectContaining({ code: 'statements.source-missing', facts: { what: '<tax>', year: 2027 } }),
    )
  })
})

describe('outlays of projects', () => {
  const [town, board, unit] = ['town', 'board', 'unit'] as UnitId[] as [UnitId, UnitId, UnitId]
  const project = (of: UnitId, amount: number, carriedOver: number) => ({
    unit: of,
    years: [{ year: 2026, amount: mkr(amount), carriedOver: mkr(carriedOver) }],
  })
  const paths: Readonly<Record<string, readonly UnitId[]>> = { [unit]: [town, board, unit], [town]: [town] }

  it('stand under the nearest body above, carry-over counted, the rest under nobody', () => {
    const outlays = outlaysBy(
      [project(unit, -3, -1), project(town, -2, 0)],
      new Set([board]),
      [2026],
      (of) => paths[of] ?? [],
    )
    expect(outlays).toEqual([
      { unit: board, year: 2026, amount: mkr(-4) },
      { unit: null, year: 2026, amount: mkr(-2) },
    ])
  })
})
