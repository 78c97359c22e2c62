/** SIE 1–5, the Swedish format for accounts: read as a stream or whole, SIE 4 written. See README.md. */
export { readSie } from './file.ts'
export { createSieReader } from './reader.ts'
export type * from './types.ts'
export { writeSie4 } from './write.ts'
