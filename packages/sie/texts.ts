import { CP437_UNITS, CP1252_UNITS } from './cp437.ts'
import { isUtf8, leansTo1252 } from './encoding.ts'
import type { SieEncoding } from './types.ts'

/** A field is remembered when it is at most this long: codes and most texts are. */
const WIDTH = 32
const SLOTS = 1 << 13
/** A list of objects is longer, and there are more of them. */
const LIST_WIDTH = 64
const LIST_SLOTS = 1 << 14

const EMPTY: readonly string[] = Object.freeze([])

export const HASH_START = 0x811c9dc5 | 0

/** FNV-1a, 32 bits. */
export function hashOf(bytes: Buffer, start: number, end: number): number {
  let hash = HASH_START
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash
}

/**
 * Makes text of bytes. The fields of a ledger repeat, so each is looked for by its bytes among those made before: a table of fixed size
 * where the newer takes the place of the older.
 */
export class Texts {
  /** Undefined until a byte above ASCII has told. */
  encoding: SieEncoding | undefined
  /** Called when a field speaks for another encoding than the one in use. */
  readonly #contradicted: () => void
  readonly #kept = new Uint8Array(SLOTS * WIDTH)
  readonly #lengths = new Uint8Array(SLOTS)
  readonly #texts: string[] = new Array<string>(SLOTS).fill('')
  readonly #keptLists = new Uint8Array(LIST_SLOTS * LIST_WIDTH)
  readonly #listLengths = new Uint8Array(LIST_SLOTS)
  readonly #lists: (readonly string[])[] = new Array<readonly string[]>(LIST_SLOTS).fill(EMPTY)

  constructor(contradicted: () => void) {
    this.#contradicted = contradicted
  }

  read(bytes: Buffer, start: number, end: number): string {
    return this.readHashed(bytes, start, end, end - start > WIDTH ? 0 : hashOf(bytes, start, end))
  }

  readHashed(bytes: Buffer, start: number, end: number, hash: number): string {
    const length = end - start
    if (length === 0) return ''
    if (length > WIDTH) return this.#decode(bytes, start, end)
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1)
    const kept = this.#kept
    const from = slot * WIDTH
    if (this.#lengths[slot] === length) {
      let at = 0
      while (at < length && kept[from + at] === bytes[start + at]) at++
      if (at === length) return this.#texts[slot]!
    }
    const text = this.#decode(bytes, start, end)
    for (let at = 0; at < length; at++) kept[from + at] = bytes[start + at]!
    this.#lengths[slot] = length
    this.#texts[slot] = text
    return text
  }

  /** The list of objects with these bytes, if it is remembered. */
  findList(bytes: Buffer, start: number, end: number, hash: number): readonly string[] | undefined {
    const length = end - start
    if (length === 0) return EMPTY
    const slot = (hash ^ (hash >>> 15)) & (LIST_SLOTS - 1)
    if (this.#listLengths[slot] !== length) return undefined
    const kept = this.#keptLists
    const from = slot * LIST_WIDTH
    let at = 0
    while (at < length && kept[from + at] === bytes[start + at]) at++
    return at === length ? this.#lists[slot] : undefined
  }

  keepList(bytes: Buffer, start: number, end: number, hash: number, list: readonly string[]): void {
    const length = end - start
    if (length > LIST_WIDTH) return
    const slot = (hash ^ (hash >>> 15)) & (LIST_SLOTS - 1)
    const kept = this.#keptLists
    const from = slot * LIST_WIDTH
    for (let at = 0; at < length; at++) kept[from + at] = bytes[start + at]!
    this.#listLengths[slot] = length
    this.#lists[slot] = list
  }

  #decode(bytes: Buffer, start: number, end: number): string {
    let plain = true
    let high = false
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!
      if (byte >= 128) {
        plain = false
        high = true
      } else if (byte < 32 || byte === 92 || byte === 127) plain = false
    }
    if (plain) return bytes.toString('latin1', start, end)
    const clean = Buffer.allocUnsafe(end - start)
    let length = 0
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!
      if (byte === 92 && bytes[at + 1] === 34 && at + 1 < end) clean[length++] = bytes[++at]!
      else clean[length++] = byte < 32 || byte === 127 ? 32 : byte
    }
    if (!high) return clean.toString('latin1', 0, length)
    return this.#decodeHigh(clean, length)
  }

  /** A field that speaks clearly for another encoding than the file's is read as it was written; programs mix them. */
  #decodeHigh(clean: Buffer, length: number): string {
    const isValid = isUtf8(clean, 0, length)
    const lean = leansTo1252(clean, 0, length)
    const used = this.encoding ?? 'cp437'
    let own = used
    if (isValid) own = 'utf-8'
    else if (used === 'utf-8') own = lean > 0 ? 'cp1252' : 'cp437'
    else if (lean !== 0) own = lean > 0 ? 'cp1252' : 'cp437'
    if (own !== used) this.#contradicted()
    if (own === 'utf-8') return clean.toString('utf8', 0, length)
    return byTable(clean, length, own === 'cp1252' ? CP1252_UNITS : CP437_UNITS)
  }
}

function byTable(bytes: Uint8Array, length: number, units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < length; at++) text += String.fromCharCode(units[bytes[at]!]!)
  return text
}
