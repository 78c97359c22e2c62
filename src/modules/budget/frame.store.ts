import type { Read, Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import type { BudgetVersionId, FrameLine, FrameLineId, FrameLineKind, FramePairId } from './budget.ts'

/** By body, year and position; what no body has been given comes last. */
export async function listFrameLines(tx: Read, version: BudgetVersionId): Promise<FrameLine[]> {
  const rows = await tx.db
    .selectFrom('frameLine')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('unitId', (order) => order.asc().nullsLast())
    .orderBy('year')
    .orderBy('position')
    .orderBy('lineId')
    .execute()
  return rows.map((row) => ({
    id: row.lineId as FrameLineId,
    unit: row.unitId as UnitId | null,
    year: row.year,
    kind: row.kind as FrameLineKind,
    amount: ore(row.amount),
    percent: row.percent === null ? null : Number(row.percent),
    pair: row.pairId as FramePairId | null,
    reason: row.reason,
    position: row.position,
  }))
}

/** The whole set at once: frames of a version are some hundred lines, and the rule looks at all of them. */
export async function saveFrameLines(
  tx: Write,
  versionId: BudgetVersionId,
  lines: readonly FrameLine[],
): Promise<void> {
  await tx.db.deleteFrom('frameLine').where('tenantId', '=', tx.tenant).where('versionId', '=', versionId).execute()
  if (lines.length === 0) return
  await tx.db
    .insertInto('frameLine')
    .values(
      lines.map(({ id: lineId, unit: unitId, pair: pairId, ...line }) => ({
        tenantId: tx.tenant,
        versionId,
        lineId,
        unitId,
        pairId,
        ...line,
      })),
    )
    .execute()
}
