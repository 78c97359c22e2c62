import { pathToFileURL } from 'node:url'
import { inThread } from '../../../platform/files/in-thread.ts'
import type { LayoutFault, LayoutLimits } from '../../../platform/files/layout/layout-of.ts'
import type { ReadDocument } from '../document.ts'
import type { DocumentKind } from '../kind.ts'
import type { Review } from '../review.ts'
import { projectFile } from '../share/project-file.service.ts'

/** Reviews a file in memory, in a thread that is stopped when it takes too long. Nothing is stored and nothing logged. */

export interface ReviewOrder {
  readonly name: string
  readonly bytes: Uint8Array
  readonly limits: LayoutLimits
  /** What a person says it is. */
  readonly kind?: DocumentKind
}

export type Reviewed = { readonly document: ReadDocument; readonly review: Review } | { readonly fault: LayoutFault }

export const reviewLimits = {
  bytes: 30 * 1024 ** 2,
  unpackedBytes: 200 * 1024 ** 2,
  entries: 20_000,
  pages: 1_000,
  signs: 8_000_000,
  milliseconds: 60_000,
  megabytes: 768,
} as const

const thread = 'src/modules/review/reading/review-thread.service.ts'

/**
 * Never throws for what is wrong with the file. @param name what it is called; it says nothing of what it is
 * @throws the signal's reason when nobody waits for it any longer
 */
export async function reviewFile(
  name: string,
  bytes: Uint8Array,
  changed: Partial<Record<keyof typeof reviewLimits, number>> = {},
  kind?: DocumentKind,
  signal?: AbortSignal,
): Promise<Reviewed> {
  const limits = { ...reviewLimits, ...changed }
  if (bytes.length > limits.bytes) return { fault: 'too-big' }
  const order: ReviewOrder = { name, bytes, limits, ...(kind ? { kind } : {}) }
  const answer = await inThread<Reviewed>(pathToFileURL(projectFile(thread)), order, limits, signal)
  return typeof answer === 'string' ? { fault: answer } : answer
}
