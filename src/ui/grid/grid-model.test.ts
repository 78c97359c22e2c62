import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Money, ore, sumOf } from '../../shared/money.ts'
import { parseTable, writeTable } from './clipboard-text.ts'
import { readTyped } from './formula.ts'
import {
  areaOf,
  at,
  clearArea,
  fillDown,
  fillRight,
  type GridRow,
  placeAfter,
  placeAlong,
  rowSum,
  setCell,
  sizeOf,
  spread,
  textsOf,
  withEdits,
  writeAmount,
} from './grid-model.ts'
import { noHistory, record, redo, undo } from './history.ts'
import { largestPaste, paste } from './paste.ts'

const amounts = fc.integer({ min: -1e12, max: 1e12 }).map(ore)
const rowsOf = (...lists: number[][]): GridRow[] =>
  lists.map((list, index) => ({ id: `r${index}`, label: `Rad ${index}`, amounts: list.map(ore) }))
const year = fc.array(amounts, { minLength: 12, maxLength: 12 })
const sheets = fc
  .array(year, { minLength: 1, maxLength: 8 })
  .map((lists) => lists.map((list, index): GridRow => ({ id: `r${index}`, label: '', amounts: list })))

const typed = (text: string, old = 0, unit: 'kr' | 'tkr' = 'kr') => {
  const read = readTyped(text, ore(old), unit)
  return 'amount' in read ? read.amount : read.fault
}

describe('what is typed in a cell', () => {
  it('is a number in the unit shown, kept to the öre', () => {
    expect([typed('1 240,50'), typed('−5'), typed('(1 200)'), typed('12,5', 0, 'tkr'), typed('1 200 kr')]).toEqual([
      124_050, -500, -120_000, 1_250_000, 120_000,
    ])
  })

  it('may change what stood there by a rate, a factor or an amount', () => {
    expect([
      typed('+3%', 100_000),
      typed('-3 %', 100_000),
      typed('+2,5%', -200_000),
      typed('*1,02', 100_000),
      typed('/2', -100_001),
      typed('=+5000', 100),
      typed('=-5000', 100),
      typed('=+3%', 100_000),
    ]).toEqual([103_000, 97_000, -205_000, 102_000, -50_001, 500_100, -499_900, 103_000])
  })

  it('may be a formula with brackets and per cent', () => {
    expect([typed('=120000/12'), typed('=(10+2)*3'), typed('=1 000*5%'), typed('=-(2+3)', 0)]).toEqual([
      1_000_000, 3_600, 5_000, -500,
    ])
  })

  it('that is no number or no formula is told, never guessed', () => {
    expect([
      typed('tolv'),
      typed('1,2,3'),
      typed('=12/'),
      typed('=1/0'),
      typed('=(2'),
      typed('=A1+2'),
      typed('5 %'),
    ]).toEqual([
      'not-a-number',
      'not-a-number',
      'bad-formula',
      'bad-formula',
      'bad-formula',
      'bad-formula',
      'not-a-number',
    ])
    expect(typed('9999999999999')).toBe('too-large')
  })

  it('never runs anything and never hangs, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const read = readTyped(`=${text}`, ore(100), 'kr')
        expect('fault' in read || Number.isSafeInteger(read.amount)).toBe(true)
      }),
    )
  })

  it('is written back in full: what is shown for editing gives the same amount', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('kr' as const, 'tkr' as const, 'mkr' as const), (amount, unit) => {
        const read = readTyped(writeAmount(amount, unit), ore(0), unit)
        expect('amount' in read && unit !== 'mkr' ? read.amount : amount).toBe(amount)
      }),
    )
  })
})

describe('a sum of a year', () => {
  it('spread by any profile adds up to the öre', () => {
    const weights = fc.array(fc.nat({ max: 100 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(year, weights, amounts, (months, by, sum) => {
        const row: GridRow = { id: 'a', label: '', amounts: months, weights: by }
        const [after] = withEdits([row], spread(row, sum))
        expect(rowSum(after as GridRow)).toBe(sum)
      }),
    )
  })

  it('typed in the last column is spread; a row that is only read changes by nothing', () => {
    const [row] = rowsOf([1, 2, 3]) as [GridRow]
    expect(setCell(row, 3, ore(30)).map(({ after }) => after)).toEqual([10, 10, 10])
    expect(setCell({ ...row, locked: true }, 3, ore(30))).toEqual([])
  })
})

describe('filling', () => {
  const sheet = rowsOf([1, 2, 3], [4, 5, 6], [7, 8, 9])
  const values = (rows: readonly GridRow[]) => rows.map((row) => row.amounts)

  it('goes from the uppermost row downwards, and from the row above when one row is chosen', () => {
    expect(values(withEdits(sheet, fillDown(sheet, { top: 0, left: 0, bottom: 2, right: 1 })))).toEqual([
      [1, 2, 3],
      [1, 2, 6],
      [1, 2, 9],
    ])
    expect(values(withEdits(sheet, fillDown(sheet, { top: 1, left: 2, bottom: 1, right: 2 })))[1]).toEqual([4, 5, 3])
    expect(fillDown(sheet, { top: 0, left: 0, bottom: 0, right: 0 })).toEqual([])
  })

  it('goes from the leftmost column to the right', () => {
    expect(values(withEdits(sheet, fillRight(sheet, { top: 0, left: 0, bottom: 0, right: 3 })))[0]).toEqual([1, 1, 1])
  })

  it('and clearing leave every other cell as it was', () => {
    fc.assert(
      fc.property(sheets, fc.nat(7), fc.nat(11), (rows, row, column) => {
        const top = Math.min(row, rows.length - 1)
        const area = areaOf(at({ row: top, column }))
        const after = withEdits(rows, clearArea(rows, area))
        const wanted = rows.map(({ amounts: all }, index) =>
          all.map((amount, month) => (index === top && month === column ? 0 : amount)),
        )
        expect(after.map((one) => one.amounts)).toEqual(wanted)
      }),
    )
  })
})

describe('undo', () => {
  it('gives back every amount, and redo does it again', () => {
    fc.assert(
      fc.property(sheets, amounts, (rows, amount) => {
        const edits = rows.flatMap((row) => setCell(row, 3, amount))
        const after = withEdits(rows, edits)
        const back = undo(record(noHistory, edits), after)
        const before = withEdits(after, back?.edits ?? [])
        expect(before.map((row) => row.amounts)).toEqual(rows.map((row) => row.amounts))
        const again = redo(back?.history ?? noHistory, before)
        expect(withEdits(before, again?.edits ?? []).map((row) => row.amounts)).toEqual(after.map((row) => row.amounts))
      }),
    )
  })

  it('leaves alone what somebody else has changed since, and says how much', () => {
    const rows = rowsOf([1, 2])
    const edits = [...setCell(rows[0] as GridRow, 0, ore(10)), ...setCell(rows[0] as GridRow, 1, ore(20))]
    const others = withEdits(withEdits(rows, edits), [{ row: 'r0', column: 1, before: ore(20), after: ore(99) }])
    const back = undo(record(noHistory, edits), others)
    expect(back?.skipped).toBe(1)
    expect(withEdits(others, back?.edits ?? [])[0]?.amounts).toEqual([1, 99])
  })
})

describe('a paste', () => {
  const sheet = rowsOf([0, 0, 0], [0, 0, 0])
  const corner = at({ row: 0, column: 0 })

  it('reads quoted cells, line breaks of both kinds and Swedish numbers', () => {
    const done = paste(sheet, corner, '1 200,50\t"3"\r\n"−4"\t5\n', 'kr')
    expect('edits' in done && withEdits(sheet, done.edits).map((row) => row.amounts)).toEqual([
      [120_050, 300, 0],
      [-400, 500, 0],
    ])
  })

  it('stores no text: the cell keeps what it had and is told, its neighbours are taken', () => {
    const before = rowsOf([7, 0, 0], [0, 0, 0])
    const done = paste(before, corner, 'vet ej\t5', 'kr')
    expect(done).toMatchObject({ faults: [{ row: 0, column: 0, text: 'vet ej', fault: 'not-a-number' }] })
    expect('edits' in done && withEdits(before, done.edits)[0]?.amounts).toEqual([7, 500, 0])
  })

  it('counts the amounts that empty cells take away, not those that were nought', () => {
    const before = rowsOf([7, 0, 0], [9, 0, 0])
    expect(paste(before, corner, '\t\t5\n8', 'kr')).toMatchObject({ emptied: 1, faults: [] })
  })

  it('runs no formula that somebody else wrote', () => {
    expect(paste(sheet, corner, '=1+1', 'kr')).toMatchObject({ edits: [], faults: [{ fault: 'not-a-number' }] })
  })

  it('of 50 000 cells is refused as a whole with the number told', () => {
    const rows = Array.from({ length: 50_000 / 10 }, () => Array(10).fill('1').join('\t')).join('\n')
    expect(paste(sheet, corner, rows, 'kr')).toEqual({ refused: 'too-many', cells: 50_000 })
    expect(largestPaste).toBeLessThan(50_000)
  })

  it('that does not fit is refused as a whole', () => {
    expect(paste(sheet, at({ row: 1, column: 0 }), '1\n2', 'kr')).toEqual({ refused: 'outside', rows: 2, columns: 1 })
  })

  it('of one number fills the chosen cells; a sum pasted with its months follows by itself', () => {
    const one = paste(sheet, { active: { row: 1, column: 1 }, anchor: { row: 0, column: 0 } }, '3', 'kr')
    expect('edits' in one && one.edits.length).toBe(4)
    const all = paste(sheet, corner, '1\t2\t3\t999', 'kr')
    expect('edits' in all && withEdits(sheet, all.edits)[0]?.amounts).toEqual([100, 200, 300])
  })

  it('of what was copied gives the same amounts', () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const area = { top: 0, left: 0, bottom: rows.length - 1, right: 11 }
        const blank = rows.map((row) => ({ ...row, amounts: row.amounts.map(() => 0 as Money) }))
        const done = paste(blank, corner, writeTable(textsOf(rows, area, 'kr')), 'kr')
        expect('edits' in done && withEdits(blank, done.edits).map((row) => row.amounts)).toEqual(
          rows.map((row) => row.amounts),
        )
      }),
    )
  })

  it('brings any texts back as they were written', () => {
    const cell = fc.string({ maxLength: 12 })
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
    fc.assert(
      fc.property(table, (rows) => {
        expect(parseTable(writeTable(rows))).toEqual(rows)
      }),
    )
  })
})

describe('a key', () => {
  const size = sizeOf(rowsOf([1, 2, 3], [4, 5, 6]))

  it('never leads outside the sheet', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 30 }), (pressed) => {
        let place = { row: 0, column: 0 }
        for (const [key, far] of pressed) place = placeAfter(key, place, size, far) ?? place
        expect(place.row).toBeLessThan(2)
        expect(place.column).toBeLessThan(4)
        expect(Math.min(place.row, place.column)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('Tab goes along the row and on, and leaves at the last cell', () => {
    expect(placeAlong({ row: 0, column: 3 }, size, 1)).toEqual({ row: 1, column: 0 })
    expect(placeAlong({ row: 1, column: 3 }, size, 1)).toBeUndefined()
    expect(placeAlong({ row: 0, column: 0 }, size, -1)).toBeUndefined()
  })

  it('and the sums of rows and columns agree after any edit', () => {
    fc.assert(
      fc.property(sheets, amounts, (rows, amount) => {
        const after = withEdits(rows, setCell(rows[0] as GridRow, 12, amount))
        const columns = Array.from({ length: 12 }, (_, month) => sumOf(after.map((row) => row.amounts[month] as Money)))
        expect(sumOf(columns)).toBe(sumOf(after.map(rowSum)))
      }),
    )
  })
})
