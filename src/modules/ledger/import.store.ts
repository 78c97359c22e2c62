import { sql } from 'kysely'
import { newId, type Read, type Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { DimensionChoice } from './code-part.ts'
import type { ImportId, LedgerImport, LedgerSource, Remarks, SourceId } from './ledger-import.ts'

/** Sources, their dimensions, and what has been read from them. */

export const standardSource = 'ekonomisystem'

export async function listSources(tx: Read): Promise<LedgerSource[]> {
  const rows = await tx.db
    .selectFrom('ledgerSource')
    .select(['sourceId', 'key', 'name', 'organisationNumber'])
    .where('tenantId', '=', tx.tenant)
    .orderBy('name')
    .execute()
  return rows.map(({ sourceId, ...row }) => ({ ...row, id: sourceId as SourceId }))
}

export const findSource = async (tx: Read, key: string): Promise<LedgerSource | undefined> =>
  (await listSources(tx)).find((source) => source.key === key)

export async function insertSource(tx: Write, key: string, name: string): Promise<LedgerSource> {
  const source = { id: newId<'ledger-source'>() as SourceId, key, name, organisationNumber: null }
  const inserted = await tx.db
    .insertInto('ledgerSource')
    .values({ tenantId: tx.tenant, sourceId: source.id, key, name })
    .onConflict((conflict) => conflict.columns(['tenantId', 'key']).doNothing())
    .returning('sourceId')
    .executeTakeFirst()
  if (!inserted) refuse('ledger-source.key-taken', { key })
  return source
}

export async function saveOrganisationNumber(tx: Write, id: SourceId, organisationNumber: string): Promise<void> {
  await tx.db
    .updateTable('ledgerSource')
    .set((eb) => ({ organisationNumber, revision: eb('revision', '+', 1) }))
    .where('tenantId', '=', tx.tenant)
    .where('sourceId', '=', id)
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

export async function saveChoices(tx: Write, id: SourceId, choices: readonly DimensionChoice[]): Promise<void> {
  await tx.db
    .insertInto('ledgerDimension')
    .values(choices.map((choice) => ({ tenantId: tx.tenant, sourceId: id, ...choice })))
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'sourceId', 'name']).doUpdateSet((eb) => ({ part: eb.ref('excluded.part') })),
    )
    .execute()
}

const selectImports = (tx: Read) =>
  tx.db.selectFrom('ledgerImport').selectAll().where('tenantId', '=', tx.tenant).orderBy('importedAt', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof selectImports>['executeTakeFirstOrThrow']>>

const importOf = ({ tenantId: _, importId, sourceId, replacedBy: _by, ...row }: Row): LedgerImport => ({
  ...row,
  id: importId as ImportId,
  source: sourceId as SourceId,
  status: row.status as LedgerImport['status'],
  remarks: row.remarks as unknown as Remarks,
})

export const listImports = async (tx: Read): Promise<LedgerImport[]> =>
  (await selectImports(tx).execute()).map(importOf)

export const activeOf = async (tx: Read, source: SourceId, year: number): Promise<LedgerImport[]> =>
  (
    await selectImports(tx)
      .where('sourceId', '=', source)
      .where('year', '=', year)
      .where('status', '=', 'active')
      .execute()
  ).map(importOf)

export async function insertImport(tx: Write, made: LedgerImport): Promise<void> {
  const { id: importId, source: sourceId, remarks, ...row } = made
  await tx.db
    .insertInto('ledgerImport')
    .values({ tenantId: tx.tenant, importId, sourceId, ...row, remarks: JSON.stringify(remarks) })
    .execute()
}

/** Stays with all its vouchers, but counts no more. */
export async function retireImport(tx: Write, id: ImportId, replacedBy: ImportId): Promise<void> {
  await tx.db
    .updateTable('ledgerImport')
    .set({ status: 'replaced', replacedBy })
    .where('tenantId', '=', tx.tenant)
    .where('importId', '=', id)
    .execute()
}

/** One file at a time in each municipality, held until the transaction ends. @throws Refusal ledger.import-going-on */
export async function lockImports(tx: Write): Promise<void> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('ledger.import'), ${tx.tenant}) as mine`.execute(tx.db)
  if (!rows[0]?.mine) refuse('ledger.import-going-on')
}
