import { newId, type Read, type Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import type { BudgetVersionId, FrameLine, FrameLineId, FrameLineKind, FramePairId } from './budget.ts'
import { followedThrough } from './frame.ts'
import { ownLinesOf, withOwnLines } from './version-difference.ts'

/** By body, year and position. Those of a party's own version are put together from the version it builds on and the party's lines. */
export async function listFrameLines(tx: Read, version: BudgetVersionId): Promise<FrameLine[]> {
  const lines = await listKeptLines(tx, version)
  const base = await findBase(tx, version)
  if (!base) return lines
  const whole = withOwnLines(await listFrameLines(tx, base.id), { lines, leftOut: await listLeftOut(tx, version) })
  return followedThrough(base, whole, { opening: null, nextId: () => newId<'frame-line'>() as FrameLineId })
}

/** The version that a party's own follows. @returns undefined for a version that holds all of its lines */
export async function findBase(tx: Read, version: BudgetVersionId) {
  const row = await tx.db
    .selectFrom('budgetVersion')
    .innerJoin('budgetVersion as base', (join) =>
      join.onRef('base.tenantId', '=', 'budgetVersion.tenantId').onRef('base.versionId', '=', 'budgetVersion.basedOn'),
    )
    .innerJoin('budget', (join) =>
      join
        .onRef('budget.tenantId', '=', 'budgetVersion.tenantId')
        .onRef('budget.budgetId', '=', 'budgetVersion.budgetId'),
    )
    .select(['base.versionId', 'base.revision', 'budgetVersion.baseRevision', 'budget.year'])
    .where('budgetVersion.tenantId', '=', tx.tenant)
    .where('budgetVersion.versionId', '=', version)
    .where('budgetVersion.stage', '=', 'party')
    .executeTakeFirst()
  if (!row) return undefined
  const { versionId, revision, baseRevision: seen, year } = row
  return { id: versionId as BudgetVersionId, revision, hasMoved: seen !== null && seen !== revision, year }
}

async function listLeftOut(tx: Read, version: BudgetVersionId): Promise<FrameLineId[]> {
  const rows = await tx.db
    .selectFrom('frameLineLeftOut')
    .select('lineId')
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .execute()
  return rows.map(({ lineId }) => lineId as FrameLineId)
}

/** What no body has been given comes last. */
async function listKeptLines(tx: Read, version: BudgetVersionId): Promise<FrameLine[]> {
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

/** The whole set at once: frames of a version are some hundred lines, and the rule looks at all of them. Of a party's own only what differs is kept. */
export async function saveFrameLines(tx: Write, version: BudgetVersionId, lines: readonly FrameLine[]): Promise<void> {
  await tx.db.deleteFrom('frameLine').where('tenantId', '=', tx.tenant).where('versionId', '=', version).execute()
  const base = await findBase(tx, version)
  if (!base) return insertLines(tx, version, lines)
  const own = ownLinesOf(base, await listFrameLines(tx, base.id), lines)
  await insertLines(tx, version, own.lines)
  await saveLeftOut(tx, version, own.leftOut)
  await tx.db
    .updateTable('budgetVersion')
    .set({ baseRevision: base.revision })
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .execute()
}

async function insertLines(tx: Write, versionId: BudgetVersionId, lines: readonly FrameLine[]): Promise<void> {
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

async function saveLeftOut(tx: Write, versionId: BudgetVersionId, lines: readonly FrameLineId[]): Promise<void> {
  await tx.db
    .deleteFrom('frameLineLeftOut')
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', versionId)
    .execute()
  if (lines.length === 0) return
  await tx.db
    .insertInto('frameLineLeftOut')
    .values(lines.map((lineId) => ({ tenantId: tx.tenant, versionId, lineId })))
    .execute()
}
