import { describe, expect, it } from 'vitest'
import { ore } from '../../shared/money.ts'
import { isAsPrinted, placesIn } from './figure-place.ts'
import { aTable, figure } from './statement.fixture.ts'
import { shownTables } from './statement-view.ts'

const place = {
  table: 'income',
  row: 'tax',
  year: 2026,
  kind: 'budget' as const,
  document: 'budget.pdf',
  page: 12,
  line: 340,
}

const shown = (amount: number) =>
  shownTables({ tables: [aTable('income', ['tax'])], figures: [figure('income/tax', amount)], outcomes: [] })[0]!

describe('the place of a figure in a document', () => {
  it('stands beside the figure with its words', () => {
    const [found] = placesIn(shown(10), [{ ...place, printed: '10,0' }])
    expect(found).toMatchObject({ document: 'budget.pdf', page: 12, line: 340, isChanged: false })
  })

  it('says that the figure has been changed since', () => {
    expect(placesIn(shown(11), [{ ...place, printed: '10,0' }])[0]).toMatchObject({ isChanged: true, printed: '10,0' })
  })

  it('is that of the document taken in last', () => {
    const [found, more] = placesIn(shown(11), [
      { ...place, document: 'ny.pdf', printed: '11,0' },
      { ...place, printed: '10,0' },
    ])
    expect(found).toMatchObject({ document: 'ny.pdf', isChanged: false })
    expect(more).toBeUndefined()
  })

  it('is told of no figure of another table', () => {
    expect(placesIn(shown(10), [{ ...place, table: 'balance', printed: '10,0' }])).toEqual([])
  })
})

describe('a figure is as printed', () => {
  it.each([
    ['-1 240,3', -124_030_000_000, 'money'],
    ['− 16,4', -1_640_000_000, 'money'],
    ['(12,5)', -1_250_000_000, 'money'],
    ['1 207', 120_700_000, 'money'],
    ['2,6%', 26_000, 'percent'],
    ['+4,0', 400_000_000, 'money'],
  ] as const)('%s in the unit that it is printed in', (printed, amount, measure) => {
    expect(isAsPrinted(printed, ore(amount), measure)).toBe(true)
  })

  it.each([
    ['1 240,3', 124_040_000_000, 'money'],
    ['10,0', -1_000_000_000, 'money'],
    ['2,6%', 25_000, 'percent'],
    ['-', 0, 'money'],
  ] as const)('and %s is not, when it is something else', (printed, amount, measure) => {
    expect(isAsPrinted(printed, ore(amount), measure)).toBe(false)
  })
})
