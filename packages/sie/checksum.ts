import { crc32 } from 'node:zlib'
import { LIST, type Scanner } from './scanner.ts'
import { copy, SLACK, viewOf } from './words.ts'

/**
 * #KSUMMA: CRC-32 over the bytes of labels and contents of fields between the opening and the closing label. Blanks between fields,
 * enclosing quotes and braces are left out; `\"` counts as `"`.
 */
export class Checksum {
  #buffer = new Uint8Array(1 << 16)
  #view = viewOf(this.#buffer)
  #used = 0
  #value = 0

  /** Of what was added, as the unsigned number the file writes. */
  value(): number {
    this.#flush()
    return this.#value >>> 0
  }

  /** The fields of a line just scanned. */
  addLine(bytes: Uint8Array, scanner: Scanner): void {
    const { count, starts, ends, flags } = scanner
    for (let field = 0; field < count; field++) {
      if (flags[field]! & LIST) this.#addList(bytes, starts[field]!, ends[field]!)
      else this.add(bytes, starts[field]!, ends[field]!)
    }
  }

  /** The same of a line without escapes; see `Ordinary`. */
  addPlainLine(bytes: Uint8Array, view: DataView, scanner: Scanner): void {
    const { count, starts, ends, flags } = scanner
    let used = this.#room(ends[count - 1]! - starts[0]! + SLACK)
    const buffer = this.#buffer
    for (let field = 0; field < count; field++) {
      const start = starts[field]!
      const end = ends[field]!
      if (flags[field]! & LIST) {
        // Within quotes a blank belongs to what is written.
        let quoted = false
        for (let at = start; at < end; at++) {
          const byte = bytes[at]!
          if (byte === 34) quoted = !quoted
          else if (byte > 32 || quoted) buffer[used++] = byte
        }
      } else {
        copy(view, start, end, this.#view, used)
        used += end - start
      }
    }
    this.#used = used
  }

  /** The contents of one field. */
  add(bytes: Uint8Array, start: number, end: number): void {
    const buffer = this.#buffer
    let used = this.#room(end - start)
    for (let at = start; at < end; at++) {
      let byte = bytes[at]!
      if (byte === 92 && bytes[at + 1] === 34 && at + 1 < end) byte = bytes[++at]!
      buffer[used++] = byte
    }
    this.#used = used
  }

  #addList(bytes: Uint8Array, start: number, end: number): void {
    const buffer = this.#buffer
    let used = this.#room(end - start)
    let quoted = false
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!
      if (byte === 92 && bytes[at + 1] === 34 && at + 1 < end) buffer[used++] = bytes[++at]!
      else if (byte === 34) quoted = !quoted
      else if (quoted || (byte !== 32 && byte !== 9)) buffer[used++] = byte
    }
    this.#used = used
  }

  /** Where so many bytes can be put. */
  #room(length: number): number {
    if (this.#used + length > this.#buffer.length) this.#flush()
    if (length > this.#buffer.length) {
      this.#buffer = new Uint8Array(length)
      this.#view = viewOf(this.#buffer)
    }
    return this.#used
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
