import { refuse } from '../../../shared/failure.ts'
import type { RecordDocumentId } from '../record-document.ts'

/** Versions of a document's file: the original as it came, replaced by newer ones, and redacted renditions of them. */

export const quarantineReasons = ['program', 'macro', 'encrypted', 'test-virus', 'scanner', 'scanner-failed'] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

/** Whether the text of the file can be searched; everything but `read` says why not. */
export const textStates = [
  'read',
  'empty',
  'no-text-kind',
  'too-big',
  'too-slow',
  'locked',
  'broken',
  'not-read',
] as const
export type TextState = (typeof textStates)[number]

export interface DocumentVersion {
  readonly document: RecordDocumentId
  /** From one, originals and renditions in one series. */
  readonly version: number
  readonly name: string
  /** What the sender called it, when that name said another type than the bytes. */
  readonly namedAs: string | null
  readonly type: string
  /** In bytes. */
  readonly size: number
  /** SHA-256, hex. */
  readonly digest: string
  /** Instant. */
  readonly uploadedAt: string
  readonly uploadedBy: string | null
  /** Which version it is a masked rendition of; null for an original. */
  readonly redacts: number | null
  /** Null when it may be handed out. */
  readonly quarantine: QuarantineReason | null
  readonly textState: TextState
  readonly personalNumbers: number
  /** Instant; null while it is not public. */
  readonly publishedAt: string | null
}

export const newestOriginal = <V extends Pick<DocumentVersion, 'version' | 'redacts'>>(
  versions: readonly V[],
): V | undefined => versions.filter((one) => one.redacts === null).toSorted((a, b) => b.version - a.version)[0]

/** The newest rendition of the newest original: an older original's rendition says nothing of what came after. */
export function newestRedaction<V extends Pick<DocumentVersion, 'version' | 'redacts'>>(
  versions: readonly V[],
): V | undefined {
  const original = newestOriginal(versions)
  return versions
    .filter((one) => original !== undefined && one.redacts === original.version)
    .toSorted((a, b) => b.version - a.version)[0]
}

/**
 * What everybody may have: a published rendition of the newest original, or the newest original itself when it is published and
 * nothing in it is secret. A marking put on later takes the original away from the public at once.
 */
export function publicVersion<V extends DocumentVersion>(versions: readonly V[], isSecret: boolean): V | undefined {
  const isOut = (one: V | undefined) => one !== undefined && one.publishedAt !== null && one.quarantine === null
  const redaction = newestRedaction(versions)
  if (isOut(redaction)) return redaction
  const original = newestOriginal(versions)
  return !isSecret && isOut(original) ? original : undefined
}

export interface PublishOrder {
  /** Somebody has looked at the personal identity numbers, or at a file whose text cannot be read, and answers for it. */
  readonly considered: boolean
}

/**
 * @throws Refusal document.quarantined, document.secret-original, document.superseded, document.personal-numbers,
 * document.unread-text
 */
export function mustBePublishable(
  versions: readonly DocumentVersion[],
  version: DocumentVersion,
  isSecret: boolean,
  { considered }: PublishOrder,
): void {
  if (version.quarantine !== null) refuse('document.quarantined')
  if (isSecret && version.redacts === null) refuse('document.secret-original')
  const newest = version.redacts === null ? newestOriginal(versions) : newestRedaction(versions)
  if (newest?.version !== version.version) refuse('document.superseded')
  if (considered) return
  if (version.personalNumbers > 0) refuse('document.personal-numbers', { count: version.personalNumbers })
  if (version.textState !== 'read') refuse('document.unread-text')
}

/** Only the last part of a path, without what a file system or a header could trip over; as long as it was told, at most 120 signs. */
export const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}"<>|:*?;]/gu, '')
    .trim()
    .slice(-120) || 'fil'
