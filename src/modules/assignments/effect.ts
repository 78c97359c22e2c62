import type { DecisionReference } from '../../shared/decision.ts'
import { refuse } from '../../shared/failure.ts'
import type { Id } from '../../shared/ids.ts'
import type { CaseId } from '../cases/index.ts'
import type { DelegatedDecisionId } from '../delegation/index.ts'
import type { DecisionClauseId } from '../minutes/index.ts'
import type { Effect } from './clauses/read-clause.ts'

/** What a decision does to an earlier one: read from its words, true only when the body's secretary has confirmed it. */

export type DecisionEffectId = Id<'decision-effect'>

export interface EffectTarget {
  readonly decision: DecisionReference
  /** When it was made in the body's name: such a decision has no §. */
  readonly delegated: DelegatedDecisionId | null
  /** Empty when it cannot be read here. */
  readonly publicPath: string
}

export interface DecisionEffect {
  readonly id: DecisionEffectId
  readonly decision: DecisionReference
  readonly caseFile: CaseId | null
  readonly clauseId: DecisionClauseId | null
  readonly clause: string
  readonly publicPath: string
  readonly effect: Effect
  readonly status: 'suggested' | 'confirmed' | 'dismissed'
  readonly dismissedReason: string
  readonly target: EffectTarget | null
  readonly isDemo: boolean
  readonly revision: number
}

/** Money is moved and a matter sent back without an earlier decision being touched; the others touch one. */
const needsTarget: Readonly<Record<Effect, boolean>> = {
  stops: true,
  replaces: true,
  amends: true,
  'refers-back': false,
  'moves-money': false,
}

/** The secretary says which decision it touches. */
export function confirmEffect(effect: DecisionEffect, target: EffectTarget | null): DecisionEffect {
  if (effect.status !== 'suggested') refuse('effect.already-settled')
  if (target === null && needsTarget[effect.effect]) refuse('effect.target-missing')
  if (target !== null) {
    const { body, decidedOn, paragraph } = target.decision
    const own = effect.decision
    if (target.delegated === null && body === own.body && decidedOn === own.decidedOn && paragraph === own.paragraph)
      refuse('effect.touches-itself')
    if (decidedOn > own.decidedOn) refuse('effect.target-later', { day: decidedOn })
  }
  return { ...effect, status: 'confirmed', target }
}

export function dismissEffect(effect: DecisionEffect, reason: string): DecisionEffect {
  if (effect.status !== 'suggested') refuse('effect.already-settled')
  if (reason.trim() === '') refuse('effect.reason-missing')
  return { ...effect, status: 'dismissed', dismissedReason: reason.trim() }
}

/** After these the earlier decision no longer stands. */
export const endsDecision = (effect: Effect): boolean => effect === 'stops' || effect === 'replaces'

const isSamePlace = (one: DecisionReference, other: DecisionReference): boolean =>
  one.body === other.body && one.decidedOn === other.decidedOn && one.paragraph === other.paragraph

/** Whether a confirmed effect touches a decision. */
export const touches = (
  { status, target }: DecisionEffect,
  decision: DecisionReference,
  delegated: DelegatedDecisionId | null,
): boolean =>
  status === 'confirmed' &&
  target !== null &&
  (delegated === null
    ? target.delegated === null && isSamePlace(target.decision, decision)
    : target.delegated === delegated)

/** Whether it has been stopped or replaced. */
export const hasEnded = (
  effects: readonly DecisionEffect[],
  decision: DecisionReference,
  delegated: DelegatedDecisionId | null,
): boolean => effects.some((one) => endsDecision(one.effect) && touches(one, decision, delegated))
