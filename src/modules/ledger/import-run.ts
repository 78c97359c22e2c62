import type { Facts } from '../../shared/failure.ts'
import type { ImportId } from './ledger-import.ts'

/** A file on its way in, from when somebody says yes until it is in or refused. */

export interface ImportRun {
  /** Also the id of the import it makes. */
  readonly id: ImportId
  readonly source: string
  readonly year: number
  readonly fileName: string
  readonly bytes: number
  readonly state: 'running' | 'done' | 'failed'
  /** What stood in the way; null where it was no refusal. */
  readonly failure: { readonly code: string; readonly facts: Facts } | null
  /** Its uploaded file, when it came that way. */
  readonly upload: string | null
  readonly begunBy: string
  readonly begunAt: string
  readonly endedAt: string | null
}

/** Whoever read it is gone: no reader holds the lock and none is at work in this process. Nothing of it was kept. */
export const isLost = (run: Pick<ImportRun, 'state'>, reader: { readonly here: boolean; readonly locked: boolean }) =>
  run.state === 'running' && !reader.here && !reader.locked
