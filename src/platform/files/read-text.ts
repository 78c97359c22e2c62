import { inThread } from './in-thread.ts'

/** Text of a file somebody sent in, read in a thread of its own, so that a broken or huge file harms nobody else. */

export const textFaults = ['no-text-kind', 'empty', 'too-big', 'too-slow', 'locked', 'broken'] as const
export type TextFault = (typeof textFaults)[number]

export type ReadText = { readonly passages: readonly string[] } | { readonly fault: TextFault }

export interface TextLimits {
  /** Of the file. */
  readonly bytes: number
  readonly unpackedBytes: number
  readonly pages: number
  /** Of the text, in UTF-16 units. */
  readonly signs: number
  /** Mail within mail. */
  readonly depth: number
  readonly milliseconds: number
  readonly megabytes: number
}

export const textLimits: TextLimits = {
  bytes: 100 * 1024 ** 2,
  unpackedBytes: 200 * 1024 ** 2,
  pages: 3_000,
  signs: 10_000_000,
  depth: 3,
  milliseconds: 60_000,
  megabytes: 768,
}

export interface TextOrder {
  readonly path: string
  /** As the bytes told it. */
  readonly mediaType: string
  readonly limits: TextLimits
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const readable = new Set(['application/pdf', word, 'message/rfc822', 'text/plain', 'text/csv', 'text/html'])

/** Never throws for what is wrong with the file, whatever it holds. */
export async function readText(path: string, mediaType: string, changed: Partial<TextLimits> = {}): Promise<ReadText> {
  if (!readable.has(mediaType)) return { fault: 'no-text-kind' }
  const limits = { ...textLimits, ...changed }
  const order: TextOrder = { path, mediaType, limits }
  const read = await inThread<ReadText>(new URL('./text-thread.ts', import.meta.url), order, limits)
  return typeof read === 'string' ? { fault: read } : read
}
