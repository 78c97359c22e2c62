import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator, IndicatorId } from '../goals/index.ts'
import { judgements } from './assessment.ts'
import { aNumber, aTarget, august } from './follow-up.fixture.ts'
import { fromWorst, type IndicatorVerdict, proposeGoal, summarise } from './proposal.ts'

const verdict = (parts: Partial<IndicatorVerdict>): IndicatorVerdict => ({
  indicator: 'i' as IndicatorId,
  target: aTarget(null).id,
  due: august,
  status: 'met',
  why: 'reached',
  facts: {},
  preliminary: false,
  ...parts,
})

const anIndicator = (id: string, wanted: number): Indicator => ({
  id: id as IndicatorId,
  name: id,
  kind: 'number',
  unit: '',
  direction: 'up',
  baseline: null,
  frequency: 'round',
  source: '',
  splitBySex: false,
  targets: [aTarget({ type: 'at-least', value: wanted })],
})

describe('the proposal for a goal', () => {
  it('is as its worst target, and tells on how many of them it rests', () => {
    const proposal = proposeGoal([anIndicator('a', 10), anIndicator('b', 99)], () => [aNumber(50)], august)
    expect(proposal).toMatchObject({ status: 'not-met', why: 'worst', deciding: 1, counted: 2 })
    expect(proposal.verdicts.map((one) => [one.indicator, one.status])).toEqual([
      ['a', 'met'],
      ['b', 'not-met'],
    ])
  })

  it('is met only when every target is', () => {
    expect(proposeGoal([anIndicator('a', 10)], () => [aNumber(50)], august)).toMatchObject({
      status: 'met',
      why: 'all-met',
    })
  })

  it('cannot be judged when one target cannot, whatever goes well', () => {
    expect(summarise([verdict({}), verdict({ status: 'cannot-judge', why: 'no-value' })]).status).toBe('cannot-judge')
  })

  it('leaves out a target that does not apply', () => {
    const gone = verdict({ status: 'cannot-judge', why: 'not-applicable' })
    expect(summarise([verdict({}), gone])).toMatchObject({ status: 'met', counted: 1 })
    expect(summarise([gone])).toMatchObject({ status: 'cannot-judge', why: 'no-targets' })
  })

  it('without targets cannot be judged', () => {
    expect(proposeGoal([], () => [], august)).toMatchObject({ status: 'cannot-judge', why: 'no-targets' })
  })

  it('is preliminary as soon as one of its values is', () => {
    expect(summarise([verdict({}), verdict({ preliminary: true })]).preliminary).toBe(true)
  })

  it('is never better than any of its targets, in whatever order they come', () => {
    const statuses = fc.array(fc.constantFrom(...judgements), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(statuses, (given) => {
        const proposed = summarise(given.map((status) => verdict({ status }))).status
        expect(given).toContain(proposed)
        for (const status of given) expect(fromWorst.indexOf(proposed)).toBeLessThanOrEqual(fromWorst.indexOf(status))
        expect(summarise(given.toReversed().map((status) => verdict({ status }))).status).toBe(proposed)
      }),
    )
  })
})
