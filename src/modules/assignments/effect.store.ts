import { newId, type Write } from '../../platform/context.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import type { CaseId } from '../cases/index.ts'
import type { SuggestedEffect } from './suggestion.ts'

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
