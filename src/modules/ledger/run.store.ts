import { sql } from 'kysely'
import type { Read, Write } from '../../platform/context.ts'
import type { ImportRun } from './import-run.ts'
import type { ImportId } from './ledger-import.ts'

const selectRuns = (tx: Read) =>
  tx.db.selectFrom('ledgerRun').selectAll().where('tenantId', '=', tx.tenant).orderBy('begunAt', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof selectRuns>['executeTakeFirstOrThrow']>>

const runOf = ({ tenantId: _, runId, sourceKey, uploadId, failure, state, ...row }: Row): ImportRun => ({
  ...row,
  id: runId as ImportId,
  source: sourceKey,
  upload: uploadId,
  state: state as ImportRun['state'],
  failure: failure as unknown as ImportRun['failure'],
})

/** The newest first. */
export const listRuns = async (tx: Read, limit: number): Promise<ImportRun[]> =>
  (await selectRuns(tx).limit(limit).execute()).map(runOf)

export async function findRun(tx: Read, id: string): Promise<ImportRun | undefined> {
  const row = await selectRuns(tx).where('runId', '=', id).executeTakeFirst()
  return row && runOf(row)
}

export async function insertRun(tx: Write, run: ImportRun): Promise<void> {
  const { id: runId, source: sourceKey, upload: uploadId, failure: _, ...row } = run
  await tx.db
    .insertInto('ledgerRun')
    .values({ tenantId: tx.tenant, runId, sourceKey, uploadId, ...row })
    .execute()
}

export async function endRun(
  tx: Write,
  id: ImportId,
  end: Pick<ImportRun, 'failure'> & { readonly state: 'done' | 'failed'; readonly endedAt: string },
): Promise<void> {
  await tx.db
    .updateTable('ledgerRun')
    .set({ ...end, failure: end.failure && JSON.stringify(end.failure) })
    .where('tenantId', '=', tx.tenant)
    .where('runId', '=', id)
    .execute()
}

/** Runs whose reader is gone are over. @param here those at work in this process */
export async function endLostRuns(tx: Write, here: readonly string[], endedAt: string): Promise<void> {
  await sql`
    update ledger_run set state = 'failed', ended_at = ${endedAt}
    where tenant_id = ${tx.tenant} and state = 'running' and run_id <> all(${[...here]}::uuid[])`.execute(tx.db)
}

/** Whether a file is being taken in right now, by whichever process: its transaction holds the lock of `lockImports`. */
export async function isTakingIn(tx: Read): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`
    select exists (
      select from pg_locks where locktype = 'advisory' and granted and objsubid = 2
        and database = (select oid from pg_database where datname = current_database())
        and classid = (hashtext('ledger.import')::bigint & 4294967295)::oid and objid = ${tx.tenant}::oid
    ) as locked`.execute(tx.db)
  return rows[0]?.locked === true
}
