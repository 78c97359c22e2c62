/** SIE 1–5, the Swedish format for accounts: read as a stream or whole, SIE 4 written. See README.md. */
export type * from './types.ts'

import type { SieFile, SieFileRead, SieReader, SieSink, SieWriteOptions } from './types.ts'

export function createSieReader(_sink: SieSink): SieReader {
  throw new Error('not built yet')
}
export function readSie(_bytes: Uint8Array): SieFileRead {
  throw new Error('not built yet')
}
export function writeSie4(_file: SieFile, _out: (chunk: Uint8Array) => void, _options: SieWriteOptions = {}): void {
  throw new Error('not built yet')
}
