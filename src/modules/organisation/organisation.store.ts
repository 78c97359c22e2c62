import { sql } from 'kysely'
import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, StaleVersion } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Unit, UnitKind, UnitPeriod } from './organisation.ts'

/** One change of the organisation at a time in each municipality: two moves at once could put each unit below the other. */
export async function lockOrganisation(tx: Write): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organisation'), ${tx.tenant}::integer)`.execute(tx.db)
}

/** All units with all their periods: some hundred rows, and every rule of the tree needs the whole. */
export async function listUnits(tx: Read): Promise<Unit[]> {
  const [units, periods] = await Promise.all([selectUnits(tx).execute(), selectPeriods(tx).execute()])
  const byUnit = Map.groupBy(periods, (period) => period.unitId)
  return units.map((unit) => unitOf(unit, byUnit.get(unit.unitId) ?? []))
}

export async function getUnit(tx: Read, id: UnitId): Promise<Unit> {
  const unit = await selectUnits(tx).where('unitId', '=', id).executeTakeFirst()
  if (!unit) throw new NotFound('unit')
  return unitOf(unit, await selectPeriods(tx).where('unitId', '=', id).execute())
}

export async function insertUnit(tx: Write, unit: Unit): Promise<void> {
  const { id: unitId, key, successor: successorUnitId, closingReason, revision } = unit
  await tx.db
    .insertInto('unit')
    .values({ tenantId: tx.tenant, unitId, key, successorUnitId, closingReason, revision })
    .execute()
  await insertPeriods(tx, unit)
}

export async function saveUnit(tx: Write, before: Unit, after: Unit): Promise<Unit> {
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('unit')
    .set({ successorUnitId: after.successor, closingReason: after.closingReason, revision })
    .where('tenantId', '=', tx.tenant)
    .where('unitId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'unit', before, after)
  await tx.db.deleteFrom('unitPeriod').where('tenantId', '=', tx.tenant).where('unitId', '=', after.id).execute()
  await insertPeriods(tx, after)
  return { ...after, revision }
}

/** The person changed what they saw; when it has changed since, both versions are shown. */
export function mustBeSeen(unit: Unit, revision: number, mine: unknown): void {
  if (unit.revision !== revision) throw new StaleVersion('unit', unit, mine)
}

const selectUnits = (tx: Read) => tx.db.selectFrom('unit').selectAll().where('tenantId', '=', tx.tenant).orderBy('key')

const selectPeriods = (tx: Read) =>
  tx.db.selectFrom('unitPeriod').selectAll().where('tenantId', '=', tx.tenant).orderBy('validFrom')

type UnitRow = Awaited<ReturnType<ReturnType<typeof selectUnits>['executeTakeFirstOrThrow']>>
type PeriodRow = Awaited<ReturnType<ReturnType<typeof selectPeriods>['executeTakeFirstOrThrow']>>

const unitOf = (row: UnitRow, periods: readonly PeriodRow[]): Unit => ({
  id: row.unitId as UnitId,
  key: row.key,
  periods: periods.map(periodOf),
  successor: row.successorUnitId as UnitId | null,
  closingReason: row.closingReason,
  revision: row.revision,
})

const periodOf = (row: PeriodRow): UnitPeriod => ({
  from: row.validFrom,
  until: row.validUntil,
  name: row.name,
  kind: row.kind as UnitKind,
  parent: row.parentUnitId as UnitId | null,
  position: row.position,
  reason: row.reason,
})

async function insertPeriods(tx: Write, unit: Unit): Promise<void> {
  const rows = unit.periods.map(({ from, until, name, kind, parent, position, reason }) => ({
    tenantId: tx.tenant,
    unitId: unit.id,
    validFrom: from,
    validUntil: until,
    name,
    kind,
    parentUnitId: parent,
    position,
    reason,
  }))
  await tx.db.insertInto('unitPeriod').values(rows).execute()
}
