import { type Read, refuseStale, type Write } from '../../platform/context.ts'
import { NotFound, refuse } from '../../shared/failure.ts'
import type { BudgetVersionId } from '../budget/index.ts'
import type {
  AssumptionDefinition,
  AssumptionSet,
  AssumptionSetId,
  AssumptionUnit,
  AssumptionValue,
} from './assumption.ts'

export async function listDefinitions(tx: Read): Promise<AssumptionDefinition[]> {
  const rows = await tx.db
    .selectFrom('assumptionDefinition')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('position')
    .execute()
  return rows.map(({ tenantId: _, ...row }) => ({ ...row, unit: row.unit as AssumptionUnit }))
}

/** @param before the standard definition (revision 0) when the municipality had none of its own */
export async function saveDefinition(
  tx: Write,
  before: AssumptionDefinition | undefined,
  after: AssumptionDefinition & { readonly name: string },
): Promise<AssumptionDefinition> {
  const revision = (before?.revision ?? 0) + 1
  const row = { ...after, revision }
  if (revision === 1) {
    const inserted = await tx.db
      .insertInto('assumptionDefinition')
      .values({ tenantId: tx.tenant, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    refuseStale(inserted ? 1 : 0, 'assumption-definition', before, after)
    return row
  }
  const { numUpdatedRows } = await tx.db
    .updateTable('assumptionDefinition')
    .set(row)
    .where('tenantId', '=', tx.tenant)
    .where('key', '=', after.key)
    .where('revision', '=', revision - 1)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'assumption-definition', before, after)
  return row
}

/** Newest first. */
export async function listSets(tx: Read): Promise<AssumptionSet[]> {
  const rows = await tx.db
    .selectFrom('assumptionSet')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('publishedOn', 'desc')
    .orderBy('key', 'desc')
    .execute()
  const values = await tx.db
    .selectFrom('assumptionValue')
    .selectAll()
    .where('tenantId', '=', tx.tenant)
    .orderBy('key')
    .orderBy('year')
    .execute()
  return rows.map(({ tenantId: _, setId, basedOn, ...row }) => ({
    ...row,
    id: setId as AssumptionSetId,
    basedOn: basedOn as AssumptionSetId | null,
    values: values
      .filter((one) => one.setId === setId)
      .map(({ key, year, value, evidence }) => ({ key, year, value, evidence })),
  }))
}

/** @throws NotFound */
export async function getSet(tx: Read, key: string): Promise<AssumptionSet> {
  const found = (await listSets(tx)).find((one) => one.key === key)
  if (!found) throw new NotFound('assumption-set')
  return found
}

/** @throws Refusal assumption.key-taken */
export async function insertSet(tx: Write, { id: setId, values, ...set }: AssumptionSet): Promise<void> {
  const inserted = await tx.db
    .insertInto('assumptionSet')
    .values({ tenantId: tx.tenant, setId, ...set })
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doNothing())
    .returning('setId')
    .executeTakeFirst()
  if (!inserted) refuse('assumption.key-taken', { key: set.key })
  await insertValues(tx, setId, values)
}

export async function saveSet(tx: Write, before: AssumptionSet, after: AssumptionSet): Promise<AssumptionSet> {
  const revision = before.revision + 1
  const { name, source, publishedOn } = after
  const { numUpdatedRows } = await tx.db
    .updateTable('assumptionSet')
    .set({ name, source, publishedOn, revision })
    .where('tenantId', '=', tx.tenant)
    .where('setId', '=', after.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'assumption-set', before, after)
  await tx.db.deleteFrom('assumptionValue').where('tenantId', '=', tx.tenant).where('setId', '=', after.id).execute()
  await insertValues(tx, after.id, after.values)
  return { ...after, revision }
}

async function insertValues(tx: Write, setId: AssumptionSetId, values: readonly AssumptionValue[]): Promise<void> {
  if (values.length === 0) return
  await tx.db
    .insertInto('assumptionValue')
    .values(values.map((one) => ({ tenantId: tx.tenant, setId, ...one })))
    .execute()
}

export interface Choice {
  readonly version: BudgetVersionId
  readonly set: AssumptionSetId
}

export async function listChoices(tx: Read): Promise<Choice[]> {
  const rows = await tx.db.selectFrom('assumptionChoice').selectAll().where('tenantId', '=', tx.tenant).execute()
  return rows.map((row) => ({ version: row.versionId as BudgetVersionId, set: row.setId as AssumptionSetId }))
}

export async function saveChoice(tx: Write, { version, set }: Choice): Promise<void> {
  await tx.db
    .insertInto('assumptionChoice')
    .values({ tenantId: tx.tenant, versionId: version, setId: set })
    .onConflict((conflict) => conflict.columns(['tenantId', 'versionId']).doUpdateSet({ setId: set }))
    .execute()
}

export async function findValue(
  tx: Read,
  version: BudgetVersionId,
  key: string,
  year: number,
): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom('assumptionChoice as choice')
    .innerJoin('assumptionValue as value', (join) =>
      join.onRef('value.tenantId', '=', 'choice.tenantId').onRef('value.setId', '=', 'choice.setId'),
    )
    .select('value.value')
    .where('choice.tenantId', '=', tx.tenant)
    .where('choice.versionId', '=', version)
    .where('value.key', '=', key)
    .where('value.year', '=', year)
    .executeTakeFirst()
  return row?.value
}
