import type { Read, Write } from '../../platform/context.ts'
import type { UnitId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import type { BudgetVersionId } from './budget.ts'
import type { CompanySection } from './company-section.ts'

export async function listCompanySections(tx: Read, version: BudgetVersionId): Promise<CompanySection[]> {
  const rows = await tx.db
    .selectFrom('budgetCompanySection')
    .select(['unitId', 'account', 'result', 'position'])
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('position')
    .execute()
  return rows.map(({ unitId, result, ...row }) => ({
    ...row,
    unit: unitId as UnitId,
    result: result === null ? null : ore(result),
  }))
}

export async function saveCompanySections(
  tx: Write,
  versionId: BudgetVersionId,
  sections: readonly CompanySection[],
): Promise<void> {
  await tx.db
    .deleteFrom('budgetCompanySection')
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', versionId)
    .execute()
  if (sections.length === 0) return
  await tx.db
    .insertInto('budgetCompanySection')
    .values(sections.map(({ unit: unitId, ...section }) => ({ tenantId: tx.tenant, versionId, unitId, ...section })))
    .execute()
}
