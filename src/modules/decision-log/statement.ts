import type { Brand } from '../../shared/brand.ts'
import { isParagraph } from '../../shared/decision.ts'
import { refuse } from '../../shared/failure.ts'
import { isId } from '../../shared/ids.ts'
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
  /** Short name of the body, as `KS`, or its unit's key, as `kommunstyrelsen`. */
  readonly body: string
  readonly meetingDay: Day | null
  /** As `§ 41`. */
  readonly paragraph: string | null
  /** The exact bytes that were approved. */
  readonly document: Uint8Array
  /** The entry this one corrects. */
  readonly corrects: LogIndex | null
  /**
   * `elsewhere` (when left out): whoever owns the document hands it out, and the receipt carries the salt · `kept`: public, and
   * the log keeps the bytes and hands them out · `withheld`: not public, the receipt cannot tie the entry to the document.
   */
  readonly handedOut?: 'elsewhere' | 'kept' | 'withheld'
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

/** The leaf: these keys and no others, short words of fixed form, so that nothing about a person or a matter can enter. */
export interface Statement {
  readonly v: 1
  readonly t: LogKind
  /** The municipality: its organisation number where that is set, else its short word. Either form is of version 1. */
  readonly org: string
  readonly organ: string
  readonly mote: Day | null
  readonly par: string | null
  readonly id: string
  /** When it was logged, whole seconds UTC. */
  readonly ts: string
  /** HMAC-SHA-256 of the document under its salt, hex. */
  readonly doc: string
  /** Index of the entry that this one corrects. */
  readonly rattar: number | null
}

const shortName = /^\p{Lu}{1,10}$/u
const unitKey = /^(?=.*[a-z])[a-z0-9-]{1,60}$/
export const isBodyWord = (text: string): boolean => shortName.test(text) || unitKey.test(text)

/** Says no to what has not the fixed form. @throws Refusal log.subject-form, log.body-form, log.paragraph-form, log.correction-form */
export function mustBeLoggable(order: LogOrder): void {
  if (!isId(order.subject)) refuse('log.subject-form')
  if (!isBodyWord(order.body)) refuse('log.body-form')
  if (order.paragraph !== null && !isParagraph(order.paragraph)) refuse('log.paragraph-form')
  if ((order.kind === 'correction') !== (order.corrects !== null)) refuse('log.correction-form')
}

/** An instant to whole seconds, as leaves have it. */
export const wholeSeconds = (instant: string): string => `${instant.slice(0, 19)}Z`
