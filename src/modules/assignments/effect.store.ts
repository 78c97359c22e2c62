import { newId, type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { DecisionReference } from '../../shared/decision.ts'
import { NotFound } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId } from '../cases/index.ts'
import type { DelegatedDecisionId } from '../delegation/index.ts'
import type { DecisionClauseId, MinutesParagraph } from '../minutes/index.ts'
import type { Effect } from './clauses/read-clause.ts'
import { decisionColumns, decisionOf } from './decision-columns.ts'
import type { DecisionEffect, DecisionEffectId } from './effect.ts'
import type { SuggestedEffect } from './suggestion.ts'

const select = (tx: Read) => tx.db.selectFrom('decisionEffect').selectAll().where('tenantId', '=', tx.tenant)

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const effectOf = (row: Row): DecisionEffect => ({
  id: row.effectId as DecisionEffectId,
  decision: decisionOf(row),
  caseFile: row.caseId as CaseId | null,
  clauseId: row.clauseId as DecisionClauseId | null,
  clause: row.clause,
  publicPath: row.publicPath,
  effect: row.effect as Effect,
  status: row.status as DecisionEffect['status'],
  dismissedReason: row.dismissedReason,
  target:
    row.targetBodyUnitId === null
      ? null
      : {
          decision: {
            body: row.targetBodyUnitId as UnitId,
            decidedOn: row.targetDecidedOn as Day,
            paragraph: row.targetParagraph ?? '',
            caseNumber: row.targetCaseNumber ?? '',
          },
          delegated: row.targetDelegatedId as DelegatedDecisionId | null,
          publicPath: row.targetPublicPath,
        },
  isDemo: row.isDemo,
  revision: row.revision,
})

export interface EffectOrigin {
  readonly decision: DecisionReference
  readonly caseFile: CaseId | null
  readonly publicPath: string
  readonly isDemo?: boolean
}

/** What was taken over from the decision before its minutes were approved here becomes that of its clauses. */
export async function tieEffects(tx: Write, paragraph: MinutesParagraph, label: string): Promise<void> {
  for (const clause of paragraph.clauses)
    await tx.db
      .updateTable('decisionEffect')
      .set({ clauseId: clause.id, publicPath: paragraph.publicPath })
      .where('tenantId', '=', tx.tenant)
      .where('bodyUnitId', '=', paragraph.body)
      .where('decidedOn', '=', paragraph.decidedOn)
      .where('paragraph', '=', label)
      .where('clause', '=', clause.text)
      .where('clauseId', 'is', null)
      .execute()
}

/** A clause that has been read before is not read again. */
export async function insertEffects(
  tx: Write,
  { decision, caseFile, publicPath, isDemo = false }: EffectOrigin,
  effects: readonly SuggestedEffect[],
): Promise<void> {
  if (effects.length === 0) return
  await tx.db
    .insertInto('decisionEffect')
    .values(
      effects.map(({ clause, clauseId, effect }) => ({
        tenantId: tx.tenant,
        effectId: newId<'decision-effect'>(),
        ...decisionColumns(decision),
        caseId: caseFile,
        publicPath,
        clause,
        clauseId,
        effect,
        isDemo,
      })),
    )
    .onConflict((conflict) => conflict.columns(['tenantId', 'clauseId', 'effect']).doNothing())
    .execute()
}

/** In the order they were decided. */
export const listEffects = async (tx: Read, statuses: readonly DecisionEffect['status'][]): Promise<DecisionEffect[]> =>
  (
    await select(tx)
      .where('status', 'in', [...statuses])
      .orderBy('decidedOn')
      .orderBy('paragraph')
      .orderBy('effectId')
      .execute()
  ).map(effectOf)

/** @throws NotFound */
export async function getEffect(tx: Read, id: DecisionEffectId): Promise<DecisionEffect> {
  const row = await select(tx).where('effectId', '=', id).executeTakeFirst()
  if (!row) throw new NotFound('decision-effect')
  return effectOf(row)
}

/** @throws StaleVersion */
export async function saveEffect(tx: Write, before: DecisionEffect, after: DecisionEffect): Promise<DecisionEffect> {
  const saved = { ...after, revision: before.revision + 1 }
  const { target } = saved
  const { numUpdatedRows } = await tx.db
    .updateTable('decisionEffect')
    .set({
      status: saved.status,
      dismissedReason: saved.dismissedReason,
      targetBodyUnitId: target?.decision.body ?? null,
      targetDecidedOn: target?.decision.decidedOn ?? null,
      targetParagraph: target?.decision.paragraph ?? null,
      targetCaseNumber: target?.decision.caseNumber ?? null,
      targetDelegatedId: target?.delegated ?? null,
      targetPublicPath: target?.publicPath ?? '',
      revision: saved.revision,
    })
    .where('tenantId', '=', tx.tenant)
    .where('effectId', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'decision-effect', before, after)
  return saved
}
