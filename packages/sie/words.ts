/** Bytes looked at four at a time: hashing and comparing the fields of a ledger is most of the work of reading it. */

const START = 0x811c9dc5 | 0
const PRIME = 0x9e3779b1 | 0

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A number of 32 bits to find the bytes by; the same for the same bytes, wherever they stand. */
export function hashOf(view: DataView, start: number, end: number): number {
  let hash = (START ^ (end - start)) | 0
  const last = end - 4
  if (last < start) {
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ view.getUint8(at), PRIME)
    return hash ^ (hash >>> 15)
  }
  for (let at = start; at < last; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at, true), PRIME)
    hash = (hash << 13) | (hash >>> 19)
  }
  hash = Math.imul(hash ^ view.getInt32(last, true), PRIME)
  return hash ^ (hash >>> 15)
}

export function isSame(one: DataView, start: number, other: DataView, from: number, length: number): boolean {
  const last = length - 4
  if (last < 0) {
    for (let at = 0; at < length; at++) if (one.getUint8(start + at) !== other.getUint8(from + at)) return false
    return true
  }
  for (let at = 0; at < last; at += 4)
    if (one.getInt32(start + at, true) !== other.getInt32(from + at, true)) return false
  return one.getInt32(start + last, true) === other.getInt32(from + last, true)
}

/** Bytes that `copy` may write past the last it was asked for. */
export const SLACK = 3

/** Copies bytes to where there is room for them and `SLACK` more. */
export function copy(from: DataView, start: number, end: number, to: DataView, at: number): void {
  let next = start
  const shift = at - start
  for (const last = Math.min(end, from.byteLength - SLACK); next < last; next += 4)
    to.setInt32(next + shift, from.getInt32(next, true), true)
  for (; next < end; next++) to.setUint8(next + shift, from.getUint8(next))
}
