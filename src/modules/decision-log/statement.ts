import type { Brand } from '../../shared/brand.ts'
import type { Day } from '../../shared/local-date.ts'

/** A statement in the decision log: what was approved, where and when, with the commitment to its bytes and never its content. */

/** Place in the log, from nought, without gaps. */
export type LogIndex = Brand<number, 'log-index'>

export const logKinds = [
  'minutes',
  'paragraph',
  'notice',
  'correction',
  'plan',
  'budget',
  'transfer',
  'audit-anchor',
] as const
export type LogKind = (typeof logKinds)[number]

/** What a module asks to have logged. No names of people, no title, no text: the schema is closed. */
export interface LogOrder {
  readonly kind: LogKind
  /** The id of the thing, in the module that owns it. */
  readonly subject: string
  /** Short name of the body, as `KS`. */
  readonly body: string
  readonly meetingDay: Day | null
  /** As `§ 41`. */
  readonly paragraph: string | null
  /** The exact bytes that were approved. */
  readonly document: Uint8Array
  /** The entry this one corrects. */
  readonly corrects: LogIndex | null
}

export interface LogEntry {
  readonly index: LogIndex
  readonly kind: LogKind
  readonly subject: string
  /** RFC 8785 JSON, the leaf of the tree. */
  readonly statement: string
  /** Base64, 32 bytes: with it, and only with it, a leaf can be tied to a document. Null when destroyed. */
  readonly salt: string | null
  readonly writtenAt: string
}
