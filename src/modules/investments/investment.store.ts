import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { UnitId } from '../../shared/ids.ts'
import { ore } from '../../shared/money.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type { Investment, InvestmentId, InvestmentKind } from './investment.ts'

/** Projects of a version, in the order they were added. */
export async function listInvestments(tx: Read, version: BudgetVersionId): Promise<Investment[]> {
  const projects = await tx.db
    .selectFrom('investment')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('position')
    .orderBy('code')
    .execute()
  const years = await tx.db
    .selectFrom('investmentYear')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('year')
    .execute()
  const components = await tx.db
    .selectFrom('investmentComponent')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .orderBy('position')
    .execute()
  return projects.map((row) => ({
    id: row.investmentId as InvestmentId,
    code: row.code,
    name: row.name,
    unit: row.unitId as UnitId,
    kind: row.kind as InvestmentKind,
    purpose: row.purpose,
    decidedTotal: ore(row.decidedTotal),
    usefulLifeYears: row.usefulLifeYears,
    inUseFrom: row.inUseFrom,
    years: years
      .filter((one) => one.investmentId === row.investmentId)
      .map((one) => ({ year: one.year, amount: ore(one.amount), carriedOver: ore(one.carriedOver) })),
    components: components
      .filter((one) => one.investmentId === row.investmentId)
      .map((one) => ({ name: one.name, amount: ore(one.amount), usefulLifeYears: one.usefulLifeYears })),
    revision: row.revision,
  }))
}

/** @throws NotFound */
export async function getInvestment(tx: Read, version: BudgetVersionId, id: InvestmentId): Promise<Investment> {
  const found = (await listInvestments(tx, version)).find((one) => one.id === id)
  if (!found) throw new NotFound('investment')
  return found
}

const rowOf = (tx: Read, version: BudgetVersionId, project: Investment) => ({
  tenantId: tx.tenant,
  versionId: version,
  investmentId: project.id,
  code: project.code,
  name: project.name,
  unitId: project.unit,
  kind: project.kind,
  purpose: project.purpose,
  decidedTotal: project.decidedTotal,
  usefulLifeYears: project.usefulLifeYears,
  inUseFrom: project.inUseFrom,
})

/** @throws Refusal investment.code-taken */
export async function insertInvestment(
  tx: Write,
  version: BudgetVersionId,
  project: Investment,
  position: number,
): Promise<void> {
  const inserted = await tx.db
    .insertInto('investment')
    .values({ ...rowOf(tx, version, project), position, revision: 1 })
    .onConflict((conflict) => conflict.columns(['tenantId', 'versionId', 'code']).doNothing())
    .returning('investmentId')
    .executeTakeFirst()
  if (!inserted) refuse('investment.code-taken', { code: project.code })
  await insertParts(tx, version, project)
}

export async function saveInvestment(
  tx: Write,
  version: BudgetVersionId,
  before: Investment,
  after: Investment,
): Promise<Investment> {
  const clash = (await listInvestments(tx, version)).some((one) => one.code === after.code && one.id !== after.id)
  if (clash) refuse('investment.code-taken', { code: after.code })
  const revision = before.revision + 1
  const { numUpdatedRows } = await tx.db
    .updateTable('investment')
    .set({ ...rowOf(tx, version, after), revision })
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .where('investmentId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'investment', before, after)
  await removeParts(tx, version, after.id)
  await insertParts(tx, version, after)
  return { ...after, revision }
}

export async function deleteInvestment(tx: Write, version: BudgetVersionId, id: InvestmentId): Promise<void> {
  await removeParts(tx, version, id)
  await tx.db
    .deleteFrom('investment')
    .where('tenantId', '=', tx.tenant)
    .where('versionId', '=', version)
    .where('investmentId', '=', id)
    .execute()
}

async function removeParts(tx: Write, version: BudgetVersionId, id: InvestmentId): Promise<void> {
  for (const table of ['investmentYear', 'investmentComponent'] as const)
    await tx.db
      .deleteFrom(table)
      .where('tenantId', '=', tx.tenant)
      .where('versionId', '=', version)
      .where('investmentId', '=', id)
      .execute()
}

async function insertParts(tx: Write, version: BudgetVersionId, project: Investment): Promise<void> {
  const key = { tenantId: tx.tenant, versionId: version, investmentId: project.id }
  if (project.years.length > 0)
    await tx.db
      .insertInto('investmentYear')
      .values(project.years.map((one) => ({ ...key, ...one })))
      .execute()
  if (project.components.length > 0)
    await tx.db
      .insertInto('investmentComponent')
      .values(project.components.map((one, position) => ({ ...key, ...one, position })))
      .execute()
}
