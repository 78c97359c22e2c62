import { join } from './bytes.ts'
import type { Hash } from './proof.ts'
import { pairHash, type ReadNode } from './tree.ts'

/** A log as static files (C2SP tlog-tiles): 256 hashes or 256 entries in each, full ones never change. */

export const tileWidth = 256
const hashLength = 32
const longestEntry = 65_535

/** A tile's place: level from nought (hashes of single leaves), index, and how many hashes it has by now. */
export interface TileAt {
  readonly level: number | 'entries'
  readonly index: number
  /** 256 when it is full. */
  readonly width: number
}

/** As `tile/0/x001/067` or, not full, `tile/entries/000.p/17`. */
export function tilePath({ level, index, width }: TileAt): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
  const parts = digits.match(/\d{3}/g)!
  const name = parts.map((part, at) => (at < parts.length - 1 ? `x${part}` : part)).join('/')
  return `tile/${level}/${name}${width < tileWidth ? `.p/${width}` : ''}`
}

/** All tiles that a tree of the size has and one of the old size had not, entry bundles first, then level by level. */
export function newTiles(oldSize: number, size: number): TileAt[] {
  const found: TileAt[] = []
  const add = (level: TileAt['level'], before: number, now: number) => {
    for (let index = Math.floor(before / tileWidth); index * tileWidth < now; index++) {
      const width = Math.min(tileWidth, now - index * tileWidth)
      if (width > Math.max(0, before - index * tileWidth)) found.push({ level, index, width })
    }
  }
  add('entries', oldSize, size)
  for (let level = 0, before = oldSize, now = size; now > 0; level++) {
    add(level, before, now)
    before = Math.floor(before / tileWidth)
    now = Math.floor(now / tileWidth)
  }
  return found
}

/** The hashes of a tile, read from a tree that is complete as far as the tile reaches. */
export async function tileBytes(read: ReadNode, { level, index, width }: TileAt): Promise<Uint8Array> {
  if (level === 'entries') throw new RangeError('entries are no hashes')
  const hashes = await Promise.all(Array.from({ length: width }, (_, n) => read(level * 8, index * tileWidth + n)))
  return join(...hashes)
}

/** Entries one after the other, each with its length in two bytes. Throws RangeError for one that is too long. */
export function bundleBytes(entries: readonly Uint8Array[]): Uint8Array {
  return join(
    ...entries.flatMap((entry) => {
      if (entry.length > longestEntry)
        throw new RangeError(`an entry of ${entry.length} bytes is longer than ${longestEntry}`)
      return [new Uint8Array([entry.length >> 8, entry.length & 255]), entry]
    }),
  )
}

/** Undefined when the bytes are no bundle: cut short, or with something left over. */
export function parseBundle(bytes: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = at + 2 <= bytes.length ? bytes[at]! * 256 + bytes[at + 1]! : Number.NaN
    if (!(at + 2 + length <= bytes.length)) return undefined
    entries.push(bytes.slice(at + 2, at + 2 + length))
    at += 2 + length
  }
  return entries
}

/**
 * Reads nodes of a tree from its tiles.
 * @param readTile the bytes of a tile with at least the width asked for
 */
export function nodesFrom(size: number, readTile: (tile: TileAt) => Uint8Array | Promise<Uint8Array>): ReadNode {
  const kept = new Map<string, Promise<Uint8Array> | Uint8Array>()
  return async (level, index) => {
    const tileLevel = Math.floor(level / 8)
    const perNode = 2 ** (level % 8)
    const first = index * perNode
    const tileIndex = Math.floor(first / tileWidth)
    const inLevel = Math.floor(size / tileWidth ** tileLevel)
    const tile = { level: tileLevel, index: tileIndex, width: Math.min(tileWidth, inLevel - tileIndex * tileWidth) }
    const path = tilePath(tile)
    const bytes = await (kept.get(path) ?? kept.set(path, readTile(tile)).get(path)!)
    const from = (first % tileWidth) * hashLength
    let row = Array.from(
      { length: perNode },
      (_, n) => new Uint8Array(bytes.slice(from + n * hashLength, from + (n + 1) * hashLength)),
    ) as Hash[]
    if (row.some((hash) => hash.length !== hashLength)) throw new RangeError(`tile cut short: ${path}`)
    while (row.length > 1)
      row = Array.from({ length: row.length / 2 }, (_, n) => pairHash(row[2 * n]!, row[2 * n + 1]!))
    return row[0]!
  }
}
