import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { type Money, ore, sumOf } from '../../shared/money.ts'
import { aBudget, aLine, mkr } from './budget.fixture.ts'
import { type FrameLine, type FrameLineId, type FramePairId, yearsOf } from './budget.ts'
import { bridgeOf, frameOf, framesFrom, isStartOutdated, percentOf, settleFrames } from './frame.ts'

const budget = aBudget()
const [board, education] = ['board', 'education'] as UnitId[] as [UnitId, UnitId]
const pair = 'pair-1' as FramePairId

let next = 0
const nextId = () => {
  next += 1
  return `new-${next}` as FrameLineId
}
const settle = (lines: readonly FrameLine[], opening: Parameters<typeof settleFrames>[2]['opening'] = null) =>
  settleFrames(budget, lines, { opening, nextId })
const start = (unit: UnitId | null, amount: Money, year = 2027) =>
  aLine({ unit, year, kind: 'start', amount, reason: '' })

const money = fc.integer({ min: -90_000_000_000, max: 90_000_000_000 }).map(ore)
const someUnit = fc.constantFrom<UnitId | null>(board, education, null)
const someLine = fc
  .record({
    unit: someUnit,
    year: fc.constantFrom(...yearsOf(budget)),
    kind: fc.constantFrom('index', 'priority', 'capital', 'other' as const),
    amount: money,
    percent: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }).map((steps) => steps / 10_000)),
  })
  .map(({ percent, ...parts }) => aLine({ ...parts, percent: parts.kind === 'index' ? percent : null }))

describe('the bridge', () => {
  it('always adds up: start and steps are the frame, and the frame is the next year’s start', () => {
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 30 }), money, (entered, amount) => {
        const lines = settle([start(board, amount), ...entered])
        for (const unit of new Set(lines.map((line) => line.unit))) {
          const bridges = yearsOf(budget).map((year) => bridgeOf(lines, unit, year))
          bridges.forEach((bridge, at) => {
            expect(sumOf([bridge.start, ...bridge.steps.map((step) => step.amount)])).toBe(bridge.frame)
            expect(bridge.frame).toBe(frameOf(framesFrom(lines), unit, bridge.year))
            const following = bridges[at + 1]
            if (following) expect(following.start).toBe(bridge.frame)
          })
        }
      }),
    )
  })

  it('is the same when settled again', () => {
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 20 }), (entered) => {
        const once = settle(entered)
        expect(settle(once)).toEqual(once)
      }),
    )
  })

  it('starts a plan year from the year before in the same version, whatever was entered', () => {
    const lines = settle([start(board, mkr(-100)), start(board, mkr(-7), 2028), aLine({ unit: board })])
    expect(bridgeOf(lines, board, 2028).start).toBe(mkr(-101))
    expect(bridgeOf(lines, board, 2029).start).toBe(mkr(-101))
  })

  it('starts the budget year from the last adopted budget, also for a body nothing was entered for', () => {
    const lines = settle(
      [start(board, mkr(-1))],
      [
        { unit: board, amount: mkr(-95) },
        { unit: education, amount: mkr(-300) },
      ],
    )
    expect(framesFrom(lines).filter((frame) => frame.year === 2027)).toEqual([
      { unit: board, year: 2027, amount: mkr(-95) },
      { unit: education, year: 2027, amount: mkr(-300) },
    ])
  })
})

describe('an index line', () => {
  it('is its percent of the start, and grows on what the frame had become', () => {
    const of = (year: number) =>
      aLine({ unit: board, year, kind: 'index', percent: 2.5, amount: mkr(999), reason: 'Löner' })
    const lines = settle([start(board, mkr(-100)), of(2027), of(2028)])
    expect(lines.filter((line) => line.kind === 'index').map((line) => [line.amount, line.percent])).toEqual([
      [mkr(-2.5), 2.5],
      [mkr(-2.5625), 2.5],
    ])
  })

  it('without a percent keeps the amount that was entered', () => {
    const lines = settle([aLine({ unit: board, kind: 'index', amount: mkr(-3) })])
    expect(lines.find((line) => line.kind === 'index')?.amount).toBe(mkr(-3))
  })

  it('is exact to the öre, half away from nought', () => {
    expect(percentOf(ore(-12_345_678_901_234), 3.7125)).toBe(-458_333_329_208)
    expect(percentOf(ore(50), 1)).toBe(1)
    expect(percentOf(ore(-50), 1)).toBe(-1)
    expect(percentOf(ore(49), 1)).toBe(0)
  })
})

describe('a move of responsibility', () => {
  const moved = (unit: UnitId | null, amount: Money) => aLine({ unit, kind: 'responsibility', pair, amount })

  it('gives one body what it takes from another', () => {
    const lines = settle([moved(board, mkr(4)), moved(education, mkr(-4))])
    expect(sumOf(framesFrom(lines).map((frame) => frame.amount))).toBe(0)
  })

  it('that does not add up to nought is refused', () => {
    expect(() => settle([moved(board, mkr(4)), moved(education, mkr(-3))])).toThrow('budget.pair-uneven')
  })

  it('without another body is refused, and so is a pair on any other kind of line', () => {
    expect(() => settle([moved(board, mkr(4))])).toThrow('budget.pair-needed')
    expect(() => settle([moved(board, mkr(4)), moved(board, mkr(-4))])).toThrow('budget.pair-needed')
    expect(() => settle([aLine({ kind: 'responsibility', pair: null })])).toThrow('budget.pair-needed')
    expect(() => settle([aLine({ kind: 'priority', pair })])).toThrow('budget.pair-needed')
  })
})

describe('a line is refused', () => {
  it('outside the budget year and the two plan years', () => {
    for (const year of [2026, 2030]) expect(() => settle([aLine({ year })])).toThrow('budget.year-outside')
  })

  it('without a reason, unless it is the start', () => {
    expect(() => settle([aLine({ reason: '  ' })])).toThrow('budget.reason-needed')
    expect(() => settle([start(board, mkr(-1))])).not.toThrow()
  })

  it('when a body has two starts in a year', () => {
    expect(() => settle([start(board, mkr(-1)), start(board, mkr(-2))])).toThrow('budget.two-starts')
  })

  it('with a percent on anything but an index, or beyond a hundred', () => {
    expect(() => settle([aLine({ percent: 2 })])).toThrow('budget.percent-kind')
    expect(() => settle([aLine({ kind: 'index', percent: 100.5 })])).toThrow('budget.percent-outside')
  })
})

describe('the start is outdated', () => {
  const lines = settle([], [{ unit: board, amount: mkr(-95) }])

  it('when the last adopted budget has come to another frame since', () => {
    expect(isStartOutdated(budget, lines, [{ unit: board, amount: mkr(-95) }])).toBe(false)
    expect(isStartOutdated(budget, lines, [{ unit: board, amount: mkr(-96) }])).toBe(true)
    expect(
      isStartOutdated(budget, lines, [...[{ unit: board, amount: mkr(-95) }], { unit: null, amount: mkr(-1) }]),
    ).toBe(true)
  })

  it('never when there is no earlier budget', () => {
    expect(isStartOutdated(budget, lines, null)).toBe(false)
  })
})
