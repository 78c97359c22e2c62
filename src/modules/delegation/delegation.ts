import { refuse } from '../../shared/failure.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import { type Day, holdsOn, type Span } from '../../shared/local-date.ts'
import type { Money } from '../../shared/money.ts'
import { type NotDelegable, notDelegable } from './delegation-law.ts'

/** Decisions made in a body's name by somebody it has given the right to: by a rule of its scheme, or by its chair when it cannot wait. */

export type DelegationRuleId = Id<'delegation-rule'>
export type DelegatedDecisionId = Id<'delegated-decision'>

export interface DelegationRule extends Span {
  readonly id: DelegationRuleId
  readonly body: UnitId
  readonly point: string
  readonly matter: string
  /** The post that decides. */
  readonly delegate: string
  /** Largest amount; null: no limit. */
  readonly most: Money | null
  readonly mayPassOn: boolean
  /** The rule whose place it took. */
  readonly replaces: DelegationRuleId | null
  readonly revision: number
}

export type NewRule = Omit<DelegationRule, 'id' | 'revision' | 'replaces'> & { readonly concerns: NotDelegable | null }

export interface DelegatedDecision {
  readonly id: DelegatedDecisionId
  readonly body: UnitId
  readonly rule: DelegationRuleId | null
  /** Why it could not wait, when the chair decided (KL 6 kap. 39 §). */
  readonly urgentReason: string
  readonly decidedOn: Day
  readonly decidedBy: string
  readonly caseNumber: string
  readonly what: string
  readonly amount: Money | null
  readonly reportedOn: Day | null
  readonly isDemo: boolean
  readonly revision: number
}

export type NewDecision = Omit<DelegatedDecision, 'id' | 'reportedOn' | 'isDemo' | 'revision'> & {
  readonly isDemo?: boolean
}

/** A scheme gives away nothing that the law keeps with the body. */
export function addRule(id: DelegationRuleId, { concerns, ...rule }: NewRule): DelegationRule {
  if (concerns !== null) refuse('delegation.not-delegable', { paragraph: notDelegable[concerns] })
  if (rule.until !== null && rule.until <= rule.from) refuse('delegation.days-out-of-order')
  return { ...rule, id, replaces: null, revision: 1 }
}

/** A rule is never written over: decisions point at it. It ends, from a day. */
export function endRule(rule: DelegationRule, until: Day): DelegationRule {
  if (rule.until !== null && rule.until <= until) refuse('delegation.ended-already', { day: rule.until })
  if (until <= rule.from) refuse('delegation.days-out-of-order')
  return { ...rule, until }
}

/** The new version holds from the day the old one ends. */
export function replaceRule(
  before: DelegationRule,
  id: DelegationRuleId,
  order: NewRule,
): { readonly ended: DelegationRule; readonly rule: DelegationRule } {
  if (order.body !== before.body) refuse('delegation.other-body')
  const rule = { ...addRule(id, order), replaces: before.id }
  return { ended: endRule(before, rule.from), rule }
}

/** @param rule the rule it was made by; null for an urgent decision of the chair */
export function register(
  id: DelegatedDecisionId,
  order: NewDecision,
  rule: DelegationRule | null,
  today: Day,
): DelegatedDecision {
  if (order.decidedOn > today) refuse('delegation.not-yet-decided', { day: order.decidedOn })
  if (rule === null && order.urgentReason.trim() === '') refuse('delegation.no-right')
  if (rule !== null) {
    if (rule.body !== order.body) refuse('delegation.other-body')
    if (!holdsOn(rule, order.decidedOn))
      refuse('delegation.rule-did-not-hold', { point: rule.point, day: order.decidedOn })
    if (rule.most !== null && order.amount === null) refuse('delegation.amount-missing', { point: rule.point })
    if (rule.most !== null && order.amount !== null && Math.abs(order.amount) > rule.most)
      refuse('delegation.amount-too-large', { point: rule.point })
  }
  const { isDemo = false, ...told } = order
  return { ...told, urgentReason: rule ? '' : order.urgentReason.trim(), id, reportedOn: null, isDemo, revision: 1 }
}

/** Told at a meeting of the body (KL 6 kap. 40 §). */
export function report(decision: DelegatedDecision, on: Day): DelegatedDecision {
  if (decision.reportedOn !== null) refuse('delegation.already-reported', { day: decision.reportedOn })
  if (on < decision.decidedOn) refuse('delegation.reported-before-decided', { day: decision.decidedOn })
  return { ...decision, reportedOn: on }
}
