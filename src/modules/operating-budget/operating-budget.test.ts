import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { type Money, ore, share, sumOf } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import { decideCells, largestBatch } from './cell-saving.ts'
import { groupNotNamed, undistributedMonths, withTransfers } from './current-budget.ts'
import type { Budgeted, Cell, LineId } from './operating-budget.ts'
import {
  approveUnit,
  lockOf,
  mustBeOpen,
  newUnitState,
  proposeUnit,
  returnUnit,
  standingOf,
} from './operating-budget.ts'
import { profilesOf, standardProfiles, weightsOfActuals } from './spreading.ts'

const unit = newId<'unit'>() as UnitId
const other = newId<'unit'>() as UnitId
const draft = newUnitState(newId<'budget-version'>() as BudgetVersionId, unit)

describe("a unit's part of a budget", () => {
  it('goes from draft to proposed to approved, and back with a reason', () => {
    const proposed = proposeUnit(draft, 3)
    expect(approveUnit(proposed).status).toBe('approved')
    expect(returnUnit(approveUnit(proposed), ' Se över lokalerna ')).toMatchObject({
      status: 'draft',
      reason: 'Se över lokalerna',
    })
  })

  it('takes no step twice, none without lines and none back without a reason', () => {
    const proposed = proposeUnit(draft, 3)
    expect(() => proposeUnit(proposed, 3)).toThrow('operating-budget.not-draft')
    expect(() => proposeUnit(draft, 0)).toThrow('operating-budget.nothing-to-propose')
    expect(() => approveUnit(draft)).toThrow('operating-budget.not-proposed')
    expect(() => returnUnit(draft, 'x')).toThrow('operating-budget.not-proposed')
    expect(() => returnUnit(proposed, '  ')).toThrow('operating-budget.reason-needed')
  })

  it('can be changed only as a draft in a draft', () => {
    expect(() => mustBeOpen({ status: 'draft' }, draft)).not.toThrow()
    expect(() => mustBeOpen({ status: 'adopted' }, draft)).toThrow('operating-budget.version-locked')
    expect(() => mustBeOpen({ status: 'proposed' }, draft)).toThrow('operating-budget.version-locked')
    expect(() => mustBeOpen({ status: 'draft' }, { status: 'proposed' })).toThrow('operating-budget.unit-locked')
  })
})

describe('what is said of a budget that cannot be changed', () => {
  it('is the decision over the whole before what the unit has done, and that before whose it is', () => {
    expect(lockOf({ status: 'adopted' }, 'draft', true)).toBe('version-adopted')
    expect(lockOf({ status: 'replaced' }, 'approved', false)).toBe('version-replaced')
    expect(lockOf({ status: 'proposed' }, 'draft', true)).toBe('version-proposed')
    expect(lockOf({ status: 'draft' }, 'proposed', true)).toBe('unit-proposed')
    expect(lockOf({ status: 'draft' }, 'approved', false)).toBe('unit-approved')
    expect(lockOf({ status: 'draft' }, 'draft', false)).toBe('not-yours')
    expect(lockOf({ status: 'draft' }, 'draft', true)).toBeNull()
  })

  it('is never draft once the budget is adopted', () => {
    expect(standingOf({ status: 'adopted' }, 'draft')).toBe('adopted')
    expect(standingOf({ status: 'replaced' }, 'approved')).toBe('replaced')
    expect(standingOf({ status: 'draft' }, 'approved')).toBe('approved')
  })
})

describe('a batch of cells', () => {
  const line = newId<'operating-line'>() as LineId
  const typed = new Set([line])
  const cell: Cell = { line, month: 1, amount: ore(500), revision: 3, by: 'b', at: '' }
  const standing = new Map([[`${line}:1`, cell]])
  const change = (amount: number, seen: number, month = 1) => ({ line, month, amount: ore(amount), seen })

  it('is stored where it was seen as it stands, and told as a conflict where it was not', () => {
    expect(decideCells([change(7, 3), change(7, 0, 2)], standing, typed).stored).toHaveLength(2)
    expect(decideCells([change(7, 2)], standing, typed).conflicts).toEqual([cell])
    expect(decideCells([change(7, 1, 2)], standing, typed).conflicts).toMatchObject([{ month: 2, revision: 0 }])
  })

  it('that is already so is no conflict, whatever revision was seen', () => {
    expect(decideCells([change(500, 0)], standing, typed).same).toEqual([cell])
  })

  it('is refused as a whole when it is too large, names a cell twice or a line that is not there to fill in', () => {
    const many = Array.from({ length: largestBatch + 1 }, (_, at) => change(at, 0, at))
    expect(() => decideCells(many, standing, typed)).toThrow('operating-budget.batch-too-large')
    expect(() => decideCells([change(1, 0), change(2, 0)], standing, typed)).toThrow('operating-budget.cell-twice')
    expect(() => decideCells([change(1, 0)], standing, new Set())).toThrow('operating-budget.line-gone')
  })
})

describe('the current budget', () => {
  const amounts = fc.integer({ min: -1e10, max: 1e10 }).map(ore)
  const cells = fc.array(
    fc.record({
      unit: fc.constantFrom(unit, other),
      group: fc.constantFrom('personal', 'bidrag'),
      month: fc.integer({ min: 1, max: 12 }),
      amount: amounts,
    }),
    { maxLength: 30 },
  )
  const sum = (rows: readonly Budgeted[]) => sumOf(rows.map(({ amount }) => amount))
  const end = (of: UnitId | null) => fc.record({ unit: fc.constant(of), group: fc.constantFrom(null, 'personal') })
  const transfers = (from: UnitId | null) =>
    fc.array(
      fc.record({
        from: end(from),
        to: end(other),
        amount: fc.integer({ min: 1, max: 1e10 }).map(ore),
        decidedOn: fc.constantFrom(day('2027-01-15'), day('2027-06-01'), day('2027-12-31')),
      }),
      { maxLength: 6 },
    )

  it('has the same total as the decided one, to the öre, when funds are moved between units', () => {
    fc.assert(
      fc.property(cells, transfers(unit), (decided, moved) => {
        const current = withTransfers(decided, moved)
        expect(sum(current)).toBe(sum(decided))
        const gained =
          sum(current.filter((one) => one.unit === other)) - sum(decided.filter((one) => one.unit === other))
        expect(gained).toBe(-moved.reduce((all, one) => all + one.amount, 0) || 0)
      }),
    )
  })

  it('has with what no body has been given the same total as the decided one, when funds are given from it', () => {
    fc.assert(
      fc.property(cells, amounts, transfers(null), (decided, frame, moved) => {
        const left = undistributedMonths(frame, moved)
        expect(sum(withTransfers(decided, moved)) + sumOf(left)).toBe(sum(decided) + frame)
        expect(left).toHaveLength(12)
        const march = moved.filter(({ decidedOn }) => decidedOn < '2027-03-01')
        expect(left.slice(0, 3)).toEqual(undistributedMonths(frame, march).slice(0, 3))
      }),
    )
  })

  it('leaves the months before the decision as they were', () => {
    fc.assert(
      fc.property(cells, amounts, (decided, amount) => {
        const moved = {
          from: { unit, group: null },
          to: { unit: other, group: null },
          amount,
          decidedOn: day('2027-06-01'),
        }
        const early = (rows: readonly Budgeted[]) => sum(rows.filter(({ month }) => month < 6))
        expect(early(withTransfers(decided, [moved]))).toBe(early(decided))
      }),
    )
  })

  it('holds what a unit without lines was given, under no group', () => {
    const moved = {
      from: { unit: null, group: null },
      to: { unit, group: null },
      amount: ore(1_200),
      decidedOn: day('2027-01-10'),
    }
    const current = withTransfers([], [moved])
    expect([sum(current), new Set(current.map(({ group }) => group))]).toEqual([-1_200, new Set([groupNotNamed])])
  })
})

describe('a spreading profile', () => {
  it('of the house has twelve weights of which some are more than nought', () => {
    for (const { weights } of standardProfiles) {
      expect(weights).toHaveLength(12)
      expect(Math.max(...weights)).toBeGreaterThan(0)
    }
  })

  it('of the municipality takes the place of the standard one with its key', () => {
    const own = { key: 'winter', name: 'Snö', weights: Array<number>(12).fill(1) }
    expect(profilesOf([own]).filter(({ key }) => key === 'winter')).toEqual([own])
  })

  it('of the year before never weighs less than nought, and always spreads the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e10, max: 1e10 }).map(ore), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: -1e12, max: 1e12 }),
        (months, year) => {
          const weights = weightsOfActuals(months)
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0)
          expect(sumOf(share(year as Money, weights))).toBe(year || 0)
        },
      ),
    )
  })
})
