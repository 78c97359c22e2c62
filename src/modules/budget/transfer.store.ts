import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import type { BudgetVersion, BudgetVersionId } from './budget.ts'
import type { Transfer, TransferDecider, TransferId, TransferKind, TransferRule } from './transfer.ts'

/**
 * Transfers of the budget, in the order they were registered. A revised version takes over those decided before it; a version that
 * has been replaced keeps those that were decided while it held.
 */
export async function listTransfers(tx: Read, version: BudgetVersion): Promise<Transfer[]> {
  const rows = await tx.db
    .selectFrom('budgetTransfer')
    .innerJoin('budgetVersion as decided', (join) =>
      join
        .onRef('decided.tenantId', '=', 'budgetTransfer.tenantId')
        .onRef('decided.versionId', '=', 'budgetTransfer.versionId'),
    )
    .selectAll('budgetTransfer')
    .where('budgetTransfer.tenantId', '=', tx.tenant)
    .where('decided.budgetId', '=', version.budget.id)
    .$if(version.decision !== null, (query) =>
      query.where('decided.adoptedAt', '<=', (row) =>
        row
          .selectFrom('budgetVersion as asked')
          .select('asked.adoptedAt')
          .where('asked.tenantId', '=', tx.tenant)
          .where('asked.versionId', '=', version.id),
      ),
    )
    .orderBy('budgetTransfer.number')
    .execute()
  return rows.map((row) => ({
    id: row.transferId as TransferId,
    version: row.versionId as BudgetVersionId,
    number: row.number,
    from: { unit: row.fromUnitId as UnitId | null, group: row.fromGroup },
    to: { unit: row.toUnitId as UnitId | null, group: row.toGroup },
    fromFrame: row.fromFrameId as UnitId | null,
    toFrame: row.toFrameId as UnitId | null,
    reverses: row.reversesId as TransferId | null,
    amount: ore(row.amount),
    reason: row.reason,
    body: row.decisionBodyId as UnitId,
    decidedOn: row.decidedOn,
    paragraph: row.paragraph,
    caseNumber: row.caseNumber,
  }))
}

export async function insertTransfer(tx: Write, transfer: Transfer, registeredAt: string): Promise<void> {
  const { id: transferId, version: versionId, from, to, fromFrame, toFrame, reverses, body, ...columns } = transfer
  await tx.db
    .insertInto('budgetTransfer')
    .values({
      tenantId: tx.tenant,
      transferId,
      versionId,
      fromFrameId: fromFrame,
      fromUnitId: from.unit,
      fromGroup: from.group,
      toFrameId: toFrame,
      toUnitId: to.unit,
      toGroup: to.group,
      reversesId: reverses,
      decisionBodyId: body,
      registeredAt,
      ...columns,
    })
    .execute()
}

/** The municipality's own rules; those it has not set are not here. */
export async function listRules(tx: Read): Promise<TransferRule[]> {
  const rows = await tx.db.selectFrom('budgetRule').selectAll().where('tenantId', '=', tx.tenant).execute()
  return rows.map(({ key, decider, source, revision }) => ({
    key: key as TransferKind,
    decider: decider as TransferDecider,
    source,
    revision,
  }))
}

/** @param seen nought when the municipality had no rule of its own */
export async function saveRule(tx: Write, rule: TransferRule, seen: number): Promise<TransferRule> {
  const after = { ...rule, revision: seen + 1 }
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await tx.db
      .insertInto('budgetRule')
      .values({ tenantId: tx.tenant, ...after })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    refuseStale(numInsertedOrUpdatedRows ?? 0, 'budget-rule', rule, after)
    return after
  }
  const { numUpdatedRows } = await tx.db
    .updateTable('budgetRule')
    .set({ decider: after.decider, source: after.source, revision: after.revision })
    .where('tenantId', '=', tx.tenant)
    .where('key', '=', rule.key)
    .where('revision', '=', seen)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'budget-rule', rule, after)
  return after
}
