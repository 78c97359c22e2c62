import { constants, inflateSync } from 'node:zlib'
import { TooMuch } from './unfit.ts'

/**
 * What the packed parts of a PDF unpack to, before its reader unpacks them without a limit. Pictures are not read and not
 * counted. What is packed twice, or otherwise, is left to the limits of the thread.
 *
 * @throws TooMuch
 */
export function refuseLargeStreams(bytes: Uint8Array, most: number): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let left = most
  for (let at = file.indexOf(start); at >= 0; at = file.indexOf(start, at + start.length)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue
    const before = file.toString('latin1', Math.max(0, at - longestHead), at)
    const head = before.slice(before.lastIndexOf('obj') + 1)
    if (!isPacked.test(head) || isPicture.test(head)) continue
    const from = at + start.length + (file[at + start.length] === 13 ? 2 : 1)
    const end = file.indexOf('endstream', from)
    left -= unpackedSize(file.subarray(from, end < 0 ? file.length : end), left)
  }
}

const start = 'stream'
const longestHead = 400
const isPacked = /\/Fl(?:ateDecode)?\b/
const isPicture = /\/Subtype\s*\/Image\b/

function unpackedSize(packed: Uint8Array, most: number): number {
  try {
    // What is cut off is unpacked as far as it goes, as the reader does.
    return inflateSync(packed, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH }).length
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooMuch()
    return 0
  }
}
