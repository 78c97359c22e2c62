import { consistencyPath, formatLink, formatProof, inclusionPath, parseCheckpoint, parseNote } from '#decision-log'
import type { Context } from '../../platform/context.ts'
import { NotFound } from '../../shared/failure.ts'
import { saltOf } from './log.service.ts'
import { findDocument, findEntry } from './log.store.ts'
import { placeFor } from './log-files.service.ts'
import { checkpointFile, logSigner, readFileIn, readTextIn } from './log-folder.store.ts'
import { readNodes } from './sequencer.service.ts'
import type { LogIndex } from './statement.ts'

/** What the log hands out to anybody: checkpoint, tiles, receipts, and links from an older checkpoint. */

/** The signed checkpoint as it stands; undefined before the first signing. */
export const readCheckpoint = async (ctx: Context): Promise<string | undefined> =>
  readTextIn((await placeFor(ctx)).folder, checkpointFile)

/** The log's public key, as people publish and print it. */
export async function logKey(ctx: Context): Promise<string> {
  const { folder, name } = await placeFor(ctx)
  return (await logSigner(folder, name)).verifierKey
}

export const sizeOf = (note: string): number => {
  const parsed = parseNote(note)
  return (parsed && parseCheckpoint(parsed.text)?.size) ?? 0
}

/** The receipt as people keep it (JSON text); undefined until a signed checkpoint covers the entry. @throws NotFound */
export async function receiptOf(ctx: Context, index: LogIndex): Promise<string | undefined> {
  const entry = await ctx.read((tx) => findEntry(tx, index))
  if (!entry) throw new NotFound('log-entry')
  const { folder } = await placeFor(ctx)
  const checkpoint = await readTextIn(folder, checkpointFile)
  const size = checkpoint === undefined ? 0 : sizeOf(checkpoint)
  if (checkpoint === undefined || index >= size) return undefined
  const path = await inclusionPath(readNodes(folder, size), index, size)
  const proof = formatProof({ salt: saltOf(entry), index, path, checkpoint })
  return `${JSON.stringify({ statement: entry.statement, proof }, null, 2)}\n`
}

/** From a checkpoint that somebody kept to the one of today. @throws NotFound when the log was never that small, or is not yet that large */
export async function linkFrom(ctx: Context, oldSize: number): Promise<string> {
  const { folder } = await placeFor(ctx)
  const checkpoint = await readTextIn(folder, checkpointFile)
  const size = checkpoint === undefined ? -1 : sizeOf(checkpoint)
  if (checkpoint === undefined || oldSize > size) throw new NotFound('log-link')
  return formatLink({ oldSize, path: await consistencyPath(readNodes(folder, size), oldSize, size), checkpoint })
}

/** Bytes the log keeps and hands out itself. @throws NotFound */
export async function keptDocument(ctx: Context, index: LogIndex): Promise<Uint8Array<ArrayBuffer>> {
  const found = await ctx.read((tx) => findDocument(tx, index))
  if (!found) throw new NotFound('log-document')
  return found
}

const tileForm = /^(?:entries|\d{1,2})\/(?:x\d{3}\/)*\d{3}(?:\.p\/\d{1,3})?$/

/** @param path below `tile/`. @throws NotFound, also for what is no tile's address */
export async function tileAt(ctx: Context, path: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!tileForm.test(path)) throw new NotFound('log-tile')
  const bytes = await readFileIn((await placeFor(ctx)).folder, `tile/${path}`)
  if (!bytes) throw new NotFound('log-tile')
  return bytes
}
