import { createHash } from 'node:crypto'
import type { Hash } from './proof.ts'

/** A Merkle tree made and asked for proofs, over stored hashes of its complete subtrees (RFC 6962 section 2.1). */

const digest = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
const leafPrefix = new Uint8Array([0])
const pairPrefix = new Uint8Array([1])

export const leafHash = (leaf: Uint8Array): Hash => digest(leafPrefix, leaf)
export const pairHash = (left: Hash, right: Hash): Hash => digest(pairPrefix, left, right)
export const emptyRoot = (): Hash => digest()

/**
 * Reads the hash of a complete subtree: of the 2^level leaves from index · 2^level.
 * Asked only for subtrees that are complete in the tree at hand.
 */
export type ReadNode = (level: number, index: number) => Hash | Promise<Hash>

/** The largest power of two below n. */
const split = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1)

/** The root over the leaves from start up to, not including, end. */
async function rangeRoot(read: ReadNode, start: number, end: number): Promise<Hash> {
  const size = end - start
  const level = Math.log2(size)
  if (Number.isInteger(level) && start % size === 0) return read(level, start / size)
  const k = split(size)
  return pairHash(await rangeRoot(read, start, start + k), await rangeRoot(read, start + k, end))
}

export const rootOf = async (read: ReadNode, size: number): Promise<Hash> =>
  size === 0 ? emptyRoot() : rangeRoot(read, 0, size)

/** @returns hashes from the leaf towards the root. Throws RangeError when index is not below size. */
export async function inclusionPath(read: ReadNode, index: number, size: number): Promise<Hash[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  const within = async (start: number, end: number): Promise<Hash[]> => {
    if (end - start === 1) return []
    const middle = start + split(end - start)
    return index < middle
      ? [...(await within(start, middle)), await rangeRoot(read, middle, end)]
      : [...(await within(middle, end)), await rangeRoot(read, start, middle)]
  }
  return within(0, size)
}

/** @returns the proof that the first oldSize leaves are unchanged. Throws RangeError when oldSize is larger than size. */
export async function consistencyPath(read: ReadNode, oldSize: number, size: number): Promise<Hash[]> {
  if (!(oldSize >= 0 && oldSize <= size)) throw new RangeError(`no tree of ${oldSize} in one of ${size}`)
  const within = async (start: number, end: number, isOldRoot: boolean): Promise<Hash[]> => {
    if (oldSize === end) return isOldRoot ? [] : [await rangeRoot(read, start, end)]
    const middle = start + split(end - start)
    return oldSize <= middle
      ? [...(await within(start, middle, isOldRoot)), await rangeRoot(read, middle, end)]
      : [...(await within(middle, end, false)), await rangeRoot(read, start, middle)]
  }
  return oldSize === 0 || oldSize === size ? [] : within(0, size, true)
}

/** A tree in memory over leaf hashes: for tests, for checking a whole log, and for growing tiles. */
export function treeOver(leaves: readonly Hash[]): ReadNode {
  const levels: Hash[][] = [[...leaves]]
  for (let level = 0; (levels[level]?.length ?? 0) > 1; level++) {
    const below = levels[level]!
    levels.push(
      Array.from({ length: Math.floor(below.length / 2) }, (_, n) => pairHash(below[2 * n]!, below[2 * n + 1]!)),
    )
  }
  return (level, index) => {
    const found = levels[level]?.[index]
    if (!found) throw new RangeError(`no complete subtree ${index} at level ${level}`)
    return found
  }
}
