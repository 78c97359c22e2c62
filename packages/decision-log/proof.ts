import { join, same, sha256 } from './bytes.ts'

/**
 * Proofs of a Merkle tree, checked (RFC 6962 section 2.1, algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2).
 * Knows no tree: this file is also part of the offline verifier.
 */

export type Hash = Uint8Array<ArrayBuffer>

export const hashLeaf = (leaf: Uint8Array): Promise<Hash> => sha256(join(new Uint8Array([0]), leaf))
export const hashPair = (left: Hash, right: Hash): Promise<Hash> => sha256(join(new Uint8Array([1]), left, right))

export interface Inclusion {
  readonly leaf: Hash
  readonly index: number
  readonly size: number
  readonly path: readonly Hash[]
  readonly root: Hash
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

/** True when a leaf with this hash stands at this index of the tree with this size and root. */
export async function isIncluded({ leaf, index, size, path, root }: Inclusion): Promise<boolean> {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  let at = index
  let last = size - 1
  let hash = leaf
  for (const beside of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = await hashPair(beside, hash)
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = await hashPair(hash, beside)
    }
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && same(hash, root)
}

export interface Consistency {
  readonly oldSize: number
  readonly oldRoot: Hash
  readonly size: number
  readonly root: Hash
  readonly path: readonly Hash[]
}

/** True when the larger tree begins with all of the smaller one, unchanged and in the same order. */
export async function isConsistent({ oldSize, oldRoot, size, root, path }: Consistency): Promise<boolean> {
  if (!isCount(oldSize) || !isCount(size) || oldSize > size) return false
  if (oldSize === size) return path.length === 0 && same(oldRoot, root)
  if (oldSize === 0) return path.length === 0 && same(oldRoot, await sha256(new Uint8Array()))
  const isWhole = Number.isInteger(Math.log2(oldSize))
  const [first, ...rest] = isWhole ? [oldRoot, ...path] : path
  if (!first) return false
  let at = oldSize - 1
  let last = size - 1
  while (at % 2 === 1) {
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  let before = first
  let after = first
  for (const beside of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      before = await hashPair(beside, before)
      after = await hashPair(beside, after)
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2)
        last = Math.floor(last / 2)
      }
    } else {
      after = await hashPair(after, beside)
    }
    at = Math.floor(at / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && same(before, oldRoot) && same(after, root)
}
