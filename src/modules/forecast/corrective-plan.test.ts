import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../shared/local-date.ts'
import { ore, plus } from '../../shared/money.ts'
import { aRound } from '../follow-up/follow-up.fixture.ts'
import {
  adoptPlan,
  approveMeasure,
  countedIn,
  countingOf,
  lackingPlan,
  type MeasureId,
  removeMeasure,
  sumPlan,
  tellRealised,
  writeMeasure,
} from './corrective-plan.ts'
import { aMeasure, aPlan, unitId } from './forecast.fixture.ts'

const round = aRound()
const approval = { name: 'Förvaltningschef', on: day('2026-09-10') }
const decision = { body: unitId(1), decidedOn: day('2026-09-15'), paragraph: '§ 23', caseNumber: '2026/28' }
const other = 'd0000000-0000-4000-8000-000000000002' as MeasureId

describe('a measure', () => {
  it('counts in the forecast when secured or approved, else with 0,00', () => {
    expect(countedIn(aMeasure(), 2026)).toBe(0)
    expect(countingOf(aMeasure())).toBe('not-likely-enough')
    expect(countedIn(aMeasure({ isSecured: true }), 2026)).toBe(125_000_000)
    expect(countedIn(aMeasure({ approval }), 2026)).toBe(125_000_000)
    expect(countedIn(aMeasure({ approval }), 2035)).toBe(0)
    // Started is not secured: a measure under way without a sure effect still needs the approval.
    expect(countedIn(aMeasure({ state: 'started' }), 2026)).toBe(0)
  })

  it('is approved once; what is secured needs no approval', () => {
    const plan = approveMeasure(aPlan(), round, aMeasure().id, approval)
    expect(plan.measures[0]?.approval).toEqual(approval)
    expect(() => approveMeasure(plan, round, aMeasure().id, approval)).toThrow('forecast.already-counts')
    const secured = aPlan({ measures: [aMeasure({ isSecured: true })] })
    expect(() => approveMeasure(secured, round, aMeasure().id, approval)).toThrow('forecast.already-counts')
  })

  it('loses its approval when its effect, unit or group changes, and keeps it when words do', () => {
    const plan = aPlan({ measures: [aMeasure({ approval })] })
    const approvalOf = (parts: Parameters<typeof aMeasure>[0]) =>
      writeMeasure(plan, round, aMeasure(parts)).measures[0]?.approval
    expect(approvalOf({ description: 'Vakanser hålls' })).toEqual(approval)
    expect(approvalOf({ effects: [{ year: 2026, expected: ore(200_000_000), realised: null }] })).toBeNull()
    expect(approvalOf({ group: 'lokaler' })).toBeNull()
    expect(approvalOf({ unit: unitId(2) })).toBeNull()
  })

  it('never brings an approval of its own', () => {
    expect(writeMeasure(aPlan({ measures: [] }), round, aMeasure({ approval })).measures[0]?.approval).toBeNull()
  })

  it('has its own number, and both who decided and when or neither', () => {
    expect(() => writeMeasure(aPlan(), round, aMeasure({ id: other }))).toThrow('forecast.number-taken')
    expect(() => writeMeasure(aPlan(), round, aMeasure({ decidedBy: 'committee' }))).toThrow('forecast.decision-half')
    const plan = writeMeasure(
      aPlan({ measures: [aMeasure({ number: '1.10' })] }),
      round,
      aMeasure({ id: other, number: '1.2' }),
    )
    expect(plan.measures.map(({ number }) => number)).toEqual(['1.2', '1.10'])
  })

  it('is followed up to the öre in a year of its plan, and in no other', () => {
    const plan = tellRealised(aPlan({ status: 'adopted' }), aMeasure().id, 2027, ore(98_765_432))
    expect(plan.measures[0]?.effects[1]).toEqual({ year: 2027, expected: 125_000_000, realised: 98_765_432 })
    expect(() => tellRealised(plan, aMeasure().id, 2035, ore(1))).toThrow('forecast.year-not-in-plan')
  })
})

describe('a corrective plan', () => {
  it('adds up to what counts and what stands beside, for any measures', () => {
    const measure = fc.record({
      isSecured: fc.boolean(),
      approved: fc.boolean(),
      expected: fc.integer({ min: -1e9, max: 1e9 }),
    })
    fc.assert(
      fc.property(fc.array(measure, { maxLength: 20 }), (some) => {
        const measures = some.map(({ isSecured, approved, expected }) =>
          aMeasure({
            isSecured,
            approval: approved ? approval : null,
            effects: [{ year: 2026, expected: ore(expected), realised: null }],
          }),
        )
        const { expected, counted, uncounted } = sumPlan({ measures }, 2026)
        expect(plus(counted, uncounted)).toBe(expected[0]?.amount)
        expect(expected.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029])
      }),
    )
  })

  it('is adopted with at least one measure, once, and changes no more', () => {
    expect(() => adoptPlan(aPlan({ measures: [] }), round, decision)).toThrow('forecast.plan-empty')
    const adopted = adoptPlan(aPlan(), round, decision)
    expect(adopted).toMatchObject({ status: 'adopted', decision })
    expect(() => adoptPlan(adopted, round, decision)).toThrow('forecast.plan-adopted')
    expect(() => writeMeasure(adopted, round, aMeasure())).toThrow('forecast.plan-adopted')
    expect(() => removeMeasure(adopted, round, aMeasure().id)).toThrow('forecast.plan-adopted')
    expect(removeMeasure(aPlan(), round, aMeasure().id).measures).toEqual([])
  })
})

describe('a round', () => {
  it('is hindered by every committee in the red without an adopted plan, and by no other', () => {
    const state = (at: number, variance: number, plan: 'draft' | 'adopted' | null) => ({
      unit: unitId(at),
      variance: ore(variance),
      plan,
    })
    const states = [
      state(1, -1, null),
      state(2, -1, 'draft'),
      state(3, -1, 'adopted'),
      state(4, 0, null),
      state(5, 1, null),
    ]
    expect(lackingPlan(states).map(({ unit }) => unit)).toEqual([unitId(1), unitId(2)])
  })
})
