import { open } from 'node:fs/promises'

/** The list of contents of a zip file on disk, read from its end: nothing is unpacked and the file is not held. */

export interface ZipPath {
  readonly path: string
  /** Needs a password. */
  readonly locked: boolean
  /** Unpacked, in bytes, as the file says. */
  readonly size: number
}

const longestTail = 65_557
const longestList = 16 * 1024 ** 2

/** Empty when there is no readable list. */
export async function listZipPaths(path: string): Promise<ZipPath[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, longestTail))
    await file.read(tail, 0, tail.length, size - tail.length)
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
    if (end < 0 || end + 22 > tail.length) return []
    const [length, at] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
    if (length > longestList || at + length > size) return []
    const list = Buffer.alloc(length)
    await file.read(list, 0, length, at)
    return entriesOf(list)
  } finally {
    await file.close()
  }
}

function entriesOf(list: Buffer): ZipPath[] {
  const found: ZipPath[] = []
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = list.readUInt16LE(at + 28)
    found.push({
      path: list.toString('utf8', at + 46, at + 46 + nameLength),
      locked: (list.readUInt16LE(at + 8) & 1) === 1,
      size: list.readUInt32LE(at + 24),
    })
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  return found
}
