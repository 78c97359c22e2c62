import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { type Context, newId } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import { isId } from '../../shared/ids.ts'
import { demandKeeper } from './keeper.service.ts'
import { largestFile } from './ledger-import.ts'
import type { LedgerFile } from './read-file.service.ts'

/**
 * A file on its way in: kept outside the database until somebody has seen what it holds and said yes. It is gone after a day, or
 * when the server's folder of temporary files is emptied; then it is sent again.
 */

const folder = join(tmpdir(), 'styrhjul-ledger-uploads')
const kept = 24 * 3_600_000

const placeOf = (ctx: Context, id: string) => join(folder, `${ctx.tenant}-${id}`)

/**
 * Writes the bytes to disk as they come; nothing is left of a file that did not come whole.
 * @throws NotAllowed, Refusal ledger.file-too-large, ledger.empty-file
 */
export async function receiveUpload(
  ctx: Context,
  name: string,
  body: ReadableStream<Uint8Array> | null,
  limit = largestFile,
): Promise<{ readonly id: string; readonly bytes: number }> {
  await ctx.read((tx) => demandKeeper(ctx, tx))
  if (!body) refuse('ledger.empty-file', { line: 0 })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await sweep()
  const id = newId<'upload'>()
  const path = placeOf(ctx, id)
  let bytes = 0
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length
      done(bytes > limit ? new Error('too large') : null, chunk)
    },
  })
  try {
    await pipeline(Readable.fromWeb(body), count, createWriteStream(path, { mode: 0o600 }))
    if (bytes === 0) refuse('ledger.empty-file', { line: 0 })
    const told = { name: name.trim().slice(0, 200) || 'huvudbok.se', person: ctx.actor.person }
    await writeFile(`${path}.json`, JSON.stringify(told), { mode: 0o600 })
  } catch (thrown) {
    await rm(path, { force: true })
    if (bytes > limit) refuse('ledger.file-too-large', { limit: limit / 1024 ** 3 })
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

async function sweep(): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const old = await stat(path).catch(() => undefined)
    if (old && Date.now() - old.mtimeMs > kept) await rm(path, { force: true })
  }
}
