import { crc32 } from 'node:zlib'
import { LIST, type Scanner } from './scanner.ts'

/**
 * #KSUMMA: CRC-32 over the bytes of labels and contents of fields between the opening and the closing label. Blanks between fields,
 * enclosing quotes and braces are left out; `\"` counts as `"`.
 */
export class Checksum {
  readonly #buffer = new Uint8Array(1 << 16)
  #used = 0
  #value = 0

  /** Of what was added, as the unsigned number the file writes. */
  value(): number {
    this.#flush()
    return this.#value >>> 0
  }

  /** The fields of a line just scanned. */
  addLine(bytes: Uint8Array, scanner: Scanner): void {
    for (let field = 0; field < scanner.count; field++) {
      const start = scanner.starts[field]!
      const end = scanner.ends[field]!
      if (scanner.flags[field]! & LIST) this.#addList(bytes, start, end)
      else this.add(bytes, start, end)
    }
  }

  /** The contents of one field. */
  add(bytes: Uint8Array, start: number, end: number): void {
    for (let at = start; at < end; at++) {
      if (bytes[at] === 92 && bytes[at + 1] === 34 && at + 1 < end) at++
      this.put(bytes[at]!)
    }
  }

  #addList(bytes: Uint8Array, start: number, end: number): void {
    let quoted = false
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!
      if (byte === 92 && bytes[at + 1] === 34 && at + 1 < end) this.put(bytes[++at]!)
      else if (byte === 34) quoted = !quoted
      else if (quoted || (byte !== 32 && byte !== 9)) this.put(byte)
    }
  }

  put(byte: number): void {
    if (this.#used === this.#buffer.length) this.#flush()
    this.#buffer[this.#used++] = byte
  }

  #flush(): void {
    if (this.#used > 0) this.#value = crc32(this.#buffer.subarray(0, this.#used), this.#value)
    this.#used = 0
  }
}
