import {
  bundleBytes,
  commitment,
  leafHash,
  newTiles,
  parseCheckpoint,
  parseKey,
  parseNote,
  rootOf,
  same,
  signedBy,
  type TileAt,
  tileBytes,
  tilePath,
  tileWidth,
  treeOver,
} from '#decision-log'
import type { Context } from '../../platform/context.ts'
import { saltOf } from './log.service.ts'
import { findDocument, findEntry, type Leaf, leavesFrom } from './log.store.ts'
import { placeFor } from './log-files.service.ts'
import { checkpointFile, logSigner, readFileIn, readTextIn } from './log-folder.store.ts'
import { statementContract } from './statement.contract.ts'
import type { LogIndex } from './statement.ts'

/** The whole log computed anew: entries in the database, tiles and checkpoint on disk, kept documents; every difference is told. */

export type LogFault =
  | { readonly kind: 'row' | 'missing' | 'schema' | 'document'; readonly index: number }
  | { readonly kind: 'tile'; readonly tile: string }
  | { readonly kind: 'checkpoint' | 'signature' }

export interface CheckedLog {
  readonly origin: string
  readonly size: number
  /** Committed but not yet signed. */
  readonly waiting: number
  readonly faults: readonly LogFault[]
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export async function checkLog(ctx: Context): Promise<CheckedLog> {
  const { folder, name } = await placeFor(ctx)
  const signer = await logSigner(folder, name)
  const leaves = await ctx.read((tx) => leavesFrom(tx, 0))
  const text = await readTextIn(folder, checkpointFile)
  const note = text === undefined ? undefined : parseNote(text)
  const checkpoint = note && parseCheckpoint(note.text)
  const key = await parseKey(signer.verifierKey)
  const faults: LogFault[] = [...rowFaults(leaves), ...(await documentFaults(ctx, leaves))]
  if (text === undefined) return { origin: signer.name, size: 0, waiting: leaves.length, faults }
  const isSigned = note !== undefined && key !== undefined && (await signedBy(note, key)).isSigned
  if (!checkpoint || !isSigned || checkpoint.origin !== signer.name)
    return { origin: signer.name, size: 0, waiting: leaves.length, faults: [...faults, { kind: 'signature' }] }
  const { size } = checkpoint
  faults.push(...(await tileFaults(folder, leaves, size)))
  const isWhole = leaves.length >= size && leaves.every(({ index }, at) => index === at)
  const root = isWhole ? await rootOf(treeOver(leaves.map(hashed)), size) : undefined
  if (!root || !same(root, checkpoint.root)) faults.push({ kind: 'checkpoint' })
  return { origin: signer.name, size, waiting: Math.max(0, leaves.length - size), faults }
}

const hashed = ({ statement }: Leaf) => leafHash(utf8(statement))

/** Each entry by itself: its place, its form, and the hash that was stored with it. */
function rowFaults(leaves: readonly Leaf[]): LogFault[] {
  const there = new Set(leaves.map(({ index }) => index))
  const end = (leaves.at(-1)?.index ?? -1) + 1
  const missing = Array.from({ length: end }, (_, index) => index).filter((index) => !there.has(index))
  return [
    ...missing.map((index) => ({ kind: 'missing' as const, index })),
    ...leaves.flatMap((leaf): LogFault[] => [
      ...(same(hashed(leaf), leaf.hash) ? [] : [{ kind: 'row' as const, index: leaf.index }]),
      ...(isOfForm(leaf.statement) ? [] : [{ kind: 'schema' as const, index: leaf.index }]),
    ]),
  ]
}

function isOfForm(statement: string): boolean {
  try {
    return statementContract.safeParse(JSON.parse(statement)).success
  } catch {
    return false
  }
}

async function documentFaults(ctx: Context, leaves: readonly Leaf[]): Promise<LogFault[]> {
  const faults: LogFault[] = []
  for (const { index, statement } of leaves) {
    const [entry, document] = await ctx.read(async (tx) => [
      await findEntry(tx, index as LogIndex),
      await findDocument(tx, index as LogIndex),
    ])
    const salt = entry && saltOf(entry)
    if (!document || !salt || !isOfForm(statement)) continue
    if ((await commitment(salt, document)) !== JSON.parse(statement).doc) faults.push({ kind: 'document', index })
  }
  return faults
}

/** What must stand on disk for a log of this size, computed from the database; a difference is told by entry where it can be. */
async function tileFaults(folder: string, leaves: readonly Leaf[], size: number): Promise<LogFault[]> {
  const faults: LogFault[] = []
  const tree = treeOver(leaves.map(hashed))
  const contentOf = (tile: TileAt): Promise<Uint8Array> | Uint8Array => {
    const from = tile.index * tileWidth
    return tile.level === 'entries'
      ? bundleBytes(leaves.slice(from, from + tile.width).map(({ statement }) => utf8(statement)))
      : tileBytes(tree, tile)
  }
  for (const tile of newTiles(0, size)) {
    const found = await readFileIn(folder, tilePath(tile))
    const wanted = await Promise.resolve()
      .then(() => contentOf(tile))
      .catch(() => undefined)
    if (!found || !wanted || !same(found, wanted)) faults.push({ kind: 'tile', tile: tilePath(tile) })
  }
  return faults
}
