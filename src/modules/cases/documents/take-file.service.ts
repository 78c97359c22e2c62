import { createHash, type Hash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { newId } from '../../../platform/context.ts'
import { endingFits, endingOf, type FileKind, fileKind, tellingEndings } from '../../../platform/files/file-kind.ts'
import { readText } from '../../../platform/files/read-text.ts'
import { scanFile } from '../../../platform/files/scanner.ts'
import { refuse } from '../../../shared/failure.ts'
import { documentFiles } from './document-files.service.ts'
import { plainName, type QuarantineReason, type TextState } from './document-version.ts'

/**
 * A file on its way in: written to disk as it comes, looked through there and taken away again, so that no file is ever held whole in
 * memory. What a killed server left is gone with the next upload.
 */

const silent = 3_600_000

export interface SentFile {
  readonly name: string
  readonly body: ReadableStream<Uint8Array> | null
  /** What the sender says it is, in bytes. */
  readonly length?: number | undefined
}

/** What was found out of a file that lies on disk. */
export interface TakenFile {
  readonly path: string
  readonly name: string
  readonly namedAs: string | null
  readonly type: string
  readonly size: number
  readonly digest: string
  readonly quarantine: QuarantineReason | null
  readonly textState: TextState
  readonly passages: readonly string[]
}

/**
 * Takes a file, looks it through and hands it on; afterwards it is gone from disk, whatever happened.
 * @throws Refusal document.file-too-large, document.empty-file, document.type-lies
 */
export async function withFile<T>(sent: SentFile, use: (file: TakenFile) => Promise<T>): Promise<T> {
  const { folder, largest } = documentFiles()
  if ((sent.length ?? 0) > largest) refuseSize(largest)
  if (!sent.body) refuse('document.empty-file')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await tidy(folder)
  const path = join(folder, newId<'upload'>())
  try {
    const { size, digest } = await receive(sent.body, path, largest)
    return await use({ path, size, digest, ...(await lookThrough(path, sent.name)) })
  } finally {
    await rm(path, { force: true })
  }
}

/** No file of nought bytes is a document. Words of the limit are whole megabytes. */
const refuseSize = (largest: number): never =>
  refuse('document.file-too-large', { megabytes: Math.floor(largest / 1024 ** 2) })

async function receive(body: ReadableStream<Uint8Array>, path: string, largest: number) {
  const hash = createHash('sha256')
  let size = 0
  const count = counting(hash, (bytes) => {
    size += bytes
    return size <= largest
  })
  try {
    await pipeline(Readable.fromWeb(body), count, createWriteStream(path, { mode: 0o600 }))
  } catch (thrown) {
    if (size > largest) refuseSize(largest)
    throw thrown
  }
  if (size === 0) refuse('document.empty-file')
  return { size, digest: hash.digest('hex') }
}

const counting = (hash: Hash, fits: (bytes: number) => boolean): Transform =>
  new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      if (!fits(chunk.length)) return done(new Error('too large'))
      hash.update(chunk)
      done(null, chunk)
    },
  })

async function lookThrough(path: string, sentName: string): Promise<Omit<TakenFile, 'path' | 'size' | 'digest'>> {
  const called = plainName(sentName)
  const kind = await fileKind(path, called)
  const quarantine = kind.danger ?? (await scanned(path))
  const { mediaType: type } = kind
  if (quarantine) return { name: called, namedAs: null, type, quarantine, textState: 'not-read', passages: [] }
  const read = await readText(path, type)
  return {
    ...trueName(called, kind),
    type,
    quarantine: null,
    textState: 'fault' in read ? read.fault : 'read',
    passages: 'fault' in read ? [] : read.passages,
  }
}

async function scanned(path: string): Promise<QuarantineReason | null> {
  const { scanCommand } = documentFiles()
  if (!scanCommand) return null
  const told = await scanFile(scanCommand, path)
  return told === 'clean' ? null : told === 'found' ? 'scanner' : 'scanner-failed'
}

/** A name that says another type than the bytes gets the ending of the true one; bytes that say nothing cannot bear a telling name. */
function trueName(called: string, kind: FileKind): { readonly name: string; readonly namedAs: string | null } {
  const ending = endingOf(called)
  if (kind.extension === '')
    return tellingEndings.has(ending) ? refuse('document.type-lies', { ending }) : { name: called, namedAs: null }
  if (endingFits(ending, kind)) return { name: called, namedAs: null }
  const says = tellingEndings.has(ending) || ending === 'html' || ending === 'txt'
  const base = says ? called.slice(0, -ending.length - 1) : called
  return { name: `${base}.${kind.extension}`, namedAs: ending === '' ? null : called }
}

/** Takes away what did not come whole: no byte of it has come for an hour. */
async function tidy(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const held = await stat(path).catch(() => undefined)
    if (held && Date.now() - held.mtimeMs > silent) await rm(path, { force: true })
  }
}
