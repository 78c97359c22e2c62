import type { Read } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import type { Money } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { Budgeted } from './operating-budget.ts'

/** Every unit's sums of a version by account group and month; months without an amount are left out. */
export async function sumsOf(tx: Read, version: BudgetVersionId): Promise<Budgeted[]> {
  const rows = await tx.db
    .selectFrom('operatingLine as line')
    .innerJoin('operatingCell as cell', (join) =>
      join.onRef('cell.tenantId', '=', 'line.tenantId').onRef('cell.lineId', '=', 'line.lineId'),
    )
    .select((of) => [
      'line.unitId',
      'line.groupKey',
      'cell.month',
      of.cast<number>(of.fn.sum<number>('cell.amount'), 'bigint').as('amount'),
    ])
    .where('line.tenantId', '=', tx.tenant)
    .where('line.versionId', '=', version)
    .groupBy(['line.unitId', 'line.groupKey', 'cell.month'])
    .orderBy('line.unitId')
    .orderBy('line.groupKey')
    .orderBy('cell.month')
    .execute()
  return rows.map((row) => ({
    unit: row.unitId as UnitId,
    group: row.groupKey,
    month: row.month,
    amount: row.amount as Money,
  }))
}
