import { setTimeout as wait } from 'node:timers/promises'
import type { Context, Read } from '../../platform/context.ts'
import { faultText } from '../../platform/http/log.ts'
import { Failure, NotFound } from '../../shared/failure.ts'
import { isId } from '../../shared/ids.ts'
import { type ImportOrder, type ImportOutcome, importLedger } from './import.service.ts'
import { type ImportRun, isLost } from './import-run.ts'
import { mayReadLedger } from './ledger.policy.ts'
import type { ImportId } from './ledger-import.ts'
import { bytesRead, runsAtWork } from './record-run.service.ts'
import * as store from './run.store.ts'
import { findSource } from './source.store.ts'
import { dropUpload, uploadedFile } from './upload.service.ts'

/** Reading in as a person follows it: begun by a yes, looked at while it goes on, done or told why not. */

export interface RunView extends ImportRun {
  /** How much of the file has been read; null when another process reads it. */
  readonly read: number | null
}

/** @throws NotAllowed, NotFound (ledger-run) */
export const showRun = (ctx: Context, id: string): Promise<RunView & { readonly sourceName: string }> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadLedger, undefined)
    const before = await readersOf(tx)
    const run = isId(id) ? await store.findRun(tx, id) : undefined
    if (!run) throw new NotFound('ledger-run')
    const sourceName = (await findSource(tx, run.source))?.name ?? run.source
    return { ...seen(run, [before, await readersOf(tx)]), sourceName }
  })

/** The newest first: those going on, and how the last ones ended. @throws NotAllowed */
export const showRuns = (ctx: Context): Promise<readonly RunView[]> =>
  ctx.read(async (tx) => {
    ctx.must(mayReadLedger, undefined)
    const before = await readersOf(tx)
    const runs = await store.listRuns(tx, 20)
    const after = await readersOf(tx)
    return runs.map((run) => seen(run, [before, after]))
  })

interface Readers {
  readonly here: readonly string[]
  readonly locked: boolean
}

const readersOf = async (tx: Read): Promise<Readers> => ({ here: runsAtWork(), locked: await store.isTakingIn(tx) })

/** Asked before and after the run was read: one that began or ended just then is not taken for lost. */
const seen = (run: ImportRun, readers: readonly Readers[]): RunView => ({
  ...run,
  state: readers.every(({ here, locked }) => isLost(run, { here: here.includes(run.id), locked }))
    ? 'failed'
    : run.state,
  read: bytesRead(run.id),
})

export type StartedImport =
  | { readonly run: ImportId; readonly outcome: null }
  | { readonly run: null; readonly outcome: ImportOutcome }

/**
 * Begins to take in an uploaded file and waits a moment: what is refused at once is refused here, a small file is done, and a large one
 * goes on by itself while its run is looked at.
 * @param patience milliseconds
 * @throws what `importLedger` and `uploadedFile` throw
 */
export async function startImport(
  ctx: Context,
  upload: string,
  order: Omit<ImportOrder, 'file'>,
  patience = 1_500,
): Promise<StartedImport> {
  const file = await uploadedFile(ctx, upload)
  const begun = Promise.withResolvers<ImportId>()
  const work = importLedger(ctx, { ...order, file, upload, onBegun: begun.resolve }).then(async (outcome) => {
    await dropUpload(ctx, upload)
    return outcome
  })
  const slow = begun.promise.then(async (run) => {
    await wait(patience, undefined, { ref: false })
    return { run, outcome: null } as const
  })
  const first = await Promise.race([work.then((outcome) => ({ run: null, outcome }) as const), slow])
  if (first.run !== null) work.catch(reportFault)
  return first
}

/** A refusal is told by the run; a fault of ours is also told to whoever keeps the server. */
function reportFault(thrown: unknown): void {
  if (!(thrown instanceof Failure)) process.stderr.write(`ledger: ${faultText(thrown)}\n`)
}
