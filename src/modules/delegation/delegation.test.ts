import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { day } from '../../shared/local-date.ts'
import { inOre } from '../../shared/money.ts'
import {
  addRule,
  type DelegatedDecisionId,
  type DelegationRuleId,
  type NewDecision,
  type NewRule,
  register,
  report,
} from './delegation.ts'
import { notDelegableMatters } from './delegation-law.ts'

const board = 'board' as UnitId
const today = day('2026-11-27')
const newRule = (change: Partial<NewRule> = {}): NewRule => ({
  body: board,
  point: '3.2',
  matter: 'Procurement',
  delegate: 'IT-chef',
  most: null,
  mayPassOn: false,
  from: day('2026-01-01'),
  until: null,
  concerns: null,
  ...change,
})
const rule = (change: Partial<NewRule> = {}) => addRule('r' as DelegationRuleId, newRule(change))
const order = (change: Partial<NewDecision> = {}): NewDecision => ({
  body: board,
  rule: 'r' as DelegationRuleId,
  urgentReason: '',
  decidedOn: day('2026-09-08'),
  decidedBy: 'IT-chef',
  caseNumber: 'KS473-26 005',
  what: 'Accepts offer B',
  amount: null,
  ...change,
})
const id = 'd' as DelegatedDecisionId
const refusal = (deed: () => unknown) => {
  try {
    deed()
    return undefined
  } catch (failure) {
    return failure instanceof Refusal ? failure.code : String(failure)
  }
}

describe('a scheme of delegation', () => {
  it.each(notDelegableMatters)('gives nobody what the law keeps with the body: %s', (concerns) => {
    expect(refusal(() => rule({ concerns }))).toBe('delegation.not-delegable')
  })
  it('has its days in order', () => {
    expect(refusal(() => rule({ until: day('2026-01-01') }))).toBe('delegation.days-out-of-order')
  })
})

describe('a decision by delegation', () => {
  it('is made by a rule that held that day, of the same body', () => {
    expect(register(id, order(), rule(), today)).toMatchObject({ reportedOn: null, rule: 'r' })
    expect(refusal(() => register(id, order(), rule({ until: day('2026-09-08') }), today))).toBe(
      'delegation.rule-did-not-hold',
    )
    expect(refusal(() => register(id, order({ body: 'other' as UnitId }), rule(), today))).toBe('delegation.other-body')
  })
  it('without a rule is the chair’s own, and says why it could not wait', () => {
    expect(refusal(() => register(id, order({ rule: null }), null, today))).toBe('delegation.no-right')
    expect(register(id, order({ rule: null, urgentReason: 'The offer ends today' }), null, today).urgentReason).toBe(
      'The offer ends today',
    )
  })
  it('is not above the largest amount, and tells it when there is one', () => {
    const limited = rule({ most: inOre(100_000, 'kr') })
    expect(refusal(() => register(id, order(), limited, today))).toBe('delegation.amount-missing')
    expect(refusal(() => register(id, order({ amount: inOre(100_000.01, 'kr') }), limited, today))).toBe(
      'delegation.amount-too-large',
    )
    expect(register(id, order({ amount: inOre(100_000, 'kr') }), limited, today).amount).toBe(10_000_000)
  })
  it('is not registered before it is made, nor told twice, nor before', () => {
    expect(refusal(() => register(id, order({ decidedOn: day('2026-11-28') }), rule(), today))).toBe(
      'delegation.not-yet-decided',
    )
    const one = register(id, order(), rule(), today)
    expect(refusal(() => report(one, day('2026-09-07')))).toBe('delegation.reported-before-decided')
    const told = report(one, day('2026-10-01'))
    expect(refusal(() => report(told, day('2026-10-02')))).toBe('delegation.already-reported')
  })
})
