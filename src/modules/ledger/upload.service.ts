import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { type Context, newId } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import { isId } from '../../shared/ids.ts'
import { demandKeeper } from './keeper.service.ts'
import { ledgerFiles, sizeWords } from './ledger-files.service.ts'
import type { LedgerFile } from './read-file.service.ts'

/**
 * A file on its way in: kept outside the database until somebody has seen what it holds and said yes. It waits on the disk of the
 * server that took it, for a day at most. What did not come whole is gone at once, or, when the server was killed, with the next
 * upload or start.
 */

const kept = 24 * 3_600_000
const silent = 10 * 60_000

const placeOf = (ctx: Context, id: string) => join(ledgerFiles().folder, `${ctx.tenant}-${id}`)

export interface SentFile {
  readonly name: string
  readonly body: ReadableStream<Uint8Array> | null
  /** What the sender says it is, in bytes. */
  readonly length?: number | undefined
}

/**
 * Writes the bytes to disk as they come; nothing is left of a file that did not come whole. One that says it is too large is refused
 * before it is read.
 * @throws NotAllowed, Refusal ledger.file-too-large, ledger.empty-file
 */
export async function receiveUpload(
  ctx: Context,
  { name, body, length = 0 }: SentFile,
): Promise<{ readonly id: string; readonly bytes: number }> {
  await ctx.read((tx) => demandKeeper(ctx, tx))
  const { folder, largest } = ledgerFiles()
  const tooLarge = (): never => refuse('ledger.file-too-large', { limit: sizeWords(largest) })
  if (length > largest) tooLarge()
  if (!body) refuse('ledger.empty-file', { line: 0 })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await tidyUploads()
  const id = newId<'upload'>()
  const path = placeOf(ctx, id)
  let bytes = 0
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      done(bytes > largest ? new Error('too large') : null, chunk)
    },
  })
  try {
    await pipeline(Readable.fromWeb(body), count, createWriteStream(path, { mode: 0o600 }))
    if (bytes === 0) refuse('ledger.empty-file', { line: 0 })
    const told = { name: name.trim().slice(0, 200) || 'huvudbok.se', person: ctx.actor.person }
    await writeFile(`${path}.json`, JSON.stringify(told), { mode: 0o600 })
  } catch (thrown) {
    await rm(path, { force: true })
    if (bytes > largest) tooLarge()
    throw thrown
  }
  return { id, bytes }
}

/** Only the one who sent it finds it. @throws Refusal ledger.upload-gone */
export async function uploadedFile(ctx: Context, id: string): Promise<LedgerFile> {
  const path = isId(id) ? placeOf(ctx, id) : refuse('ledger.upload-gone')
  try {
    const told = JSON.parse(await readFile(`${path}.json`, 'utf8')) as { name: string; person: string | null }
    if (told.person === ctx.actor.person) return { path, name: told.name }
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown
  }
  return refuse('ledger.upload-gone')
}

export async function dropUpload(ctx: Context, id: string): Promise<void> {
  if (!isId(id)) return
  await rm(placeOf(ctx, id), { force: true })
  await rm(`${placeOf(ctx, id)}.json`, { force: true })
}

/** Takes away what has waited a day, and what did not come whole: no byte of it has come for ten minutes. */
export async function tidyUploads(): Promise<void> {
  const { folder } = ledgerFiles()
  const names = await readdir(folder).catch(() => [])
  const whole = new Set(names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)))
  for (const name of names) {
    const path = join(folder, name)
    const held = await stat(path).catch(() => undefined)
    const patience = whole.has(name.replace(/\.json$/, '')) ? kept : silent
    if (held && Date.now() - held.mtimeMs > patience) await rm(path, { force: true })
  }
}
