import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aRandomTable,
  findingsOf,
  type PrintedRow,
  type RandomTable,
  reviewOfTable,
  rowsOf,
} from './random-table.fixture.ts'

const said = (table: RandomTable, rows?: readonly PrintedRow[]) =>
  findingsOf(table, rows).map(
    ({ code, severity, quoted: [first] }) => `${severity} ${code} ${first.what} ${first.printed}`,
  )

describe('tables of any shape', () => {
  test('a table that adds up gives no finding at all', () => {
    fc.assert(
      fc.property(aRandomTable, (table) => {
        expect(said(table)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('a figure changed by more than rounding explains is found, or its line is told to be unreadable', () => {
    fc.assert(
      fc.property(aRandomTable, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (table, row, column, step) => {
        const rows = rowsOf(table)
        const at = row % rows.length
        const where = column % table.heading.length
        const old = rows[at]?.values[where] ?? 0
        // Another column without a nought must show which rows are meant to be summed; where none does, nothing is claimed.
        const shows = (other: number) => other !== where && rows.every(({ values }) => values[other] !== 0)
        fc.pre(table.heading.some((_, other) => shows(other)))
        // A digit in the middle of the figure, well above what thirteen rounded terms explain.
        const place = 10 ** Math.max(2, Math.floor(String(Math.abs(old)).length / 2))
        const changed = rows.map((one, index) =>
          index === at
            ? { ...one, values: one.values.map((value, place_) => (place_ === where ? value + step * place : value)) }
            : one,
        )
        // Thousands with a space can be cut in several ways: `100 106 100` may be two numbers or three.
        const { findings, unread } = reviewOfTable(table, changed)
        expect(findings.length + unread.length).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })

  test('the order of the rows within their groups changes nothing', () => {
    fc.assert(
      fc.property(aRandomTable, fc.nat(), (table, column) => {
        // Rows of noughts are in no sum for certain; which of them a wrong total is held against may then depend on the order.
        fc.pre(rowsOf(table).every(({ values }) => !values.includes(0)))
        const wrong = (one: RandomTable) =>
          rowsOf(one).map((row) =>
            row.isTotal && row.name.startsWith('Summa')
              ? { ...row, values: row.values.map((value, at) => (at === column % 2 ? value + 700 : value)) }
              : row,
          )
        const turned = { ...table, groups: table.groups.map((group) => group.toReversed()) }
        const totals = (all: readonly string[]) => all.toSorted()
        expect(totals(said(turned, wrong(turned)))).toEqual(totals(said(table, wrong(table))))
      }),
      { numRuns: 150 },
    )
  })
})
