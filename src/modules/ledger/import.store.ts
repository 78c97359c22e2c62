import { sql } from 'kysely'
import type { Read, Write } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import type { ImportId, LedgerImport, Remarks } from './ledger-import.ts'
import type { SourceId } from './ledger-source.ts'

/** Files that have been read in. */

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
