import {
  bundleBytes,
  consistencyPath,
  formatNote,
  type Hash,
  isConsistent,
  leafHash,
  newTiles,
  nodesFrom,
  parseCheckpoint,
  parseKey,
  parseNote,
  type ReadNode,
  rootOf,
  type Signer,
  same,
  signCheckpoint,
  signedBy,
  type TileAt,
  tileBytes,
  tilePath,
  tileWidth,
  toBase64,
  treeOver,
} from '#decision-log'
import type { Context, Read } from '../../platform/context.ts'
import { refuse } from '../../shared/failure.ts'
import { maySign } from './decision-log.policy.ts'
import { type Leaf, lastLeaf, leavesFrom, lockSigning } from './log.store.ts'
import { type LogPlace, placeFor, placeIn } from './log-files.service.ts'
import { checkpointFile, logSigner, readFileIn, readTextIn, writeFileIn } from './log-folder.store.ts'

/**
 * Signs what has been committed: entries in order become tiles on disk, the tiles are checked against the last signed
 * checkpoint, and the new checkpoint is written last. Whatever contradicts what was signed before is refused, never mended.
 */

export interface SignedLog {
  readonly origin: string
  readonly size: number
  /** Base64. */
  readonly root: string
  /** Entries that were signed now; nought when there was nothing new. */
  readonly added: number
}

/** Told before each step that leaves something on disk: a test dies there. */
export type BeforeStep = (step: string) => void

interface Signed {
  readonly size: number
  readonly root: Hash
  readonly note: string
}

/**
 * @throws Refusal log.not-set-up, log.behind (the database has fewer entries than were signed), log.forked (another entry at
 *   a signed place), log.tile-changed, log.checkpoint-broken
 */
export async function signLog(ctx: Context, before: BeforeStep = () => undefined): Promise<SignedLog> {
  const place = await placeFor(ctx)
  const signer = await logSigner(place.folder, place.name)
  const signed = await lastSigned(place.folder, signer)
  const isNew = await ctx.read(async (tx) => mustGoOn(await lastLeaf(tx), signed, place))
  if (!isNew && signed) return { ...told(signer, signed), added: 0 }
  return ctx.write('log.sign', signer.name, async (tx) => {
    ctx.must(maySign, { name: signer.name })
    await lockSigning(tx)
    const current = await lastSigned(place.folder, signer)
    const next = await grow(tx, place, signer, current, before)
    const after = { ...told(signer, next), added: next.size - (current?.size ?? 0) }
    return [current ? told(signer, current) : null, after]
  })
}

const told = (signer: Signer, { size, root }: Signed) => ({ origin: signer.name, size, root: toBase64(root) })

/** The checkpoint that stands outside the database, with our own signature checked; undefined before the first. */
export async function lastSigned(folder: string, signer: Pick<Signer, 'verifierKey' | 'name'>) {
  const text = await readTextIn(folder, checkpointFile)
  if (text === undefined) return undefined
  const note = parseNote(text)
  const checkpoint = note && parseCheckpoint(note.text)
  const key = await parseKey(signer.verifierKey)
  const isOurs = note !== undefined && key !== undefined && (await signedBy(note, key)).isSigned
  if (!checkpoint || !isOurs || checkpoint.origin !== signer.name) return refuse('log.checkpoint-broken')
  return { size: checkpoint.size, root: checkpoint.root, note: text }
}

/** A quick look each minute: whether there is more than was signed, and whether the last signed entry is still that one. */
async function mustGoOn(
  last: Awaited<ReturnType<typeof lastLeaf>>,
  signed: Signed | undefined,
  { folder }: LogPlace,
): Promise<boolean> {
  if (!signed) return true
  if (last.size < signed.size) refuse('log.behind', { stored: last.size, signed: signed.size })
  if (last.size > signed.size) return true
  const node = last.size > 0 ? await readNodes(folder, signed.size)(0, last.size - 1) : undefined
  if (node && last.hash && !same(node, last.hash)) refuse('log.forked', { index: last.size - 1 })
  return false
}

/** Nodes of a tree of this size from the tiles on disk. @throws Refusal log.tile-changed when a tile is not there or cut short */
export const readNodes = (folder: string, size: number): ReadNode => {
  const nodes = nodesFrom(size, async (tile) => {
    const bytes = await readFileIn(folder, tilePath(tile))
    if (!bytes || bytes.length !== tile.width * 32) return refuse('log.tile-changed', { tile: tilePath(tile) })
    return bytes
  })
  return nodes
}

async function grow(
  tx: Read,
  place: LogPlace,
  signer: Signer,
  signed: Signed | undefined,
  before: BeforeStep,
): Promise<Signed> {
  const leaves = await leavesFrom(tx, 0)
  const oldSize = signed?.size ?? 0
  await mustContinue(leaves, signed, place.folder)
  const size = leaves.length
  const tree = treeOver(leaves.map(({ hash }) => hash))
  for (const tile of newTiles(oldSize, size)) {
    before(tilePath(tile))
    await writeOnce(place.folder, tile, await contentOf(tile, tree, leaves))
  }
  const root = await rootOf(tree, size)
  await mustFollow(place.folder, { size, root }, signed)
  before(checkpointFile)
  const note = await signCheckpoint(signer, { origin: signer.name, size, root })
  await writeFileIn(place.folder, checkpointFile, note)
  return { size, root, note }
}

/** Every entry that was signed stands in the database as it was: its own hash, its place, and the root over all of them. */
async function mustContinue(leaves: readonly Leaf[], signed: Signed | undefined, folder: string): Promise<void> {
  const wrong = leaves.find(
    ({ index, statement, hash }, at) => index !== at || !same(leafHash(new TextEncoder().encode(statement)), hash),
  )
  if (wrong) refuse('log.forked', { index: wrong.index })
  if (!signed) return
  if (leaves.length < signed.size) refuse('log.behind', { stored: leaves.length, signed: signed.size })
  const tree = treeOver(leaves.map(({ hash }) => hash))
  if (same(await rootOf(tree, signed.size), signed.root)) return
  const node = readNodes(folder, signed.size)
  for (const { index, hash } of leaves.slice(0, signed.size))
    if (!same(await node(0, index), hash)) refuse('log.forked', { index })
  refuse('log.forked', { index: signed.size - 1 })
}

async function contentOf(tile: TileAt, tree: ReadNode, leaves: readonly Leaf[]): Promise<Uint8Array> {
  if (tile.level !== 'entries') return tileBytes(tree, tile)
  const from = tile.index * tileWidth
  return bundleBytes(leaves.slice(from, from + tile.width).map(({ statement }) => new TextEncoder().encode(statement)))
}

/** A tile that stands there, left by a signing that was broken off, must be the same: it is never written over. */
async function writeOnce(folder: string, tile: TileAt, content: Uint8Array): Promise<void> {
  const path = tilePath(tile)
  const found = await readFileIn(folder, path)
  if (found === undefined) return writeFileIn(folder, path, content)
  if (!same(found, content)) refuse('log.tile-changed', { tile: path })
}

/** Read back from disk: the tiles come to the new root, and the new tree begins with all of the signed one. */
async function mustFollow(
  folder: string,
  next: Pick<Signed, 'size' | 'root'>,
  signed: Signed | undefined,
): Promise<void> {
  const nodes = readNodes(folder, next.size)
  if (!same(await rootOf(nodes, next.size), next.root)) refuse('log.tile-changed', { tile: tilePathOfLast(next.size) })
  if (!signed) return
  const path = await consistencyPath(nodes, signed.size, next.size)
  const follows = await isConsistent({ oldSize: signed.size, oldRoot: signed.root, ...next, path })
  if (!follows) refuse('log.forked', { index: signed.size - 1 })
}

const tilePathOfLast = (size: number): string =>
  tilePath({ level: 0, index: Math.floor(Math.max(0, size - 1) / tileWidth), width: ((size - 1) % tileWidth) + 1 })

/** Puts signatures of witnesses on the checkpoint, unless the log has grown meanwhile. */
export async function addSignatures(
  ctx: Context,
  note: string,
  lines: readonly { readonly name: string; readonly id: Hash; readonly bytes: Hash }[],
): Promise<boolean> {
  const place = await placeFor(ctx)
  return ctx.read(async (tx) => {
    await lockSigning(tx)
    const { folder } = await placeIn(tx)
    const current = await readTextIn(folder, checkpointFile)
    const parsed = current === undefined ? undefined : parseNote(current)
    if (!parsed || parsed.text !== parseNote(note)?.text) return false
    const fresh = lines.filter((line) => !parsed.signatures.some((one) => same(one.id, line.id)))
    if (fresh.length === 0) return false
    await writeFileIn(
      place.folder,
      checkpointFile,
      formatNote({ ...parsed, signatures: [...parsed.signatures, ...fresh] }),
    )
    return true
  })
}
