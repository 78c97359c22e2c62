import { LIST, QUOTED, type Scanner } from './scanner.ts'

const SPACE = 32
const TAB = 9
const LF = 10
const CR = 13
const QUOTE = 34
const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125

/** Longer numbers may not be exact in hundredths, and are read with care instead. */
const MOST_DIGITS = 13
/** Fields of #TRANS with its label. */
const MOST_FIELDS = 8
const LIST_FIELD = 2
const AMOUNT_FIELD = 3
const DAY_FIELD = 4
const MOST_ACCOUNT_DIGITS = 9

/** 0 for bytes that are passed by, `STOP` for those that end a field of the kind or make it out of the ordinary. */
const STOP = 2

function stops(highest: number, ...also: number[]): Uint8Array {
  const table = new Uint8Array(256)
  table.fill(STOP, 0, SPACE)
  table[BACKSLASH] = table[127] = STOP
  table.fill(STOP, highest + 1)
  for (const byte of also) table[byte] = STOP
  return table
}

/** `highest` is the largest byte let pass. */
function tables(highest: number) {
  const list = stops(highest, CLOSE)
  list[QUOTE] = 1 // counted
  return { list, quoted: stops(highest, QUOTE), bare: stops(highest, SPACE, QUOTE, OPEN, CLOSE) }
}

const ASCII = tables(126)
const ANY = tables(255)

/**
 * Reads the ordinary line of a ledger, `#TRANS 5010 {"1" "4100"} -1234.50 20260131 "Hyra"`, in one pass: its fields and the amount. At anything out of the ordinary it gives up and the scanner reads the line with care, so nothing is decided here.
 */
export class Ordinary {
  /** Whole öre. */
  amount = 0
  /** The account as a number, which is exact: −1 when it has another form. */
  account = -1
  /** The day as a number, 20260131; −1 when it is missing or has another form. */
  day = -1
  readonly #scanner: Scanner

  constructor(scanner: Scanner) {
    this.#scanner = scanner
  }

  /**
   * Where the next line begins, or −1 when the line is not ordinary. Bytes above ASCII are let pass when it is known how to
   * read them.
   */
  scan(bytes: Buffer, start: number, isEncodingKnown: boolean): number {
    const { starts, ends, flags } = this.#scanner
    const { list, quoted, bare } = isEncodingKnown ? ANY : ASCII
    let at = start
    let byte = bytes[at]!
    while (byte === SPACE || byte === TAB) byte = bytes[++at]!
    // #TRANS and a blank
    if (
      byte !== 35 ||
      bytes[at + 1] !== 84 ||
      bytes[at + 2] !== 82 ||
      bytes[at + 3] !== 65 ||
      bytes[at + 4] !== 78 ||
      bytes[at + 5] !== 83
    )
      return -1
    starts[0] = at
    at += 6
    ends[0] = at
    flags[0] = 0
    byte = bytes[at]!
    if (byte !== SPACE && byte !== TAB) return -1
    this.account = -1
    this.day = -1
    for (let field = 1; ; field++) {
      while (byte === SPACE || byte === TAB) byte = bytes[++at]!
      if (byte === CR && bytes[at + 1] === LF) byte = bytes[++at]!
      if (byte === LF) {
        if (field <= AMOUNT_FIELD) return -1
        this.#scanner.count = field
        this.#scanner.bits = 0
        return at + 1
      }
      if (field === MOST_FIELDS) return -1
      if (field === AMOUNT_FIELD) {
        starts[field] = at
        at = this.#amount(bytes, at)
        if (at < 0) return -1
        ends[field] = at
        flags[field] = 0
      } else if (field === LIST_FIELD) {
        if (byte !== OPEN) return -1
        byte = bytes[++at]!
        starts[field] = at
        let quotes = 0
        for (let kind = list[byte]!; kind < STOP; kind = list[byte]!) {
          quotes += kind
          byte = bytes[++at]!
        }
        if (byte !== CLOSE || quotes & 1) return -1
        ends[field] = at++
        flags[field] = LIST
      } else if (byte === QUOTE) {
        byte = bytes[++at]!
        starts[field] = at
        while (quoted[byte] === 0) byte = bytes[++at]!
        if (byte !== QUOTE) return -1
        ends[field] = at++
        flags[field] = QUOTED
      } else if (field === 1 || field === DAY_FIELD) {
        starts[field] = at
        at = this.#digits(bytes, at, field)
        if (at < 0) return -1
        ends[field] = at
        flags[field] = 0
      } else {
        starts[field] = at
        while (bare[byte] === 0) byte = bytes[++at]!
        ends[field] = at
        flags[field] = 0
      }
      byte = bytes[at]!
      if (byte !== SPACE && byte !== TAB && byte !== LF && byte !== CR) return -1
    }
  }

  /** Reads an account or a day of digits alone; −1 for anything else. */
  #digits(bytes: Buffer, start: number, field: number): number {
    let at = start
    let number = 0
    let digit = bytes[at]! - 48
    while (digit >= 0 && digit <= 9) {
      number = number * 10 + digit
      digit = bytes[++at]! - 48
    }
    if (field === DAY_FIELD) {
      this.day = number
      return at - start === 8 ? at : -1
    }
    this.account = number
    return at > start && at - start <= MOST_ACCOUNT_DIGITS && bytes[start] !== 48 ? at : -1
  }

  /** Reads `-1234.50`, `1234` or `1234.5`; −1 for anything else. */
  #amount(bytes: Buffer, start: number): number {
    let at = start
    const isNegative = bytes[at] === 45
    if (isNegative) at++
    const first = at
    let ore = 0
    let digit = bytes[at]! - 48
    while (digit >= 0 && digit <= 9) {
      ore = ore * 10 + digit
      digit = bytes[++at]! - 48
    }
    if (at === first || at - first > MOST_DIGITS) return -1
    ore *= 100
    if (digit === -2) {
      const tenths = bytes[at + 1]! - 48
      if (tenths < 0 || tenths > 9) return -1
      ore += tenths * 10
      const hundredths = bytes[at + 2]! - 48
      at += 2
      if (hundredths >= 0 && hundredths <= 9) {
        ore += hundredths
        at++
      }
    }
    this.amount = isNegative && ore !== 0 ? -ore : ore
    return at
  }
}
