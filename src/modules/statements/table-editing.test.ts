import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { withoutRow } from './set-editing.ts'
import { aSum, aTable, column, figure } from './statement.fixture.ts'
import { columnKey, figureKinds, type StatementColumn } from './statement.ts'
import {
  columnsAs,
  withBinding,
  withColumn,
  withNewTable,
  withoutColumn,
  withoutTable,
  withTableParts,
} from './table-editing.ts'

const income = aTable('income', ['revenue', 'costs', 'total'], [column(2026), column(2027, 'plan')])
const other = aTable('other', ['a'])
const set = { tables: [income, other], equations: [aSum('income', ['revenue', 'costs'])] }
const parts = { title: 'Nyckeltal', unit: 'tkr', decimals: 0, note: '' } as const
const order = { ...parts, columns: income.columns, firstRow: 'Soliditet' }
const refusalOf = (deed: () => unknown): Refusal => {
  try {
    deed()
  } catch (thrown) {
    return thrown as Refusal
  }
  throw new Error('was not refused')
}
const refused = (code: string) => expect.objectContaining({ constructor: Refusal, code })

describe('a table', () => {
  it('is added last, with a key of its name, its first row and the columns it was given', () => {
    const added = withNewTable(set, order).tables.at(-1)
    expect(added).toMatchObject({ key: 'nyckeltal', title: 'Nyckeltal', unit: 'tkr', columns: income.columns })
    expect(added?.rows).toEqual([{ key: 'soliditet', label: 'Soliditet', isSum: false }])
  })

  it('has a name of its own, also when it is renamed', () => {
    expect(refusalOf(() => withNewTable(set, { ...order, title: ' income ' }))).toEqual(
      refused('statements.title-taken'),
    )
    expect(refusalOf(() => withTableParts(set, 'other', { ...parts, title: 'income' }))).toEqual(
      refused('statements.title-taken'),
    )
    expect(refusalOf(() => withTableParts(set, 'gone', parts))).toEqual(refused('statements.no-such-table'))
  })

  it('keeps its key, rows and columns when it is printed otherwise', () => {
    expect(withTableParts(set, 'other', parts).tables[1]).toEqual({ ...other, ...parts })
  })

  it('is not taken away while an equation names it, nor with figures unless that is said', () => {
    const figures = [figure('other/a', 1)]
    expect(refusalOf(() => withoutTable(set, [], 'income', true)).facts).toMatchObject({
      equations: 'The total is its parts',
    })
    expect(refusalOf(() => withoutTable(set, [], 'income', true))).toEqual(refused('statements.table-in-equation'))
    expect(refusalOf(() => withoutTable(set, figures, 'other', false))).toEqual(refused('statements.table-has-figures'))
    expect(withoutTable(set, figures, 'other', true).tables).toEqual([income])
    const each = { ...aSum('x', []), right: [], left: [], each: { table: 'other', group: 'bodies' } }
    expect(refusalOf(() => withoutTable({ ...set, equations: [each] }, [], 'other', true))).toEqual(
      refused('statements.table-in-equation'),
    )
  })

  it('keeps its last row, since a table without rows says nothing', () => {
    expect(refusalOf(() => withoutRow(set, [], 'other', 'a'))).toEqual(refused('statements.last-row'))
  })

  it('begins with the columns of another, else with the year of the budget and its plan years', () => {
    expect(columnsAs(set.tables, 'other', 2027)).toEqual(other.columns)
    expect(columnsAs([], 'other', 2027).map(columnKey)).toEqual(['2027.budget', '2028.plan', '2029.plan'])
  })
})

describe('a column', () => {
  const keysOf = (columns: readonly StatementColumn[] = []) => columns.map(columnKey)

  it('stands by year, and within a year from outcome to change in per cent', () => {
    const outcome = withColumn(set, 'income', column(2024, 'actual'))
    const change = withColumn(outcome, 'income', column(2026, 'percent'))
    expect(keysOf(change.tables[0]?.columns)).toEqual(['2024.actual', '2026.budget', '2026.percent', '2027.plan'])
  })

  it('added in whatever order, stands in the same', () => {
    const columns = fc.uniqueArray(
      fc.record({ year: fc.integer({ min: 2020, max: 2030 }), kind: fc.constantFrom(...figureKinds) }),
      { selector: columnKey, minLength: 1 },
    )
    const added = (all: readonly StatementColumn[]) => {
      const [first, ...rest] = all
      const start = { tables: [aTable('t', ['a'], first ? [first] : [])], equations: [] }
      return keysOf(rest.reduce((one, next) => withColumn(one, 't', next), start).tables[0]?.columns)
    }
    fc.assert(
      fc.property(columns, (all) => {
        expect(added(all)).toEqual(added(all.toReversed()))
        expect(new Set(added(all))).toEqual(new Set(keysOf(all)))
      }),
    )
  })

  it('stands once', () => {
    expect(refusalOf(() => withColumn(set, 'income', column(2026)))).toEqual(refused('statements.column-twice'))
  })

  it('is not taken away when it is the last, or has figures and nothing is said of them', () => {
    const figures = [figure('income/costs', -4)]
    const without = (also: boolean) => withoutColumn(set, figures, 'income', column(2026), also)
    expect(refusalOf(() => without(false))).toEqual(refused('statements.column-has-figures'))
    expect(refusalOf(() => without(false)).facts).toMatchObject({ count: 1, year: 2026 })
    expect(keysOf(without(true).tables[0]?.columns)).toEqual(['2027.plan'])
    expect(refusalOf(() => withoutColumn(set, [], 'other', column(2026), true))).toEqual(
      refused('statements.last-column'),
    )
    expect(refusalOf(() => withoutColumn(set, [], 'other', column(1999), true))).toEqual(
      refused('statements.no-such-column'),
    )
  })
})

describe('what a row is bound to', () => {
  const unit = 'board' as UnitId

  it('is kept with the row, and let go again', () => {
    const bound = withBinding(set, 'income', 'costs', { to: 'frame', unit })
    expect(bound.tables[0]?.rows[1]).toMatchObject({ key: 'costs', bound: { to: 'frame', unit } })
    expect(withBinding(bound, 'income', 'costs', null)).toEqual(set)
  })

  it('names a body only where the source is of a body', () => {
    const { tables } = withBinding(set, 'income', 'costs', { to: 'tax', unit, isReversed: true })
    expect(tables[0]?.rows[1]?.bound).toEqual({ to: 'tax', unit: null, isReversed: true })
  })

  it('is an amount, never of a percentage, and of a row that is there', () => {
    const percent = aTable('p', [{ key: 'growth', label: 'Growth', isSum: false, measure: 'percent' }])
    const bind = (row: string) => withBinding({ tables: [percent], equations: [] }, 'p', row, { to: 'tax', unit: null })
    expect(refusalOf(() => bind('growth'))).toEqual(refused('statements.binding-of-percent'))
    expect(refusalOf(() => bind('gone'))).toEqual(refused('statements.no-such-row'))
  })
})
