import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnitId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import { aLine, mkr } from './budget.fixture.ts'
import type { FrameLine, FrameLineId } from './budget.ts'
import { frameOf, framesFrom } from './frame.ts'
import { differenceOf, ownLinesOf, withOwnLines } from './version-difference.ts'

const board = 'board' as UnitId
const byId = (lines: readonly FrameLine[]) => lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))

const lines = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 25 }).map((id) => `line-${id}` as FrameLineId),
    amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(ore),
    reason: fc.constantFrom('Fler elever', 'Lägre hyra'),
    unit: fc.constantFrom<UnitId | null>(board, null),
    year: fc.constantFrom(2027, 2028),
  }),
  { selector: (line) => line.id, maxLength: 20 },
)
const whole = lines.map((some) => some.map((parts) => aLine(parts)))

describe('a party’s own budget', () => {
  it('is the version it builds on with the party’s difference laid on it', () => {
    fc.assert(
      fc.property(whole, whole, (base, own) => {
        expect(byId(withOwnLines(base, ownLinesOf({ year: 2027 }, base, own)))).toEqual(byId(own))
      }),
    )
  })

  it('keeps nothing of what is the same, and follows the other version there', () => {
    const [same, own] = [aLine({ unit: board }), aLine({ unit: board })]
    const changed = { ...own, amount: mkr(-7) }
    const kept = ownLinesOf({ year: 2027 }, [same, own], [same, changed])
    expect(kept).toEqual({ lines: [changed], leftOut: [] })
    const moved = [{ ...same, amount: mkr(-3) }, { ...own, amount: mkr(-4) }, aLine({ unit: null })]
    expect(withOwnLines(moved, kept)).toEqual([moved[0], changed, moved[2]])
  })

  it('has frames that differ by exactly what is shown, and no others', () => {
    fc.assert(
      fc.property(whole, whole, (base, own) => {
        const { frames } = differenceOf(base, own)
        const [before, after] = [framesFrom(base), framesFrom(own)]
        for (const { unit, year } of [...before, ...after]) {
          const shown = frames.find((change) => change.unit === unit && change.year === year)
          expect(frameOf(after, unit, year) - frameOf(before, unit, year)).toBe(shown?.difference ?? 0)
        }
      }),
    )
  })
})

describe('two versions', () => {
  const line = aLine({ unit: board, amount: mkr(-2) })

  it('that are alike have no difference', () => {
    expect(differenceOf([line], [{ ...line, position: 9 }])).toEqual({ frames: [], lines: [] })
  })

  it('differ by the words of a reason alone', () => {
    const after = { ...line, reason: 'Fler elever i grundskolan' }
    expect(differenceOf([line], [after])).toEqual({ frames: [], lines: [{ kind: 'changed', before: line, after }] })
  })

  it('differ by lines that came and went', () => {
    const other = aLine({ unit: board, amount: mkr(-5) })
    const { frames, lines: changes } = differenceOf([line], [other])
    expect(changes.map((change) => change.kind)).toEqual(['added', 'removed'])
    expect(frames).toEqual([{ unit: board, year: 2027, before: mkr(-2), after: mkr(-5), difference: mkr(-3) }])
  })
})
