import { hashOf, isSame, viewOf } from './words.ts'

/** Places that bytes of one hash can be kept in. */
const WAYS = 4

/**
 * What was made of bytes met lately, found by the bytes themselves: a table of fixed size where the newer takes the place of the older.
 * Bytes are kept when they come a second time, for most of what comes once never comes again. Longer bytes than `width` are never kept.
 */
export class Kept<T> {
  readonly #width: number
  readonly #sets: number
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #hashes: Int32Array
  readonly #lengths: Uint8Array
  readonly #made: T[]
  /** Of each set, the bytes that were last looked for in vain. */
  readonly #missed: Int32Array
  #hash = 0
  #isAwaited = false
  #turn = 0

  /** @param places a power of two @param width at most 255 */
  constructor(places: number, width: number, none: T) {
    this.#width = width
    this.#sets = places / WAYS
    this.#bytes = new Uint8Array(places * width)
    this.#view = viewOf(this.#bytes)
    this.#hashes = new Int32Array(places)
    this.#lengths = new Uint8Array(places)
    this.#missed = new Int32Array(this.#sets)
    this.#made = new Array<T>(places).fill(none)
  }

  /** Of one byte or more. */
  find(view: DataView, start: number, end: number): T | undefined {
    const length = end - start
    if (length > this.#width) return undefined
    const hash = hashOf(view, start, end)
    const set = hash & (this.#sets - 1)
    const last = set * WAYS + WAYS
    for (let place = last - WAYS; place < last; place++)
      if (this.#hashes[place] === hash && this.#holds(place, view, start, length)) return this.#made[place]
    this.#isAwaited = this.#missed[set] === hash
    this.#missed[set] = hash
    this.#hash = hash
    return undefined
  }

  #holds(place: number, view: DataView, start: number, length: number): boolean {
    return this.#lengths[place] === length && isSame(view, start, this.#view, place * this.#width, length)
  }

  /** What was made of the bytes that were just looked for in vain. */
  keep(bytes: Uint8Array, start: number, end: number, made: T): void {
    if (!this.#isAwaited || end - start > this.#width) return
    this.#turn = (this.#turn + 1) % WAYS
    const place = (this.#hash & (this.#sets - 1)) * WAYS + this.#turn
    this.#bytes.set(bytes.subarray(start, end), place * this.#width)
    this.#hashes[place] = this.#hash
    this.#lengths[place] = end - start
    this.#made[place] = made
  }
}
