import { describe, expect, it } from 'vitest'
import { newId } from '../../platform/context.ts'
import { Refusal } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { mayHaveDecided, mustHaveDecided } from './deciding-body.ts'

const [municipality, council, committee, department, other] = Array.from(
  { length: 5 },
  () => newId<'unit'>() as UnitId,
) as [UnitId, UnitId, UnitId, UnitId, UnitId]
const deciders = [
  { unit: municipality, isBody: false, isCouncil: false },
  { unit: council, isBody: true, isCouncil: true },
  { unit: committee, isBody: true, isCouncil: false },
  { unit: department, isBody: false, isCouncil: false },
]

describe('which body can have decided a plan', () => {
  it("the council's plan only the council", () => {
    expect(deciders.filter((one) => mayHaveDecided('council', deciders, one.unit))).toEqual([deciders[1]])
  })

  it("a committee's plan the committee or the council, never officials", () => {
    const bodies = deciders.filter((one) => mayHaveDecided('committee', deciders, one.unit)).map((one) => one.unit)
    expect(bodies).toEqual([council, committee])
  })

  it("a unit's activity plan anyone on the way down to it", () => {
    expect(deciders.every((one) => mayHaveDecided('unit', deciders, one.unit))).toBe(true)
  })

  it('another committee never', () => {
    for (const kind of ['council', 'committee', 'unit'] as const) {
      expect(() => mustHaveDecided(kind, deciders, other)).toThrow(
        expect.objectContaining({ constructor: Refusal, code: 'plan.body-cannot-decide' }),
      )
    }
  })
})
