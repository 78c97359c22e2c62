import type { Id } from '../../shared/ids.ts'
import type { Day } from '../../shared/local-date.ts'
import type { CaseId, SecrecyMarking } from './case-file.ts'

/** A document in a case: received, sent or drawn up, with its day and its other party (OSL 5 kap. 2 §). */

export type RecordDocumentId = Id<'record-document'>

export const directions = ['incoming', 'outgoing', 'drawn-up'] as const
export type Direction = (typeof directions)[number]

export interface RecordDocument {
  readonly id: RecordDocumentId
  readonly caseFile: CaseId
  /** Running number within the case, from one. */
  readonly ordinal: number
  readonly direction: Direction
  /** When it came in, was sent or was drawn up. */
  readonly day: Day
  readonly registeredOn: Day
  /** Sender or receiver; empty for a document drawn up here. */
  readonly party: string
  readonly title: string
  readonly publicTitle: string
  readonly secrecy: SecrecyMarking | null
  /** Null: registered without a file (paper). */
  readonly file: {
    readonly name: string
    /** Detected from the bytes, never from the name. */
    readonly type: string
    readonly size: number
    /** SHA-256, hex. */
    readonly digest: string
    readonly version: number
    readonly hasRedaction: boolean
  } | null
  readonly revision: number
}
