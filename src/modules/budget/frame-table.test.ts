import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { ore, roundingSlack, sumOf } from '../../shared/money.ts'
import { aBudget, aLine, mkr } from './budget.fixture.ts'
import { frameTable, roundingGap, totalOf } from './frame-table.ts'

const [board, education] = ['board', 'education'] as UnitId[] as [UnitId, UnitId]
const lines = [
  aLine({ unit: null, kind: 'start', amount: mkr(-5) }),
  aLine({ unit: education, kind: 'start', amount: mkr(-400) }),
  aLine({ unit: education, amount: mkr(-8) }),
  aLine({ unit: board, year: 2028, kind: 'other', amount: mkr(-1) }),
]

describe('the table of frames', () => {
  it('lists bodies as the organisation does, and last what no body has been given', () => {
    const rows = frameTable(aBudget(), lines, [], [board, education])
    expect(rows.map((row) => row.unit)).toEqual([board, education, null])
    expect(rows[1]).toMatchObject({ start: mkr(-400), change: mkr(-8) })
  })

  it('has totals that are the sum of its rows', () => {
    const rows = frameTable(aBudget(), lines, [{ unit: board, year: 2027, amount: mkr(3) }], [])
    expect(totalOf(rows)).toMatchObject({ start: mkr(-405), frames: [mkr(-413), mkr(-1), 0], current: mkr(3) })
  })
})

describe('rounding', () => {
  it('is told apart from error: shown parts and shown total differ by no more than rounding can explain', () => {
    const amounts = fc.array(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }).map(ore), { maxLength: 20 })
    fc.assert(
      fc.property(amounts, fc.constantFrom(0, 1, 2), (parts, decimals) => {
        const gap = roundingGap(parts, 'mkr', decimals)
        expect(Math.abs(gap)).toBeLessThanOrEqual(roundingSlack(parts.length, 'mkr', decimals))
      }),
    )
  })

  it('is named by how much the shown parts are off', () => {
    const parts = [mkr(-1.04), mkr(-1.04), mkr(-1.04)]
    expect(sumOf(parts)).toBe(mkr(-3.12))
    expect(roundingGap(parts, 'mkr', 1)).toBe(mkr(0.1))
    expect(roundingGap(parts, 'mkr', 2)).toBe(0)
  })
})
