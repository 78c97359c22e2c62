import type { Context, Read } from '../../platform/context.ts'
import { isSystem } from '../../shared/actor.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import { isId, type UnitId } from '../../shared/ids.ts'
import { registeredDecision } from '../minutes/index.ts'
import { unitNamesOn } from '../organisation/index.ts'
import { mayReadAssignments, maySettleAssignment } from './assignments.policy.ts'
import * as store from './effect.store.ts'
import {
  confirmEffect,
  type DecisionEffect,
  type DecisionEffectId,
  dismissEffect,
  type EffectTarget,
} from './effect.ts'
import { decidedIn, type KnownDecision } from './standing.service.ts'

/** @throws NotFound */
export function effectId(text: string): DecisionEffectId {
  if (!isId(text)) throw new NotFound('decision-effect')
  return text as DecisionEffectId
}

function seen(stored: DecisionEffect, revision: number): DecisionEffect {
  if (stored.revision !== revision) throw new StaleVersion('decision-effect', stored, { revision })
  return stored
}

export interface ConfirmEffectOrder {
  readonly revision: number
  /** A decision of the same case, by {@link KnownDecision.key}. */
  readonly known: string | null
  /** Or as somebody typed it; the chosen one comes first. */
  readonly typed: DecisionReference | null
}

/** The secretary says which decision it touches. @throws Refusal, StaleVersion */
export const confirmDecisionEffect = (
  ctx: Context,
  id: DecisionEffectId,
  order: ConfirmEffectOrder,
): Promise<DecisionEffect> =>
  ctx.write('effect.confirm', id, async (tx) => {
    const before = seen(await store.getEffect(tx, id), order.revision)
    ctx.must(maySettleAssignment, before.decision)
    return [before, await store.saveEffect(tx, before, confirmEffect(before, await targetOf(ctx, tx, before, order)))]
  })

/** It touches no earlier decision, and why. @throws Refusal, StaleVersion */
export const dismissDecisionEffect = (
  ctx: Context,
  id: DecisionEffectId,
  order: { readonly revision: number; readonly reason: string },
): Promise<DecisionEffect> =>
  ctx.write('effect.dismiss', id, async (tx) => {
    const before = seen(await store.getEffect(tx, id), order.revision)
    ctx.must(maySettleAssignment, before.decision)
    return [before, await store.saveEffect(tx, before, dismissEffect(before, order.reason))]
  })

async function targetOf(
  ctx: Context,
  tx: Read,
  effect: DecisionEffect,
  { known, typed }: ConfirmEffectOrder,
): Promise<EffectTarget | null> {
  const chosen = known === null ? undefined : (await choicesFor(ctx, tx, effect)).find(({ key }) => key === known)
  if (chosen) return { decision: chosen.decision, delegated: chosen.delegated, publicPath: chosen.publicPath }
  if (typed === null) return null
  const registered = await registeredDecision(ctx, tx, typed)
  return { decision: typed, delegated: null, publicPath: registered?.publicPath ?? '' }
}

/** Earlier decisions in the same case: one of them is most often the one that is meant. */
async function choicesFor(ctx: Context, tx: Read, effect: DecisionEffect): Promise<readonly KnownDecision[]> {
  const { decision, caseFile } = effect
  return (await decidedIn(ctx, tx, { caseFile, caseNumber: decision.caseNumber })).filter(
    (one) =>
      one.decision.decidedOn <= decision.decidedOn && (one.publicPath === '' || one.publicPath !== effect.publicPath),
  )
}

export interface EffectLine {
  readonly effect: DecisionEffect
  readonly bodyName: string
  readonly targetBody: string
}

const linesOf = async (ctx: Context, tx: Read, effects: readonly DecisionEffect[]): Promise<EffectLine[]> => {
  const names = await unitNamesOn(tx, ctx.today())
  return effects.map((effect) => ({
    effect,
    bodyName: names.get(effect.decision.body) ?? '',
    targetBody: effect.target ? (names.get(effect.target.decision.body) ?? '') : '',
  }))
}

export interface EffectToSettle extends EffectLine {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** Suggestions the actor may settle, each with the earlier decisions of its case. */
export const listEffectsToSettle = (ctx: Context): Promise<readonly EffectToSettle[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssignments, undefined)
    const names = await unitNamesOn(tx, ctx.today())
    const waiting = (await store.listEffects(tx, ['suggested'])).filter(
      (one) => isSystem(ctx.actor) || maySettleAssignment(ctx.actor, one.decision),
    )
    const lines: EffectToSettle[] = []
    for (const line of await linesOf(ctx, tx, waiting))
      lines.push({
        ...line,
        choices: (await choicesFor(ctx, tx, line.effect)).map((one) => ({
          value: one.key,
          label: labelOf(one, names),
        })),
      })
    return lines
  })

const labelOf = ({ decision, clause }: KnownDecision, names: ReadonlyMap<UnitId, string>): string =>
  `${names.get(decision.body) ?? ''} ${decision.decidedOn} ${decision.paragraph} ${clause}`.replace(/\s+/gu, ' ').trim()

/** What has been confirmed, latest first. */
export const listConfirmedEffects = (ctx: Context): Promise<readonly EffectLine[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadAssignments, undefined)
    return (await linesOf(ctx, tx, await store.listEffects(tx, ['confirmed']))).toReversed()
  })
