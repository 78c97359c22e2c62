import type { Read, Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { BookedCharge } from './booked-charge.ts'

export async function listBookedCharges(tx: Read, version: BudgetVersionId): Promise<BookedCharge[]> {
  const rows = await tx.db
    .selectFrom('investmentCharge')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .execute()
  return rows.map((row) => ({
    unit: row.unitId as UnitId,
    depreciation: ore(row.depreciation),
    interest: ore(row.interest),
    income: ore(row.income),
  }))
}

export async function saveBookedCharge(tx: Write, version: BudgetVersionId, charge: BookedCharge): Promise<void> {
  const { unit, ...amounts } = charge
  await tx.db
    .insertInto('investmentCharge')
    .values({ tenantId: tx.tenant, versionId: version, unitId: unit, ...amounts })
    .onConflict((conflict) => conflict.columns(['tenantId', 'versionId', 'unitId']).doUpdateSet(amounts))
    .execute()
}
