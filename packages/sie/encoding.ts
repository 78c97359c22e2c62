import type { SieEncoding } from './types.ts'

/** What bytes say about how they were written: code page 437 by the format, UTF-8 and Windows-1252 in practice. */

const LF = 10
/** å ä ö Å Ä Ö é. */
const IN_437 = new Set([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82])
const IN_1252 = new Set([0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9])

/** Length of the UTF-8 sequence that begins here; 0 when it is none, −1 when the bytes end within it. */
export function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at]!
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0) return 0
  for (let index = 1; index < length; index++) {
    if (at + index >= end) return -1
    const next = bytes[at + index]!
    if ((next & 0xc0) !== 0x80) return 0
    if (index === 1 && ((lead === 0xe0 && next < 0xa0) || (lead === 0xed && next > 0x9f))) return 0
    if (index === 1 && ((lead === 0xf0 && next < 0x90) || (lead === 0xf4 && next > 0x8f))) return 0
  }
  return length
}

/** Whether all bytes above ASCII form UTF-8, and there are some. A sequence cut by the end is let pass. */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let sequences = 0
  for (let at = start; at < end; ) {
    if (bytes[at]! < 128) at++
    else {
      const length = sequenceLength(bytes, at, end)
      if (length === 0) return false
      if (length < 0) break
      sequences++
      at += length
    }
  }
  return sequences > 0
}

/** Swedish letters by each code page; positive speaks for Windows-1252. */
export function leansTo1252(bytes: Uint8Array, start: number, end: number): number {
  let lean = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte >= 128) lean += IN_1252.has(byte) ? 1 : IN_437.has(byte) ? -1 : 0
  }
  return lean
}

/** The encoding of these bytes, or undefined when all are ASCII and nothing can be told yet. */
export function detectEncoding(bytes: Uint8Array, start: number, end: number): SieEncoding | undefined {
  if (!hasHigh(bytes, start, end)) return undefined
  if (isUtf8(bytes, start, end)) return 'utf-8'
  return leansTo1252(bytes, start, end) > 0 ? 'cp1252' : 'cp437'
}

function hasHigh(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at]! >= 128) return true
  return false
}

export const hasUtf8Mark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

export const hasUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** Whether some line begins as a label does: `#` and a letter. */
export function hasLabel(bytes: Uint8Array): boolean {
  let fresh = true
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (fresh && byte === 0x23 && ((bytes[at + 1] ?? 0) | 0x20) >= 0x61 && ((bytes[at + 1] ?? 0) | 0x20) <= 0x7a)
      return true
    fresh = byte === LF || byte === 13 || (fresh && (byte === 32 || byte === 9))
  }
  return false
}
