import { newId, type Read, type Write } from '../../platform/context.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import type { Id, UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId } from '../cases/index.ts'
import type { Effect } from './clauses/read-clause.ts'
import type { SuggestedEffect } from './suggestion.ts'

export type EffectId = Id<'decision-effect'>

/** What a decision does to an earlier one, as far as it is known. */
export interface DecisionEffect extends SuggestedEffect {
  readonly id: EffectId
  readonly decision: DecisionReference
}

export async function insertEffects(
  tx: Write,
  decision: DecisionReference,
  caseFile: CaseId | null,
  effects: readonly SuggestedEffect[],
): Promise<void> {
  if (effects.length === 0) return
  await tx.db
    .insertInto('decisionEffect')
    .values(
      effects.map(({ clause, effect }) => ({
        tenantId: tx.tenant,
        effectId: newId<'decision-effect'>(),
        bodyUnitId: decision.body,
        decidedOn: decision.decidedOn,
        paragraph: decision.paragraph,
        caseId: caseFile,
        clause,
        effect,
      })),
    )
    .execute()
}

export const listEffects = async (tx: Read, caseFile: CaseId): Promise<DecisionEffect[]> =>
  (
    await tx.db
      .selectFrom('decisionEffect')
      .selectAll()
      .where('tenantId', '=', tx.tenant)
      .where('caseId', '=', caseFile)
      .where('status', '<>', 'dismissed')
      .orderBy('decidedOn')
      .execute()
  ).map((row) => ({
    id: row.effectId as EffectId,
    decision: {
      body: row.bodyUnitId as UnitId,
      decidedOn: row.decidedOn as Day,
      paragraph: row.paragraph,
      caseNumber: '',
    },
    clause: row.clause,
    effect: row.effect as Effect,
  }))
