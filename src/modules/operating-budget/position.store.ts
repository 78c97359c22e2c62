import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { PositionId } from './operating-budget.ts'
import type { Position } from './position.ts'

const selectPositions = (tx: Read, version: BudgetVersionId) =>
  tx.db
    .selectFrom('budgetPosition')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('title')
    .orderBy('positionId')

export const listPositions = async (tx: Read, version: BudgetVersionId, unit: UnitId): Promise<Position[]> =>
  positionsOf(await selectPositions(tx, version).where('unitId', '=', unit).execute())

export const listAllPositions = async (tx: Read, version: BudgetVersionId): Promise<Position[]> =>
  positionsOf(await selectPositions(tx, version).execute())

type Row = Awaited<ReturnType<ReturnType<typeof selectPositions>['executeTakeFirstOrThrow']>>

const positionsOf = (rows: readonly Row[]): Position[] =>
  rows.map(({ tenantId: _, versionId: __, unitId: ___, positionId, groupKey, monthlyPay, ...row }) => ({
    ...row,
    id: positionId as PositionId,
    group: groupKey,
    monthlyPay: ore(monthlyPay),
  }))

export async function insertPosition(
  tx: Write,
  version: BudgetVersionId,
  unit: UnitId,
  { id, group, ...position }: Position,
): Promise<void> {
  await tx.db
    .insertInto('budgetPosition')
    .values({ ...position, tenantId: tx.tenant, positionId: id, versionId: version, unitId: unit, groupKey: group })
    .execute()
}

export async function savePosition(tx: Write, before: Position, after: Position): Promise<Position> {
  const { id, group, revision: _, ...terms } = after
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('budgetPosition')
    .set({ ...terms, groupKey: group, revision })
    .where('tenantId', '=', tx.tenant)
    .where('positionId', '=', id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'budget-position', before, after)
  return { ...after, revision }
}

export async function deletePosition(tx: Write, id: PositionId): Promise<void> {
  await tx.db.deleteFrom('budgetPosition').where('tenantId', '=', tx.tenant).where('positionId', '=', id).execute()
}
