/** Cuts one line of SIE 1–4 into fields, over bytes, without making anything. */

const PLAIN = 0
const BLANK = 1
const END = 2
const RETURN = 3
const QUOTE = 4
const OPEN = 5
const CLOSE = 6
const CONTROL = 7
const HIGH = 8
const BACKSLASH = 9

/** What a field is and holds, as bits. */
export const QUOTED = 1
export const ESCAPED = 2
export const LIST = 4
export const NOT_ASCII = 8
export const HAS_CONTROL = 16
export const UNCLOSED_QUOTE = 32
export const UNCLOSED_LIST = 64
/** Follows the field before it without a blank. */
export const TOUCHING = 128
export const TOO_MANY = 256
export const STRAY_RETURN = 512
export const END_MARK = 1024

const END_MARK_BYTE = 26
/** No label has more than ten; what comes after this many is not kept. */
const MOST_FIELDS = 1024

function classes(): Uint8Array {
  const table = new Uint8Array(256)
  table.fill(CONTROL, 0, 32)
  table.fill(HIGH, 128)
  table[127] = CONTROL
  table[32] = table[9] = table[END_MARK_BYTE] = BLANK
  table[10] = END
  table[13] = RETURN
  table[34] = QUOTE
  table[92] = BACKSLASH
  table[123] = OPEN
  table[125] = CLOSE
  return table
}

export class Scanner {
  /** Fields found by the last scan; the label is the first. */
  count = 0
  /** All bits of all fields. */
  bits = 0
  /** Bytes of each field, without quotes and braces. */
  readonly starts = new Int32Array(MOST_FIELDS)
  readonly ends = new Int32Array(MOST_FIELDS)
  readonly flags = new Int32Array(MOST_FIELDS)
  readonly #class = classes()

  /** Old Macintosh files end their lines with a carriage return alone. */
  endLinesByReturn(): void {
    this.#class[13] = END
    this.#class[10] = BLANK
  }

  /** Scans from `at`; the bytes must hold an end of line. Returns where the next line begins. */
  scan(bytes: Uint8Array, at: number): number {
    const table = this.#class
    const starts = this.starts
    const ends = this.ends
    const flags = this.flags
    let count = 0
    let bits = 0
    let pos = at
    let last = -1
    for (;;) {
      const kind = table[bytes[pos]!]!
      if (kind === BLANK) {
        if (bytes[pos] === END_MARK_BYTE) bits |= END_MARK
        pos++
        continue
      }
      if (kind === END) break
      if (kind === RETURN) {
        if (table[bytes[pos + 1]!] !== END) bits |= STRAY_RETURN
        pos++
        continue
      }
      let flag = pos === last ? TOUCHING : 0
      let start = pos
      let end = pos
      if (kind === QUOTE) {
        start = ++pos
        flag |= QUOTED
        for (;;) {
          const inside = table[bytes[pos]!]!
          if (inside === PLAIN || inside === BLANK) {
            if (bytes[pos]! < 32) flag |= HAS_CONTROL
          } else if (inside === QUOTE) {
            end = pos++
            break
          } else if (inside === HIGH) flag |= NOT_ASCII
          else if (inside === BACKSLASH) {
            if (table[bytes[pos + 1]!] === QUOTE) {
              flag |= ESCAPED
              pos++
            }
          } else if (inside === END) {
            end = pos
            if (end > start && bytes[end - 1] === 13) end--
            flag |= UNCLOSED_QUOTE
            break
          } else if (inside === CONTROL || (inside === RETURN && table[bytes[pos + 1]!] !== END)) flag |= HAS_CONTROL
          pos++
        }
      } else if (kind === OPEN) {
        start = ++pos
        flag |= LIST
        let quoted = false
        for (;;) {
          const inside = table[bytes[pos]!]!
          if (inside !== PLAIN && inside !== BLANK) {
            if (inside === QUOTE) quoted = !quoted
            else if (inside === CLOSE && !quoted) {
              end = pos++
              break
            } else if (inside === HIGH) flag |= NOT_ASCII
            else if (inside === BACKSLASH) {
              if (table[bytes[pos + 1]!] === QUOTE) pos++
            } else if (inside === END) {
              end = pos
              if (end > start && bytes[end - 1] === 13) end--
              flag |= quoted ? UNCLOSED_QUOTE | UNCLOSED_LIST : UNCLOSED_LIST
              break
            } else if (inside === CONTROL) flag |= HAS_CONTROL
          }
          pos++
        }
      } else {
        for (;;) {
          const inside = table[bytes[pos]!]!
          if (inside !== PLAIN) {
            if (inside === BLANK || inside === END || inside === RETURN) break
            if (inside === HIGH) flag |= NOT_ASCII
            else if (inside === CONTROL) flag |= HAS_CONTROL
            else if (inside === BACKSLASH && table[bytes[pos + 1]!] === QUOTE) {
              flag |= ESCAPED
              pos++
            }
          }
          pos++
        }
        end = pos
      }
      last = pos
      if (count === MOST_FIELDS) bits |= TOO_MANY
      else {
        starts[count] = start
        ends[count] = end
        flags[count] = flag
        count++
      }
      bits |= flag
    }
    this.count = count
    this.bits = bits
    return pos + 1
  }
}
