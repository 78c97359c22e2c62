import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import type { Demand } from '../goals/index.ts'
import { boundOf, judgeTarget, onStraightPath, satisfies, targetsAt } from './assessment.ts'
import { aBaseline, aNumber, aTarget, august, aValue, december, judged } from './follow-up.fixture.ts'

const judgeAugust = (demand: Demand | null, value: ReturnType<typeof aValue> | null, parts = {}, due = august) =>
  judgeTarget(aTarget(demand, due), judged(parts), value ? [value] : [], august)

const verdict = (...of: Parameters<typeof judgeAugust>) => {
  const { status, why } = judgeAugust(...of)
  return `${status}: ${why}`
}

describe('a target whose day has come', () => {
  it('of at least is met by as much or more', () => {
    expect(verdict({ type: 'at-least', value: 40 }, aNumber(40))).toBe('met: reached')
    expect(verdict({ type: 'at-least', value: 40 }, aNumber(39.9))).toBe('not-met: short')
  })

  it('of at most is met by as much or less', () => {
    expect(verdict({ type: 'at-most', value: 5 }, aNumber(5))).toBe('met: reached')
    expect(verdict({ type: 'at-most', value: 5 }, aNumber(5.1))).toBe('not-met: short')
  })

  it('of exactly is met by just that, and no hair of decimals fells it', () => {
    expect(verdict({ type: 'equals', value: 0.3 }, aNumber(0.1 + 0.2))).toBe('met: reached')
    expect(verdict({ type: 'equals', value: 0 }, aNumber(1))).toBe('not-met: short')
  })

  it('of a rank is met by that place or a better one', () => {
    expect(verdict({ type: 'rank-at-most', rank: 3, among: 'Dalarna' }, aNumber(2))).toBe('met: reached')
    expect(verdict({ type: 'rank-at-most', rank: 3, among: 'Dalarna' }, aNumber(4))).toBe('not-met: short')
  })

  it('of a change in per cent is counted on the baseline, in points and numbers added to it', () => {
    const from = (demand: Demand) =>
      boundOf(demand as Extract<Demand, { type: 'change' }>, judged({ baseline: aBaseline(50) }))
    expect(from({ type: 'change', by: -2, measure: 'percent' })).toEqual({ side: 'at-most', value: 49 })
    expect(from({ type: 'change', by: -2, measure: 'percentage-points' })).toEqual({ side: 'at-most', value: 48 })
    expect(from({ type: 'change', by: 7, measure: 'number' })).toEqual({ side: 'at-least', value: 57 })
  })

  it('of a rise in per cent means upwards also from a negative start', () => {
    expect(boundOf({ type: 'change', by: 10, measure: 'percent' }, judged({ baseline: aBaseline(-50) }))).toEqual({
      side: 'at-least',
      value: -45,
    })
  })

  it('of no change follows the direction of the indicator', () => {
    const side = (direction: 'up' | 'down' | 'keep') =>
      boundOf({ type: 'change', by: 0, measure: 'number' }, { direction, baseline: aBaseline(9) })
    expect([side('up'), side('down'), side('keep')]).toMatchObject([
      { side: 'at-least' },
      { side: 'at-most' },
      { side: 'equals' },
    ])
  })

  it('of a milestone is met when reached by its day, not when reached later or never', () => {
    const by = day('2026-06-30')
    const reached = (on: string | null) => aValue({ kind: 'milestone', reachedOn: on === null ? null : day(on) })
    expect(verdict({ type: 'milestone', by }, reached('2026-06-30'))).toBe('met: reached')
    expect(verdict({ type: 'milestone', by }, reached('2026-07-01'))).toBe('not-met: reached-late')
    expect(verdict({ type: 'milestone', by }, reached(null))).toBe('not-met: not-reached')
  })

  it('of a yes is met by yes, on its way by partly, not met by no', () => {
    const answered = (answer: 'yes' | 'partly' | 'no') =>
      verdict({ type: 'answer', answer: 'yes' }, aValue({ kind: 'answer', answer }))
    expect([answered('yes'), answered('partly'), answered('no')]).toEqual([
      'met: reached',
      'on-way: partly',
      'not-met: short',
    ])
  })

  it('of a no is met by no alone', () => {
    expect(verdict({ type: 'answer', answer: 'no' }, aValue({ kind: 'answer', answer: 'no' }))).toBe('met: reached')
    expect(verdict({ type: 'answer', answer: 'no' }, aValue({ kind: 'answer', answer: 'yes' }))).toBe('not-met: short')
  })

  it('is judged by the value of its own period when there is one, else by the last known', () => {
    const target = aTarget({ type: 'at-least', value: 40 }, day('2026-06-30'))
    const june = aNumber(38, { periodEnd: day('2026-06-30') })
    expect(judgeTarget(target, judged(), [june, aNumber(45)], august).status).toBe('not-met')
    expect(judgeTarget(target, judged(), [aNumber(45)], august).status).toBe('met')
  })
})

describe('a value of the very day a target was due', () => {
  it('counts however long ago that was', () => {
    const march = day('2026-03-31')
    const target = aTarget({ type: 'at-least', value: 100 }, march)
    const monthly = judged({ frequency: 'month' })
    expect(judgeTarget(target, monthly, [aNumber(100, { periodEnd: march })], august).why).toBe('reached')
    expect(judgeTarget(target, monthly, [aNumber(100, { periodEnd: day('2026-04-30') })], august).why).toBe('value-old')
  })
})

describe('a target that cannot be judged', () => {
  const demand: Demand = { type: 'at-least', value: 40 }
  it('lacks a value, or has one that is missing, too old or of another kind', () => {
    expect(verdict(demand, null)).toBe('cannot-judge: no-value')
    expect(verdict(demand, aNumber(0, { status: 'missing', content: null }))).toBe('cannot-judge: value-missing')
    expect(verdict(demand, aNumber(0, { status: 'not-applicable', content: null }))).toBe(
      'cannot-judge: not-applicable',
    )
    expect(verdict(demand, aNumber(50, { periodEnd: day('2025-08-31') }))).toBe('cannot-judge: value-old')
    expect(verdict(demand, aValue({ kind: 'answer', answer: 'yes' }))).toBe('cannot-judge: wrong-kind')
  })

  it('is a change from a baseline that is not there, or in per cent of nought', () => {
    const change: Demand = { type: 'change', by: -2, measure: 'percent' }
    expect(verdict(change, aNumber(1))).toBe('cannot-judge: no-baseline')
    expect(verdict(change, aNumber(1), { baseline: aBaseline(0) })).toBe('cannot-judge: baseline-zero')
  })

  it('is secret to the reader, and nothing in the answer tells what it hides', () => {
    const secretTarget = judgeAugust(null, aNumber(50))
    expect(secretTarget).toMatchObject({ status: 'cannot-judge', why: 'secret', facts: {} })
    const secretValue = aNumber(0, { status: 'secret', content: null, secrecy: { provision: 'OSL 18:13', note: '' } })
    expect(judgeAugust(demand, secretValue)).toMatchObject({ status: 'cannot-judge', why: 'secret', facts: {} })
  })
})

describe('a target whose day is to come', () => {
  const half = { baseline: aBaseline(20) }
  const demand: Demand = { type: 'at-least', value: 80 }

  it('is on its way when as far as the straight line from baseline to target, else not', () => {
    // 243 of 365 days have passed: 20 + 60 · 243/365 = 59,9
    expect(verdict(demand, aNumber(60), half, december)).toBe('on-way: on-path')
    expect(verdict(demand, aNumber(59), half, december)).toBe('not-met: behind-path')
  })

  it('falls along the line when less is wanted', () => {
    const fewer: Demand = { type: 'change', by: -50, measure: 'percent' }
    expect(verdict(fewer, aNumber(65), { baseline: aBaseline(100), direction: 'down' }, december)).toBe(
      'on-way: on-path',
    )
    expect(verdict(fewer, aNumber(70), { baseline: aBaseline(100), direction: 'down' }, december)).toBe(
      'not-met: behind-path',
    )
  })

  it('is only on its way when already there, for it may still be lost', () => {
    expect(verdict(demand, aNumber(90), half, december)).toBe('on-way: already-there')
  })

  it('without a baseline and not yet there cannot be judged', () => {
    expect(verdict(demand, aNumber(60), {}, december)).toBe('cannot-judge: no-path')
  })

  it('is a milestone with time left', () => {
    expect(
      verdict({ type: 'milestone', by: december }, aValue({ kind: 'milestone', reachedOn: null }), {}, december),
    ).toBe('on-way: time-left')
  })
})

describe('a preliminary value', () => {
  it('makes the verdict preliminary', () => {
    const value = aNumber(50, { status: 'preliminary', preliminary: true })
    expect(judgeAugust({ type: 'at-least', value: 40 }, value).preliminary).toBe(true)
  })
})

describe('the targets a round looks at', () => {
  const due = (...days: string[]) => days.map((text) => aTarget({ type: 'at-least', value: 1 }, day(text)))
  const chosen = (...days: string[]) => targetsAt(due(...days), august).map((target) => target.due)

  it('are those of its own period, else the last that fell due in its year', () => {
    expect(chosen('2026-12-31', '2026-08-31')).toEqual(['2026-08-31'])
    expect(chosen('2026-06-30', '2026-12-31')).toEqual(['2026-06-30'])
  })

  it('are else the next to come, and when none is to come the last that was', () => {
    expect(chosen('2025-12-31', '2026-12-31', '2027-12-31')).toEqual(['2026-12-31'])
    expect(chosen('2024-12-31', '2025-12-31')).toEqual(['2025-12-31'])
    expect(chosen()).toEqual([])
  })
})

describe('properties of judging', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const side = fc.constantFrom('at-least' as const, 'at-most' as const)

  it('a better value never gives a worse verdict', () => {
    fc.assert(
      fc.property(side, value, value, fc.double({ min: 0, max: 1e6, noNaN: true }), (type, wanted, first, step) => {
        const better = type === 'at-least' ? first + step : first - step
        if (satisfies({ side: type, value: wanted }, first))
          expect(satisfies({ side: type, value: wanted }, better)).toBe(true)
      }),
    )
  })

  it('every target and value gives a verdict, met or not-met once the day has come', () => {
    fc.assert(
      fc.property(side, value, value, (type, wanted, reached) => {
        const { status, why } = judgeAugust({ type, value: wanted }, aNumber(reached))
        expect(['met', 'not-met']).toContain(status)
        expect(status === 'met').toBe(why === 'reached')
      }),
    )
  })

  it('the straight path starts at the baseline, ends at the target and never leaves them', () => {
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 12 }), (from, to, month) => {
        const on = day(`2026-${String(month).padStart(2, '0')}-15`)
        const here = onStraightPath(to, aBaseline(from), december, on) as number
        const hair = 1e-6 * Math.max(1, Math.abs(from), Math.abs(to))
        expect(here).toBeGreaterThanOrEqual(Math.min(from, to) - hair)
        expect(here).toBeLessThanOrEqual(Math.max(from, to) + hair)
        expect(onStraightPath(to, aBaseline(from), december, day('2025-12-31'))).toBeCloseTo(from, 6)
      }),
    )
  })
})
