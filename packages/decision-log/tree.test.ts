import { describe, expect, it } from 'vitest'
import { toHex, utf8 } from './bytes.ts'
import { type Hash, hashLeaf, isConsistent, isIncluded } from './proof.ts'
import { bundleBytes, newTiles, nodesFrom, parseBundle, tileBytes, tilePath, tileWidth } from './tile.ts'
import { consistencyPath, emptyRoot, inclusionPath, leafHash, rootOf, treeOver } from './tree.ts'

const leaves = Array.from({ length: 64 }, (_, n) => leafHash(utf8(`entry ${n}`)))
const flipped = (hash: Hash, bit: number): Hash =>
  hash.map((byte, n) => (n === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

describe('the tree', () => {
  // The vectors that implementations of RFC 6962 share.
  const vectors = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')))
  it.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of the first %i standard leaves has the root everybody gets', async (size, root) => {
    expect(toHex(await rootOf(treeOver(vectors.slice(0, size).map(leafHash)), size))).toBe(root)
  })

  it('proves each leaf of each size up to 48, and no other leaf, index, size or root', async () => {
    const read = treeOver(leaves)
    for (let size = 1; size <= 48; size++) {
      const root = await rootOf(read, size)
      for (let index = 0; index < size; index++) {
        const path = await inclusionPath(read, index, size)
        const proof = { leaf: leaves[index]!, index, size, path, root }
        expect(await isIncluded(proof)).toBe(true)
        if ((index + size) % 7 !== 0) continue
        expect(await isIncluded({ ...proof, leaf: leaves[index + 1]! })).toBe(false)
        expect(await isIncluded({ ...proof, root: flipped(root, (index * 31) % 256) })).toBe(false)
        expect(await isIncluded({ ...proof, path: [...path, root] })).toBe(false)
        for (const [at, hash] of path.entries())
          expect(await isIncluded({ ...proof, path: path.with(at, flipped(hash, (size * 17) % 256)) })).toBe(false)
        if (path.length > 0) expect(await isIncluded({ ...proof, path: path.slice(1) })).toBe(false)
      }
    }
  })

  it('proves that each smaller tree is the beginning of each larger one, and nothing else', async () => {
    const read = treeOver(leaves)
    const roots = await Promise.all(Array.from({ length: 33 }, (_, size) => rootOf(read, size)))
    for (let size = 1; size <= 32; size++) {
      for (let oldSize = 0; oldSize <= size; oldSize++) {
        const path = await consistencyPath(read, oldSize, size)
        const proof = { oldSize, oldRoot: roots[oldSize]!, size, root: roots[size]!, path }
        expect(await isConsistent(proof)).toBe(true)
        expect(await isConsistent({ ...proof, oldRoot: flipped(roots[oldSize]!, size) })).toBe(false)
        if (oldSize > 0) expect(await isConsistent({ ...proof, root: flipped(roots[size]!, oldSize) })).toBe(false)
        for (const [at, hash] of path.entries())
          expect(await isConsistent({ ...proof, path: path.with(at, flipped(hash, at)) })).toBe(false)
      }
    }
  })

  it('a history in which an entry was dropped, moved or replaced is not consistent with the old one', async () => {
    const old = await rootOf(treeOver(leaves.slice(0, 20)), 20)
    const others = [
      leaves.slice(0, 30).toSpliced(7, 1),
      leaves.slice(0, 30).with(3, leaves[4]!).with(4, leaves[3]!),
      leaves.slice(0, 30).with(19, leaves[50]!),
    ]
    for (const other of others) {
      const read = treeOver(other)
      const path = await consistencyPath(read, 20, other.length)
      const root = await rootOf(read, other.length)
      expect(await isConsistent({ oldSize: 20, oldRoot: old, size: other.length, root, path })).toBe(false)
    }
  })

  it('the hash of a leaf is the same with the platform of browsers as with that of servers', async () => {
    expect(await hashLeaf(utf8('entry 7'))).toEqual(leaves[7])
    expect(toHex(emptyRoot())).toMatch(/^e3b0c442/)
  })
})

describe('tiles', () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 1, index: 5, width: 17 }, 'tile/1/005.p/17'],
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 'entries', index: 273, width: 112 }, 'tile/entries/273.p/112'],
  ] as const)('%j lies at %s', (tile, path) => {
    expect(tilePath(tile)).toBe(path)
  })

  it('a log of 70 000 entries has the tiles of the specification', () => {
    const hashes = newTiles(0, 70_000).filter((tile) => tile.level !== 'entries')
    const of = (level: number) => hashes.filter((tile) => tile.level === level)
    expect(of(0).filter((tile) => tile.width === tileWidth)).toHaveLength(273)
    expect(of(0).at(-1)).toMatchObject({ index: 273, width: 112 })
    expect(of(1).map((tile) => tile.width)).toEqual([256, 17])
    expect(of(2).map((tile) => tile.width)).toEqual([1])
    expect(of(3)).toEqual([])
  })

  it('a tree read from its tiles gives the same root and proofs as the tree itself', async () => {
    const many = Array.from({ length: 70_000 }, (_, n) => leafHash(utf8(String(n))))
    const read = treeOver(many)
    const stored = new Map<string, Uint8Array>()
    for (const tile of newTiles(0, many.length))
      if (tile.level !== 'entries') stored.set(tilePath(tile), await tileBytes(read, tile))
    const fromTiles = nodesFrom(many.length, (tile) => stored.get(tilePath(tile))!)
    expect(await rootOf(fromTiles, many.length)).toEqual(await rootOf(read, many.length))
    for (const index of [0, 255, 256, 65_535, 65_536, 69_999])
      expect(await inclusionPath(fromTiles, index, many.length)).toEqual(await inclusionPath(read, index, many.length))
    expect(await consistencyPath(fromTiles, 12_345, many.length)).toEqual(
      await consistencyPath(read, 12_345, many.length),
    )
  })

  it('growing by steps writes each tile that growing at once writes', () => {
    const steps = new Set<string>()
    for (let size = 0; size < 600; size += 7)
      for (const tile of newTiles(size, Math.min(600, size + 7))) steps.add(tilePath(tile))
    for (const tile of newTiles(0, 600)) expect(steps).toContain(tilePath(tile))
  })

  it('a bundle is read as it was written, and refused when it was cut', () => {
    const entries = ['', 'a', 'b'.repeat(300)].map(utf8)
    const bytes = bundleBytes(entries)
    expect(parseBundle(bytes)).toEqual(entries)
    expect(parseBundle(bytes.subarray(0, -1))).toBeUndefined()
    expect(() => bundleBytes([new Uint8Array(65_536)])).toThrow(RangeError)
  })
})
