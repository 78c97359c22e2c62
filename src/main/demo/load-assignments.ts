import {
  confirmAssignment,
  confirmDecisionEffect,
  listEffectsToSettle,
  takeOverDecision,
} from '../../modules/assignments/index.ts'
import { registerDelegatedDecision } from '../../modules/delegation/index.ts'
import type { Context } from '../../platform/context.ts'
import { day } from '../../shared/local-date.ts'
import type { DemoAssignments } from './demo-assignments.contract.ts'
import { known, type UnitIds } from './load-organisation.ts'

/** Tasks of a decision that was made before minutes were kept here, and what it stopped; the rest waits for the secretary. */
export async function loadAssignments(ctx: Context, told: DemoAssignments, units: UnitIds): Promise<void> {
  const { body, decidedOn, paragraph, caseNumber } = told.decision
  const unit = known(units, body)
  const { decidedBy, what, urgentReason, ...delegated } = told.delegated
  const stopped = await registerDelegatedDecision(ctx, {
    body: unit,
    rule: null,
    urgentReason,
    decidedOn: day(delegated.decidedOn),
    decidedBy,
    caseNumber,
    what,
    amount: null,
    isDemo: true,
  })
  const decision = { body: unit, decidedOn: day(decidedOn), paragraph, caseNumber }
  const { suggested } = await takeOverDecision(ctx, { decision, caseFile: null, clauses: told.clauses, isDemo: true })
  for (const { id, revision, title, actor, unit: carrier, lastDay, reportTo } of suggested.slice(0, told.confirm))
    await confirmAssignment(ctx, id, { revision, title, actor, unit: carrier, lastDay, reportTo })
  const effects = await listEffectsToSettle(ctx)
  for (const { effect } of effects.filter(({ effect: one }) => one.effect === 'stops' && one.isDemo))
    await confirmDecisionEffect(ctx, effect.id, { revision: effect.revision, known: stopped.id, typed: null })
}
