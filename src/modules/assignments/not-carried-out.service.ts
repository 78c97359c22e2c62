import type { Context } from '../../platform/context.ts'
import { type AssignmentLine, listWatched } from './assignment.service.ts'
import { listReports } from './assignment.store.ts'
import type { ProgressReport } from './assignment.ts'

/** A decision that has not been carried out: what somebody was to do, and what was told of it last. */
export interface NotCarriedOut {
  readonly line: AssignmentLine
  readonly latest: ProgressReport | null
}

/** Late first; what has been reported as done stays until the body has closed it. */
export async function listNotCarriedOut(ctx: Context): Promise<readonly NotCarriedOut[]> {
  const lines = await listWatched(ctx)
  return ctx.read(async (tx) => {
    const found: NotCarriedOut[] = []
    for (const line of lines) found.push({ line, latest: (await listReports(tx, line.assignment.id)).at(-1) ?? null })
    return found
  })
}
