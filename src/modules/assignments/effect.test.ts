import { describe, expect, it } from 'vitest'
import { Refusal } from '../../shared/failure.ts'
import { day } from '../../shared/local-date.ts'
import type { DelegatedDecisionId } from '../delegation/index.ts'
import { board } from './assignment.fixture.ts'
import { confirmEffect, type DecisionEffect, type DecisionEffectId, dismissEffect, hasEnded } from './effect.ts'

const decision = { body: board, decidedOn: day('2025-11-25'), paragraph: '§ 150', caseNumber: 'KS473-25 005' }
const earlier = { ...decision, decidedOn: day('2025-09-08'), paragraph: '§ 90' }
const anEffect = (change: Partial<DecisionEffect> = {}): DecisionEffect => ({
  id: 'e' as DecisionEffectId,
  decision,
  caseFile: null,
  clauseId: null,
  clause: 'Beslutet stoppas',
  publicPath: '',
  effect: 'stops',
  status: 'suggested',
  dismissedReason: '',
  target: null,
  isDemo: false,
  revision: 1,
  ...change,
})
const target = (of = earlier, delegated: DelegatedDecisionId | null = null) => ({
  decision: of,
  delegated,
  publicPath: '',
})
const refusal = (deed: () => unknown) => {
  try {
    deed()
    return undefined
  } catch (failure) {
    return failure instanceof Refusal ? failure.code : String(failure)
  }
}

describe('what a decision does to an earlier one', () => {
  it.each(['stops', 'replaces', 'amends'] as const)('%s a decision that somebody has pointed at', (effect) => {
    expect(refusal(() => confirmEffect(anEffect({ effect }), null))).toBe('effect.target-missing')
    expect(confirmEffect(anEffect({ effect }), target())).toMatchObject({ status: 'confirmed', target: target() })
  })
  it.each(['refers-back', 'moves-money'] as const)('%s needs no earlier decision', (effect) => {
    expect(confirmEffect(anEffect({ effect }), null).status).toBe('confirmed')
  })
  it('never touches itself or a later decision', () => {
    expect(refusal(() => confirmEffect(anEffect(), target(decision)))).toBe('effect.touches-itself')
    const later = { ...earlier, decidedOn: day('2025-11-26') }
    expect(refusal(() => confirmEffect(anEffect(), target(later)))).toBe('effect.target-later')
  })
  it('is settled once, and put aside only with a reason', () => {
    const confirmed = confirmEffect(anEffect(), target())
    expect(refusal(() => confirmEffect(confirmed, target()))).toBe('effect.already-settled')
    expect(refusal(() => dismissEffect(confirmed, 'x'))).toBe('effect.already-settled')
    expect(refusal(() => dismissEffect(anEffect(), ' '))).toBe('effect.reason-missing')
    expect(dismissEffect(anEffect(), ' Nej ')).toMatchObject({ status: 'dismissed', dismissedReason: 'Nej' })
  })
  it('ends a decision when it stops or replaces it, and not when it only amends it or is not confirmed', () => {
    const ends = (effect: DecisionEffect['effect']) =>
      hasEnded([confirmEffect(anEffect({ effect }), target())], earlier, null)
    expect([ends('stops'), ends('replaces'), ends('amends')]).toEqual([true, true, false])
    expect(hasEnded([anEffect({ target: target() })], earlier, null)).toBe(false)
    expect(hasEnded([confirmEffect(anEffect(), target())], { ...earlier, paragraph: '§ 91' }, null)).toBe(false)
  })
  it('a decision made in the name of the body is told apart from a § of the same day', () => {
    const delegated = 'd' as DelegatedDecisionId
    const effects = [confirmEffect(anEffect(), target({ ...earlier, paragraph: '' }, delegated))]
    expect(hasEnded(effects, { ...earlier, paragraph: '' }, delegated)).toBe(true)
    expect(hasEnded(effects, { ...earlier, paragraph: '' }, null)).toBe(false)
    expect(hasEnded(effects, { ...earlier, paragraph: '' }, 'other' as DelegatedDecisionId)).toBe(false)
  })
})
