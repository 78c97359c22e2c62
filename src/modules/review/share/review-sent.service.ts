import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { m } from '../../../generated/paraglide/messages.js'
import type { LayoutFault } from '../../../platform/files/layout/layout-of.ts'
import { rateLimit } from '../../../platform/http/rate-limit.ts'
import { Refusal, refuse } from '../../../shared/failure.ts'
import { explainFault } from '../explain.service.ts'
import type { DocumentKind } from '../kind.ts'
import { type Reviewed, reviewFile } from '../reading/review-file.service.ts'
import { projectFile } from './project-file.service.ts'

/**
 * What a visitor sends is read in memory, in a thread that can be stopped. Nothing of it is stored, and neither its name nor a word of
 * it is logged. Few at once, so that the pages of everybody else are answered meanwhile.
 */

export interface SentDocument {
  readonly name: string
  readonly bytes: Uint8Array
  /** What a person says it is, when the words mislead. */
  readonly kind?: DocumentKind | undefined
}

/** A file that was read, or why it was not. */
export type ReadSent = { readonly name: string; readonly sha256: string } & (
  | Extract<Reviewed, { review: unknown }>
  | { readonly fault: string }
)

/** Narrower than those of the command line: a visitor waits, and so do others. */
export const visitorLimits = {
  bytes: 10 * 1024 ** 2,
  unpackedBytes: 100 * 1024 ** 2,
  pages: 400,
  signs: 3_000_000,
  milliseconds: 20_000,
  megabytes: 512,
} as const
export const mostFiles = 5
const atOnce = 2
const mostWaiting = 8

/** Readings of one address. Whole town halls share an address. */
const perMinute = rateLimit(30)

/** Seconds until the address may have another file read; 0 when it may now, and then it counts. */
export const takeTurn = (address: string): number => perMinute.take(address)

const waiting: (() => void)[] = []
let running = 0

/** @throws Refusal review.busy, review.left */
async function inTurn<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal?.aborted) refuse('review.left')
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) refuse('review.busy')
    await placeInLine(signal)
  } else running += 1
  try {
    return await work()
  } catch (thrown) {
    if (signal?.aborted) return refuse('review.left')
    throw thrown
  } finally {
    // The place goes straight on to the one who has waited longest.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** Until it is one's turn; one who goes away leaves the line to the others. */
function placeInLine(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const start = () => {
      signal?.removeEventListener('abort', leave)
      resolve()
    }
    const leave = () => {
      waiting.splice(waiting.indexOf(start), 1)
      reject(new Refusal('review.left'))
    }
    waiting.push(start)
    signal?.addEventListener('abort', leave, { once: true })
  })
}

/**
 * One after the other. @param signal tells that the one who asked has gone: the reading ends and the place goes to the next
 * @throws Refusal review.busy, review.left, review.no-file, review.too-many-files
 */
export async function reviewSent(sent: readonly SentDocument[], signal?: AbortSignal): Promise<ReadSent[]> {
  if (sent.length === 0) refuse('review.no-file')
  if (sent.length > mostFiles) refuse('review.too-many-files', { most: mostFiles })
  return inTurn(async () => {
    const read: ReadSent[] = []
    for (const { name, bytes, kind } of sent) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const answer = await reviewFile(name, bytes, visitorLimits, kind, signal)
      read.push('fault' in answer ? { name, sha256, fault: faultWords(answer.fault) } : { name, sha256, ...answer })
    }
    return read
  }, signal)
}

/** The limits of a visitor are narrower than what the command line tells. */
const faultWords = (fault: LayoutFault): string =>
  fault === 'too-big' ? m.review_visitor_too_big() : explainFault(fault)

/** @throws Refusal review.no-file when the body is no form */
export const sentForm = async (request: Pick<Request, 'formData'>): Promise<FormData> => {
  try {
    return await request.formData()
  } catch (thrown) {
    if (thrown instanceof TypeError) return refuse('review.no-file')
    throw thrown
  }
}

/** The files of a form, read whole: they are small and leave no trace. */
export const sentFiles = (form: FormData, field: string): Promise<SentDocument[]> =>
  Promise.all(
    form
      .getAll(field)
      .filter((one): one is File => one instanceof File && one.name !== '')
      .map(async (one) => ({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })),
  )

/** Made by the project, of an invented municipality. */
export const exampleDocument = async (): Promise<SentDocument> => ({
  name: 'budget-exempelby.txt',
  bytes: new Uint8Array(await readFile(projectFile('examples/review/budget-exempelby.txt'))),
})
