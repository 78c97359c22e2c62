import { describe, expect, it } from 'vitest'
import { annualWheel } from './annual-wheel.ts'
import { aRound } from './follow-up.fixture.ts'

const plan = { key: 'ks-2026', title: 'Verksamhetsplan', firstYear: 2026, lastYear: 2027 }
const steps = (...of: Parameters<typeof annualWheel>) => annualWheel(...of).map((event) => `${event.on} ${event.step}`)

describe('the annual wheel', () => {
  it('has each step of each round, in order of day', () => {
    expect(steps(2026, [aRound()], [])).toEqual([
      '2026-08-24 open',
      '2026-09-11 report',
      '2026-09-18 approve',
      '2026-10-06 accept',
    ])
  })

  it('shows a role only what is its own', () => {
    expect(steps(2026, [aRound()], [plan], 'reporter')).toEqual(['2026-09-11 report'])
    expect(steps(2026, [aRound()], [plan], 'manager')).toEqual(['2026-09-18 approve'])
  })

  it('asks for the trends of the strategic goals once a year', () => {
    const has = (kind: 'interim' | 'annual') =>
      steps(2026, [aRound({ kind })], []).some((text) => text.endsWith('describe-trend'))
    expect([has('annual'), has('interim')]).toEqual([true, false])
  })

  it('asks for a new plan in November of the last year of the old one', () => {
    expect(steps(2027, [], [plan])).toEqual(['2027-11-30 plan-new'])
    expect(steps(2026, [], [plan])).toEqual([])
  })

  it('marks what is behind us', () => {
    const done = annualWheel(2026, [aRound({ status: 'open' })], []).map((event) => event.isDone)
    expect(done).toEqual([true, false, false, false])
  })
})
