import { CP437_UNITS, CP1252_UNITS } from './cp437.ts'
import { isUtf8, leansTo1252 } from './encoding.ts'
import { Kept } from './kept.ts'
import type { SieEncoding } from './types.ts'
import { viewOf } from './words.ts'

/** A field is remembered when it is at most this long: codes and most texts are. */
const WIDTH = 32
const SLOTS = 1 << 13
/** A list of objects is longer, and there are more of them. */
const LIST_WIDTH = 64
const LIST_SLOTS = 1 << 14

const ZERO = 48
/** A number of so many is small enough to be made text at once. */
const MOST_DIGITS = 9

const EMPTY: readonly string[] = Object.freeze([])

/**
 * Makes text of the bytes now read. The fields of a ledger repeat, so each is looked for by its bytes among those made before.
 */
export class Texts {
  /** Undefined until a byte above ASCII has told. */
  encoding: SieEncoding | undefined
  /** Called when a field speaks for another encoding than the one in use. */
  readonly #contradicted: () => void
  readonly #texts = new Kept<string>(SLOTS, WIDTH, '')
  readonly #lists = new Kept<readonly string[]>(LIST_SLOTS, LIST_WIDTH, EMPTY)
  #bytes: Buffer = Buffer.alloc(0)
  /** Of the same bytes. */
  view = viewOf(this.#bytes)

  constructor(contradicted: () => void) {
    this.#contradicted = contradicted
  }

  /** What is read from now on lies in these bytes. */
  turnTo(bytes: Buffer): void {
    this.#bytes = bytes
    this.view = viewOf(bytes)
  }

  read(start: number, end: number): string {
    if (end === start) return ''
    const found = this.#texts.find(this.view, start, end)
    if (found !== undefined) return found
    const text = this.#decode(this.#bytes, start, end)
    this.#texts.keep(this.#bytes, start, end, text)
    return text
  }

  /** The same of a running number, which is not likely to come again. */
  readNumber(start: number, end: number): string {
    if (end - start > MOST_DIGITS || this.#bytes[start] === ZERO) return this.read(start, end)
    let number = 0
    for (let at = start; at < end; at++) {
      const digit = this.#bytes[at]! - ZERO
      if (digit < 0 || digit > 9) return this.read(start, end)
      number = number * 10 + digit
    }
    return end === start ? '' : String(number)
  }

  /** The list of objects with these bytes, if it is remembered. */
  findList(start: number, end: number): readonly string[] | undefined {
    return end === start ? EMPTY : this.#lists.find(this.view, start, end)
  }

  /** Remembers the list that was not found. */
  keepList(start: number, end: number, list: readonly string[]): void {
    this.#lists.keep(this.#bytes, start, end, list)
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
