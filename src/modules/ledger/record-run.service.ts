import type { Context, Write } from '../../platform/context.ts'
import { Refusal } from '../../shared/failure.ts'
import type { ImportRun } from './import-run.ts'
import { demandKeeper } from './keeper.service.ts'
import type { ImportId } from './ledger-import.ts'
import * as store from './run.store.ts'

/** Keeps what becomes of a file that is being read in, also when it does not become anything. */

/** Bytes read, of the runs at work in this process: told as it goes, never stored. */
const atWork = new Map<string, number>()

export const runsAtWork = (): readonly string[] => [...atWork.keys()]
export const bytesRead = (id: ImportId): number | null => atWork.get(id) ?? null

export type NewRun = Pick<ImportRun, 'id' | 'source' | 'year' | 'fileName' | 'bytes' | 'upload'>

/**
 * Records that a file is being read in, reads it, and records the failure when it could not be. That it went well is recorded by the
 * deed itself (`endedWell`), in the transaction of the import.
 * @throws what the deed throws
 */
export async function recorded<T>(
  ctx: Context,
  run: NewRun,
  deed: (onBytes: (bytes: number) => void) => Promise<T>,
): Promise<T> {
  await begin(ctx, run)
  atWork.set(run.id, 0)
  try {
    return await deed((bytes) => void atWork.set(run.id, bytes))
  } catch (thrown) {
    // When the database is away as well, the run is told to be broken off by there being no reader.
    await fail(ctx, run.id, thrown).catch(() => undefined)
    throw thrown
  } finally {
    atWork.delete(run.id)
  }
}

const begin = (ctx: Context, run: NewRun) =>
  ctx.write('ledger.begin-import', run.id, async (tx) => {
    await demandKeeper(ctx, tx)
    if (!(await store.isTakingIn(tx))) await store.endLostRuns(tx, runsAtWork(), ctx.now())
    await store.insertRun(tx, {
      ...run,
      state: 'running',
      failure: null,
      begunBy: ctx.actor.name,
      begunAt: ctx.now(),
      endedAt: null,
    })
    return [null, { name: run.fileName, source: run.source, year: run.year, bytes: run.bytes }]
  })

export const endedWell = (ctx: Context, tx: Write, id: ImportId): Promise<void> =>
  store.endRun(tx, id, { state: 'done', failure: null, endedAt: ctx.now() })

const fail = (ctx: Context, id: ImportId, thrown: unknown) =>
  ctx.write('ledger.fail-import', id, async (tx) => {
    const failure = thrown instanceof Refusal ? { code: thrown.code, facts: thrown.facts } : null
    await store.endRun(tx, id, { state: 'failed', failure, endedAt: ctx.now() })
    return [null, { failure }]
  })
