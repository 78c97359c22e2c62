import type { Read, Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { PositionMove, PositionMoveId, StaffCount, Staffing } from './staffing.ts'

export async function readStaffing(tx: Read): Promise<Staffing> {
  const [counts, moves] = await Promise.all([
    tx.db.selectFrom('staffing').selectAll().where('tenantId', '=', tx.tenant).orderBy('countedOn').execute(),
    tx.db.selectFrom('positionMove').selectAll().where('tenantId', '=', tx.tenant).orderBy('movedOn').execute(),
  ])
  return {
    counts: counts.map(({ unitId, countedOn, fullTimeEquivalents, source }) => ({
      unit: unitId as UnitId,
      countedOn,
      fullTimeEquivalents,
      source,
    })),
    moves: moves.map((row) => ({
      id: row.moveId as PositionMoveId,
      movedOn: row.movedOn,
      from: row.fromUnitId as UnitId,
      to: row.toUnitId as UnitId,
      what: row.what,
      fullTimeEquivalents: row.fullTimeEquivalents,
    })),
  }
}

export async function findStaffCount(tx: Read, { unit, countedOn }: StaffCount): Promise<StaffCount | undefined> {
  const row = await tx.db
    .selectFrom('staffing')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', unit)
    .where('countedOn', '=', countedOn)
    .executeTakeFirst()
  return row && { unit, countedOn, fullTimeEquivalents: row.fullTimeEquivalents, source: row.source }
}

/** A second count of the same day corrects the first. */
export async function saveStaffCount(tx: Write, count: StaffCount): Promise<void> {
  const { unit: unitId, countedOn, fullTimeEquivalents, source } = count
  await tx.db
    .insertInto('staffing')
    .values({ tenantId: tx.tenant, unitId, countedOn, fullTimeEquivalents, source })
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'unitId', 'countedOn']).doUpdateSet({ fullTimeEquivalents, source }),
    )
    .execute()
}

export async function insertPositionMove(tx: Write, move: PositionMove): Promise<void> {
  const { id: moveId, movedOn, from: fromUnitId, to: toUnitId, what, fullTimeEquivalents } = move
  await tx.db
    .insertInto('positionMove')
    .values({ tenantId: tx.tenant, moveId, movedOn, fromUnitId, toUnitId, what, fullTimeEquivalents })
    .execute()
}
