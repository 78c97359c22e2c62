import { sql } from 'kysely'
import { newId, type Read, refuseStale, type Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { DimensionChoice } from './code-part.ts'
import type { LedgerSource, SourceId } from './ledger-source.ts'

/** Sources and what their dimensions are. */

export const standardSource = 'ekonomisystem'

export async function listSources(tx: Read): Promise<LedgerSource[]> {
  const rows = await tx.db
    .selectFrom('ledgerSource')
    .select(['sourceId', 'key', 'name', 'organisationNumber', 'internalCounterparts', 'isReviewed', 'revision'])
    .where('tenantId', '=', tx.tenant)
    .orderBy('name')
    .execute()
  return rows.map(({ sourceId, ...row }) => ({ ...row, id: sourceId as SourceId }))
}

export const findSource = async (tx: Read, key: string): Promise<LedgerSource | undefined> =>
  (await listSources(tx)).find((source) => source.key === key)

export interface NewSource {
  readonly key: string
  readonly name: string
  readonly organisationNumber: string | null
  readonly internalCounterparts: readonly string[]
  readonly isReviewed: boolean
}

/** @throws Refusal ledger-source.key-taken */
export async function insertSource(tx: Write, made: NewSource): Promise<LedgerSource> {
  const source = { ...made, id: newId<'ledger-source'>() as SourceId, revision: 1 }
  const inserted = await tx.db
    .insertInto('ledgerSource')
    .values({
      tenantId: tx.tenant,
      sourceId: source.id,
      ...made,
      internalCounterparts: [...made.internalCounterparts],
    })
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doNothing())
    .returning('sourceId')
    .executeTakeFirst()
  if (!inserted) refuse('ledger-source.key-taken', { key: made.key })
  return source
}

/** @throws StaleVersion when somebody else saved since `revision` */
export async function saveSource(tx: Write, source: LedgerSource, stored: LedgerSource): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('ledgerSource')
    .set({
      name: source.name,
      organisationNumber: source.organisationNumber,
      internalCounterparts: [...source.internalCounterparts],
      isReviewed: source.isReviewed,
      revision: source.revision + 1,
    })
    .where('tenantId', '=', tx.tenant)
    .where('sourceId', '=', source.id)
    .where('revision', '=', source.revision)
    .executeTakeFirst()
  refuseStale(numUpdatedRows, 'ledger-source', stored, source)
}

/** A number learnt from a file; not told over what somebody has said. */
export async function learnNumber(tx: Write, id: SourceId, organisationNumber: string): Promise<void> {
  await tx.db
    .updateTable('ledgerSource')
    .set((eb) => ({ organisationNumber, revision: eb('revision', '+', 1) }))
    .where('tenantId', '=', tx.tenant)
    .where('sourceId', '=', id)
    .where('organisationNumber', 'is', null)
    .execute()
}

export async function listChoices(tx: Read, id: SourceId): Promise<DimensionChoice[]> {
  const rows = await tx.db
    .selectFrom('ledgerDimension')
    .select(['name', 'part'])
    .where('tenantId', '=', tx.tenant)
    .where('sourceId', '=', id)
    .orderBy('name')
    .execute()
  return rows as DimensionChoice[]
}

/** Adds to what has been said, or says otherwise. */
export async function saveChoices(tx: Write, id: SourceId, choices: readonly DimensionChoice[]): Promise<void> {
  if (choices.length === 0) return
  await tx.db
    .insertInto('ledgerDimension')
    .values(choices.map((choice) => ({ tenantId: tx.tenant, sourceId: id, ...choice })))
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'sourceId', 'name']).doUpdateSet((eb) => ({ part: eb.ref('excluded.part') })),
    )
    .execute()
}

/** What is said is this and nothing else. */
export async function replaceChoices(tx: Write, id: SourceId, choices: readonly DimensionChoice[]): Promise<void> {
  const names = choices.map((choice) => choice.name)
  await sql`delete from ledger_dimension
    where tenant_id = ${tx.tenant} and source_id = ${id} and name <> all(${names}::text[])`.execute(tx.db)
  await saveChoices(tx, id, choices)
}

/** How many files of each source count. */
export async function countFiles(tx: Read): Promise<ReadonlyMap<SourceId, number>> {
  const rows = await tx.db
    .selectFrom('ledgerImport')
    .select((eb) => ['sourceId', eb.fn.countAll<number>().as('files')])
    .where('tenantId', '=', tx.tenant)
    .where('status', '=', 'active')
    .groupBy('sourceId')
    .execute()
  return new Map(rows.map(({ sourceId, files }) => [sourceId as SourceId, files]))
}
