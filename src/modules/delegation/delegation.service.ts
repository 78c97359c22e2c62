import { type Context, newId, type Read } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import { isId, type UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { mayKeepScheme, mayReadDelegation, mayRegisterDecision } from './delegation.policy.ts'
import * as store from './delegation.store.ts'
import type {
  DelegatedDecision,
  DelegatedDecisionId,
  DelegationRule,
  DelegationRuleId,
  NewDecision,
  NewRule,
} from './delegation.ts'
import * as rules from './delegation.ts'
import { listUntold } from './information.store.ts'

/** Adds a rule to a body's scheme. @throws Refusal delegation.not-delegable, delegation.days-out-of-order */
export function addDelegationRule(ctx: Context, order: NewRule): Promise<DelegationRule> {
  const id = newId<'delegation-rule'>() as DelegationRuleId
  return ctx.write('delegation.add-rule', id, async (tx) => {
    ctx.must(mayKeepScheme, order)
    const rule = rules.addRule(id, order)
    await store.insertRule(tx, rule)
    return [null, rule]
  })
}

/** @throws NotFound */
export function ruleId(text: string): DelegationRuleId {
  if (!isId(text)) throw new NotFound('delegation-rule')
  return text as DelegationRuleId
}

/** The rule no longer holds from a day. @throws Refusal, StaleVersion */
export const endDelegationRule = (
  ctx: Context,
  id: DelegationRuleId,
  { revision, until }: { readonly revision: number; readonly until: Day },
): Promise<DelegationRule> =>
  ctx.write('delegation.end-rule', id, async (tx) => {
    const before = await store.findRule(tx, id)
    ctx.must(mayKeepScheme, before)
    if (before.revision !== revision) throw new StaleVersion('delegation-rule', before, { revision })
    return [before, await store.saveRuleEnd(tx, before, rules.endRule(before, until))]
  })

/** A new version takes its place from a day; decisions made by the old one still point at it. @throws Refusal, StaleVersion */
export const replaceDelegationRule = (
  ctx: Context,
  id: DelegationRuleId,
  { revision, ...order }: NewRule & { readonly revision: number },
): Promise<DelegationRule> =>
  ctx.write('delegation.replace-rule', id, async (tx) => {
    const before = await store.findRule(tx, id)
    ctx.must(mayKeepScheme, before)
    if (before.revision !== revision) throw new StaleVersion('delegation-rule', before, { revision })
    const { ended, rule } = rules.replaceRule(before, newId<'delegation-rule'>() as DelegationRuleId, order)
    await store.saveRuleEnd(tx, before, ended)
    await store.insertRule(tx, rule)
    return [before, rule]
  })

/** Registers a decision made in the body's name, by the rule that gave the right. @throws Refusal */
export function registerDelegatedDecision(ctx: Context, order: NewDecision): Promise<DelegatedDecision> {
  const id = newId<'delegated-decision'>() as DelegatedDecisionId
  return ctx.write('delegation.register', id, async (tx) => {
    ctx.must(mayRegisterDecision, order)
    const rule = order.rule === null ? null : await store.findRule(tx, order.rule)
    const decision = rules.register(id, order, rule, ctx.today())
    await store.insertDecision(tx, decision, ctx.now())
    return [null, decision]
  })
}

/** @throws NotFound */
export function decisionId(text: string): DelegatedDecisionId {
  if (!isId(text)) throw new NotFound('delegated-decision')
  return text as DelegatedDecisionId
}

/** The body has been told of it. @throws Refusal, StaleVersion */
export const reportDelegatedDecision = (
  ctx: Context,
  id: DelegatedDecisionId,
  { revision, on }: { readonly revision: number; readonly on: Day },
): Promise<DelegatedDecision> =>
  ctx.write('delegation.report', id, async (tx) => {
    const before = await store.getDecision(tx, id)
    ctx.must(mayKeepScheme, before)
    if (before.revision !== revision) throw new StaleVersion('delegated-decision', before, { revision })
    return [before, await store.saveReported(tx, before, rules.report(before, on))]
  })

/** What lies before the body at its next meeting: everything decided in its name that it has not been told of. */
export async function rowsOfDelegation(
  _ctx: Context,
  tx: Read,
  body: UnitId,
  kind: 'information' | 'delegation',
): Promise<{ caseNumber: string; text: string; day: Day | null }[]> {
  if (kind === 'information')
    return (await listUntold(tx, body)).map((one) => ({ caseNumber: one.caseNumber, text: one.what, day: one.cameOn }))
  return (await store.listUnreported(tx, body)).map((one) => ({
    caseNumber: one.caseNumber,
    text: `${one.what} (${one.decidedBy})`,
    day: one.decidedOn,
  }))
}

/** Decisions made in any body's name in a case. */
export const listDecisionsInCase = async (tx: Read, caseNumber: string): Promise<DelegatedDecision[]> =>
  (await store.listDecisions(tx)).filter((one) => one.caseNumber === caseNumber)

export interface DelegationShown {
  readonly rules: readonly DelegationRule[]
  readonly decisions: readonly DelegatedDecision[]
  readonly names: ReadonlyMap<UnitId, string>
  /** Bodies whose scheme the actor keeps, and in whose name the actor registers. */
  readonly keeps: readonly UnitId[]
  readonly registers: readonly UnitId[]
}

export const showDelegation = (ctx: Context): Promise<DelegationShown> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadDelegation, undefined)
    const names = await unitNamesOn(tx, ctx.today())
    const bodies = [...names.keys()]
    return {
      rules: await store.listRules(tx),
      decisions: await store.listDecisions(tx),
      names,
      keeps: bodies.filter((body) => mayKeepScheme(ctx.actor, { body })),
      registers: bodies.filter((body) => mayRegisterDecision(ctx.actor, { body })),
    }
  })
